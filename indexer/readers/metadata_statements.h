#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// Which field of its article a statement is about.
enum class MetadataField {
    none,     ///< it does not say: a date alone
    ignored,  ///< one that articles do not have: the editor, the next review
    author,
    published,
    reviewed,
    updated
};

/// What a line says of the article it stands in.
struct MetadataStatements {
    struct Value {
        MetadataField field = MetadataField::none;
        std::string text;  ///< an ISO 8601 date, or a name as the line writes it
    };
    std::vector<Value> values;
    bool names_person = false;
    bool has_plain_by = false;  ///< "By Jane Doe", which could also be a title
    bool is_value_due = false;  ///< it ends in a label without its date or name
};

/// Reads a line that says who wrote or reviewed an article and when ("Written by Jane Doe, RN |
/// Updated 3 May 2023"); nothing when it says anything else, too.
///
/// Takes: one line, at most 300 bytes are read as such.
std::optional<MetadataStatements> metadata_statements(std::string_view line);

}  // namespace docent
