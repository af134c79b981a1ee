#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/answer_page.h"
#include "query/asked_terms.h"
#include "query/asked_thing.h"
#include "query/sentence_evidence.h"
#include "text/term_analyzer.h"

namespace docent {

/// A passage with a question in mind: all that the marking of the answer looks at. The answer and
/// the question must outlive it.
class AskedPassage {
  public:
    /// Where the nearest heading is a question, or no sentence holds any of the terms, the first
    /// sentence is credited with what the heading holds: it speaks of it without saying so.
    ///
    /// Takes: the evidence of the answer's text; `importance` of each of the question's terms, as
    /// in SearchTerms; the analyzer of the answer's language.
    AskedPassage(const Answer& answer, PassageEvidence evidence, const Question& question,
                 const std::vector<double>& importance, const TermAnalyzer& analyzer);

    std::string_view text() const { return answer_.text; }
    std::string_view language() const { return answer_.language; }
    QuestionKind kind() const { return question_.kind; }
    const PassageEvidence& evidence() const { return evidence_; }
    const std::vector<SentenceEvidence>& sentences() const { return evidence_.sentences; }
    const AskedTerms& terms() const { return terms_; }
    const AskedThing& thing() const { return thing_; }
    const std::vector<Term>& question_words() const { return question_words_; }

    /// The words of the title and of all headings.
    const std::vector<Term>& heading_words() const { return heading_words_; }

    /// Gives the words of a sentence.
    TermSpan words_of(const SentenceEvidence& sentence) const {
        return TermSpan(evidence_.terms)
            .subspan(sentence.first_term, sentence.end_term - sentence.first_term);
    }

  private:
    void credit_first_sentence(std::string_view heading, const TermAnalyzer& analyzer);

    const Answer& answer_;
    const Question& question_;
    PassageEvidence evidence_;
    AskedTerms terms_;
    std::vector<Term> question_words_;  // analysed as the text is
    std::vector<Term> heading_words_;
    AskedThing thing_;
};

}  // namespace docent
