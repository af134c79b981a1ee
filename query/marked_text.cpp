#include "query/marked_text.h"

namespace docent {

std::string marked_text(const Answer& answer) {
    std::string text;
    bool was_marked = true;
    for (const Fragment& fragment : answer.fragments) {
        if (fragment.in_answer && !was_marked && !text.empty()) text += ' ';
        if (fragment.in_answer) text += fragment.text;
        was_marked = fragment.in_answer;
    }
    return text;
}

}  // namespace docent
