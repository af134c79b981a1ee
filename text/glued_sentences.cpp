// A stop with a small word before it and a capital letter behind it ends a sentence if both are
// plain words. Names of programs look like that too ("json.Decoder"), so what follows must begin
// like a sentence, or both sides must be long enough to be sentences.

#include "text/glued_sentences.h"

#include <algorithm>
#include <string>

#include "text/word_roles.h"

namespace docent {
namespace {

constexpr std::size_t kMinWordLetters = 3;
constexpr std::size_t kMinSentenceBlanks = 3;
constexpr std::size_t kReachBytes = 120;  // in which a sentence shows that it is one
constexpr std::size_t kMaxNoteBytes = 40;
constexpr std::size_t kMaxWordBytes = 32;

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_stop(char c) {
    return c == '.' || c == '?' || c == '!';
}

// Is there a plain word in small letters before byte `stop`?
bool is_behind_word(std::string_view text, std::size_t stop) {
    std::size_t begin = stop;
    while (begin > 0 && stop - begin < kMaxWordBytes && is_small(text[begin - 1])) --begin;
    const bool is_whole = begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '-');
    return is_whole && stop - begin >= kMinWordLetters;
}

// Length of "[1]" at the beginning of `text`, else 0.
std::size_t note_length(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    const std::size_t end = text.substr(0, kMaxNoteBytes).find_first_of("[]", 1);
    return end != std::string_view::npos && text[end] == ']' ? end + 1 : 0;
}

bool has_blanks(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t blanks = 0; blanks < kMinSentenceBlanks; ++blanks) {
        at = text.find(' ', at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return true;
}

// Does a sentence begin at byte `at`, with a plain word?
bool begins_sentence(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_capital(text[at])) return false;
    std::size_t end = at + 1;
    while (end < text.size() && end - at < kMaxWordBytes && is_small(text[end])) ++end;
    const bool is_plain = end < text.size() && (text[end] == ' ' || text[end] == ',');
    if (!is_plain) return false;
    std::string word(text.substr(at, end - at));
    word.front() = static_cast<char>(word.front() - 'A' + 'a');
    if (word_role(word) != WordRole::content) return true;
    const std::size_t reach = std::min(at, kReachBytes);
    return has_blanks(text.substr(at - reach, reach)) && has_blanks(text.substr(at, kReachBytes));
}

}  // namespace

std::size_t glued_sentence_length(std::string_view text) {
    for (std::size_t stop = 1; stop + 1 < text.size(); ++stop) {
        if (!is_stop(text[stop]) || text[stop + 1] == ' ') continue;
        if (!is_capital(text[stop + 1]) && text[stop + 1] != '[') continue;
        const std::size_t next = stop + 1 + note_length(text.substr(stop + 1));
        if (is_behind_word(text, stop) && begins_sentence(text, next)) return next;
    }
    return 0;
}

}  // namespace docent
