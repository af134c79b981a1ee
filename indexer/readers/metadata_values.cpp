// Values are read from the front: what they begin with counts, since formats add times, zones and
// regions behind it.

#include "indexer/readers/metadata_values.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kMaxUrlBytes = 2048;

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

}  // namespace

std::string iso_date_from(std::string_view text) {
    std::string date;
    constexpr std::array<std::size_t, 3> kWidths = {4, 2, 2};
    constexpr std::array<int, 3> kHighest = {9999, 12, 31};
    for (std::size_t part = 0; part < kWidths.size(); ++part) {
        std::size_t digits = 0;
        while (digits < text.size() && digits < kWidths[part] && is_digit(text[digits])) ++digits;
        if (digits == 0 || (part == 0 && digits < kWidths[0])) break;
        const int number = std::stoi(std::string(text.substr(0, digits)));
        if (number == 0 || number > kHighest[part]) break;
        if (part > 0) date += '-';
        if (digits < kWidths[part]) date += '0';
        date += text.substr(0, digits);
        text.remove_prefix(digits);
        if (text.empty() || (text.front() != '-' && text.front() != '/')) break;
        text.remove_prefix(1);
    }
    return date;
}

std::string language_from(std::string_view text) {
    const std::string code = lower_ascii(text.substr(0, text.find_first_of("-_")));
    const bool is_code =
        code.size() >= 2 && code.size() <= 3 && std::all_of(code.begin(), code.end(), is_letter);
    return is_code ? code : std::string();
}

std::string web_url_from(std::string_view text) {
    const std::string beginning = lower_ascii(text.substr(0, 8));
    const bool is_web = beginning.starts_with("http://") || beginning == "https://";
    const bool is_clean =
        text.size() <= kMaxUrlBytes && text.find_first_of(" \"<>\\") == std::string_view::npos;
    return is_web && is_clean ? repair_utf8(text) : std::string();
}

std::string stored_title_from(std::string_view text) {
    constexpr std::string_view kPrinted = "microsoft word - ";
    std::string title = collapse_white_space(repair_utf8(text));
    if (lower_ascii(title).starts_with(kPrinted)) title.erase(0, kPrinted.size());
    std::string name = lower_ascii(title);
    for (const char* extension : {".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".indd"}) {
        if (name.ends_with(extension)) return {};
    }
    while (!name.empty() && (is_digit(name.back()) || name.back() == ' ')) name.pop_back();
    for (const char* made_up : {"untitled", "document", "word document", "unknown"}) {
        if (name == made_up) return {};
    }
    return has_letter_or_digit(title) ? title : std::string();
}

}  // namespace docent
