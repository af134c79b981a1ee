#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace docent {

/// What somebody looks for in a text: words as they stand there, or a regular expression. Letter
/// case does not matter, nor which white space stands between words.
class TextPattern {
  public:
    /// Takes: valid UTF-8; between two slashes ("/3[02] ?%/") a regular expression of ICU, else the
    /// words themselves.
    /// Throws: Error(usage) that says what is wrong when there is nothing to look for or the
    /// expression is malformed.
    explicit TextPattern(std::string_view written);

    /// Whether `text` (valid UTF-8) holds it. Safe from any thread.
    /// Throws: Error(usage) when an expression takes too long or too much memory on this text.
    bool is_in(std::string_view text) const;

    /// As it was given, white space made single blanks.
    const std::string& written() const { return written_; }

  private:
    struct Compiled;

    std::string written_;
    std::shared_ptr<const Compiled> compiled_;
};

/// Gives `text` without white space at its ends, and with single blanks for that between words.
std::string with_single_blanks(std::string_view text);

}  // namespace docent
