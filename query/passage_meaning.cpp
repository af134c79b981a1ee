// The words of the passage are those that were found in its text already.

#include "query/passage_meaning.h"

#include <algorithm>
#include <string>

#include "query/synonyms.h"
#include "query/text_above.h"

namespace docent {

PassageMeaning::PassageMeaning(const WordVectors* vectors, const Question& question,
                               const SearchTerms& terms, const Analyzers& analyzers)
    : vectors_(vectors), analyzers_(analyzers), language_(question.language) {
    if (vectors == nullptr || question.language != kSynonymLanguage) return;
    question_.emplace(*vectors);
    for (const Term& term : analyzers.of(question.language).analyze(question.text)) {
        question_->add(term.stem);
    }
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const QuestionTerm& term = question.terms[i];
        if (term.synonym_of.empty() && vectors->find(term.term)) importance_ += terms.importance[i];
    }
}

double PassageMeaning::of(const Passage& passage, const PassageEvidence& evidence) const {
    if (!question_ || passage.language != language_) return 0;
    TextMeaning meaning(*vectors_);
    const std::string above = text_above(passage.title, passage.heading_path);
    for (const Term& term : analyzers_.of(language_).analyze(above)) meaning.add(term.stem);
    for (const Term& term : evidence.terms) meaning.add(term.stem);
    return importance_ * std::max(0.0, static_cast<double>(question_->similarity(meaning)));
}

}  // namespace docent
