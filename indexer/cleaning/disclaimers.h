#pragma once

#include <vector>

#include "indexer/document_builder.h"

namespace docent {

/// Gives for each block whether it is nothing but a disclaimer: what the article is not meant for
/// ("for general information, no substitute for professional advice"), who is not liable, what is
/// earned by its links, or the general call to ask a professional before anything new.
///
/// Advice stays text ("See a doctor if the pain lasts longer than six weeks"), and so does what is
/// said of something else than the article ("Supplements are no substitute for medical care").
/// Nothing is a disclaimer in an article that would have no other text.
std::vector<bool> find_disclaimers(const std::vector<RawBlock>& blocks);

}  // namespace docent
