// Near-copies are told by the share of their distinct words that they have in common (Jaccard). One
// word is enough to turn what a text says ("adults", "500 mg", "not"), so a copy must have no word
// instead of another and none in another order, and the same numbers and negations.

#include "query/diversity.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "query/negation.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

constexpr std::size_t kPassagesPerArticle = 2;
constexpr double kNearCopy = 0.8;

using Words = std::vector<std::string_view>;

// What two passages are compared by.
struct Wording {
    std::vector<std::size_t> all;  // hashes of the stems, sorted, each once
    Words content;                 // those that are no small words, in order
    Words telling;                 // numbers and negations, in order
    std::string_view question;
};

bool is_number(const Term& term) {
    return term.word.front() >= '0' && term.word.front() <= '9';
}

Wording wording_of(const RankedPassage& ranked) {
    Wording wording;
    for (const Term& term : ranked.evidence.terms) {
        wording.all.push_back(std::hash<std::string_view>()(term.stem));
        if (term.role == WordRole::content) wording.content.push_back(term.stem);
        if (is_number(term) || is_negation(term.word)) wording.telling.push_back(term.word);
    }
    std::sort(wording.all.begin(), wording.all.end());
    wording.all.erase(std::unique(wording.all.begin(), wording.all.end()), wording.all.end());
    const std::vector<std::string>& headings = ranked.passage.heading_path;
    if (!headings.empty() && ends_in_question_mark(headings.back())) {
        wording.question = headings.back();
    }
    return wording;
}

bool is_near_copy(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    const auto fewer = static_cast<double>(std::min(a.size(), b.size()));
    const auto more = static_cast<double>(std::max(a.size(), b.size()));
    if (fewer < kNearCopy * more) return false;
    std::vector<std::size_t> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto shared = static_cast<double>(common.size());
    return shared >= kNearCopy * (fewer + more - shared);
}

// True when `some` is what is left of `all` without some of its words.
bool is_left_of(const Words& some, const Words& all) {
    auto next = some.begin();
    for (const std::string_view word : all) {
        if (next != some.end() && *next == word) ++next;
    }
    return next == some.end();
}

// Takes: near-copies.
bool is_copy(const Wording& a, const Wording& b) {
    return a.telling == b.telling && a.question == b.question &&
           (is_left_of(a.content, b.content) || is_left_of(b.content, a.content));
}

void fold_into(RankedPassage& first, RankedPassage copy) {
    if (copy.passage.id.article_id != first.passage.id.article_id) {
        first.copies.push_back({std::move(copy.passage.id), std::move(copy.passage.title), {}});
    }
    std::move(copy.copies.begin(), copy.copies.end(), std::back_inserter(first.copies));
}

// The passages in their new order, as far as they have been looked at.
class Reduction {
  public:
    Reduction(std::size_t passages, std::size_t limit) : limit_(limit) { first_.reserve(passages); }

    void take(RankedPassage passage) {
        Wording wording = wording_of(passage);
        const auto original = std::find_if(
            shown_.begin(), shown_.end(),
            [&](const Wording& before) { return is_near_copy(wording.all, before.all); });
        if (original != shown_.end() && is_copy(wording, *original)) {
            fold_into(first_[static_cast<std::size_t>(original - shown_.begin())],
                      std::move(passage));
            return;
        }
        if (first_.size() == limit_) {
            rest_.push_back(std::move(passage));
            return;
        }
        std::size_t& before = of_article_[passage.passage.id.article_id];
        if (original != shown_.end() || before == kPassagesPerArticle) {
            put_back_.push_back(std::move(passage));
            return;
        }
        ++before;
        first_.push_back(std::move(passage));
        shown_.push_back(std::move(wording));
    }

    std::vector<RankedPassage> passages() {
        std::move(put_back_.begin(), put_back_.end(), std::back_inserter(first_));
        std::move(rest_.begin(), rest_.end(), std::back_inserter(first_));
        return std::move(first_);
    }

  private:
    std::size_t limit_;
    std::map<std::string, std::size_t> of_article_;
    std::vector<RankedPassage> first_;  // never moved: their wording points into them
    std::vector<Wording> shown_;        // of each of the first
    std::vector<RankedPassage> put_back_;
    std::vector<RankedPassage> rest_;
};

}  // namespace

void reduce_repetition(std::vector<RankedPassage>& ranked, std::size_t limit) {
    Reduction reduction(ranked.size(), limit);
    for (RankedPassage& passage : ranked) reduction.take(std::move(passage));
    ranked = reduction.passages();
}

void append_others(std::vector<RankedPassage> others, std::size_t limit,
                   std::vector<RankedPassage>& passages) {
    const std::size_t first = passages.size();
    for (RankedPassage& other : others) {
        if (passages.size() >= limit) return;
        const auto end = passages.begin() + static_cast<std::ptrdiff_t>(first);
        const auto is_other = [&](const PassageCopy& copy) {
            return copy.passage_id == other.passage.id;
        };
        const bool is_known = std::any_of(passages.begin(), end, [&](const RankedPassage& known) {
            return known.passage.id == other.passage.id ||
                   std::any_of(known.copies.begin(), known.copies.end(), is_other);
        });
        if (!is_known) passages.push_back(std::move(other));
    }
}

}  // namespace docent
