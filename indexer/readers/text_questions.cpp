// A section of questions begins with a heading that says so and ends with a heading that is no
// question. A labelled question needs no such section, but a question mark or a labelled answer
// below it ("Q. Smith wrote it" is none).

#include "indexer/readers/text_questions.h"

#include <string_view>

#include "indexer/characters.h"
#include "indexer/frequent_questions.h"
#include "indexer/readers/question_labels.h"

namespace docent {
namespace {

constexpr std::size_t kMaxQuestionWords = 40;

bool is_question(const TextLine& line) {
    return line.text.ends_with('?') && line.text.find(". ") == std::string::npos &&
           count_words(line.text) <= kMaxQuestionWords;
}

void cut_label(TextLine& line, std::size_t bytes) {
    line.text.erase(0, bytes);
}

}  // namespace

std::vector<bool> take_questions(std::vector<TextLine>& lines, std::vector<bool>& is_heading) {
    std::vector<bool> is_asked(lines.size());
    bool is_in_section = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool has_next = i + 1 < lines.size();
        const bool is_answered = has_next && !is_question(lines[i + 1]);
        if (is_heading[i] && !is_question(lines[i])) is_in_section = names_questions(lines[i].text);
        const std::size_t label = question_label_bytes(lines[i].text);
        const bool is_labelled =
            label > 0 && has_next &&
            (is_question(lines[i]) || answer_label_bytes(lines[i + 1].text) > 0);
        is_asked[i] = is_labelled || (is_in_section && is_answered && is_question(lines[i]));
        if (i > 0 && is_asked[i - 1]) cut_label(lines[i], answer_label_bytes(lines[i].text));
        if (!is_asked[i]) continue;
        is_heading[i] = false;
        if (is_labelled) cut_label(lines[i], label);
    }
    return is_asked;
}

}  // namespace docent
