// A closed list of what such sections are called, found anywhere in the heading.

#include "indexer/frequent_questions.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"

namespace docent {

bool names_questions(std::string_view heading) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"frequently asked", "common question", "questions and answers", "question and answer",
         "questions & answers", "people also ask", "questions answered", "faq", "q&a", "q & a"});
    const std::string text = lower_ascii(heading);
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return text.find(name) != std::string::npos; });
}

}  // namespace docent
