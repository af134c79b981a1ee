#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/readers/pdf_lines.h"

namespace docent {

/// Joins the lines of a paragraph and mends words that are parted at line ends.
///
/// Of a hyphen at a line's end nobody can say whether it belongs to the word ("vitamin-rich") or
/// only to the line ("vita-min"); how the article writes the word elsewhere decides.
class LineJoiner {
  public:
    /// Takes: all lines of the article.
    explicit LineJoiner(const std::vector<PdfLine>& lines);

    /// Appends `line` to `text` with a blank between them, or without a blank and hyphen.
    void append(std::string& text, std::string_view line) const;

  private:
    bool keeps_hyphen(std::string_view text, std::string_view line) const;
    std::uint32_t count(const std::string& word) const;

    std::unordered_map<std::string, std::uint32_t> counts_;  // of the words in question
};

/// Is it a lower-case letter of the Latin, Greek or Cyrillic script?
bool begins_in_lower_case(std::string_view text);

}  // namespace docent
