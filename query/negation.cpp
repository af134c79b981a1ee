// One list for all languages: a word that negates in one and means something else in another makes
// two texts differ that might be the same, which is the harmless mistake.

#include "query/negation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/one_of.h"

namespace docent {
namespace {

constexpr auto kNegations = std::to_array<std::string_view>(
    {"not",     "no",    "never",  "cannot", "without", "nor",   "none", "neither", "nobody",
     "nothing", "nicht", "kein",   "keine",  "nie",     "ohne",  "ne",   "pas",     "jamais",
     "sans",    "non",   "mai",    "senza",  "nunca",   "jamás", "sin",  "não",     "sem",
     "niet",    "geen",  "zonder", "inte",   "ikke",    "не",    "нет",  "без"});

}  // namespace

bool is_negation(std::string_view word) {
    return word.ends_with("n't") || word.ends_with("n\u2019t") || is_one_of(word, kNegations);
}

}  // namespace docent
