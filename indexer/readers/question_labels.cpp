// A label is the letter or the word, a number if the questions are counted, and a colon or, after
// the letter, a full stop.

#include "indexer/readers/question_labels.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

constexpr std::size_t kMaxDigits = 3;
constexpr auto kAnswerLabels = std::to_array<std::string_view>({" A: ", " A. ", " Answer: "});

std::size_t label_bytes(std::string_view line, std::string_view word) {
    const bool is_word = line.starts_with(word);
    std::size_t at = is_word ? word.size() : 1;
    if (!is_word && !line.starts_with(word.front())) return 0;
    if (is_word && line.substr(at).starts_with(' ')) ++at;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
    if (digits > kMaxDigits) return 0;
    at += digits;
    const std::string_view end = line.substr(std::min(at, line.size()));
    if (!end.starts_with(':') && (is_word || !end.starts_with('.'))) return 0;
    const std::size_t text = line.find_first_not_of(" \t", at + 1);
    return text == std::string_view::npos || text == at + 1 ? 0 : text;
}

}  // namespace

std::size_t question_label_bytes(std::string_view line) {
    return label_bytes(line, "Question");
}

std::size_t answer_label_bytes(std::string_view line) {
    return label_bytes(line, "Answer");
}

std::size_t answer_on_line(std::string_view line) {
    if (question_label_bytes(line) == 0) return 0;
    const std::size_t question_end = line.find('?');
    if (question_end == std::string_view::npos) return 0;
    const std::string_view rest = line.substr(question_end + 1);
    const bool is_answered =
        std::any_of(kAnswerLabels.begin(), kAnswerLabels.end(),
                    [&](std::string_view label) { return rest.starts_with(label); });
    return is_answered ? question_end + 2 : 0;
}

}  // namespace docent
