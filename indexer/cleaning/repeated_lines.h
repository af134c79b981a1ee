#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/document_builder.h"
#include "model/document.h"

namespace docent {

// Lines that stand in many articles of a folder ("The Example Society is a registered charity.")
// belong to the site, not to the article. They are found by counting, without any list of words:
// `repeatable_lines` of each article are counted over the folder, those that stand in
// `repeated_threshold` articles go into CleaningOptions::repeated_lines, and the cleaner drops
// them by the rule `repeated_line`.

/// The name of that rule.
inline constexpr std::string_view kRepeatedLineRule = "repeated_line";

/// Gives a hash (XXH3) of the line that does not depend on its case, compatibility forms and
/// white space. Takes: UTF-8.
std::uint64_t repeated_line_hash(std::string_view line);

/// May such a block be dropped because other articles have it too? Paragraphs, quotes and list
/// items of at most 40 words that introduce nothing; of at least 3 words except in lists, which
/// are dropped whole or not at all.
bool can_repeat(BlockKind kind, std::string_view text);

/// Gives the hashes of the article's lines that can repeat, those dropped as `repeated_line` among
/// them, ascending, each once. They do not depend on what other articles say.
std::vector<std::uint64_t> repeatable_lines(const Document& document);

/// Gives in how many of a folder's articles a line must stand to be the site's: an eighth to a
/// quarter of them, at least 4. It changes only when the number of articles passes a power of two,
/// so that an update seldom changes what other articles lose.
std::uint64_t repeated_threshold(std::uint64_t articles);

/// Gives for each block whether it is to be dropped as a line of the site.
///
/// A line of the site stays where dropping it could cost an answer: where it would leave a heading
/// (but for the first) or the whole article without text of its own, in a list that has items of
/// its own or a line that introduces it. Sites do repeat advice.
std::vector<bool> find_repeated_lines(const std::vector<RawBlock>& blocks,
                                      const std::unordered_set<std::uint64_t>& repeated);

}  // namespace docent
