// The score of a passage is the sum of named parts. "words", "pairs", "title" and "headings" are
// the BM25 sums that retrieved it, taken apart again from its term counts; "article" and "article
// title" come from the article that it belongs to. Each part has one weight, in RankingWeights.

#include "query/passage_ranker.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "query/bm25_parameters.h"
#include "store/bm25.h"

namespace docent {
namespace {

struct ScoredEntry {
    std::uint32_t entry = 0;
    double score = 0;
    std::vector<ScorePart> parts;
};

// Term statistics of one question, looked up once for all candidates.
class PassageScorer {
  public:
    PassageScorer(const IndexReader& index, const SearchTerms& terms)
        : index_(index), terms_(terms), average_length_(index.average_length(false)) {
        for (const WeightedTerm& term : terms.in_passages) {
            idf_.push_back(inverse_document_frequency(index.frequency(term.field, term.term),
                                                      index.state().passages));
        }
    }

    ScoredEntry score(std::uint32_t entry, const ArticleEvidence& article) const {
        ScoredEntry scored{entry, 0, own_parts(entry)};
        scored.parts.push_back({"article", article.text});
        scored.parts.push_back({"article title", article.title});
        std::erase_if(scored.parts, [](const ScorePart& part) { return part.value == 0; });
        for (const ScorePart& part : scored.parts) scored.score += part.value;
        return scored;
    }

  private:
    std::vector<ScorePart> own_parts(std::uint32_t entry) const {
        const std::vector<std::uint32_t> counts = index_.term_counts(entry, terms_.in_passages);
        const double length = index_.length(entry);
        ScorePart words{"words", 0};
        ScorePart pairs{"pairs", 0};
        ScorePart title{"title", 0};
        ScorePart headings{"headings", 0};
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const double value = terms_.in_passages[i].weight * idf_[i];
            switch (terms_.in_passages[i].field) {
                case Field::body:
                    words.value +=
                        value * saturation(counts[i], length, average_length_, kPassageBm25);
                    break;
                case Field::pair:
                    pairs.value += value;
                    break;
                case Field::title:
                    title.value += value;
                    break;
                case Field::heading:
                    headings.value += value;
                    break;
                case Field::article:
                case Field::article_title:
                    break;  // not fields of passages
            }
        }
        return {words, pairs, title, headings};
    }

    const IndexReader& index_;
    const SearchTerms& terms_;
    double average_length_;
    std::vector<double> idf_;
};

bool holds_words(const std::vector<Term>& text, const std::vector<Term>& phrase) {
    const auto is_same = [](const Term& a, const Term& b) { return a.word == b.word; };
    return std::search(text.begin(), text.end(), phrase.begin(), phrase.end(), is_same) !=
           text.end();
}

bool holds_phrases(const Passage& passage, const Question& question, const TermAnalyzer& analyzer) {
    if (question.phrases.empty()) return true;
    const std::vector<Term> text = analyzer.analyze(passage.text);
    return std::all_of(
        question.phrases.begin(), question.phrases.end(),
        [&](const std::string& phrase) { return holds_words(text, analyzer.analyze(phrase)); });
}

}  // namespace

std::vector<RankedPassage> rank_passages(const IndexReader& index, const Question& question,
                                         const SearchTerms& terms, const Candidates& candidates,
                                         const TermAnalyzer& analyzer, std::size_t limit) {
    const PassageScorer scorer(index, terms);
    std::vector<ScoredEntry> scored;
    for (const FoundEntry& found : candidates.passages) {
        const auto article = candidates.articles.find(index.article_number(found.entry));
        scored.push_back(scorer.score(found.entry, article == candidates.articles.end()
                                                       ? ArticleEvidence{}
                                                       : article->second));
    }
    std::sort(scored.begin(), scored.end(), [](const ScoredEntry& a, const ScoredEntry& b) {
        return std::tie(b.score, a.entry) < std::tie(a.score, b.entry);
    });
    std::vector<RankedPassage> ranked;
    for (ScoredEntry& entry : scored) {
        if (ranked.size() == limit) break;
        Passage passage = index.passage(entry.entry);
        if (!holds_phrases(passage, question, analyzer)) continue;
        ranked.push_back({std::move(passage), entry.score, std::move(entry.parts)});
    }
    return ranked;
}

}  // namespace docent
