// The score of a passage is the sum of named parts (ranking_parts.h), each times its weight. What
// the index alone knows orders all candidates; the words that the best of them have in common add a
// part to each; the best are then read, and their text adds the other parts.

#include "query/passage_ranker.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <unordered_map>

#include "query/diversity.h"
#include "query/index_evidence.h"
#include "query/passage_meaning.h"
#include "query/phrase_match.h"
#include "query/related_terms.h"
#include "query/text_above.h"
#include "query/text_evidence.h"

namespace docent {
namespace {

constexpr std::size_t kRelatedPassages = 8;
constexpr double kLeastCoverage = 0.5;  // of the question, by the best passage
constexpr int kMostRounds = 4;          // of reading more, while copies take the places
constexpr std::size_t kMostWithRelated = 2 * kReadPassages;  // others stay far behind

double sum_of(const PartValues& values, const PartValues& weights) {
    double sum = 0;
    for (const WeightedPart& part : weighted_parts()) sum += values[part.part] * weights[part.part];
    return sum;
}

void sort_by_score(std::vector<ScoredEntry>& scored) {
    std::sort(scored.begin(), scored.end(), [](const ScoredEntry& a, const ScoredEntry& b) {
        return std::tie(b.score, a.entry) < std::tie(a.score, b.entry);
    });
}

std::vector<ScorePart> parts_of(const PartValues& values, const PartValues& weights) {
    std::vector<ScorePart> parts;
    for (const WeightedPart& part : weighted_parts()) {
        const double value = values[part.part] * weights[part.part];
        if (value != 0) parts.push_back({std::string(part.name), value});
    }
    return parts;
}

// Puts what an article has more of than is read at first behind the passages of other articles.
std::vector<ScoredEntry> spread_over_articles(std::vector<ScoredEntry> scored) {
    std::unordered_map<std::uint32_t, std::size_t> of_article;
    std::stable_partition(scored.begin(), scored.end(), [&](const ScoredEntry& entry) {
        return ++of_article[entry.article] <= kReadPerArticle;
    });
    return scored;
}

// What else the best passages speak of helps to find more, unless one fact is asked for or they
// are themselves off the subject.
bool is_worth_relating(const Question& question, const SearchTerms& terms,
                       const std::vector<ScoredEntry>& scored) {
    if (scored.empty() || asks_for_fact(question.kind)) return false;
    const double total = typed_importance(question, terms.importance);
    const double covered = kLeastCoverage * total;
    return scored.front().values[Part::coverage] * total >= covered * covered;  // it is squared
}

bool is_before(const ScoredEntry& a, const ScoredEntry& b) {
    return a.entry < b.entry;
}

bool is_better(const RankedPassage& a, const RankedPassage& b) {
    return a.score > b.score;
}

}  // namespace

PassageRanker::PassageRanker(const IndexReader& index, const Analyzers& analyzers,
                             const SentenceSplitter& sentences, const PartValues& weights,
                             const Steps& steps, const WordVectors* vectors)
    : index_(index),
      analyzers_(analyzers),
      sentences_(sentences),
      weights_(weights),
      steps_(steps),
      vectors_(vectors) {}

std::vector<ScoredEntry> PassageRanker::first_round(const Question& question,
                                                    const SearchTerms& terms,
                                                    const Candidates& candidates) const {
    const IndexEvidence evidence(index_, question, terms);
    std::vector<ScoredEntry> scored;
    for (const Candidate& candidate : candidates.passages) {
        const PartValues values = evidence.of(candidate);
        scored.push_back({candidate.entry, candidate.article, sum_of(values, weights_), values});
    }
    sort_by_score(scored);
    if (is_worth_relating(question, terms, scored)) add_related(terms, scored);
    return scored;
}

void PassageRanker::add_related(const SearchTerms& terms, std::vector<ScoredEntry>& scored) const {
    if (weights_[Part::related] == 0) return;
    std::vector<WeightedEntry> best;
    for (const ScoredEntry& entry : scored) {
        if (best.size() == kRelatedPassages) break;
        best.push_back({entry.entry, entry.score});
    }
    const RelatedTerms related = related_terms(best, terms, index_);
    const auto behind =
        scored.begin() + static_cast<std::ptrdiff_t>(std::min(scored.size(), kMostWithRelated));
    std::sort(scored.begin(), behind, is_before);  // near ones are read together
    for (ScoredEntry& entry : std::span(scored.begin(), behind)) {
        entry.values[Part::related] = weight_of(related, entry.entry, index_);
        entry.score = sum_of(entry.values, weights_);
    }
    sort_by_score(scored);
}

std::optional<PassageEvidence> PassageRanker::look_at(const Passage& passage,
                                                      const Question& question,
                                                      const SearchTerms& terms,
                                                      const PassageMeaning& meaning,
                                                      PartValues& values) const {
    const TermAnalyzer& analyzer = analyzers_.of(passage.language);
    if (!holds_phrases(passage, question, analyzer)) return std::nullopt;
    PassageEvidence evidence = find_evidence(passage.text, question, analyzer, sentences_);
    add_text_evidence(passage, evidence, question, terms, analyzer, values);
    meaning.add_to(evidence, text_above(passage.title, passage.heading_path), passage.language);
    values[Part::meaning] = meaning.importance() * evidence.meaning.value_or(0);
    return evidence;
}

// Takes: the entries that are left. Leaves those that are left then.
std::vector<RankedPassage> PassageRanker::read(const Question& question, const SearchTerms& terms,
                                               const PassageMeaning& meaning, std::size_t wanted,
                                               std::span<ScoredEntry>& entries) const {
    std::vector<RankedPassage> ranked;
    while (!entries.empty() && ranked.size() < wanted) {
        ScoredEntry& entry = entries.front();
        entries = entries.subspan(1);
        Passage passage = index_.passage(entry.entry);
        auto evidence = look_at(passage, question, terms, meaning, entry.values);
        if (!evidence) continue;
        ranked.push_back({std::move(passage), sum_of(entry.values, weights_),
                          parts_of(entry.values, weights_), *std::move(evidence)});
    }
    return ranked;
}

std::vector<RankedPassage> PassageRanker::rank(const Question& question, const SearchTerms& terms,
                                               const Candidates& candidates,
                                               std::size_t limit) const {
    std::vector<ScoredEntry> scored =
        spread_over_articles(first_round(question, terms, candidates));
    std::span<ScoredEntry> unread(scored);
    const PassageMeaning meaning(vectors_, question, terms, analyzers_);
    std::vector<RankedPassage> ranked;
    for (int round = 0; round < kMostRounds && (round == 0 || ranked.size() < limit); ++round) {
        std::vector<RankedPassage> more =
            read(question, terms, meaning, std::max(limit, kReadPassages), unread);
        if (more.empty()) break;
        std::move(more.begin(), more.end(), std::back_inserter(ranked));
        std::stable_sort(ranked.begin(), ranked.end(), is_better);
        if (steps_.has(Step::diversity)) reduce_repetition(ranked, limit);
    }
    if (ranked.size() > limit) ranked.resize(limit);
    return ranked;
}

std::vector<PassageValues> PassageRanker::values(const Question& question, const SearchTerms& terms,
                                                 const Candidates& candidates) const {
    std::vector<PassageValues> all;
    const PassageMeaning meaning(vectors_, question, terms, analyzers_);
    for (ScoredEntry& entry : first_round(question, terms, candidates)) {
        const Passage passage = index_.passage(entry.entry);
        if (!look_at(passage, question, terms, meaning, entry.values)) continue;
        all.push_back({passage.id, entry.values});
    }
    return all;
}

}  // namespace docent
