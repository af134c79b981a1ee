// A number, date or name counts when the question does not hold it. The noun behind "what", "which"
// and "how many" tells more: a city is a place, a president a person, and what is counted stands
// beside its number.

#include "query/asked_thing.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/one_of.h"

namespace docent {
namespace {

constexpr auto kPlaceNouns = std::to_array<std::string_view>(
    {"country", "city",     "state",  "town",    "place",    "location",   "region",    "area",
     "county",  "province", "island", "river",   "district", "nation",     "continent", "street",
     "school",  "hospital", "museum", "capital", "college",  "university", "building"});
constexpr auto kPersonNouns = std::to_array<std::string_view>(
    {"actor",   "actress",  "author", "writer", "president", "king",  "queen",    "leader",
     "person",  "singer",   "doctor", "name",   "man",       "woman", "player",   "scientist",
     "company", "director", "team",   "band",   "artist",    "group", "composer", "organization"});

// The place of the word behind "what", "which" or "how many".
std::optional<std::size_t> behind_asking_word(const std::vector<Term>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i].word;
        if (word == "what" || word == "which" || word == "whose") return i + 1;
        const std::string& next = words[i + 1].word;
        if (word == "how" && (next == "many" || next == "much")) return i + 2;
    }
    return std::nullopt;
}

}  // namespace

AskedThing::AskedThing(const Question& question, const std::vector<Term>& words) {
    for (const Term& word : words) known_.insert(word.stem);
    take_asked_noun(words);
    switch (question.kind) {
        case QuestionKind::quantity:
        case QuestionKind::duration:
        case QuestionKind::time:
        case QuestionKind::person:
        case QuestionKind::place:
            kind_ = question.kind;
            break;
        default:
            break;
    }
}

void AskedThing::take_asked_noun(const std::vector<Term>& words) {
    const auto behind = behind_asking_word(words);
    if (!behind) return;
    const Term* noun = nullptr;  // the last of some content words
    for (std::size_t i = *behind; i < words.size() && words[i].role == WordRole::content; ++i) {
        noun = &words[i];
    }
    if (noun == nullptr) return;
    asked_noun_ = noun->stem;
    if (is_one_of(noun->word, kPlaceNouns)) kind_ = QuestionKind::place;
    if (is_one_of(noun->word, kPersonNouns)) kind_ = QuestionKind::person;
}

template <typename Is>
bool AskedThing::has_new(TermSpan words, Is is) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].is_part || known_.contains(words[i].stem)) continue;
        if (is(words.subspan(i))) return true;
    }
    return false;
}

bool AskedThing::counts_asked_noun(TermSpan words) const {
    constexpr std::uint32_t kMostBehind = 3;  // "16 adult teeth"
    constexpr std::uint32_t kMostBefore = 4;  // "the number of teeth is 32"
    return std::any_of(words.begin(), words.end(), [&](const Term& noun) {
        return noun.stem == asked_noun_ && has_new(words, [&](TermSpan number) {
                   const std::uint32_t at = number.front().position;
                   const bool is_near = at < noun.position ? noun.position - at <= kMostBehind
                                                           : at - noun.position <= kMostBefore;
                   return is_near && at != noun.position && is_amount(number);
               });
    });
}

// The first word of a sentence has a capital letter anyway.
bool AskedThing::has_name(std::string_view text, TermSpan words) const {
    return words.size() > 1 && has_new(words.subspan(1), [&](TermSpan name) {
               return name.front().role == WordRole::content && is_capitalised(text, name.front());
           });
}

KindSigns AskedThing::signs_in(std::string_view text, TermSpan words) const {
    KindSigns signs;
    switch (kind_) {
        case QuestionKind::quantity:
        case QuestionKind::duration:
            signs.likely = has_new(words, is_amount);
            signs.sure = signs.likely && !asked_noun_.empty() && counts_asked_noun(words);
            break;
        case QuestionKind::time:
            signs.sure = has_new(words, is_year);
            signs.likely = signs.sure || has_new(words, [&](TermSpan date) {
                               return is_month(text, date) || is_amount(date);
                           });
            break;
        case QuestionKind::person:
        case QuestionKind::place:
            signs.likely = has_name(text, words);
            break;
        default:
            break;
    }
    return signs;
}

}  // namespace docent
