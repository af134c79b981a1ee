#pragma once

#include <cstdint>

#include "indexer/index_run.h"
#include "indexer/index_update.h"
#include "indexer/update_plan.h"

namespace docent {

/// Builds shards of the plan's new files on all threads and merges them into the index, if there
/// are enough to pay for reading and writing the whole index. Those files leave the plan.
///
/// Takes: the size of the index. A new file that may be a renamed one, because an article of its
/// size is gone, stays in the plan.
/// Gives false when it was stopped before the end; what was read by then is in the index.
bool build_in_bulk(UpdatePlan& plan, std::uint64_t index_bytes, IndexUpdate& update, IndexRun& run);

}  // namespace docent
