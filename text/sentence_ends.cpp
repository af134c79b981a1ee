// Marks are compared byte by byte. Greek letters are told by the first byte of their UTF-8, Thai
// ones by the first two.

#include "text/sentence_ends.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

template <std::size_t kSize>
bool ends_in_any(std::string_view text, const std::array<std::string_view, kSize>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.ends_with(mark); });
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// Is there a Thai character at byte `at`?
bool is_thai(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && text[at] == '\xE0' &&
           (text[at + 1] == '\xB8' || text[at + 1] == '\xB9');
}

}  // namespace

bool ends_in_question_mark(std::string_view text) {
    constexpr std::array<std::string_view, 4> kMarks = {"?", "？", "؟", kGreekQuestionMark};
    return ends_in_any(text, kMarks) ||
           (text.ends_with(';') && is_greek_question(text, text.size() - 1));
}

bool ends_in_stop(std::string_view text) {
    constexpr std::array<std::string_view, 5> kMarks = {".", "!", "。", "！", "।"};
    return ends_in_question_mark(text) || ends_in_any(text, kMarks);
}

bool ends_in_colon(std::string_view text) {
    return text.ends_with(':') || text.ends_with("：");
}

bool is_greek_question(std::string_view text, std::size_t semicolon) {
    if (semicolon < 2) return false;
    const char lead = text[semicolon - 2];
    return (lead == '\xCE' || lead == '\xCF') &&
           (semicolon + 1 == text.size() || is_space(text[semicolon + 1]));
}

std::size_t thai_sentence_length(std::string_view text) {
    constexpr std::size_t kMinBytes = 300;  // 100 characters, some 25 words; shorter rank worse
    for (std::size_t blank = text.find(' ', std::min(kMinBytes, text.size()));
         blank != std::string_view::npos && blank + kMinBytes < text.size();
         blank = text.find(' ', blank + 1)) {
        if (is_thai(text, blank - 3) && is_thai(text, blank + 1)) return blank + 1;
    }
    return 0;
}

}  // namespace docent
