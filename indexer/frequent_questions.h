#pragma once

#include <string_view>

namespace docent {

/// Does this heading say that questions and their answers follow ("FAQ", "Common questions")?
bool names_questions(std::string_view heading);

}  // namespace docent
