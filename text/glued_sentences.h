#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// Gives the length of the first sentence of `text` where the blank behind it is missing ("... the
/// end.Next sentence ...", "... shown.[1]The next ..."), or 0 where that is not so. Names with
/// stops
/// ("www.Example.com", "Node.js") do not end a sentence.
/// Cost: linear.
std::size_t glued_sentence_length(std::string_view text);

}  // namespace docent
