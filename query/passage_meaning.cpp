// The words of the passage are those that were found in its text already.

#include "query/passage_meaning.h"

#include <algorithm>

#include "query/spelling.h"
#include "query/synonyms.h"

namespace docent {

namespace {

// The term that is searched for: another one where the word was misspelt.
const std::string& meant_by(const Term& word, const Question& question) {
    const std::string_view surface =
        std::string_view(question.text).substr(word.span.begin, word.span.size());
    for (const QuestionTerm& term : question.terms) {
        const bool is_typed = term.synonym_of.empty() && term.surface == surface;
        if (is_typed && is_corrected(term, question)) return term.term;
    }
    return word.stem;
}

}  // namespace

PassageMeaning::PassageMeaning(const WordVectors* vectors, const Question& question,
                               const SearchTerms& terms, const Analyzers& analyzers)
    : vectors_(vectors), analyzers_(analyzers), language_(question.language) {
    if (vectors == nullptr || question.language != kSynonymLanguage) return;
    question_.emplace(*vectors);
    for (const Term& word : analyzers.of(question.language).analyze(question.text)) {
        question_->add(meant_by(word, question));
    }
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const QuestionTerm& term = question.terms[i];
        if (term.synonym_of.empty() && vectors->find(term.term)) importance_ += terms.importance[i];
    }
}

void PassageMeaning::add_to(PassageEvidence& evidence, std::string_view above,
                            std::string_view language) const {
    if (!question_ || language != language_) return;
    const auto nearness = [&](const TextMeaning& meaning) {
        return std::max(0.0, static_cast<double>(question_->similarity(meaning)));
    };
    TextMeaning whole(*vectors_);
    for (const Term& term : analyzers_.of(language_).analyze(above)) whole.add(term.stem);
    for (SentenceEvidence& sentence : evidence.sentences) {
        TextMeaning meaning(*vectors_);
        for (std::size_t i = sentence.first_term; i < sentence.end_term; ++i) {
            meaning.add(evidence.terms[i].stem);
        }
        sentence.meaning = nearness(meaning);
        whole.add(meaning);
    }
    evidence.meaning = nearness(whole);
}

}  // namespace docent
