#pragma once

#include <string_view>
#include <vector>

#include "text/byte_span.h"

namespace docent {

/// Appends the words of the ASCII text `stretch` of `text`, as ICU's word break rules find them
/// (UAX #29 with CLDR's changes): the segments with a letter or digit in them, and maybe some of
/// "_" alone. Takes: a stretch at whose ends there is white space or the end of the text.
/// Cost: a tenth of ICU's.
void append_ascii_words(std::string_view text, ByteSpan stretch, std::vector<ByteSpan>& words);

}  // namespace docent
