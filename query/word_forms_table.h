#pragma once

#include <string_view>

namespace docent {

/// Lines "stem word word...", sorted by stem, after an empty one. Generated when docent is built
/// (tools/make_word_forms.cpp).
extern const std::string_view kWordFormsTable;

}  // namespace docent
