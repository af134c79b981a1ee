#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/question.h"
#include "query/ranked_passage.h"
#include "text/analyzers.h"

namespace docent {

/// An abbreviation and what the text around it says that it stands for.
struct DefinedAbbreviation {
    std::string_view abbreviation;
    std::string_view meaning;
};

/// Finds abbreviations that a text defines, as in "methylmalonic acid (MMA)".
///
/// Gives: views of `text`, in order.
/// Source: Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions in
/// biomedical text, 2003. ASCII only.
std::vector<DefinedAbbreviation> defined_abbreviations(std::string_view text);

/// Adds to a question what passages define: the meaning of an abbreviation that it has, and the
/// abbreviation of a meaning that it has in full.
/// Gives true when something was added.
bool add_defined_abbreviations(std::span<const RankedPassage> passages, const Analyzers& analyzers,
                               Question& question);

}  // namespace docent
