// The score of a passage is the sum of named parts. "words", "title" and "headings" are the
// BM25 sums that retrieved it, taken apart again from its term counts; "article" and "article
// title" come from the article that it belongs to. These order all candidates; the best of them
// are read, and their text adds "pairs", "sentence", "kind of answer" and "same question". Each
// part has one weight, in RankingWeights.

#include "query/passage_ranker.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "query/bm25_parameters.h"
#include "query/sentence_evidence.h"
#include "store/bm25.h"

namespace docent {
namespace {

// What the index knows of each candidate, with term statistics looked up once for all of them.
class IndexScorer {
  public:
    IndexScorer(const IndexReader& index, const SearchTerms& terms)
        : index_(index), terms_(terms), average_length_(index.average_passage_length()) {
        for (const WeightedTerm& term : terms.in_passages) {
            idf_.push_back(inverse_document_frequency(index.frequency(term.field, term.term),
                                                      index.state().passages));
        }
    }

    ScoredEntry score(const Candidate& candidate) const {
        ScoredEntry scored{candidate.entry, 0, own_parts(candidate.entry)};
        scored.parts.push_back({"article", candidate.article.text});
        scored.parts.push_back({"article title", candidate.article.title});
        for (const ScorePart& part : scored.parts) scored.score += part.value;
        return scored;
    }

  private:
    std::vector<ScorePart> own_parts(std::uint32_t entry) const {
        const std::vector<std::uint32_t> counts = index_.term_counts(entry, terms_.in_passages);
        const double length = index_.length(entry);
        ScorePart words{"words", 0};
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
                case Field::title:
                    title.value += value;
                    break;
                case Field::heading:
                    headings.value += value;
                    break;
                case Field::article_title:
                    break;  // not fields of passages
            }
        }
        return {words, title, headings};
    }

    const IndexReader& index_;
    const SearchTerms& terms_;
    double average_length_;
    std::vector<double> idf_;
};

// True when no sentence, paragraph or list item ends between two words of the text.
bool is_same_sentence(std::string_view text, const Term& a, const Term& b) {
    if (b.span.begin < a.span.end) return true;  // parts of one code
    const std::string_view gap = text.substr(a.span.end, b.span.begin - a.span.end);
    const bool is_next_line = gap.find('\n') != std::string_view::npos &&
                              gap.find_first_not_of(" \n") != std::string_view::npos;
    return !is_next_line && gap.find_first_of(".!?;:") == std::string_view::npos &&
           gap.find("\n\n") == std::string_view::npos;
}

// A text with its words.
struct Words {
    std::string_view text;
    std::vector<Term> words;
};

// True when the words stand in `in` from `at` on, no sentence ending between two of them unless the
// phrase has the same gap there ("E. coli").
bool stands_at(std::size_t at, const Words& in, const Words& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (in.words[at + i].word != phrase.words[i].word) return false;
        if (i == 0 || phrase.words[i].is_part) continue;
        const bool is_together =
            is_same_sentence(in.text, in.words[at + i - 1], in.words[at + i]) ||
            !is_same_sentence(phrase.text, phrase.words[i - 1], phrase.words[i]);
        if (!is_together) return false;
    }
    return true;
}

bool holds_phrase(const Words& in, const Words& phrase) {
    for (std::size_t at = 0; at + phrase.words.size() <= in.words.size(); ++at) {
        if (stands_at(at, in, phrase)) return true;
    }
    return false;
}

// The phrase may stand in the text, the title or a heading.
bool holds_phrases(const Passage& passage, const Question& question, const TermAnalyzer& analyzer) {
    if (question.phrases.empty()) return true;
    std::string text = passage.title;
    for (const std::string& heading : passage.heading_path) text += "\n\n" + heading;
    text += "\n\n" + passage.text;
    const Words passage_words{text, analyzer.analyze(text)};
    return std::all_of(question.phrases.begin(), question.phrases.end(),
                       [&](const std::string& phrase) {
                           return holds_phrase(passage_words, {phrase, analyzer.analyze(phrase)});
                       });
}

// The importance of the question's neighbouring words that are neighbours in the passage too.
double neighbours_sum(const PassageEvidence& evidence, const Question& question,
                      const SearchTerms& terms) {
    double sum = 0;
    std::optional<std::size_t> previous;
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        if (question.terms[i].weight < 1 || !question.terms[i].synonym_of.empty()) continue;
        if (previous && evidence.neighbours.contains({*previous, i})) {
            sum += terms.importance[*previous] + terms.importance[i];
        }
        previous = i;
    }
    return sum;
}

double sum_of(const std::vector<bool>& matched, const std::vector<double>& importance) {
    double sum = 0;
    for (std::size_t i = 0; i < matched.size(); ++i) sum += matched[i] ? importance[i] : 0;
    return sum;
}

// How much of the question stands together in one sentence, and how much in one that also has the
// kind of thing asked for (a number, a cause, ...), which counts a little by itself.
void add_sentence_parts(const PassageEvidence& evidence, const SearchTerms& terms,
                        const RankingWeights& weights, std::vector<ScorePart>& parts) {
    constexpr double kKindAlone = 0.2;  // of the question's importance
    const double total = std::accumulate(terms.importance.begin(), terms.importance.end(), 0.0);
    double together = 0;
    double with_kind = 0;
    for (const SentenceEvidence& sentence : evidence.sentences) {
        const double matched = sum_of(sentence.matched, terms.importance);
        together = std::max(together, matched);
        if (sentence.has_expected_kind)
            with_kind = std::max(with_kind, matched + kKindAlone * total);
    }
    parts.push_back({"sentence", weights.sentence * together});
    parts.push_back({"kind of answer", weights.kind * with_kind});
}

// The importance of the question's terms in the nearest heading, if that is a question, times the
// share of that heading's words they are: 1 for the same question, little for another one.
double same_question(const Passage& passage, const Question& question, const SearchTerms& terms,
                     const TermAnalyzer& analyzer) {
    if (passage.heading_path.empty() || !passage.heading_path.back().ends_with('?')) return 0;
    std::size_t words = 0;
    std::size_t shared = 0;
    double sum = 0;
    for (const Term& word : analyzer.analyze(passage.heading_path.back())) {
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

bool is_better(const RankedPassage& a, const RankedPassage& b) {
    return a.score > b.score;
}

}  // namespace

PassageRanker::PassageRanker(const IndexReader& index, const TermAnalyzer& analyzer,
                             const SentenceSplitter& sentences, const RankingWeights& weights)
    : index_(index), analyzer_(analyzer), sentences_(sentences), weights_(weights) {}

std::vector<ScoredEntry> PassageRanker::first_round(const SearchTerms& terms,
                                                    const Candidates& candidates) const {
    const IndexScorer scorer(index_, terms);
    std::vector<ScoredEntry> scored;
    for (const Candidate& candidate : candidates.passages)
        scored.push_back(scorer.score(candidate));
    std::sort(scored.begin(), scored.end(), [](const ScoredEntry& a, const ScoredEntry& b) {
        return std::tie(b.score, a.entry) < std::tie(a.score, b.entry);
    });
    return scored;
}

std::vector<RankedPassage> PassageRanker::rank(const Question& question, const SearchTerms& terms,
                                               const Candidates& candidates,
                                               std::size_t limit) const {
    std::vector<RankedPassage> ranked;
    for (ScoredEntry& entry : first_round(terms, candidates)) {
        if (ranked.size() == std::max(limit, kReadPassages)) break;
        Passage passage = index_.passage(entry.entry);
        if (!holds_phrases(passage, question, analyzer_)) continue;
        ranked.push_back({std::move(passage), 0, std::move(entry.parts)});
        add_text_parts(question, terms, ranked.back());
    }
    std::stable_sort(ranked.begin(), ranked.end(), is_better);
    if (ranked.size() > limit) ranked.resize(limit);
    return ranked;
}

void PassageRanker::add_text_parts(const Question& question, const SearchTerms& terms,
                                   RankedPassage& ranked) const {
    const PassageEvidence evidence =
        find_evidence(ranked.passage.text, question, analyzer_, sentences_);
    ranked.parts.push_back({"pairs", weights_.pair * neighbours_sum(evidence, question, terms)});
    add_sentence_parts(evidence, terms, weights_, ranked.parts);
    ranked.parts.push_back(
        {"same question",
         weights_.same_question * same_question(ranked.passage, question, terms, analyzer_)});
    std::erase_if(ranked.parts, [](const ScorePart& part) { return part.value == 0; });
    for (const ScorePart& part : ranked.parts) ranked.score += part.value;
}

}  // namespace docent
