#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace docent {

/// The kinds of evidence that a passage's score is made of.
enum class Part : std::size_t {
    words,          ///< BM25 of the passage's text
    title,          ///< words of the question in the article's title, by their rarity in passages
    headings,       ///< ... in the headings above the passage
    article,        ///< BM25 of the article as a whole
    article_title,  ///< words of the question in the title, by their rarity in titles
    coverage,       ///< the question's importance that occurs anywhere, squared
    inferred_question,  ///< ... that occurs in a question which the passage seems to answer
    related,            ///< words that the best passages of the first round have in common
    pairs,              ///< neighbouring words of the question, neighbours in the passage too
    sentence,           ///< the best sentence's words of the question
    kind,               ///< ... those of the best sentence with the kind of thing asked for
    number,             ///< ... the same where that is a number: how much, how long, when
    same_question,      ///< ... those of the nearest heading, when it is itself a question
    title_match,        ///< how much of the title the question speaks of
    meaning             ///< how near the question and the passage are in meaning
};

inline constexpr std::size_t kParts = 15;

/// How much there is of each part, or how much each counts.
class PartValues {
  public:
    double& operator[](Part part) { return values_[static_cast<std::size_t>(part)]; }
    double operator[](Part part) const { return values_[static_cast<std::size_t>(part)]; }

    bool operator==(const PartValues&) const = default;

  private:
    std::array<double, kParts> values_ = {};
};

/// A part, its name in `--explain`, and its weight.
struct WeightedPart {
    Part part;
    std::string_view name;
    double weight;
};

/// All parts in the order of `Part`, with the weights that answers are ranked by.
const std::array<WeightedPart, kParts>& weighted_parts();

/// Gives the part with this name.
std::optional<Part> part_named(std::string_view name);

/// Gives the weights that answers are ranked by.
PartValues fitted_weights();

}  // namespace docent
