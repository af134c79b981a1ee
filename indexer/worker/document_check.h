#pragma once

#include <string_view>

#include "model/document.h"

namespace docent {

/// Is `text` valid UTF-8?
bool is_utf8(std::string_view text);

/// Is the document one that a reader could have made? Then nothing behind the readers has to fear
/// it: its text is UTF-8, its blocks' spans are whole characters of the text, in order and without
/// overlap, and its link leads to the web.
bool is_sound(const Document& document);

}  // namespace docent
