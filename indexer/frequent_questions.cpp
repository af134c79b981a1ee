// A closed list of what such sections are called, found anywhere in the heading; where the heading
// is lost as well, answers that say yes or no give them away.

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

bool says_yes_and_no(const Section& section) {
    constexpr std::ptrdiff_t kLeastAnswers = 2;
    return std::count_if(section.blocks.begin(), section.blocks.end(), [](const Block& block) {
               const bool is_answer =
                   block.text.starts_with("Yes, ") || block.text.starts_with("No, ");
               return block.kind == BlockKind::paragraph && is_answer;
           }) >= kLeastAnswers;
}

bool holds_answers(const Section& section) {
    const auto is_named = [](const Block* heading) { return names_questions(heading->text); };
    return std::any_of(section.headings.begin(), section.headings.end(), is_named) ||
           says_yes_and_no(section);
}

}  // namespace docent
