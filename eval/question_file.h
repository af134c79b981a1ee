#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace docent {

/// A question of a collection.
struct CollectionQuestion {
    std::string id;
    std::string text;

    bool operator==(const CollectionQuestion&) const = default;
};

/// Reads the questions of a collection, in their order. The first line tells which form it is:
/// JSON lines with `_id` and `text` (BEIR), topics with `<top>`, `<num>` and `<title>` in any
/// letter case (TREC, as SGML or as XML in `<topics>`; the title without its markup is the
/// question), or lines of an id, a tab and the question. Throws: Error(unreadable); Error(usage)
/// that names the line when it is malformed or repeats an id, and when there is no question.
std::vector<CollectionQuestion> read_questions(const std::filesystem::path& file);

}  // namespace docent
