#include "query/asked_passage.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/question_parser.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

std::string title_and_headings(const Answer& answer) {
    std::string text = answer.title;
    for (const std::string& heading : answer.heading_path) text += '\n' + heading;
    return text;
}

}  // namespace

AskedPassage::AskedPassage(const Answer& answer, PassageEvidence evidence, const Question& question,
                           const std::vector<double>& importance, const TermAnalyzer& analyzer)
    : answer_(answer),
      question_(question),
      evidence_(std::move(evidence)),
      terms_(question, importance),
      question_words_(analyzer.analyze(question.text)),
      heading_words_(analyzer.analyze(title_and_headings(answer))),
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
