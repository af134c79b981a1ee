// One analysis of the text gives the evidence of its sentences; each part sums up one side of it.

#include "query/text_evidence.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "query/sentence_evidence.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

// The importance of the question's neighbouring words that the passage has together.
double importance_of_pairs(const std::set<std::pair<std::size_t, std::size_t>>& found,
                           const Question& question, const SearchTerms& terms) {
    double sum = 0;
    std::optional<std::size_t> previous;
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        if (question.terms[i].weight < 1 || !question.terms[i].synonym_of.empty()) continue;
        if (previous && found.contains({*previous, i})) {
            sum += terms.importance[*previous] + terms.importance[i];
        }
        previous = i;
    }
    return sum;
}

bool asks_for_number(QuestionKind kind) {
    return kind == QuestionKind::quantity || kind == QuestionKind::duration ||
           kind == QuestionKind::time;
}

double sum_of(const std::vector<bool>& matched, const std::vector<double>& importance) {
    double sum = 0;
    for (std::size_t i = 0; i < matched.size(); ++i) sum += matched[i] ? importance[i] : 0;
    return sum;
}

// How much of the question stands together in one sentence, and how much in one that also has the
// kind of thing asked for (a number, a cause, ...), which counts a little by itself.
void add_sentence_parts(const PassageEvidence& evidence, const Question& question,
                        const SearchTerms& terms, PartValues& values) {
    constexpr double kKindAlone = 0.2;  // of the question's importance
    const double total = typed_importance(question, terms.importance);
    for (const SentenceEvidence& sentence : evidence.sentences) {
        const double matched = sum_of(sentence.matched, terms.importance);
        values[Part::sentence] = std::max(values[Part::sentence], matched);
        if (!sentence.has_expected_kind) continue;
        values[Part::kind] = std::max(values[Part::kind], matched + kKindAlone * total);
    }
    if (asks_for_number(question.kind)) values[Part::number] = values[Part::kind];
}

// The importance of the question's terms in a heading or title, times the share of its words that
// they are: 1 for one that says nothing else, little for one about another thing.
double match_of(std::string_view heading, const Question& question, const SearchTerms& terms,
                const TermAnalyzer& analyzer) {
    std::size_t words = 0;
    std::size_t shared = 0;
    double sum = 0;
    for (const Term& word : analyzer.analyze(heading)) {
        if (word.role != WordRole::content) continue;
        ++words;
        const auto found =
            std::find_if(question.terms.begin(), question.terms.end(),
                         [&](const QuestionTerm& term) { return term.term == word.stem; });
        if (found == question.terms.end()) continue;
        ++shared;
        sum += terms.importance[static_cast<std::size_t>(found - question.terms.begin())];
    }
    return words == 0 ? 0 : sum * static_cast<double>(shared) / static_cast<double>(words);
}

}  // namespace

void add_text_evidence(const Passage& passage, const PassageEvidence& evidence,
                       const Question& question, const SearchTerms& terms,
                       const TermAnalyzer& analyzer, PartValues& values) {
    values[Part::pairs] = importance_of_pairs(evidence.neighbours, question, terms);
    add_sentence_parts(evidence, question, terms, values);
    if (!passage.heading_path.empty() && ends_in_question_mark(passage.heading_path.back())) {
        values[Part::same_question] =
            match_of(passage.heading_path.back(), question, terms, analyzer);
    }
    values[Part::title_match] = match_of(passage.title, question, terms, analyzer);
}

}  // namespace docent
