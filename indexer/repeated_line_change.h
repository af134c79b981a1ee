#pragma once

#include <filesystem>
#include <vector>

#include "indexer/update_plan.h"
#include "store/index_writer.h"
#include "store/records.h"

namespace docent {

/// How an update has changed which lines are dropped because many articles repeat them.
struct RepeatedLineChange {
    std::vector<RepeatedLines> now;       ///< of each root that has any
    std::vector<PlannedArticle> to_read;  ///< the files of the articles that hold the difference
};

/// Counts the lines of all that the writer has written (see cleaning/repeated_lines.h).
/// Takes: `database`, the index's folder; `before`, the lines that its articles lack now.
RepeatedLineChange find_repeated_line_change(const IndexWriter& index,
                                             const std::filesystem::path& database,
                                             const std::vector<RepeatedLines>& before);

}  // namespace docent
