// The first honest measure of certainty: how much of what was asked does the passage speak of? A
// word that no article holds has the highest importance of all, so a question about something
// that nobody wrote about cannot reach certainty.

#include "query/confidence.h"

#include <algorithm>
#include <unordered_set>

namespace docent {
namespace {

constexpr double kHeadingShare = 0.8;     // of the importance of a term found only above the text
constexpr double kCorrectedShare = 0.85;  // of the importance of a term that was not typed so

std::unordered_set<std::string> stems_of(const std::vector<Term>& terms) {
    std::unordered_set<std::string> stems;
    for (const Term& term : terms) stems.insert(term.stem);
    return stems;
}

}  // namespace

double coverage_of(const Question& question, const std::vector<double>& importance,
                   const Passage& passage, const TermAnalyzer& analyzer) {
    const auto in_text = stems_of(analyzer.analyze(passage.text));
    std::string above = passage.title;
    for (const std::string& heading : passage.heading_path) above += '\n' + heading;
    const auto in_headings = stems_of(analyzer.analyze(above));
    double covered = 0;
    double total = 0;
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const QuestionTerm& term = question.terms[i];
        total += importance[i];
        const bool is_corrected =
            std::any_of(question.corrections.begin(), question.corrections.end(),
                        [&](const Correction& made) { return made.typed == term.surface; });
        const double share = is_corrected ? kCorrectedShare : 1;
        if (in_text.contains(term.term)) {
            covered += share * importance[i];
        } else if (in_headings.contains(term.term)) {
            covered += share * kHeadingShare * importance[i];
        }
    }
    return total > 0 ? covered / total : 0;
}

Verdict verdict_from(double confidence) {
    if (confidence >= kAnsweredConfidence) return Verdict::answered;
    if (confidence >= kUnsureConfidence) return Verdict::unsure;
    return Verdict::not_here;
}

}  // namespace docent
