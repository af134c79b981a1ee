// Hardly a question does without the small words of its language, and these are known. A few words
// without any ("diabetes insulin") may be in every language, so they are looked for in the form
// that each would give them; languages of a few stray articles are left out of that.

#include "query/question_language.h"

#include <algorithm>
#include <utility>

#include "query/expansions.h"
#include "query/search_terms.h"
#include "query/synonyms.h"
#include "text/languages.h"
#include "text/script.h"

namespace docent {
namespace {

constexpr std::uint64_t kStrayShare = 20;  // one article in so many
constexpr std::size_t kStrayHandicap = 1;  // words by which such a language has to win

std::size_t small_words(std::string_view text, const TermAnalyzer& analyzer) {
    const std::vector<Term> terms = analyzer.analyze(text);
    return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [](const Term& term) {
        return term.role != WordRole::content && term.word.size() > 1;  // not "vitamin D"
    }));
}

std::vector<LanguageCount> written_in(Script script, const std::vector<LanguageCount>& indexed) {
    std::vector<LanguageCount> result;
    for (const LanguageCount& candidate : indexed) {
        const Language* language = find_language(candidate.language);
        const Script own = language == nullptr ? Script::latin : language->script;
        if (own == script) result.push_back(candidate);
    }
    return result;
}

}  // namespace

QuestionLanguage language_of_question(std::string_view text,
                                      const std::vector<LanguageCount>& indexed,
                                      const Analyzers& analyzers) {
    const Script script = main_script(text);
    const std::vector<LanguageCount> candidates = written_in(script, indexed);
    if (candidates.empty()) return {std::string(usual_language(script)), {}};
    if (candidates.size() == 1) return {candidates.front().language, {}};
    QuestionLanguage result;
    std::size_t most = 0;
    for (const LanguageCount& candidate : candidates) {
        const bool is_stray = candidate.articles * kStrayShare < candidates.front().articles;
        const std::size_t words = small_words(text, analyzers.of(candidate.language));
        if (result.code.empty() || words > most + (is_stray ? kStrayHandicap : 0)) {
            result = {candidate.language, {}};
            most = words;
        } else if (words == most && !is_stray) {
            result.as_well.push_back(candidate.language);
        }
    }
    return result;
}

QuestionLanguage settled_by_words(QuestionLanguage language, std::string_view text,
                                  const IndexReader& index, const Analyzers& analyzers) {
    const auto indexed_words = [&](const std::string& code) {
        const std::vector<Term> words = content_words(text, analyzers.of(code));
        return std::count_if(words.begin(), words.end(),
                             [&](const Term& word) { return is_indexed(word.stem, index); });
    };
    auto most = language.as_well.empty() ? 0 : indexed_words(language.code);
    for (std::string& other : language.as_well) {
        const auto words = indexed_words(other);
        if (words <= most) continue;
        most = words;
        std::swap(language.code, other);
    }
    return language;
}

void add_forms_in(const std::vector<std::string>& languages, const IndexReader& index,
                  const Analyzers& analyzers, Question& question) {
    const std::vector<QuestionTerm> typed = typed_content(question);
    for (const std::string& language : languages) {
        for (const QuestionTerm& term : typed) {
            for (const Term& form : content_words(term.surface, analyzers.of(language))) {
                if (is_indexed(form.stem, index)) {
                    add_expansion(term, form, kSynonymWeight, question);
                }
            }
        }
    }
}

}  // namespace docent
