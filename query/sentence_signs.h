#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "query/asked_passage.h"

namespace docent {

/// What tells that a sentence answers a question. Each is 0 to 1, or a little more.
enum class Sign {
    words,      ///< share of the question's content words that the sentence holds
    weight,     ///< the same by importance, without the words of the title and the headings
    together,   ///< share of the question's pairs of neighbouring words that it holds
    exact,      ///< share of the importance that it holds in the very form that was typed
    before,     ///< share of the importance that the sentences before it hold, and it does not
    early,      ///< 1 for the first sentence of the passage, less for each further one
    kind,       ///< holds the kind of thing that is asked for
    sure_kind,  ///< and surely so
    pronoun     ///< goes on ("It ...") behind a sentence that holds this share of the importance
};
inline constexpr std::size_t kSigns = 9;

/// A value or a weight for each sign.
struct SignValues {
    std::array<double, kSigns> values = {};

    double& operator[](Sign sign) { return values[static_cast<std::size_t>(sign)]; }
    double operator[](Sign sign) const { return values[static_cast<std::size_t>(sign)]; }
    bool operator==(const SignValues&) const = default;
};

/// A sign's name, as the tool that fits the weights shows it, and its weight.
struct WeightedSign {
    Sign sign;
    std::string_view name;
    double weight;
};

/// All signs in the order of `Sign`.
const std::array<WeightedSign, kSigns>& weighted_signs();

/// Gives the signs of each sentence of the passage.
std::vector<SignValues> signs_of(const AskedPassage& passage);

/// Gives the chance of each sentence to be the one that answers, if one does; they sum to 1.
std::vector<double> answer_chances(const std::vector<SignValues>& signs);

}  // namespace docent
