#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "text/byte_span.h"

namespace docent {

/// Cuts text into sentences: UAX #29 sentence boundaries, mended where an abbreviation ("Dr.",
/// "e.g.", "Fig. 3", "B. subtilis") is no sentence end. A line break followed by another line
/// break or a list marker always ends a sentence.
///
/// One splitter per thread; making one costs some microseconds.
class SentenceSplitter {
  public:
    SentenceSplitter();
    ~SentenceSplitter();
    SentenceSplitter(SentenceSplitter&&) noexcept;
    SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

    /// Gives the sentences of `text` (UTF-8) in order, without the white space and list markers
    /// around them. They do not overlap; only white space and list markers lie between them.
    std::vector<ByteSpan> split(std::string_view text) const;

  private:
    struct Breaker;
    std::unique_ptr<Breaker> breaker_;
};

}  // namespace docent
