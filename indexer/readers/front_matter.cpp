// Front matter is found by its fences, parsed by yaml-cpp and reduced to its top-level scalars:
// aliases are never expanded and nesting is never followed, so that a YAML bomb costs no more than
// its own parsing, and that is bounded by 64 KB. Most front matter that YAML refuses is a title
// with a colon in it, so a second, simple reading by lines saves the title.

#include "indexer/readers/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>

#include "indexer/characters.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kMaxFrontMatterBytes = std::size_t{64} * 1024;
constexpr std::size_t kMaxUrlBytes = 2048;

using Fields = std::map<std::string, std::string>;

struct Fenced {
    std::string_view yaml;
    std::size_t bytes = 0;
};

// The text between a first line "---" and the next line "---" or "...".
std::optional<Fenced> fenced_part(std::string_view text) {
    const std::string_view head = text.substr(0, kMaxFrontMatterBytes);
    const std::size_t first_end = head.find('\n');
    if (first_end == std::string_view::npos || trim(head.substr(0, first_end)) != "---" ||
        head.front() != '-') {
        return std::nullopt;
    }
    for (std::size_t begin = first_end + 1; begin < head.size();) {
        std::size_t end = head.find('\n', begin);
        if (end == std::string_view::npos) end = head.size();
        const std::string_view line = head.substr(begin, end - begin);
        if (line.starts_with("---") || line.starts_with("...")) {
            if (line.find_first_not_of(" \t", 3) == std::string_view::npos) {
                return Fenced{head.substr(first_end + 1, begin - first_end - 1),
                              std::min(end + 1, text.size())};
            }
        }
        begin = end + 1;
    }
    return std::nullopt;
}

// The scalars of the top level; nothing when the YAML is broken or no map.
std::optional<Fields> fields_from_yaml(std::string_view yaml) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        if (!root.IsMap() && !root.IsNull()) return std::nullopt;
        Fields fields;
        for (const auto& entry : root) {
            if (!entry.first.IsScalar() || !entry.second.IsScalar()) continue;
            const std::string value = repair_utf8(entry.second.Scalar());
            fields.emplace(lower_ascii(entry.first.Scalar()), collapse_white_space(value));
        }
        return fields;
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
}

bool is_key(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    });
}

// The "key: value" lines; nothing when the first line is none.
std::optional<Fields> fields_from_lines(std::string_view lines) {
    Fields fields;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        const std::string_view line = lines.substr(begin, end - begin);
        const std::size_t colon = line.find(':');
        begin = end + 1;
        if (colon == std::string_view::npos || !is_key(line.substr(0, colon))) {
            if (fields.empty() && !trim(line).empty()) return std::nullopt;
            continue;
        }
        std::string_view value = trim(line.substr(colon + 1));
        if (value.size() > 1 && value.front() == value.back() &&
            (value.front() == '"' || value.front() == '\'')) {
            value = value.substr(1, value.size() - 2);
        }
        fields.emplace(lower_ascii(line.substr(0, colon)), collapse_white_space(value));
    }
    return fields;
}

// The first of these fields that `convert` makes something of.
template <typename Convert>
std::string first_of(const Fields& fields, std::initializer_list<const char*> names,
                     Convert convert) {
    for (const char* name : names) {
        const auto field = fields.find(name);
        if (field == fields.end()) continue;
        std::string value = convert(field->second);
        if (!value.empty()) return value;
    }
    return {};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "2024-05-31T10:00" and "2024/5/31" give "2024-05-31"; what is no date gives nothing.
std::string iso_date(std::string_view text) {
    std::string date;
    const std::size_t widths[] = {4, 2, 2};
    const int highest[] = {9999, 12, 31};
    for (int part = 0; part < 3; ++part) {
        std::size_t digits = 0;
        while (digits < text.size() && digits < widths[part] && is_digit(text[digits])) ++digits;
        if (digits == 0 || (part == 0 && digits < 4)) break;
        const int number = std::stoi(std::string(text.substr(0, digits)));
        if (number == 0 || number > highest[part]) break;
        if (part > 0) date += '-';
        if (digits < widths[part]) date += '0';
        date += text.substr(0, digits);
        text.remove_prefix(digits);
        if (text.empty() || (text.front() != '-' && text.front() != '/')) break;
        text.remove_prefix(1);
    }
    return date;
}

// "en-US" gives "en".
std::string language_code(std::string_view text) {
    const std::string code = lower_ascii(text.substr(0, text.find_first_of("-_")));
    const bool is_code =
        code.size() >= 2 && code.size() <= 3 &&
        std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code ? code : std::string();
}

std::string web_url(const std::string& text) {
    const std::string beginning = lower_ascii(std::string_view(text).substr(0, 8));
    const bool is_web = beginning.starts_with("http://") || beginning == "https://";
    const bool is_clean =
        text.size() <= kMaxUrlBytes && text.find_first_of(" \"<>\\") == std::string::npos;
    return is_web && is_clean ? text : std::string();
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
    FrontMatter front_matter;
    const std::optional<Fenced> fenced = fenced_part(text);
    if (!fenced) return front_matter;
    std::optional<Fields> fields = fields_from_yaml(fenced->yaml);
    if (!fields) fields = fields_from_lines(fenced->yaml);
    if (!fields) return front_matter;
    const auto as_it_is = [](const std::string& value) { return value; };
    front_matter.title = first_of(*fields, {"title"}, as_it_is);
    front_matter.summary = first_of(*fields, {"summary", "description"}, as_it_is);
    front_matter.published = first_of(*fields, {"published", "date"}, iso_date);
    front_matter.reviewed =
        first_of(*fields, {"reviewed", "updated", "modified", "lastmod"}, iso_date);
    front_matter.language = first_of(*fields, {"language", "lang"}, language_code);
    front_matter.source_url =
        first_of(*fields, {"source_url", "url", "canonical", "source"}, web_url);
    front_matter.bytes = fenced->bytes;
    return front_matter;
}

}  // namespace docent
