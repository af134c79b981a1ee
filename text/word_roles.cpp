// Function words follow the usual grammatical classes (articles, prepositions, conjunctions,
// pronouns, auxiliaries); question words are what a question is asked with: interrogatives, modals,
// and what chat puts around them. A word in several lists has the role of the first one. Where
// people often type without accents, a word is known without them too.

#include "text/word_roles.h"

#include <algorithm>

#include "text/spellings.h"

namespace docent {

WordRoles::WordRoles(const StopWords* words, bool has_optional_accents)
    : has_optional_accents_(has_optional_accents) {
    if (words == nullptr) return;
    for (const std::string_view asking :
         {words->question, words->person, words->time, words->place, words->quantity}) {
        add(asking, WordRole::question);
    }
    add(words->function, WordRole::function);
}

void WordRoles::add(std::string_view words, WordRole role) {
    while (!words.empty()) {
        const std::string word(words.substr(0, words.find(' ')));
        roles_.emplace(word, role);
        if (has_optional_accents_) roles_.emplace(without_accents(word), role);
        words.remove_prefix(std::min(word.size() + 1, words.size()));
    }
}

WordRole WordRoles::of(std::string_view word) const {
    const auto found = roles_.find(std::string(word));
    return found == roles_.end() ? WordRole::content : found->second;
}

WordRole word_role(std::string_view word) {
    static const WordRoles kEnglish(&kEnglishWords, false);
    return kEnglish.of(word);
}

}  // namespace docent
