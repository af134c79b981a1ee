// A word counts as held when a word that stands for it is held, but for less. How much each word
// says is what it says in the whole index, so a question about something that nobody wrote about
// has low shares of everything.

#include "query/answer_features.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "query/spelling.h"
#include "query/synonyms.h"
#include "query/text_above.h"

namespace docent {
namespace {

constexpr double kHeadingShare = 0.8;     // of the importance of a term found only above the text
constexpr double kSynonymShare = 0.8;     // ... found as a synonym; in proportion for less
constexpr double kCorrectedShare = 0.85;  // of the importance of a term that was not typed so
constexpr double kHighScore = 5;          // times the importance of the question; few have more

// Where no table tells: the mean of right first passages (squad11-dev, selqa, covidqa).
constexpr double kUsualMeaning = 0.45;

using Stems = std::unordered_set<std::string>;

Stems stems_of(const std::vector<Term>& terms) {
    Stems stems;
    for (const Term& term : terms) stems.insert(term.stem);
    return stems;
}

// Tells how much of a question is held by something.
class Holding {
  public:
    Holding(const Question& question, const SearchTerms& terms)
        : question_(question),
          importance_(terms.importance),
          total_(typed_importance(question, terms.importance)) {}

    bool is_empty() const { return total_ <= 0; }
    double total() const { return total_; }

    // How much of the importance is held if `held` says how much of each term is, 0 to 1.
    template <typename Held>
    double share(const Held& held) const {
        double sum = 0;
        for (std::size_t i = 0; i < importance_.size(); ++i)
            sum += share_of(i, held) * importance_[i];
        return sum / total_;
    }

    // The largest importance of one term that is not held, as a share of all.
    template <typename Held>
    double largest_missing(const Held& held) const {
        double most = 0;
        for (std::size_t i = 0; i < importance_.size(); ++i) {
            if (!question_.terms[i].synonym_of.empty()) continue;
            most = std::max(most, (1 - share_of(i, held)) * importance_[i]);
        }
        return most / total_;
    }

  private:
    // Of a typed term; others have none of their own.
    template <typename Held>
    double share_of(std::size_t i, const Held& held) const {
        const QuestionTerm& term = question_.terms[i];
        if (!term.synonym_of.empty()) return 0;
        double share = held(i);
        for (std::size_t j = 0; j < question_.terms.size(); ++j) {
            const QuestionTerm& other = question_.terms[j];
            if (other.synonym_of != term.term) continue;
            const double likeness = std::min(1.0, other.weight / (kSynonymWeight * term.weight));
            share = std::max(share, kSynonymShare * likeness * held(j));
        }
        return is_corrected(term, question_) ? share * kCorrectedShare : share;
    }

    const Question& question_;
    const std::vector<double>& importance_;
    double total_;
};

// Neighbouring content words of the question that are neighbours in the passage, of all such pairs;
// 1/2 when there are none to look for.
double share_of_pairs(const Question& question, const PassageEvidence& evidence) {
    std::size_t pairs = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i + 1 < question.terms.size(); ++i) {
        if (!question.terms[i + 1].synonym_of.empty()) break;
        if (question.terms[i].weight < 1 || question.terms[i + 1].weight < 1) continue;
        ++pairs;
        if (evidence.neighbours.contains({i, i + 1})) ++found;
    }
    return pairs == 0 ? 0.5 : static_cast<double>(found) / static_cast<double>(pairs);
}

double lead_of(const std::vector<RankedPassage>& passages) {
    const RankedPassage& first = passages.front();
    if (first.score <= 0) return 0;
    double behind = 0;
    for (const RankedPassage& other : passages) {
        if (other.passage.id.article_id == first.passage.id.article_id) continue;
        behind = std::max(behind, other.score);
    }
    return 1 - behind / first.score;
}

double kind_of(const SentenceEvidence* sentence, QuestionKind kind) {
    if (kind == QuestionKind::open) return 0.5;
    return sentence != nullptr && sentence->has_expected_kind ? 1 : 0;
}

// What the sentences of a passage hold, each by itself and with what stands above it.
struct SentenceShares {
    double alone = 0;
    double titled = 0;
    const SentenceEvidence* best = nullptr;  // by itself; null when none holds anything
};

SentenceShares sentence_shares(const PassageEvidence& evidence, const Holding& question,
                               const std::vector<double>& in_headings) {
    SentenceShares shares;
    for (const SentenceEvidence& sentence : evidence.sentences) {
        const auto alone = [&](std::size_t i) -> double { return sentence.matched[i] ? 1 : 0; };
        const auto titled = [&](std::size_t i) { return std::max(alone(i), in_headings[i]); };
        const double share = question.share(alone);
        if (share > shares.alone) {
            shares.alone = share;
            shares.best = &sentence;
        }
        shares.titled = std::max(shares.titled, question.share(titled));
    }
    return shares;
}

// How much of each term of the question the headings and the title hold.
std::vector<double> shares_in_headings(const Passage& passage, const Question& question,
                                       const TermAnalyzer& analyzer) {
    const Stems stems = stems_of(analyzer.analyze(text_above(passage.title, passage.heading_path)));
    std::vector<double> shares;
    for (const QuestionTerm& term : question.terms) {
        shares.push_back(stems.contains(term.term) ? kHeadingShare : 0);
    }
    return shares;
}

}  // namespace

FeatureValues answer_features(const std::vector<RankedPassage>& passages, const Question& question,
                              const SearchTerms& terms, const Analyzers& analyzers,
                              const IndexReader& index) {
    FeatureValues values = {};
    const Holding holding(question, terms);
    if (holding.is_empty()) return values;
    const RankedPassage& first = passages.front();
    const Stems in_text = stems_of(first.evidence.terms);
    const std::vector<double> in_headings =
        shares_in_headings(first.passage, question, analyzers.of(first.passage.language));
    const auto in_passage = [&](std::size_t i) {
        return in_text.contains(question.terms[i].term) ? 1 : in_headings[i];
    };
    const auto in_index = [&](std::size_t i) -> double {
        return is_indexed(question.terms[i].term, index) ? 1 : 0;
    };
    const SentenceShares sentences = sentence_shares(first.evidence, holding, in_headings);
    const auto set = [&](Feature feature, double value) {
        values[static_cast<std::size_t>(feature)] = std::clamp(value, 0.0, 1.0);
    };
    const double coverage = holding.share(in_passage);
    set(Feature::coverage, coverage * coverage);
    set(Feature::missing, holding.largest_missing(in_passage));
    set(Feature::unknown, 1 - holding.share(in_index));
    set(Feature::sentence, sentences.alone);
    set(Feature::titled, sentences.titled * sentences.titled);
    set(Feature::score, first.score / (kHighScore * holding.total()));
    set(Feature::lead, lead_of(passages) * coverage * coverage);
    set(Feature::pairs, share_of_pairs(question, first.evidence));
    set(Feature::meaning, first.evidence.meaning.value_or(kUsualMeaning));
    set(Feature::expected_kind, kind_of(sentences.best, question.kind));
    return values;
}

}  // namespace docent
