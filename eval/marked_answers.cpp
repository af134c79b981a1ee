// Each way to mark gives a text, and each text is compared with the right answers. BM25 sees the
// passage's sentences as the texts to choose from; how much a word says, the whole index tells.

#include "eval/marked_answers.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "query/bm25_parameters.h"
#include "query/marked_text.h"

namespace docent {
namespace {

MarkedText compared(std::string_view text, const std::vector<std::string>& right) {
    std::istringstream words{std::string(text)};
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return {gives_answer(text, right), count};
}

// How much each of the question's typed terms says.
std::unordered_map<std::string, double> typed_terms(const Question& question, IndexReader& index) {
    std::unordered_map<std::string, double> terms;
    index.read([&] {
        for (const QuestionTerm& term : question.terms) {
            if (!term.synonym_of.empty()) continue;
            terms[term.term] =
                term.weight * inverse_document_frequency(index.frequency(Field::body, term.term),
                                                         index.state().passages);
        }
    });
    return terms;
}

// The sentence of `text` with the best BM25 score; the first of equal ones.
ByteSpan best_by_bm25(std::string_view text, const std::vector<ByteSpan>& sentences,
                      const std::unordered_map<std::string, double>& weights,
                      const TermAnalyzer& analyzer) {
    ByteSpan best;
    double best_score = -1;
    const double average_length = static_cast<double>(analyzer.analyze(text).size()) /
                                  static_cast<double>(std::max<std::size_t>(1, sentences.size()));
    for (const ByteSpan sentence : sentences) {
        const auto terms = analyzer.analyze(text.substr(sentence.begin, sentence.size()));
        std::unordered_map<std::string_view, double> counts;
        for (const Term& term : terms) ++counts[term.stem];
        double score = 0;
        for (const auto& [term, weight] : weights) {
            const auto count = counts.find(term);
            if (count == counts.end()) continue;
            score += weight * saturation(count->second, static_cast<double>(terms.size()),
                                         average_length, kPassageBm25);
        }
        if (score > best_score) {
            best = sentence;
            best_score = score;
        }
    }
    return best;
}

MarkingQuality quality_of(const std::vector<MarkedPassage>& passages,
                          MarkedText MarkedPassage::*text) {
    MarkingQuality quality;
    double held = 0;
    for (const MarkedPassage& passage : passages) {
        const MarkedText& marked = passage.*text;
        quality.found += marked.gives_answer ? 1 : 0;
        quality.mean_words += static_cast<double>(marked.words);
        quality.over_most_words += marked.words > kMostMarkedWords ? 1 : 0;
        held += passage.holds_answer ? 1 : 0;
    }
    const double all = std::max(1.0, static_cast<double>(passages.size()));
    quality.found_where_held = held == 0 ? 0 : quality.found / held;
    quality.found /= all;
    quality.mean_words /= all;
    quality.over_most_words /= all;
    return quality;
}

}  // namespace

MarkedPassage compare_marks(const AnswerPage& page, const std::vector<std::string>& right,
                            IndexReader& index, const Analyzers& analyzers,
                            const SentenceSplitter& sentences) {
    MarkedPassage passage;
    if (page.answers.empty()) return passage;
    const Answer& answer = page.answers.front();
    const std::string_view text = answer.text;
    passage.holds_answer = gives_answer(text, right);
    passage.marked = compared(marked_text(answer), right);
    const std::vector<ByteSpan> spans = sentences.split(text);
    if (spans.empty()) return passage;
    passage.first_sentence =
        compared(text.substr(spans.front().begin, spans.front().size()), right);
    const ByteSpan best =
        best_by_bm25(text, spans, typed_terms(page.question, index), analyzers.of(answer.language));
    passage.bm25_sentence = compared(text.substr(best.begin, best.size()), right);
    return passage;
}

MarkedAnswers mean_of(const std::vector<MarkedPassage>& passages) {
    MarkedAnswers answers;
    answers.questions = passages.size();
    answers.marked = quality_of(passages, &MarkedPassage::marked);
    answers.first_sentence = quality_of(passages, &MarkedPassage::first_sentence);
    answers.bm25_sentence = quality_of(passages, &MarkedPassage::bm25_sentence);
    const auto held =
        std::count_if(passages.begin(), passages.end(),
                      [](const MarkedPassage& passage) { return passage.holds_answer; });
    answers.held =
        passages.empty() ? 0 : static_cast<double>(held) / static_cast<double>(passages.size());
    return answers;
}

}  // namespace docent
