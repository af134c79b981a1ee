// Spelling, stem, accents, in this order: Snowball's stemmers tell endings by their accents, and
// want the letters that the orthography has. The one for Arabic unifies spellings itself, by the
// letters that writers vary, so there the order is turned round. Vietnamese keeps its accents: they
// make other words, not other spellings (nDCG@10 on xquad-vi .963 with, .947 without them).

#include "text/word_rules.h"

#include "text/folded_text.h"
#include "text/languages.h"
#include "text/spellings.h"
#include "text/vocabulary.h"

namespace docent {
namespace {

const StopWords* words_of(std::string_view code) {
    const Language* language = find_language(code);
    return language == nullptr ? nullptr : language->words;
}

bool has_optional_accents(std::string_view language, Script script) {
    return (script == Script::latin && language != "vi") || script == Script::greek;
}

}  // namespace

WordRules::WordRules(std::string_view language, Script script)
    : language_(language),
      script_(script),
      has_optional_accents_(has_optional_accents(language, script)),
      stemmer_(language),
      roles_(words_of(language), has_optional_accents_) {}

std::string WordRules::stem(const std::string& word) const {
    if (language_ == "en") {
        return stemmer_.stem(without_latin_accents(usual_spelling(word, script_, language_)));
    }
    if (word.size() > kMaxTermBytes) return word;
    std::string stem = script_ == Script::arabic
                           ? usual_spelling(stemmer_.stem(word), script_, language_)
                           : stemmer_.stem(usual_spelling(word, script_, language_));
    if (has_optional_accents_) stem = unmarked_latin(stem);
    return stem.empty() ? word : stem;
}

WordRole WordRules::role(const std::string& word) const {
    return roles_.of(without_clitics(word, language_));
}

}  // namespace docent
