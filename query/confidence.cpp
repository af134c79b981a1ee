// The first honest measure of certainty: how much of what was asked does the passage speak of? A
// word that no article holds has the highest importance of all, so a question about something
// that nobody wrote about cannot reach certainty.

#include "query/confidence.h"

#include <algorithm>
#include <unordered_set>

#include "query/equal_quantities.h"
#include "query/synonyms.h"

namespace docent {
namespace {

constexpr double kHeadingShare = 0.8;     // of the importance of a term found only above the text
constexpr double kSynonymShare = 0.8;     // ... found as a synonym; in proportion for less
constexpr double kCorrectedShare = 0.85;  // of the importance of a term that was not typed so

std::unordered_set<std::string> stems_of(const std::vector<Term>& terms) {
    std::unordered_set<std::string> stems;
    for (const Term& term : terms) stems.insert(term.stem);
    return stems;
}

// How well a passage covers one term by itself, 0 to 1.
class TermCover {
  public:
    TermCover(const Question& question, const Passage& passage, const TermAnalyzer& analyzer) {
        std::vector<Term> terms = analyzer.analyze(passage.text);
        express_as_asked(question, terms);
        in_text_ = stems_of(terms);
        std::string above = passage.title;
        for (const std::string& heading : passage.heading_path) above += '\n' + heading;
        in_headings_ = stems_of(analyzer.analyze(above));
    }

    double share_of(const std::string& term) const {
        if (in_text_.contains(term)) return 1;
        return in_headings_.contains(term) ? kHeadingShare : 0;
    }

  private:
    std::unordered_set<std::string> in_text_;
    std::unordered_set<std::string> in_headings_;
};

bool is_corrected(const QuestionTerm& term, const Question& question) {
    return std::any_of(question.corrections.begin(), question.corrections.end(),
                       [&](const Correction& made) { return made.typed == term.surface; });
}

}  // namespace

double coverage_of(const Question& question, const std::vector<double>& importance,
                   const Passage& passage, const TermAnalyzer& analyzer) {
    const TermCover cover(question, passage, analyzer);
    double covered = 0;
    double total = 0;
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const QuestionTerm& term = question.terms[i];
        if (!term.synonym_of.empty()) continue;
        double share = cover.share_of(term.term);
        for (const QuestionTerm& other : question.terms) {
            if (other.synonym_of != term.term) continue;
            const double likeness = std::min(1.0, other.weight / (kSynonymWeight * term.weight));
            share = std::max(share, kSynonymShare * likeness * cover.share_of(other.term));
        }
        if (is_corrected(term, question)) share *= kCorrectedShare;
        covered += share * importance[i];
        total += importance[i];
    }
    return total > 0 ? covered / total : 0;
}

Verdict verdict_from(double confidence) {
    if (confidence >= kAnsweredConfidence) return Verdict::answered;
    if (confidence >= kUnsureConfidence) return Verdict::unsure;
    return Verdict::not_here;
}

}  // namespace docent
