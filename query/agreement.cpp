// A wrong "the articles disagree" would cost more trust than a missed one, so every doubt ends the
// search: a hedge, a condition, somebody who only claims it, a second negation, a negation of
// something else, words in another order ("does pain cause low B12" is another question), something
// that only some of it is about ("in men").

#include "query/agreement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "query/doubt.h"
#include "query/marked_text.h"
#include "query/negation.h"
#include "query/synonyms.h"
#include "text/one_of.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

constexpr double kMinLikeness = 0.3;  // weight of the weakest word that says the same: a form
// What tells a statement from a mere mention. By hand on boolq-wiki: of the first 20 passages of
// each of its 1,186 questions 41 took a side when two asked words were enough and more words could
// stand before and between them; three of four only mentioned what was asked. Now four take one,
// and no question has passages on both sides.
constexpr std::size_t kMinAskedWords = 3;
constexpr std::size_t kMinAskedOfBeing = 2;   // "is garlic healthy"
constexpr std::size_t kMostWordsBefore = 1;   // other ones, before the first asked word
constexpr std::size_t kMostWordsBetween = 2;  // ... between the first and the last

// Habit and quantity: besides doubts and conditions.
constexpr auto kMeasures = std::to_array<std::string_view>(
    {"would", "sometimes", "usually", "often", "mostly", "generally", "always", "little", "few",
     "some", "many", "most", "alone", "instead", "rather", "than"});
// Before what narrows a statement: "in men", "with tea". "Within weeks" only says how fast.
constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"in", "among", "for", "with", "during", "of", "by", "at", "on", "after", "before", "when",
     "from", "to", "under", "over", "without"});
constexpr auto kBeing = std::to_array<std::string_view>({"is", "are", "was", "were"});
constexpr auto kAuxiliaries = std::to_array<std::string_view>(
    {"do",   "does",  "did",    "is",   "are", "was",  "were", "be",    "been", "can",   "could",
     "will", "would", "should", "must", "has", "have", "had",  "shall", "may",  "might", "am"});

enum class Stance { affirms, denies };

// "is" for "isn't".
std::string_view without_not(std::string_view word) {
    for (const std::string_view ending : {"n't", "n\u2019t"}) {
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
}

bool has_negation(const std::vector<Term>& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [](const Term& term) { return is_negation(term.word); });
}

bool has_doubt(const std::vector<Term>& terms) {
    return std::any_of(terms.begin(), terms.end(), [](const Term& term) {
        return is_doubt(term) || is_condition(term) || is_one_of(term.word, kMeasures);
    });
}

bool is_list(std::string_view text) {
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
        if (list_marker_length(text.substr(first)) > 0) return true;
        const std::size_t end = text.find('\n', first);
        line = end == std::string_view::npos ? text.size() : end + 1;
    }
    return false;
}

// The words of a question that a sentence must speak of, each with what says the same.
class AskedWords {
  public:
    // Takes: a question and its terms.
    AskedWords(const Question& question, const std::vector<Term>& terms)
        : is_of_being_(states_being(terms)) {
        for (const QuestionTerm& typed : question.terms) {
            if (typed.weight < 1 || !typed.synonym_of.empty()) continue;
            std::vector<std::string> same{typed.term};
            for (const QuestionTerm& other : question.terms) {
                const bool is_like = other.weight >= kMinLikeness * typed.weight;
                if (is_like && other.synonym_of == typed.term) same.push_back(other.term);
            }
            words_.push_back(std::move(same));
        }
    }

    // True when they say enough to know a statement of them from a mention.
    bool are_enough() const {
        return words_.size() >= (is_of_being_ ? kMinAskedOfBeing : kMinAskedWords);
    }

    // True when the terms can state what is asked: "is it a state" takes a form of "to be".
    bool are_stated_in(const std::vector<Term>& terms) const {
        return !is_of_being_ || states_being(terms);
    }

    bool hold(const Term& term) const {
        return std::any_of(words_.begin(), words_.end(),
                           [&](const auto& same) { return is_in(term, same); });
    }

    // True when the terms have all the words in their order, close together.
    bool are_in(const std::vector<Term>& terms) const { return end_in(terms).has_value(); }

    // True when behind them, or before the first of them, a preposition brings in something else;
    // or anywhere in terms that do not have them.
    bool are_narrowed_in(const std::vector<Term>& terms) const {
        const std::span<const Term> all = terms;
        const auto first =
            std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return hold(term); });
        const auto before = static_cast<std::size_t>(first - terms.begin());
        return narrows(all.first(before)) || narrows(all.subspan(end_in(terms).value_or(before)));
    }

    // True when the terms ask the same: all the words, and hardly another.
    bool are_all_of(const std::vector<Term>& terms) const {
        constexpr std::size_t kWordsPerOther = 3;
        const auto others = std::count_if(terms.begin(), terms.end(), [&](const Term& term) {
            return term.role == WordRole::content && !term.is_part && !hold(term);
        });
        return are_in(terms) && static_cast<std::size_t>(others) <= words_.size() / kWordsPerOther;
    }

  private:
    // The place behind the last word, when the terms have all the words in their order, close
    // together.
    std::optional<std::size_t> end_in(const std::vector<Term>& terms) const {
        std::size_t next = 0;
        std::size_t before = 0;
        std::size_t between = 0;
        std::size_t at = 0;
        for (; at < terms.size() && next < words_.size(); ++at) {
            const Term& term = terms[at];
            if (is_in(term, words_[next])) {
                ++next;
            } else if (term.role == WordRole::content && !term.is_part && !hold(term)) {
                ++(next > 0 ? between : before);
            }
        }
        const bool has_all =
            next == words_.size() && before <= kMostWordsBefore && between <= kMostWordsBetween;
        return has_all ? std::optional(at) : std::nullopt;
    }

    bool narrows(std::span<const Term> terms) const {
        const auto preposition = std::find_if(terms.begin(), terms.end(), [](const Term& term) {
            return is_one_of(term.word, kPrepositions);
        });
        return std::any_of(preposition, terms.end(), [&](const Term& term) {
            return term.role == WordRole::content && !is_one_of(term.word, kPrepositions) &&
                   !hold(term) && term.word != "all" && term.word != "once";  // "at all"
        });
    }

    // "is", "isn't" and "can be", but not "wants to be".
    static bool states_being(const std::vector<Term>& terms) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (is_one_of(without_not(terms[i].word), kBeing)) return true;
            if (terms[i].word == "be" && i > 0 && terms[i - 1].word != "to") return true;
        }
        return false;
    }

    static bool is_in(const Term& term, const std::vector<std::string>& same) {
        return std::find(same.begin(), same.end(), term.stem) != same.end();
    }

    bool is_of_being_;
    std::vector<std::vector<std::string>> words_;
};

// "Yes, it does." begins with its answer, "No evidence was found." does not.
std::optional<Stance> leading_stance(std::string_view sentence, const std::vector<Term>& terms) {
    if (terms.empty() || terms.front().span.end >= sentence.size()) return std::nullopt;
    constexpr std::string_view kEnds = ",.:;!";
    const Term& first = terms.front();
    if (kEnds.find(sentence[first.span.end]) == std::string_view::npos) return std::nullopt;
    if (first.word == "yes") return Stance::affirms;
    return first.word == "no" ? std::optional(Stance::denies) : std::nullopt;
}

// True when the negation stands with a verb and the next word of weight is one of the question's.
bool denies_asked(const std::vector<Term>& terms, std::size_t negation, const AskedWords& asked) {
    const std::string_view word = terms[negation].word;
    const bool follows_verb = negation > 0 && is_one_of(terms[negation - 1].word, kAuxiliaries);
    const bool is_verb = word == "cannot" || without_not(word) != word;
    const bool is_with_verb = word == "never" || (word == "not" && follows_verb);
    if (!is_verb && !is_with_verb) return false;
    const auto next = std::find_if(
        terms.begin() + static_cast<std::ptrdiff_t>(negation) + 1, terms.end(),
        [](const Term& term) { return term.role == WordRole::content && !term.is_part; });
    return next != terms.end() && asked.hold(*next);
}

// What a sentence that speaks of all that is asked says to it.
std::optional<Stance> stance_of(const std::vector<Term>& terms, const AskedWords& asked) {
    std::optional<std::size_t> negation;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (!is_negation(terms[i].word)) continue;
        if (negation) return std::nullopt;  // a double negation, or one of something else
        negation = i;
    }
    if (!asked.are_stated_in(terms)) return std::nullopt;
    if (!negation) return Stance::affirms;
    return denies_asked(terms, *negation, asked) ? std::optional(Stance::denies) : std::nullopt;
}

// One answer's side, if it certainly has one.
class SideFinder {
  public:
    SideFinder(const AskedWords& asked, const TermAnalyzer& analyzer,
               const SentenceSplitter& sentences)
        : asked_(asked), analyzer_(analyzer), sentences_(sentences) {}

    // Takes: the answer's marked text.
    std::optional<Stance> find(const Answer& answer, const std::string& text) const {
        if (is_list(text) || has_doubt(analyzer_.analyze(text))) return std::nullopt;
        std::optional<Stance> stance;
        bool is_about_it = false;
        for (const ByteSpan span : sentences_.split(text)) {
            const std::string_view sentence =
                std::string_view(text).substr(span.begin, span.size());
            const std::vector<Term> terms = analyzer_.analyze(sentence);
            const auto leading = span.begin == 0 ? leading_stance(sentence, terms) : std::nullopt;
            const bool holds_all = asked_.are_in(terms);
            if (!leading && !holds_all) {
                const bool may_turn_it = has_negation(terms) && stance != Stance::denies;
                if (may_turn_it) return std::nullopt;
                continue;
            }
            const auto said = leading ? leading : stance_of(terms, asked_);
            const bool is_clear = said && (!stance || stance == said);
            if (!is_clear || asked_.are_narrowed_in(terms) || ends_in_question_mark(sentence)) {
                return std::nullopt;
            }
            stance = said;
            is_about_it = is_about_it || holds_all || stands_under_question(answer);
        }
        return is_about_it ? stance : std::nullopt;
    }

  private:
    bool stands_under_question(const Answer& answer) const {
        if (answer.heading_path.empty()) return false;
        const std::string& heading = answer.heading_path.back();
        return ends_in_question_mark(heading) && asked_.are_all_of(analyzer_.analyze(heading));
    }

    const AskedWords& asked_;
    const TermAnalyzer& analyzer_;
    const SentenceSplitter& sentences_;
};

bool are_of_one_article(const Disagreement& sides, const std::vector<Answer>& answers) {
    const std::string& first = answers[sides.yes.front().answer].passage_id.article_id;
    const auto is_first = [&](const Side& side) {
        return answers[side.answer].passage_id.article_id == first;
    };
    return std::all_of(sides.yes.begin(), sides.yes.end(), is_first) &&
           std::all_of(sides.no.begin(), sides.no.end(), is_first);
}

}  // namespace

Disagreement disagreement_in(const Question& question, const std::vector<Answer>& answers,
                             const TermAnalyzer& analyzer, const SentenceSplitter& sentences) {
    const std::vector<Term> words = analyzer.analyze(question.text);
    const AskedWords asked(question, words);
    const bool is_plain = !has_negation(words);
    if (question.kind != QuestionKind::yes_no || question.language != kSynonymLanguage ||
        !is_plain || !asked.are_enough()) {
        return {};
    }
    const SideFinder finder(asked, analyzer, sentences);
    Disagreement sides;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].language != question.language) continue;
        std::string text = marked_text(answers[i]);
        const std::optional<Stance> stance = finder.find(answers[i], text);
        if (!stance) continue;
        (*stance == Stance::affirms ? sides.yes : sides.no).push_back({i, std::move(text)});
    }
    const bool is_split = !sides.yes.empty() && !sides.no.empty();
    return is_split && !are_of_one_article(sides, answers) ? sides : Disagreement();
}

}  // namespace docent
