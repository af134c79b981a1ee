#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>

namespace docent {

/// How relevant each judged article is to one question, by the article's name. 1 and more is
/// relevant; 0 and less is not, like everything that was not judged.
using JudgedArticles = std::unordered_map<std::string, int>;

/// The judgments of a collection, by question.
using Judgments = std::map<std::string, JudgedArticles>;

/// Reads judgments: three columns with tabs between them (question, article, score), perhaps with
/// a header (BEIR); or four columns (question, iteration, article, score) with any white space
/// between them (TREC). The first line tells which.
/// Throws: Error(unreadable); Error(usage) that names the line when it is malformed or contradicts
/// another one, and when there is no judgment.
Judgments read_judgments(const std::filesystem::path& file);

}  // namespace docent
