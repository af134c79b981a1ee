#pragma once

#include <string_view>

#include "model/answer_page.h"
#include "model/document.h"

namespace docent {

/// Gives the words for a verdict, a kind of block and a kind of fragment that JSON and HTML use.
std::string_view name_of(Verdict verdict);
std::string_view name_of(BlockKind kind);
std::string_view name_of(FragmentKind kind);

}  // namespace docent
