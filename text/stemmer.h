#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace docent {

/// Gives the stem that all forms of a word share: "vitamins" -> "vitamin" (Snowball, by Xapian;
/// light_stemmers.h for Greek and Hindi).
///
/// One stemmer per thread.
class Stemmer {
  public:
    /// Takes: an ISO 639-1 code; a language without a stemmer leaves words as they are.
    explicit Stemmer(std::string_view language);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// Takes: a folded word. Words with a digit are codes or numbers and stay as they are.
    std::string stem(const std::string& word) const;

  private:
    struct Snowball;
    std::unique_ptr<Snowball> snowball_;
    std::string (*light_)(std::string_view) = nullptr;
};

}  // namespace docent
