// Each sentence is scored by the importance of the question's terms in it, with a bonus for the
// expected kind of answer and a small cost for length. The best one is the answer. It is joined by
// its lead-in when it is a list item (and by the other items when they say as much), by its items
// when it is a lead-in, and else by the neighbour that adds terms of the question, as long as the
// whole stays short enough to be read at a glance.

#include "query/answer_marker.h"

#include <algorithm>
#include <optional>

#include "query/question_parser.h"
#include "query/search_terms.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

constexpr double kKindBonus = 0.5;         // of the mean importance of the question's terms
constexpr double kCostPerWord = 0.004;     // of the total importance
constexpr double kMinNeighbourGain = 0.1;  // of the total importance
constexpr std::size_t kMaxPairWords = 45;
constexpr std::size_t kMinAnswerWords = 8;  // "Hardly." needs the sentence after it

class AnswerChooser {
  public:
    AnswerChooser(const std::vector<SentenceEvidence>& sentences, const Question& question,
                  const std::vector<double>& importance)
        : sentences_(sentences),
          importance_(importance),
          total_(typed_importance(question, importance)),
          typed_(std::max<std::ptrdiff_t>(
              1, std::count_if(question.terms.begin(), question.terms.end(),
                               [](const QuestionTerm& term) { return term.synonym_of.empty(); }))) {
    }

    // Gives the sentences to mark, in order; empty when none holds any term of the question.
    std::vector<std::size_t> choose() const {
        const auto best = best_sentence();
        if (!best) return {};
        const SentenceEvidence& sentence = sentences_[*best];
        if (sentence.is_lead_in) return with_items(*best);
        if (sentence.is_list_item) return with_lead_in(*best);
        return with_neighbour(*best);
    }

  private:
    double gain(const std::vector<bool>& matched, const std::vector<bool>* known = nullptr) const {
        double sum = 0;
        for (std::size_t i = 0; i < matched.size(); ++i) {
            if (matched[i] && (known == nullptr || !(*known)[i])) sum += importance_[i];
        }
        return sum;
    }

    double score(const SentenceEvidence& sentence) const {
        const double matched = gain(sentence.matched);
        if (matched == 0) return 0;
        const double bonus =
            sentence.has_expected_kind ? kKindBonus * total_ / static_cast<double>(typed_) : 0;
        return matched + bonus - kCostPerWord * total_ * static_cast<double>(sentence.words);
    }

    std::optional<std::size_t> best_sentence() const {
        std::optional<std::size_t> best;
        double best_score = 0;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const double current = score(sentences_[i]);
            if (gain(sentences_[i].matched) > 0 && (!best || current > best_score)) {
                best = i;
                best_score = current;
            }
        }
        return best;
    }

    std::vector<std::size_t> with_items(std::size_t lead_in) const {
        std::vector<std::size_t> chosen{lead_in};
        std::size_t words = sentences_[lead_in].words;
        for (std::size_t i = lead_in + 1; i < sentences_.size(); ++i) {
            words += sentences_[i].words + 1;  // and a marker
            const bool goes_on = i == lead_in + 1 || sentences_[i].is_list_item;
            if (!goes_on || words > kMaxMarkedWords) break;
            chosen.push_back(i);
        }
        return chosen;
    }

    // The item with its lead-in; the whole list when other items say as much as this one.
    std::vector<std::size_t> with_lead_in(std::size_t item) const {
        std::size_t first = item;
        while (first > 0 && sentences_[first - 1].is_list_item) --first;
        std::size_t equals = 0;
        for (std::size_t i = first; i < sentences_.size() && sentences_[i].is_list_item; ++i) {
            if (gain(sentences_[i].matched) >= gain(sentences_[item].matched)) ++equals;
        }
        if (first == 0 || !sentences_[first - 1].is_lead_in) return {item};
        std::vector<std::size_t> whole = with_items(first - 1);
        if (equals > 1 && whole.back() >= item) return whole;
        const bool fits = sentences_[first - 1].words + sentences_[item].words <= kMaxMarkedWords;
        return fits ? std::vector{first - 1, item} : std::vector{item};
    }

    std::vector<std::size_t> with_neighbour(std::size_t best) const {
        std::optional<std::size_t> chosen;
        double most = kMinNeighbourGain * total_;
        for (const std::size_t neighbour :
             {best + 1, best - 1}) {  // best - 1 may wrap: out of range
            if (neighbour >= sentences_.size()) continue;
            const SentenceEvidence& other = sentences_[neighbour];
            if (other.words + sentences_[best].words > kMaxPairWords) continue;
            const bool completes = neighbour > best && sentences_[best].words < kMinAnswerWords;
            const double added =
                completes ? total_ : gain(other.matched, &sentences_[best].matched);
            if (added > most) {
                most = added;
                chosen = neighbour;
            }
        }
        if (!chosen) return {best};
        return {std::min(best, *chosen), std::max(best, *chosen)};
    }

    const std::vector<SentenceEvidence>& sentences_;
    const std::vector<double>& importance_;
    double total_;          // importance of the typed terms
    std::ptrdiff_t typed_;  // how many there are
};

// Joins the spans of neighbouring sentences, so that the space between them is marked too.
std::vector<ByteSpan> answer_spans(const std::vector<SentenceEvidence>& sentences,
                                   const std::vector<std::size_t>& chosen) {
    std::vector<ByteSpan> spans;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const bool follows = i > 0 && chosen[i] == chosen[i - 1] + 1;
        if (follows) {
            spans.back().end = sentences[chosen[i]].span.end;
        } else {
            spans.push_back(sentences[chosen[i]].span);
        }
    }
    return spans;
}

// What the heading asks or names, the first sentence below it speaks of without saying so.
void credit_first_sentence(const PassageEvidence& heading, PassageEvidence& passage) {
    if (passage.sentences.empty()) return;
    std::vector<bool>& matched = passage.sentences.front().matched;
    for (const SentenceEvidence& part : heading.sentences) {
        for (std::size_t i = 0; i < matched.size(); ++i) matched[i] = matched[i] || part.matched[i];
    }
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
                                  const TermAnalyzer& analyzer, const SentenceSplitter& sentences) {
    const bool is_matched = std::any_of(
        evidence.matches.begin(), evidence.matches.end(), [&](const MatchedWord& match) {
            return question.terms[match.term].weight > kQuestionWordWeight;
        });
    const std::string heading = answer.heading_path.empty() ? "" : answer.heading_path.back();
    if (ends_in_question_mark(heading) || !is_matched) {
        credit_first_sentence(find_evidence(heading, question, analyzer, sentences), evidence);
    }
    const std::vector<ByteSpan> marked = answer_spans(
        evidence.sentences, AnswerChooser(evidence.sentences, question, importance).choose());
    std::vector<ByteSpan> matches;
    for (const MatchedWord& match : evidence.matches) {
        if (question.terms[match.term].weight > kQuestionWordWeight) matches.push_back(match.span);
    }
    return fragments_of(answer.text, marked, matches);
}

}  // namespace docent
