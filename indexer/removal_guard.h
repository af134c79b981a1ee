#pragma once

#include <vector>

#include "indexer/update_plan.h"
#include "store/records.h"

namespace docent {

/// Holds back removals that look like a disk that is not mounted: all of a root that is missing or
/// empty, and those of a root that would lose more than half of its articles, five at least. Pure.
///
/// What the rules leave out is removed as planned. What the walk skipped counts as gone: a link
/// that leads nowhere may lead to that disk, and files may not be readable by mistake. An article
/// that is not found does not count when there is a new file of the same size: it was moved.
///
/// Takes: a plan made of `walked` and `heads`.
/// Gives: in the plan, articles moved from `removed` to `held_back`, and for each such root an
/// entry in `skipped` whose path is the folder and whose reason says what to do.
void hold_back_removals(UpdatePlan& plan, const std::vector<WalkedRoot>& walked,
                        const std::vector<ArticleHead>& heads);

}  // namespace docent
