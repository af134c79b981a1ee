#include "query/asked_passage.h"

#include <algorithm>
#include <utility>

#include "query/question_parser.h"
#include "query/text_above.h"
#include "text/sentence_ends.h"

namespace docent {
AskedPassage::AskedPassage(const Answer& answer, PassageEvidence evidence, const Question& question,
                           const std::vector<double>& importance, const TermAnalyzer& analyzer)
    : answer_(answer),
      question_(question),
      evidence_(std::move(evidence)),
      terms_(question, importance),
      question_words_(analyzer.analyze(question.text)),
      heading_words_(analyzer.analyze(text_above(answer.title, answer.heading_path))),
      thing_(question, question_words_) {
    if (answer.heading_path.empty()) return;
    const bool is_matched = std::any_of(
        evidence_.matches.begin(), evidence_.matches.end(), [&](const MatchedWord& match) {
            return question.terms[match.term].weight > kQuestionWordWeight;
        });
    const std::string& heading = answer.heading_path.back();
    if (ends_in_question_mark(heading) || !is_matched) credit_first_sentence(heading, analyzer);
}

void AskedPassage::credit_first_sentence(std::string_view heading, const TermAnalyzer& analyzer) {
    if (evidence_.sentences.empty()) return;
    const std::vector<bool> in_heading = terms_.matched_in(analyzer.analyze(heading));
    std::vector<bool>& matched = evidence_.sentences.front().matched;
    for (std::size_t i = 0; i < matched.size(); ++i) matched[i] = matched[i] || in_heading[i];
}

}  // namespace docent
