// One short list of groups, each of words that can stand for each other in most sentences of
// general and health writing. It is kept short on purpose: a word that has several meanings does
// more harm here than a missing one.

#include "query/synonyms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace docent {
namespace {

constexpr std::array<std::string_view, 48> kGroups = {
    "injection shot jab",
    "tablet pill capsule oral",
    "doctor physician gp",
    "medicine medication drug",
    "illness disease disorder",
    "tired tiredness fatigue exhausted",
    "weak weakness",
    "child kid",
    "baby infant newborn",
    "elderly older senior",
    "overweight obese obesity",
    "vegan vegetarian",
    "sun sunshine sunlight",
    "stomach tummy belly gut",
    "decrease drop reduce reduction fall lower",
    "increase rise raise",
    "start begin",
    "harmful dangerous toxic",
    "safe harmless",
    "cure heal",
    "cause reason",
    "symptom sign",
    "lack deficiency shortage insufficient",
    "level amount value",
    "food diet",
    "skin dermal",
    "heart cardiac",
    "kidney renal",
    "liver hepatic",
    "lung pulmonary",
    "bone skeletal",
    "brain cerebral",
    "anemia anaemia",
    "fiber fibre",
    "hurt painful ache sore",
    "numbness numb",
    "tingling tingle paraesthesia paresthesia",
    "bruise bruising",
    "dizzy dizziness vertigo",
    "vomit vomiting",
    "diabetes diabetic",
    "physiotherapy physio",
    "broken fracture",
    "forgetful forgetfulness memory",
    "expensive cost price",
    "buy purchase",
    "car automobile",
    "movie film",
};

}  // namespace

Synonyms::Synonyms(const TermAnalyzer& analyzer) {
    for (const std::string_view group : kGroups) {
        std::vector<std::string> stems;
        for (const Term& word : analyzer.analyze(group)) {
            if (std::find(stems.begin(), stems.end(), word.stem) == stems.end()) {
                stems.push_back(word.stem);
            }
        }
        for (const std::string& stem : stems) {
            for (const std::string& other : stems) {
                if (other != stem) groups_[stem].push_back(other);
            }
        }
    }
}

void Synonyms::expand(Question& question) const {
    const std::size_t typed = question.terms.size();
    for (std::size_t i = 0; i < typed; ++i) {
        const QuestionTerm term = question.terms[i];  // a copy: the list grows
        const auto group = groups_.find(term.term);
        if (term.weight < 1 || !term.synonym_of.empty() || group == groups_.end()) continue;
        for (const std::string& synonym : group->second) {
            const bool is_known =
                std::any_of(question.terms.begin(), question.terms.end(),
                            [&](const QuestionTerm& other) { return other.term == synonym; });
            if (!is_known) {
                question.terms.push_back(
                    {term.surface, synonym, term.weight * kSynonymWeight, term.term});
            }
        }
    }
}

}  // namespace docent
