#pragma once

#include <string>
#include <vector>

namespace docent {

/// The kind of answer that a question asks for; decides what the marked sentence should hold.
enum class QuestionKind {
    open,
    yes_no,
    quantity,  ///< how much, how many, what dose
    duration,  ///< how long, how often
    person,
    time,
    place,
    definition,
    cause,
    manner,
    comparison  ///< A or B, A versus B, the difference between them
};

/// True for a number, a date or a name: one thing that a sentence holds or does not.
constexpr bool asks_for_fact(QuestionKind kind) {
    return kind == QuestionKind::quantity || kind == QuestionKind::duration ||
           kind == QuestionKind::time || kind == QuestionKind::person ||
           kind == QuestionKind::place;
}

/// One term that the question is searched by.
struct QuestionTerm {
    std::string surface;     ///< the word as typed; of an expansion, the word that is added
    std::string term;        ///< as indexed: folded and stemmed
    double weight = 1.0;     ///< share of a content word's weight; question words have less
    std::string synonym_of;  ///< the typed term that this one stands for; empty for a typed term

    bool operator==(const QuestionTerm&) const = default;
};

/// A word that the articles do not hold, and the word searched for in its place.
struct Correction {
    std::string typed;
    std::string searched;

    bool operator==(const Correction&) const = default;
};

/// A number and its unit, as they are indexed: "1000", "mcg".
struct Quantity {
    std::string number;
    std::string unit;

    bool operator==(const Quantity&) const = default;
};

/// A question, understood: what to look for, and how much each part counts.
struct Question {
    std::string text;      ///< as typed, valid UTF-8
    std::string language;  ///< ISO 639 code of the language that it is taken to be in
    QuestionKind kind = QuestionKind::open;
    std::vector<QuestionTerm> terms;   ///< in the order typed, then synonyms; each term once
    std::vector<std::string> phrases;  ///< quoted by the user: answers must hold them
    std::vector<Correction> corrections;
    std::vector<Quantity> quantities;  ///< amounts that it names

    bool operator==(const Question&) const = default;
};

}  // namespace docent
