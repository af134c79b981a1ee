// First the words at line ends with a hyphen are gathered, in four forms: "vitamin-rich",
// "vitaminrich", "vitamin", "rich". Then the forms are counted in the whole article. A hyphen goes
// unless it stands before a capital or digit, or behind one ("B-12", "pH-dependent"), or the
// article has the hyphenated form more often than the joined one, or has neither but both parts as
// words.

#include "indexer/readers/pdf_line_joiner.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::size_t kMinPartBytes = 4;  // shorter parts ("in", "ate") are words by chance
constexpr std::size_t kMaxWordBytes = 60;

bool is_lower_letter(char32_t character) {
    return (character >= 'a' && character <= 'z') || (character >= 0xDF && character < 0x100) ||
           (character >= 0x3AC && character < 0x3CF) || (character >= 0x430 && character < 0x460) ||
           (character >= 0xFB00 && character < 0xFB07);  // ligatures
}

bool is_ideograph(char32_t character) {
    return (character >= 0x2E80 && character < 0xA4D0) ||
           (character >= 0xF900 && character < 0xFB00) ||
           (character >= 0xFF00 && character < 0xFFF0) || character >= 0x20000;
}

char32_t first_character(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U' ' : next_character(text, at);
}

char32_t last_character(std::string_view text) {
    if (text.empty()) return U' ';
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return next_character(text, at);
}

// Length of the hyphen that `text` ends with, if a letter or digit is before it, else 0.
std::size_t hyphen_bytes(std::string_view text) {
    for (const std::string_view hyphen : {std::string_view("-"), std::string_view("\u2010")}) {
        if (!text.ends_with(hyphen)) continue;
        text.remove_suffix(hyphen.size());
        std::size_t at = text.size();
        while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
        return has_letter_or_digit(text.substr(at > 0 ? at - 1 : 0)) ? hyphen.size() : 0;
    }
    return 0;
}

// A word as it is counted: lower case, without punctuation at its ends.
std::string counted_form(std::string_view word) {
    static constexpr std::string_view kPunctuation = ".,;:!?()[]{}\"'-/*";
    const std::size_t begin = word.find_first_not_of(kPunctuation);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = word.find_last_not_of(kPunctuation) + 1;
    return end - begin > kMaxWordBytes ? std::string()
                                       : lower_ascii(word.substr(begin, end - begin));
}

std::string_view last_word(std::string_view text) {
    const std::size_t blank = text.rfind(' ');
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

// The parts of a word that a line end parts: "Vita-" and "min," give "vita" and "min".
std::string head_of(std::string_view text) {
    text.remove_suffix(hyphen_bytes(text));
    return counted_form(last_word(text));
}

std::string tail_of(std::string_view line) {
    return counted_form(first_word(line));
}

template <typename Visit>
void for_each_word(std::string_view text, const Visit& visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) visit(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace

LineJoiner::LineJoiner(const std::vector<PdfLine>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string& end = lines[i].cells.back().text;
        if (hyphen_bytes(end) == 0) continue;
        const std::string head = head_of(end);
        const std::string tail = tail_of(lines[i + 1].cells.front().text);
        for (const std::string& word : {head + '-' + tail, head + tail, head, tail}) {
            counts_.emplace(word, 0);
        }
    }
    if (counts_.empty()) return;
    for (const PdfLine& line : lines) {
        for (const PdfCell& cell : line.cells) {
            for_each_word(cell.text, [&](std::string_view word) {
                if (hyphen_bytes(word) > 0) return;  // half a word
                const auto found = counts_.find(counted_form(word));
                if (found != counts_.end()) ++found->second;
            });
        }
    }
}

std::uint32_t LineJoiner::count(const std::string& word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
}

bool LineJoiner::keeps_hyphen(std::string_view text, std::string_view line) const {
    const std::string head = head_of(text);
    const std::string tail = tail_of(line);
    const std::uint32_t hyphenated = count(head + '-' + tail);
    const std::uint32_t joined = count(head + tail);
    if (hyphenated != joined) return hyphenated > joined;
    const char32_t last = last_character(text.substr(0, text.size() - hyphen_bytes(text)));
    if (!is_lower_letter(last) || !begins_in_lower_case(line)) return true;
    return std::min(head.size(), tail.size()) >= kMinPartBytes && count(head) > 0 &&
           count(tail) > 1;  // once is the tail itself
}

void LineJoiner::append(std::string& text, std::string_view line) const {
    if (text.ends_with(kSoftHyphen)) {
        text.resize(text.size() - kSoftHyphen.size());
    } else if (const std::size_t hyphen = hyphen_bytes(text); hyphen > 0) {
        const std::string tail = tail_of(line);
        if (tail == "and" || tail == "or" || tail == "und" || tail == "oder") {
            text += ' ';  // "pre- and postnatal"
        } else if (!keeps_hyphen(text, line)) {
            text.resize(text.size() - hyphen);
        }
    } else if (!text.empty() &&
               !(is_ideograph(last_character(text)) && is_ideograph(first_character(line)))) {
        text += ' ';
    }
    text += line;
}

bool begins_in_lower_case(std::string_view text) {
    return is_lower_letter(first_character(text));
}

}  // namespace docent
