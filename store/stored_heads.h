#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/index_report.h"
#include "store/records.h"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace docent {

// What an index says of its articles as a whole, for readers and, of what is not committed yet, for
// the writer. Each throws what Xapian throws, and DamagedRecord.

/// Gives the heads of all articles, sorted by root and path.
std::vector<ArticleHead> stored_heads(const Xapian::Database& index);

/// Gives the heads of at most `count` articles, far from each other in the order of the index.
/// Cost: grows with `count`, not with the index.
std::vector<ArticleHead> some_heads(const Xapian::Database& index, std::size_t count);

/// Gives the languages of the articles, those with the most articles first.
std::vector<LanguageCount> article_languages(const Xapian::Database& index);

/// Gives the hashes, ascending, of the lines that at least so many articles under a root hold.
/// Cost: looks at every line of the root that may repeat.
std::vector<std::uint64_t> lines_in_articles(const Xapian::Database& index, const std::string& root,
                                             std::uint64_t min_articles);

/// Gives the ids of the articles under a root that hold the line.
std::vector<std::string> articles_with_line(const Xapian::Database& index, const std::string& root,
                                            std::uint64_t line);

}  // namespace docent
