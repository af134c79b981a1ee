// Closed lists, each verb in the forms in which articles report. A word too many only makes a mark
// longer, or leaves a disagreement unsaid; a missing one shows a claim as a fact.

#include "query/doubt.h"

#include <array>
#include <string_view>

#include "text/one_of.h"

namespace docent {
namespace {

constexpr auto kHedges = std::to_array<std::string_view>(
    {"may",       "might",       "maybe",      "could",       "perhaps",    "possibly",  "probably",
     "likely",    "unlikely",    "presumably", "unclear",     "unknown",    "uncertain", "unproven",
     "untested",  "doubtful",    "doubt",      "doubts",      "doubted",    "hardly",    "scarcely",
     "barely",    "rarely",      "seldom",     "apparently",  "seem",       "seems",     "seemed",
     "appear",    "appears",     "supposed",   "supposedly",  "ostensibly", "allegedly", "alleged",
     "purported", "purportedly", "reportedly", "hypothetical"});
constexpr auto kRefusals = std::to_array<std::string_view>(
    {"myth",      "myths",     "false",      "falsely",    "untrue",      "wrong",
     "wrongly",   "mistaken",  "mistakenly", "incorrect",  "fallacy",     "misconception",
     "rumor",     "rumour",    "hoax",       "nonsense",   "fail",        "fails",
     "failed",    "deny",      "denies",     "denied",     "denying",     "disprove",
     "disproves", "disproved", "disproven",  "refute",     "refutes",     "refuted",
     "reject",    "rejects",   "rejected",   "dispute",    "disputes",    "disputed",
     "debunk",    "debunks",   "debunked",   "contradict", "contradicts", "contradicted"});
constexpr auto kReports = std::to_array<std::string_view>(
    {"according",  "suggest",   "suggests", "suggested",  "suggesting",   "claim",
     "claims",     "claimed",   "claiming", "believe",    "believes",     "believed",
     "believing",  "think",     "thinks",   "thought",    "assume",       "assumes",
     "assumed",    "suspect",   "suspects", "suspected",  "speculate",    "speculates",
     "speculated", "allege",    "alleges",  "hypothesis", "hypothesized", "hypothesised",
     "argue",      "argues",    "argued",   "reported",   "assert",       "asserts",
     "asserted",   "insist",    "insists",  "insisted",   "say",          "says",
     "said",       "saying",    "tell",     "tells",      "told",         "pretend",
     "pretends",   "pretended", "rumored",  "rumoured"});
constexpr auto kConditions =
    std::to_array<std::string_view>({"if", "unless", "whether", "only", "but", "except", "although",
                                     "though", "however", "depends"});

}  // namespace

bool is_doubt(const Term& term) {
    return is_one_of(term.word, kHedges) || is_one_of(term.word, kRefusals) ||
           is_one_of(term.word, kReports);
}

bool is_condition(const Term& term) {
    return is_one_of(term.word, kConditions);
}

}  // namespace docent
