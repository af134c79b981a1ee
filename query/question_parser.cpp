// The kind of a question is told from its first words, as English puts them: the interrogative
// decides, and after "how" and "what" the word that follows it. Other languages have lists. Terms
// come from the same analyzer that the articles went through.

#include "query/question_parser.h"

#include <algorithm>
#include <array>
#include <string>

#include "query/equal_quantities.h"
#include "text/languages.h"
#include "text/one_of.h"

namespace docent {
namespace {

constexpr auto kYesNoStarts = std::to_array<std::string_view>(
    {"is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should",
     "has", "have", "had", "may", "might", "must"});
constexpr auto kAmountWords = std::to_array<std::string_view>(
    {"much", "many", "old", "far", "tall", "high", "fast", "big", "large", "deep"});
constexpr auto kMeasureWords = std::to_array<std::string_view>(
    {"dose", "dosage", "level", "levels", "range", "amount", "percentage", "number", "rate", "cost",
     "price", "size", "weight", "length"});
constexpr auto kComparingWords =
    std::to_array<std::string_view>({"vs", "versus", "difference", "differences", "differ",
                                     "compare", "compared", "comparison", "better"});
constexpr auto kTimeWords =
    std::to_array<std::string_view>({"year", "date", "day", "month", "century"});

// The kind that follows from "what" or "which" and the words behind it.
QuestionKind kind_after_what(const std::vector<Term>& words, std::size_t what) {
    for (std::size_t i = what + 1; i < words.size() && i <= what + 4; ++i) {
        if (is_one_of(words[i].word, kMeasureWords)) return QuestionKind::quantity;
        if (is_one_of(words[i].word, kTimeWords)) return QuestionKind::time;
    }
    const bool asks_what_is =
        what + 1 < words.size() && (words[what + 1].word == "is" || words[what + 1].word == "are");
    constexpr std::size_t kMaxDefinedWords = 4;  // "what is a subacute combined degeneration"
    return asks_what_is && words.size() - what - 2 <= kMaxDefinedWords ? QuestionKind::definition
                                                                       : QuestionKind::open;
}

QuestionKind kind_after_how(const std::string& word) {
    if (word == "long" || word == "often" || word == "soon") return QuestionKind::duration;
    return is_one_of(word, kAmountWords) ? QuestionKind::quantity : QuestionKind::manner;
}

// Of the languages but English, only what asks for somebody, a time, a place or a number is told.
QuestionKind kind_in(const StopWords& asking, const std::vector<Term>& words) {
    const auto asks = [&](std::string_view list) {
        return std::any_of(words.begin(), words.end(),
                           [&](const Term& word) { return holds_word(list, word.word); });
    };
    if (asks(asking.quantity)) return QuestionKind::quantity;
    if (asks(asking.person)) return QuestionKind::person;
    if (asks(asking.time)) return QuestionKind::time;
    return asks(asking.place) ? QuestionKind::place : QuestionKind::open;
}

QuestionKind kind_of(const std::vector<Term>& words, const std::string& code) {
    if (words.empty()) return QuestionKind::open;
    if (code != "en") {
        const Language* language = find_language(code);
        const bool is_known = language != nullptr && language->words != nullptr;
        return is_known ? kind_in(*language->words, words) : QuestionKind::open;
    }
    const bool compares = std::any_of(words.begin(), words.end(), [](const Term& word) {
        return is_one_of(word.word, kComparingWords);
    });
    if (compares) return QuestionKind::comparison;
    if (is_one_of(words.front().word, kYesNoStarts)) return QuestionKind::yes_no;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i].word;
        if (word == "who" || word == "whom" || word == "whose") return QuestionKind::person;
        if (word == "when") return QuestionKind::time;
        if (word == "where") return QuestionKind::place;
        if (word == "why") return QuestionKind::cause;
        if (word == "define") return QuestionKind::definition;
        if (word == "how") {
            return kind_after_how(i + 1 < words.size() ? words[i + 1].word : std::string());
        }
        if (word == "what" || word == "which" || word == "whats") return kind_after_what(words, i);
    }
    return QuestionKind::open;
}

std::vector<QuestionTerm> terms_from(const std::vector<Term>& words, std::string_view text) {
    std::vector<QuestionTerm> terms;
    for (const Term& word : words) {
        if (word.role == WordRole::function) continue;
        const auto known = std::find_if(terms.begin(), terms.end(), [&](const QuestionTerm& term) {
            return term.term == word.stem;
        });
        if (known != terms.end()) {
            if (word.role == WordRole::content && !word.is_part) known->weight += 1;  // stressed
            continue;
        }
        terms.push_back({std::string(text.substr(word.span.begin, word.span.size())),
                         word.stem,
                         term_weight(word.role),
                         {}});
    }
    return terms;
}

// Length of the double quotation mark at `at`, or 0 when there is none.
std::size_t quote_length(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 6> kQuotes = {"\"",     "\u201C", "\u201D",
                                                         "\u201E", "\u00AB", "\u00BB"};
    const auto quote = std::find_if(kQuotes.begin(), kQuotes.end(), [&](std::string_view mark) {
        return text.substr(at).starts_with(mark);
    });
    return quote == kQuotes.end() ? 0 : quote->size();
}

bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The texts between double quotes. A mark directly behind a word opens nothing, and one directly
// before a word closes nothing: 5" is a length.
std::vector<std::string> phrases_from(std::string_view text) {
    std::vector<std::string> phrases;
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = quote_length(text, at);
        if (size == 0) {
            ++at;
            continue;
        }
        const bool follows_word = at > 0 && is_word_byte(text[at - 1]);
        const bool precedes_word = at + size < text.size() && is_word_byte(text[at + size]);
        if (open != std::string_view::npos && !precedes_word) {
            if (at > open) phrases.emplace_back(text.substr(open, at - open));
            open = std::string_view::npos;
        } else if (!follows_word) {
            open = at + size;
        }
        at += size;
    }
    return phrases;
}

}  // namespace

double term_weight(WordRole role) {
    switch (role) {
        case WordRole::content:
            return 1;
        case WordRole::question:
            return kQuestionWordWeight;
        case WordRole::function:
            return 0;
    }
    return 0;
}

Question parse_question(std::string_view text, const TermAnalyzer& analyzer) {
    Question question;
    question.text = text;
    const std::vector<Term> words = analyzer.analyze(text);
    question.kind = kind_of(words, analyzer.language());
    question.language = analyzer.language();
    question.terms = terms_from(words, text);
    question.phrases = phrases_from(text);
    question.quantities = quantities_in(words);
    return question;
}

}  // namespace docent
