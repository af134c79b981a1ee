// What stands for a typed word is known from the question: its term, the terms that were added for
// it, and the parts of a code. The first of these that the passage holds tells how it is matched.

#include "query/match_finder.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "query/spelling.h"
#include "query/text_above.h"

namespace docent {
namespace {

constexpr std::size_t kMostFound = 3;   // for one typed word
constexpr std::size_t kMostShown = 12;  // words of a line

// The words of a passage by their stems.
class PassageWords {
  public:
    // Takes: terms that outlive it.
    void add(const std::vector<Term>& terms) {
        for (const Term& term : terms) {
            const auto [place, is_new] = words_.emplace(term.stem, term.word);
            if (!is_new && term.word == term.stem) place->second = term.word;  // "1000", not 1 g
        }
    }

    // Gives the word with this stem, or nothing.
    std::string_view find(const std::string& stem) const {
        const auto place = words_.find(stem);
        return place == words_.end() ? std::string_view() : place->second;
    }

  private:
    std::unordered_map<std::string_view, std::string_view> words_;
};

bool is_amount(const QuestionTerm& term, const Question& question) {
    return std::any_of(question.quantities.begin(), question.quantities.end(),
                       [&](const Quantity& asked) {
                           return asked.number == term.term || asked.unit == term.term;
                       });
}

// The words that were added for a typed one, those that stand for it best first.
std::vector<const QuestionTerm*> added_for(const QuestionTerm& typed, const Question& question) {
    std::vector<const QuestionTerm*> added;
    for (const QuestionTerm& term : question.terms) {
        if (term.synonym_of == typed.term) added.push_back(&term);
    }
    std::stable_sort(added.begin(), added.end(), [](const QuestionTerm* a, const QuestionTerm* b) {
        return a->weight > b->weight;
    });
    return added;
}

// Looks for one typed word after the other.
class Reporter {
  public:
    Reporter(const Question& question, const std::vector<Term>& asked, const PassageWords& passage)
        : question_(question), asked_(asked), passage_(passage) {}

    void look_for(const QuestionTerm& typed) {
        const auto word = std::find_if(asked_.begin(), asked_.end(), [&](const Term& term) {
            return surface_of(term) == typed.surface;
        });
        if (word == asked_.end() || word->is_part) return;  // what it is part of is looked for
        std::vector<std::string_view> found = found_for(typed, *word);
        if (found.empty()) {
            report_.not_matched.push_back(typed.surface);
        } else if (found.front() == word->word) {
            report_.matched.push_back(typed.surface);
        } else {
            if (found.size() > kMostFound) found.resize(kMostFound);
            for (const std::string_view other : found) {
                report_.matched_as.push_back({typed.surface, std::string(other)});
            }
        }
    }

    MatchReport report() { return std::move(report_); }

  private:
    std::string_view surface_of(const Term& term) const {
        return std::string_view(question_.text).substr(term.span.begin, term.span.size());
    }

    // The typed word itself, or else the words that the passage has in its place.
    std::vector<std::string_view> found_for(const QuestionTerm& typed, const Term& word) const {
        const std::string_view same = passage_.find(typed.term);
        const bool may_differ = is_corrected(typed, question_) || is_amount(typed, question_);
        if (!same.empty()) return {may_differ ? same : std::string_view(word.word)};
        std::vector<std::string_view> found;
        const auto add = [&](const std::string& stem) {
            const std::string_view other = passage_.find(stem);
            const bool is_new = std::find(found.begin(), found.end(), other) == found.end();
            if (!other.empty() && is_new) found.push_back(other);
        };
        for (const QuestionTerm* added : added_for(typed, question_)) add(added->term);
        for (const Term& part : asked_) {
            if (part.is_part && part.position == word.position) add(part.stem);
        }
        return found;
    }

    const Question& question_;
    const std::vector<Term>& asked_;
    const PassageWords& passage_;
    MatchReport report_;
};

// The words themselves, if they are few enough to be read.
std::vector<std::string> readable(std::vector<std::string> words) {
    if (words.size() <= kMostShown) return words;
    const std::size_t more = words.size() - kMostShown;
    words.resize(kMostShown);
    words.push_back(std::to_string(more) + " more");
    return words;
}

}  // namespace

MatchReport match_report_of(const Question& question, const Answer& answer,
                            const std::vector<Term>& text, const Analyzers& analyzers) {
    const std::vector<Term> headings =
        analyzers.of(answer.language).analyze(text_above(answer.title, answer.heading_path));
    const std::vector<Term> asked = analyzers.of(question.language).analyze(question.text);
    PassageWords passage;
    passage.add(text);
    passage.add(headings);
    Reporter reporter(question, asked, passage);
    for (const QuestionTerm& term : question.terms) {
        if (term.weight >= 1 && term.synonym_of.empty()) reporter.look_for(term);
    }
    return reporter.report();
}

std::vector<std::string> words_found(const MatchReport& report) {
    std::vector<std::string> words = report.matched;
    std::string_view previous;
    for (const MatchedAs& match : report.matched_as) {
        if (match.typed == previous) {
            words.back().insert(words.back().size() - 1, ", " + match.found);
        } else {
            words.push_back(match.typed + " (" + match.found + ')');
        }
        previous = match.typed;
    }
    return readable(std::move(words));
}

std::vector<std::string> words_not_found(const MatchReport& report) {
    return readable(report.not_matched);
}

}  // namespace docent
