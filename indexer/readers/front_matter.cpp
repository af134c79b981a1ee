// Front matter is found by its fences, parsed by yaml-cpp and reduced to its top-level scalars and
// a list of authors: aliases are never expanded and nesting is never followed, so that a YAML bomb
// costs no more than its own parsing, and that is bounded by 64 KB. Most front matter that YAML
// refuses is a title with a colon in it, so a second, simple reading by lines saves the title.

#include "indexer/readers/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>

#include "indexer/characters.h"
#include "indexer/readers/metadata_values.h"
#include "indexer/readers/written_date.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kMaxFrontMatterBytes = std::size_t{64} * 1024;
constexpr std::size_t kMaxListed = 8;

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

// The first scalars of a list, joined by commas.
std::string joined(const YAML::Node& node) {
    std::string list;
    for (std::size_t i = 0; i < std::min(node.size(), kMaxListed); ++i) {
        if (!node[i].IsScalar()) continue;
        if (!list.empty()) list += ", ";
        list += node[i].Scalar();
    }
    return list;
}

// The scalars of the top level, and its list of authors; nothing when the YAML is broken or no map.
std::optional<Fields> fields_from_yaml(std::string_view yaml) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        if (!root.IsMap() && !root.IsNull()) return std::nullopt;
        Fields fields;
        for (const auto& entry : root) {
            if (!entry.first.IsScalar()) continue;
            const std::string name = lower_ascii(entry.first.Scalar());
            const bool is_authors = entry.second.IsSequence() && name.starts_with("author");
            if (!is_authors && !entry.second.IsScalar()) continue;
            const std::string value = is_authors ? joined(entry.second) : entry.second.Scalar();
            fields.emplace(name, collapse_white_space(repair_utf8(value)));
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
    front_matter.author = first_of(*fields, {"author", "authors"}, as_it_is);
    front_matter.published = first_of(*fields, {"published", "date", "created"}, date_from_field);
    front_matter.reviewed = first_of(*fields, {"reviewed", "last_reviewed"}, date_from_field);
    front_matter.updated =
        first_of(*fields, {"updated", "lastmod", "modified", "last_updated", "last_modified"},
                 date_from_field);
    front_matter.language = first_of(*fields, {"language", "lang"}, language_from);
    front_matter.source_url =
        first_of(*fields, {"source_url", "url", "canonical", "source"}, web_url_from);
    front_matter.bytes = fenced->bytes;
    return front_matter;
}

}  // namespace docent
