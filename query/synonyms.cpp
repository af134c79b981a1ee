// One short list of groups, each of words that can stand for each other in most sentences of
// general and health writing. It is kept short on purpose: a word that has several meanings does
// more harm here than a missing one.

#include "query/synonyms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "query/expansions.h"

namespace docent {
namespace {

constexpr std::array<std::string_view, 50> kGroups = {
    "injection, shot, jab",
    "tablet, pill, capsule, oral",
    "doctor, physician, gp",
    "medicine, medication, drug",
    "illness, disease, disorder",
    "tired, tiredness, fatigue, exhausted",
    "weak, weakness",
    "child, kid",
    "baby, infant, newborn",
    "elderly, older, senior",
    "overweight, obese, obesity",
    "vegan, vegetarian",
    "sun, sunshine, sunlight",
    "stomach, tummy, belly, gut",
    "decrease, drop, reduce, reduction, fall, lower",
    "increase, rise, raise",
    "start, begin",
    "harmful, dangerous, toxic",
    "safe, harmless",
    "cure, heal",
    "cause, reason",
    "symptom, sign",
    "lack, deficiency, shortage, insufficient",
    "level, amount, value",
    "food, diet",
    "skin, dermal",
    "heart, cardiac",
    "heart attack, myocardial infarction",
    "high blood pressure, hypertension",
    "kidney, renal",
    "liver, hepatic",
    "lung, pulmonary",
    "bone, skeletal",
    "brain, cerebral",
    "anemia, anaemia",
    "fiber, fibre",
    "hurt, painful, ache, sore",
    "numbness, numb",
    "tingling, tingle, paraesthesia, paresthesia",
    "bruise, bruising",
    "dizzy, dizziness, vertigo",
    "vomit, vomiting",
    "diabetes, diabetic",
    "physiotherapy, physio",
    "broken, fracture",
    "forgetful, forgetfulness, memory",
    "expensive, cost, price",
    "buy, purchase",
    "car, automobile",
    "movie, film",
};

// The content words of each of the things that a line names.
std::vector<std::vector<Term>> group_from(std::string_view line, const TermAnalyzer& analyzer) {
    std::vector<std::vector<Term>> group;
    while (!line.empty()) {
        const std::string_view name = line.substr(0, line.find(','));
        std::vector<Term> words = content_words(name, analyzer);
        if (!words.empty()) group.push_back(std::move(words));
        line.remove_prefix(std::min(name.size() + 1, line.size()));
    }
    return group;
}

// Are the words typed from this place of the question on?
bool stands_at(const std::vector<QuestionTerm>& typed, std::size_t at,
               const std::vector<Term>& words) {
    if (at + words.size() > typed.size()) return false;
    return std::equal(
        words.begin(), words.end(), typed.begin() + static_cast<std::ptrdiff_t>(at),
        [](const Term& word, const QuestionTerm& term) { return word.stem == term.term; });
}

}  // namespace

Synonyms::Synonyms(const TermAnalyzer& analyzer, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) add(group_from(line, analyzer));
}

Synonyms Synonyms::built_in(const TermAnalyzer& analyzer) {
    return Synonyms(analyzer, {kGroups.begin(), kGroups.end()});
}

void Synonyms::add(Group group) {
    for (std::size_t name = 0; name < group.size(); ++name) {
        places_[group[name].front().stem].push_back({groups_.size(), name});
    }
    groups_.push_back(std::move(group));
}

const Synonyms& SynonymsByLanguage::of(const TermAnalyzer& analyzer,
                                       const std::vector<std::string>& lines) const {
    if (lines != lines_) {
        synonyms_.clear();
        lines_ = lines;
    }
    return synonyms_.try_emplace(analyzer.language(), analyzer, lines).first->second;
}

void Synonyms::expand(Question& question) const {
    const std::vector<QuestionTerm> typed = typed_content(question);
    for (std::size_t at = 0; at < typed.size(); ++at) {
        const auto places = places_.find(typed[at].term);
        if (places == places_.end()) continue;
        for (const Place& place : places->second) {
            const Group& group = groups_[place.group];
            if (!stands_at(typed, at, group[place.name])) continue;
            const std::size_t last = at + group[place.name].size() - 1;
            for (std::size_t other = 0; other < group.size(); ++other) {
                if (other == place.name) continue;
                for (std::size_t i = 0; i < group[other].size(); ++i) {
                    add_expansion(typed[std::min(at + i, last)], group[other][i], kSynonymWeight,
                                  question);
                }
            }
        }
    }
}

}  // namespace docent
