#pragma once

#include <vector>

#include "indexer/index_run.h"
#include "indexer/index_update.h"
#include "indexer/update_plan.h"

namespace docent {

/// Reads files on all threads and writes their articles in the order of `articles`, committing as
/// the options say.
/// Gives false when it was stopped before the end.
bool write_in_order(const std::vector<PlannedArticle>& articles, IndexUpdate& update,
                    IndexRun& run);

}  // namespace docent
