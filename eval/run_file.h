#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace docent {

/// An article of a ranking, by the name that the judgments use.
struct ScoredArticle {
    std::string name;
    double score = 0;

    bool operator==(const ScoredArticle&) const = default;
};

/// Rankings by question, each best first and each article once.
using Run = std::map<std::string, std::vector<std::string>>;

/// Throws: Error(usage) when a question's id does not fit into a run file: white space is in it.
void check_run_id(const std::string& question);

/// Writes one question's ranking to a TREC run file: `question Q0 article rank score tag`.
///
/// Programs such as trec_eval sort by the score, in single precision. So a score that is not below
/// the one before it is written as 0.0001 less than that one: they see the order that we see.
/// Throws: as `check_run_id`; Error(usage) when an article's name has a line end.
void write_ranking(std::ostream& out, const std::string& question,
                   const std::vector<ScoredArticle>& ranking);

/// Reads a TREC run file: higher scores first, equal ones in the order of the file, whatever the
/// ranks say, as trec_eval does but for the equal ones.
/// Throws: Error(unreadable); Error(usage) that names the line when it is malformed or repeats an
/// article, and when there is no ranking.
Run read_run(const std::filesystem::path& file);

}  // namespace docent
