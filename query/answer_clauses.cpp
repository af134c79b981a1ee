// A sentence is cut behind semicolons, dashes and brackets, and at commas before words that begin a
// clause; when the pieces are still too long, at every comma; and when no stop helps, after sixty
// words. Of all runs of neighbouring pieces that are short enough, and begin with one that is
// understood by itself, the best one is taken. Pieces that mean something else without a negation
// or a hedge elsewhere in the sentence are one with it.

#include "query/answer_clauses.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "query/doubt.h"
#include "query/negation.h"
#include "text/one_of.h"

namespace docent {
namespace {

constexpr std::size_t kMinClauseWords = 4;
// Shares of the question's importance; tuned on squad11-dev and selqa (development splits).
constexpr double kKindBonus = 0.3;
constexpr double kNewWordBonus = 0.02;
constexpr double kMostNewWords = 8;
constexpr double kCostPerWord = 0.005;

constexpr auto kJoiningWords = std::to_array<std::string_view>(
    {"and",   "but",      "or",     "while",     "whereas",   "which", "who",    "whose",
     "where", "although", "though", "because",   "with",      "when",  "after",  "before",
     "as",    "since",    "so",     "that",      "including", "such",  "making", "leading",
     "until", "causing",  "during", "following", "resulting", "unless"});

// Of these, what is understood without the words before it.
constexpr auto kStandingWords = std::to_array<std::string_view>(
    {"and", "but", "or", "while", "whereas", "although", "though", "because", "when", "after",
     "before", "so", "unless", "during"});

bool holds_one_of(std::string_view gap, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return gap.find(mark) != std::string_view::npos;
    });
}

bool is_kept(const Term& word) {
    return is_negation(word.word) || is_doubt(word) || is_condition(word);
}

// How a sentence may be cut before a word.
enum class Cut { none, comma, clause };

Cut cut_before(const Term& word, std::string_view gap) {
    if (holds_one_of(gap, {"; ", "\u2014", " \u2013 ", " - ", " (", ") ", ": ", "\uFF1B"})) {
        return Cut::clause;
    }
    if (holds_one_of(gap, {"\uFF0C", "\u060C "})) return Cut::clause;  // Chinese, Arabic
    if (!holds_one_of(gap, {", ", ",\n"})) return Cut::none;
    return is_one_of(word.word, kJoiningWords) ? Cut::clause : Cut::comma;
}

// Where a run of clauses may begin.
enum class Start { standing, anywhere };

struct Clause {
    ByteSpan span;
    std::size_t first_term = 0;
    std::size_t end_term = 0;
    std::size_t words = 0;
    bool stands = true;  // by itself: a mark may begin with it
    bool leans = false;  // on a negation or hedge farther to the front
};

// True for "that ..." and "and that ...", and for what no joining word begins: it goes on behind an
// insertion ("It is a myth, told by many, that ...", "According to some, who ..., it cures ...") or
// a list. A semicolon ends all of that.
bool leans_back(TermSpan words, std::string_view gap) {
    constexpr auto kAdding = std::to_array<std::string_view>({"and", "or", "nor", "but"});
    constexpr auto kGoverned = std::to_array<std::string_view>({"that", "which"});
    if (holds_one_of(gap, {"; ", "\uFF1B"})) return false;
    const bool is_added = words.size() > 1 && is_one_of(words.front().word, kAdding);
    const std::string_view first = words[is_added ? 1 : 0].word;
    return is_one_of(first, kGoverned) ||
           (!is_added && !is_one_of(words.front().word, kJoiningWords));
}

// False for "which ...", "and which ...", "since ..." and what stands in brackets.
bool stands_alone(TermSpan words, std::string_view gap) {
    constexpr auto kRelating =
        std::to_array<std::string_view>({"which", "who", "whose", "whom", "that", "where"});
    const bool begins_standing = is_one_of(words.front().word, kStandingWords);
    const std::size_t told = begins_standing && words.size() > 1 ? 1 : 0;
    if (is_one_of(words[told].word, kRelating) || holds_one_of(gap, {"("})) return false;
    return begins_standing ||
           holds_one_of(gap, {"; ", ": ", "\u2014", " \u2013 ", " - ", "\uFF1B"});
}

std::size_t count_blanks(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }));
}

class ClauseCutter {
  public:
    ClauseCutter(const AskedPassage& passage, const SentenceEvidence& sentence)
        : passage_(passage), sentence_(sentence) {}

    // Gives the best run of clauses of at most so many words; nothing when the clause that tells
    // most is longer, with those before it that it cannot do without.
    std::optional<ByteSpan> best_run(Cut weakest, std::size_t most_words, Start start) const {
        const std::vector<Clause> clauses = together_with_kept(clauses_at(weakest));
        const auto may_begin = [&](const Clause& clause) {
            return clause.stands || start == Start::anywhere;
        };
        const auto telling =
            std::max_element(clauses.begin(), clauses.end(), [&](const Clause& a, const Clause& b) {
                return score_of(a.first_term, a.end_term) < score_of(b.first_term, b.end_term);
            });
        std::size_t needed = telling->words;
        for (auto at = telling; at != clauses.begin() && !may_begin(*at);) needed += (--at)->words;
        if (needed > most_words) return std::nullopt;
        std::optional<ByteSpan> best;
        double best_score = -1;
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (!may_begin(clauses[i])) continue;
            std::size_t words = 0;
            for (std::size_t j = i; j < clauses.size(); ++j) {
                words += clauses[j].words;
                if (words > most_words) break;
                const double score = score_of(clauses[i].first_term, clauses[j].end_term) -
                                     kCostPerWord * static_cast<double>(words);
                if (score <= best_score) continue;
                best_score = score;
                best = ByteSpan{clauses[i].span.begin, clauses[j].span.end};
            }
        }
        return best;
    }

    // The first words of the sentence.
    ByteSpan beginning(std::size_t most_words) const {
        Clause clause{.span = sentence_.span,
                      .first_term = sentence_.first_term,
                      .end_term = sentence_.first_term};
        ByteSpan fitting = clause.span;
        for (std::size_t i = sentence_.first_term; i < sentence_.end_term; ++i) {
            end_clause(clause, passage_.evidence().terms[i].span.end, i + 1);
            if (clause.words > most_words) break;
            fitting = clause.span;
        }
        return fitting;
    }

  private:
    std::string_view text_of(ByteSpan span) const {
        return passage_.text().substr(span.begin, span.size());
    }

    void end_clause(Clause& clause, std::size_t end, std::size_t end_term) const {
        clause.span.end = end;
        const std::size_t last = text_of(clause.span).find_last_not_of(" \n,;:(");
        if (last != std::string_view::npos) clause.span.end = clause.span.begin + last + 1;
        clause.end_term = end_term;
        clause.words = count_words(clause);
    }

    std::size_t count_words(const Clause& clause) const {
        const std::size_t runs = count_blanks(text_of(clause.span)) + 1;
        const std::size_t terms = clause.end_term - clause.first_term;
        return sentence_.words > 3 * count_blanks(text_of(sentence_.span)) ? terms : runs;
    }

    std::vector<Clause> clauses_at(Cut weakest) const {
        const std::vector<Term>& terms = passage_.evidence().terms;
        std::vector<Clause> clauses(1);
        clauses.front() = {.span = {sentence_.span.begin, 0}, .first_term = sentence_.first_term};
        for (std::size_t i = sentence_.first_term + 1; i < sentence_.end_term; ++i) {
            if (terms[i].span.begin < terms[i - 1].span.end) continue;  // a part of a code
            const ByteSpan between{terms[i - 1].span.end, terms[i].span.begin};
            const std::string_view gap = text_of(between);
            if (cut_before(terms[i], gap) < weakest) continue;
            const std::size_t bracket = gap.rfind('(');
            const std::size_t blank = gap.find_last_of(" \n");
            const std::size_t at = bracket != gap.npos ? bracket
                                   : blank != gap.npos ? blank + 1
                                                       : gap.size();
            end_clause(clauses.back(), between.begin + at, i);
            const TermSpan rest = words_between(i, sentence_.end_term);
            clauses.push_back({.span = {between.begin + at, 0},
                               .first_term = i,
                               .stands = stands_alone(rest, gap),
                               .leans = leans_back(rest, gap)});
        }
        end_clause(clauses.back(), sentence_.span.end, sentence_.end_term);
        return clauses;
    }

    TermSpan words_between(std::size_t first_term, std::size_t end_term) const {
        return TermSpan(passage_.evidence().terms).subspan(first_term, end_term - first_term);
    }

    bool has_kept(const Clause& clause) const {
        const TermSpan words = words_between(clause.first_term, clause.end_term);
        return std::any_of(words.begin(), words.end(), is_kept);
    }

    // Clauses with a negation or a hedge, and very short ones, joined to those beside them; what
    // leans back joined to the nearest negation or hedge before it.
    std::vector<Clause> together_with_kept(const std::vector<Clause>& clauses) const {
        std::vector<Clause> joined;
        bool was_bound = false;
        for (const Clause& clause : clauses) {
            const bool bound = clause.words < kMinClauseWords || has_kept(clause);
            std::size_t into = joined.size();
            if (into > 0 && (bound || was_bound)) --into;
            if (clause.leans) into = std::min(into, nearest_kept(joined));
            if (into < joined.size()) {
                end_clause(joined[into], clause.span.end, clause.end_term);
                joined.resize(into + 1);
            } else {
                joined.push_back(clause);
            }
            was_bound = bound;
        }
        return joined;
    }

    // The place of the last clause with a negation or a hedge, or behind all.
    std::size_t nearest_kept(const std::vector<Clause>& clauses) const {
        const auto kept = std::find_if(clauses.rbegin(), clauses.rend(),
                                       [&](const Clause& clause) { return has_kept(clause); });
        return kept == clauses.rend() ? clauses.size()
                                      : static_cast<std::size_t>(clauses.rend() - kept) - 1;
    }

    double score_of(std::size_t first_term, std::size_t end_term) const {
        const TermSpan words = words_between(first_term, end_term);
        const std::vector<bool> matched = passage_.terms().matched_in(words);
        const std::vector<double> counted = passage_.terms().counted(matched);
        double score = 0;
        for (std::size_t i = 0; i < counted.size(); ++i) {
            score += (counted[i] > 0 ? 1 : 0) * passage_.terms().terms()[i].root;
        }
        score /= passage_.terms().root();
        const auto content = std::count_if(words.begin(), words.end(), [](const Term& word) {
            return word.role == WordRole::content && !word.is_part;
        });
        const auto said = std::count(matched.begin(), matched.end(), true);
        const double added = static_cast<double>(std::max<std::ptrdiff_t>(0, content - said));
        return score + kNewWordBonus * std::min(kMostNewWords, added) +
               (passage_.thing().signs_in(passage_.text(), words).likely ? kKindBonus : 0);
    }

    const AskedPassage& passage_;
    const SentenceEvidence& sentence_;
};

}  // namespace

ByteSpan telling_clauses(const AskedPassage& passage, std::size_t sentence) {
    const SentenceEvidence& evidence = passage.sentences()[sentence];
    const std::size_t most_whole =
        passage.language() == "en" ? kMaxWholeSentenceWords : kMaxMarkedWords;
    if (evidence.words <= most_whole) return evidence.span;
    const ClauseCutter cutter(passage, evidence);
    if (const auto run = cutter.best_run(Cut::clause, most_whole, Start::standing)) return *run;
    if (evidence.words <= kMaxMarkedWords) return evidence.span;
    for (const Start start : {Start::standing, Start::anywhere}) {
        for (const Cut weakest : {Cut::clause, Cut::comma}) {
            if (const auto run = cutter.best_run(weakest, kMaxMarkedWords, start)) return *run;
        }
    }
    return cutter.beginning(kMaxMarkedWords);
}

}  // namespace docent
