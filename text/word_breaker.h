#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <string_view>
#include <vector>

#include "text/byte_span.h"

namespace docent {

/// Finds the words of a text: what UAX #29 (with CLDR's changes) puts between two boundaries, if it
/// is no white space, punctuation or symbol. Scripts without spaces are cut by ICU's dictionaries.
///
/// One breaker per thread; making one costs some microseconds.
class WordBreaker {
  public:
    WordBreaker();

    /// Takes: valid UTF-8. Gives its words in order; maybe some of "_" alone.
    std::vector<ByteSpan> words(std::string_view text);

  private:
    void append_words(std::string_view text, ByteSpan stretch, std::vector<ByteSpan>& words);

    std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace docent
