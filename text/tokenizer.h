#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_span.h"

namespace docent {

class WordBreaker;

/// A word, number or code of a text.
struct Token {
    std::string word;      ///< folded (NFKC case folding), without possessive
    ByteSpan span;         ///< where it stands in the text
    bool is_part = false;  ///< part of the token before it: "covid" of "covid19"

    bool operator==(const Token&) const = default;
};

/// Cuts text into folded tokens: UAX #29 word boundaries after NFKC case folding, with the rules
/// that health, science and engineering texts need:
///
/// - a letter and a number are one code: `B₁₂`, `B-12`, `B 12` and `B12` give "b12", `COX-2`
/// "cox2";
///   a code of three letters or more gives its parts too (`COVID-19`: "covid19", "covid", "19");
/// - a number and its unit are two tokens however they are written (`1000mcg`, `1,000 µg`: "1000",
///   "mcg"); thousands separators go; a unit with a slash is one token (`ng/mL`: "ng/ml");
/// - possessives go (`body's`: "body"); `C++`, `C#` and `AT&T` stay whole;
/// - a Han word of three characters or more gives its pairs of characters too, as parts.
///
/// One tokenizer per thread; making one costs some microseconds.
class Tokenizer {
  public:
    /// Takes: the letters that are words of their own in the language of the texts ("a" and "i" in
    /// English): before a number they begin no code.
    explicit Tokenizer(std::string_view lone_letters = "ai");
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// Gives the tokens of `text` (valid UTF-8) in order.
    std::vector<Token> tokenize(std::string_view text) const;

  private:
    std::unique_ptr<WordBreaker> breaker_;
    std::string_view lone_letters_;
};

}  // namespace docent
