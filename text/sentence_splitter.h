#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "text/byte_span.h"

namespace docent {

/// Gives the length in bytes of the list marker that `line` begins with and of the space behind it
/// ("• ", "12. ", "3) ", "b) ", "(4) "), or 0 when it begins with none.
std::size_t list_marker_length(std::string_view line);

/// Cuts text into sentences: UAX #29 sentence boundaries, mended where an abbreviation ("Dr.",
/// "e.g.", "Fig. 3", "B. subtilis") is no sentence end. A line break followed by another line
/// break or a list marker always ends a sentence. Greek questions end in ";". Thai marks no
/// sentence ends: a blank behind a long enough stretch is taken for one.
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
