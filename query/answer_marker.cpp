// Each sentence gets a chance to be the one that answers. Marked is what has the most chance less a
// cost for each word: a sentence, perhaps cut down to some of its clauses, or two neighbours of one
// paragraph. A list item is joined by its lead-in (and by the other items when they say as much), a
// lead-in by its items.

#include "query/answer_marker.h"

#include <algorithm>
#include <utility>

#include "query/answer_clauses.h"
#include "query/asked_passage.h"
#include "query/question_parser.h"
#include "query/sentence_signs.h"

namespace docent {
namespace {

// What is short enough to be read at a glance costs nothing; beyond that a longer mark has to be
// worth it. On squad11-dev and selqa (development splits) a right answer is marked for .767, .762,
// .757, .750 and .782, .772, .761, .753 of the questions at a cost of .010, .015, .020, .030, in
// 27.5, 26.5, 25.9, 25.3 and 24.8, 23.0, 22.3, 21.6 words.
constexpr std::size_t kFreeWords = 20;
constexpr double kCostPerWord = 0.015;        // of a chance
constexpr double kMinPairGain = 0.1;          // what the second sentence has to add
constexpr std::size_t kMaxPairWords = 45;     // where a very short sentence is completed
constexpr double kOutstandingChance = 0.5;    // of a list item
constexpr std::size_t kMinAnswerWords = 8;    // "Hardly." needs the sentence after it
constexpr std::size_t kMostVerdictWords = 2;  // "No."

class AnswerChooser {
  public:
    AnswerChooser(const AskedPassage& passage, const std::vector<double>& importance)
        : sentences_(passage.sentences()),
          importance_(importance),
          asks_for_fact_(asks_for_fact(passage.kind())),
          signs_(signs_of(passage)),
          chances_(answer_chances(signs_)) {}

    // Gives the sentences to mark, in order; empty when none holds any term of the question or is
    // near it in meaning.
    std::vector<std::size_t> choose() const {
        const bool is_matched = std::any_of(
            sentences_.begin(), sentences_.end(),
            [&](const SentenceEvidence& sentence) { return gain(sentence.matched) > 0; });
        if (!is_matched) return nearest_in_meaning();
        const auto best = static_cast<std::size_t>(
            std::max_element(chances_.begin(), chances_.end()) - chances_.begin());
        if (sentences_[best].is_lead_in) return with_items(best);
        if (sentences_[best].is_list_item) return with_lead_in(best);
        const bool precedes_list =
            best + 1 < sentences_.size() && sentences_[best + 1].is_list_item;
        if (precedes_list && !asks_for_fact_) return with_items(best);
        return best_stretch();
    }

  private:
    double gain(const std::vector<bool>& matched) const {
        double sum = 0;
        for (std::size_t i = 0; i < matched.size(); ++i) {
            if (matched[i]) sum += importance_[i];
        }
        return sum;
    }

    std::vector<std::size_t> nearest_in_meaning() const {
        const auto nearest =
            std::max_element(sentences_.begin(), sentences_.end(),
                             [](const SentenceEvidence& a, const SentenceEvidence& b) {
                                 return a.meaning < b.meaning;
                             });
        if (nearest == sentences_.end() || nearest->meaning < kLeastMeaning) return {};
        return {static_cast<std::size_t>(nearest - sentences_.begin())};
    }

    // One sentence, or two neighbours.
    std::vector<std::size_t> best_stretch() const {
        std::vector<std::size_t> best;
        double most = 0;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const std::size_t words = sentences_[i].words;
            const double alone = chances_[i] - cost_of(std::min(words, kMaxWholeSentenceWords));
            if (best.empty() || alone > most) {
                best = {i};
                most = alone;
            }
            if (!goes_on(i)) continue;
            const std::size_t both = words + sentences_[i + 1].words;
            const double together = chances_[i] + chances_[i + 1] - cost_of(both) - kMinPairGain;
            if (both <= kMaxMarkedWords && together > most) {
                best = {i, i + 1};
                most = together;
            }
        }
        return best.size() == 1 ? completed(best.front()) : best;
    }

    // What stands in another paragraph is another matter, unless a paragraph says but "No." or
    // leads in the next one.
    bool goes_on(std::size_t sentence) const {
        if (sentence + 1 == sentences_.size()) return false;
        if (!sentences_[sentence + 1].begins_paragraph || sentences_[sentence].is_lead_in) {
            return true;
        }
        const bool begins = sentence == 0 || sentences_[sentence].begins_paragraph;
        return begins && sentences_[sentence].words <= kMostVerdictWords;
    }

    static double cost_of(std::size_t words) {
        return kCostPerWord * static_cast<double>(std::max(words, kFreeWords) - kFreeWords);
    }

    // "No." before a sentence belongs to it. "It ..." takes a short sentence before it along, that
    // says what it is; a very short one takes the one behind it along.
    std::vector<std::size_t> completed(std::size_t sentence) const {
        const bool goes_on_from = sentence > 0 && goes_on(sentence - 1);
        const bool follows_verdict = goes_on_from && !sentences_[sentence - 1].is_list_item &&
                                     sentences_[sentence - 1].words <= kMostVerdictWords;
        if (follows_verdict) return {sentence - 1, sentence};
        const bool refers_back =
            goes_on_from && signs_[sentence][Sign::pronoun] > 0 &&
            sentences_[sentence - 1].words + sentences_[sentence].words <= kFreeWords;
        if (refers_back) return {sentence - 1, sentence};
        const bool is_complete =
            sentences_[sentence].words >= kMinAnswerWords || !goes_on(sentence) ||
            sentences_[sentence].words + sentences_[sentence + 1].words > kMaxPairWords;
        return is_complete ? std::vector{sentence} : std::vector{sentence, sentence + 1};
    }

    // Takes: a lead-in, another sentence right before a list, or the first item of one.
    std::vector<std::size_t> with_items(std::size_t first) const {
        std::vector<std::size_t> chosen{first};
        std::size_t words = sentences_[first].words;
        for (std::size_t i = first + 1; i < sentences_.size(); ++i) {
            words += sentences_[i].words + 1;  // and a marker
            const bool is_led_in = i == first + 1 && sentences_[first].is_lead_in;
            const bool goes_on = is_led_in || sentences_[i].is_list_item;
            if (!goes_on || words > kMaxMarkedWords) break;
            chosen.push_back(i);
        }
        return chosen;
    }

    // The item with its lead-in; the whole list when other items say as much as this one, or when
    // its lead-in is the heading and the item does not stand out.
    std::vector<std::size_t> with_lead_in(std::size_t item) const {
        std::size_t first = item;
        while (first > 0 && sentences_[first - 1].is_list_item) --first;
        std::size_t equals = 0;
        for (std::size_t i = first; i < sentences_.size() && sentences_[i].is_list_item; ++i) {
            if (gain(sentences_[i].matched) >= gain(sentences_[item].matched)) ++equals;
        }
        if (first == 0 && chances_[item] < kOutstandingChance) {
            const std::vector<std::size_t> beginning = with_items(first);
            return beginning.back() >= item ? beginning : std::vector{item};
        }
        if (first == 0 || !sentences_[first - 1].is_lead_in) return {item};
        std::vector<std::size_t> whole = with_items(first - 1);
        if (equals > 1 && whole.back() >= item) return whole;
        const bool fits = sentences_[first - 1].words + sentences_[item].words <= kMaxMarkedWords;
        return fits ? std::vector{first - 1, item} : std::vector{item};
    }

    const std::vector<SentenceEvidence>& sentences_;
    const std::vector<double>& importance_;
    bool asks_for_fact_;
    std::vector<SignValues> signs_;  // of each sentence
    std::vector<double> chances_;
};

// Joins the spans of neighbouring sentences, so that the space between them is marked too. A long
// sentence is cut down.
std::vector<ByteSpan> answer_spans(const AskedPassage& passage,
                                   const std::vector<std::size_t>& chosen) {
    if (chosen.size() == 1) return {telling_clauses(passage, chosen.front())};
    std::vector<ByteSpan> spans;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const ByteSpan span = passage.sentences()[chosen[i]].span;
        const bool follows = i > 0 && chosen[i] == chosen[i - 1] + 1;
        if (follows) {
            spans.back().end = span.end;
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

bool holds(const std::vector<ByteSpan>& spans, std::size_t at) {
    return std::any_of(spans.begin(), spans.end(),
                       [at](ByteSpan span) { return span.begin <= at && at < span.end; });
}

// Cuts the text wherever a marked stretch or a matched word begins or ends.
std::vector<Fragment> fragments_of(const std::string& text, const std::vector<ByteSpan>& marked,
                                   const std::vector<ByteSpan>& matches) {
    std::vector<std::size_t> edges{0, text.size()};
    for (const auto* spans : {&marked, &matches}) {
        for (const ByteSpan span : *spans) edges.insert(edges.end(), {span.begin, span.end});
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<Fragment> fragments;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        Fragment fragment;
        fragment.text = text.substr(edges[i], edges[i + 1] - edges[i]);
        fragment.in_answer = holds(marked, edges[i]);
        if (holds(matches, edges[i])) {
            fragment.kind = FragmentKind::match;
        } else if (fragment.in_answer) {
            fragment.kind = FragmentKind::answer;
        }
        fragments.push_back(std::move(fragment));
    }
    return fragments;
}

}  // namespace

std::vector<Fragment> mark_answer(const Answer& answer, PassageEvidence evidence,
                                  const Question& question, const std::vector<double>& importance,
                                  const TermAnalyzer& analyzer) {
    const AskedPassage passage(answer, std::move(evidence), question, importance, analyzer);
    const std::vector<ByteSpan> marked =
        answer_spans(passage, AnswerChooser(passage, importance).choose());
    std::vector<ByteSpan> matches;
    for (const MatchedWord& match : passage.evidence().matches) {
        if (question.terms[match.term].weight > kQuestionWordWeight) matches.push_back(match.span);
    }
    return fragments_of(answer.text, marked, matches);
}

}  // namespace docent
