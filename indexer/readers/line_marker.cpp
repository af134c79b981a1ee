// Markers are what list items of web pages, mail and word processors look like as text. A capital
// letter with a full stop is as often an initial, so it counts only in a sequence ("A.", "B."),
// which the caller sees.

#include "indexer/readers/line_marker.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxNumberDigits = 3;
constexpr std::size_t kMaxLetters = 4;  // "viii"

// The last ones are the bullets of symbol fonts.
constexpr auto kBullets = std::to_array<std::string_view>(
    {"•", "-", "*", "–", "+", "·", "▪", "◦", "‣", "●", "○",      "■",      "□",      "➢",
     "⁃", "∙", "►", "▸", "➤", "❖", "◆", "✓", "✔", "→", "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC"});
constexpr auto kTabbedBullets = std::to_array<std::string_view>({"o", "§", "Ø", "ü"});
constexpr std::string_view kRulerSigns = "-*+";  // alone on a line they part what is around them

constexpr auto kRomanNumbers = std::to_array<std::string_view>(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t bullet_length(std::string_view line) {
    for (const std::string_view bullet : kBullets) {
        if (line.starts_with(bullet)) return bullet.size();
    }
    for (const std::string_view bullet : kTabbedBullets) {
        if (line.starts_with(bullet) && line.substr(bullet.size()).starts_with('\t')) {
            return bullet.size();
        }
    }
    return 0;
}

template <typename Predicate>
std::size_t run_length(std::string_view text, std::size_t max_length, Predicate is_of_run) {
    const std::string_view near = text.substr(0, max_length);
    return static_cast<std::size_t>(std::find_if_not(near.begin(), near.end(), is_of_run) -
                                    near.begin());
}

bool is_roman(std::string_view letters) {
    return std::find(kRomanNumbers.begin(), kRomanNumbers.end(), letters) != kRomanNumbers.end();
}

// Length of "12.", "3)", "b)", "B)", "(4)", "(iv)".
std::size_t number_length(std::string_view line) {
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    std::size_t length = run_length(line.substr(open), kMaxNumberDigits, is_digit);
    const bool is_number = length > 0;
    if (!is_number) {
        length = run_length(line.substr(open), kMaxLetters, is_letter);
        if (length > 1 && !is_roman(line.substr(open, length))) return 0;
    }
    const std::string_view end = line.substr(open + length);
    const bool is_closed = end.starts_with(')') || (is_number && open == 0 && end.starts_with('.'));
    return length > 0 && is_closed ? open + length + 1 : 0;
}

std::size_t marker_length(std::string_view line) {
    const std::size_t bullet = bullet_length(line);
    return bullet > 0 ? bullet : number_length(line);
}

// The length with the white space that must follow, if text follows, else 0.
std::size_t with_white_space(std::string_view line, std::size_t length) {
    if (length == 0) return 0;
    std::size_t text = length;
    for (std::size_t at = length; at < line.size() && text == at;) {
        if (is_white_space(next_character(line, at))) text = at;
    }
    return text > length && text < line.size() ? text : 0;
}

std::string_view letters_of(std::string_view marker) {
    return marker.substr(0, marker.find('.'));
}

}  // namespace

std::size_t line_marker_bytes(std::string_view line) {
    return with_white_space(line, marker_length(line));
}

bool is_lone_marker(std::string_view line) {
    return !line.empty() && marker_length(line) == line.size() &&
           kRulerSigns.find(line.front()) == std::string_view::npos;
}

std::size_t letter_marker_bytes(std::string_view line) {
    const std::size_t letters = run_length(line, kMaxLetters, is_letter);
    if (letters == 0 || !line.substr(letters).starts_with('.')) return 0;
    const bool is_marker = letters == 1 || is_roman(lower_ascii(line.substr(0, letters)));
    return is_marker ? with_white_space(line, letters + 1) : 0;
}

bool is_next_letter(std::string_view before, std::string_view after) {
    const std::string_view one = letters_of(before);
    const std::string_view other = letters_of(after);
    if (one.empty() || other.empty()) return false;
    if (one.size() == 1 && other.size() == 1 && one[0] + 1 == other[0]) return true;
    const auto roman = std::find(kRomanNumbers.begin(), kRomanNumbers.end(), lower_ascii(one));
    return roman < kRomanNumbers.end() - 1 && *(roman + 1) == lower_ascii(other);
}

bool is_first_letter(std::string_view marker) {
    const std::string first = lower_ascii(letters_of(marker));
    return first == "a" || first == "i";
}

}  // namespace docent
