#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace docent {

/// What is done for an answer that no part of the score stands for; each can be left out, to see
/// what it is worth.
enum class Step : std::size_t {
    spelling_correction,  ///< spelling.h
    other_spellings,      ///< expansions.h
    word_forms,           ///< expansions.h
    synonyms,             ///< synonyms.h, built-in ones and one's own
    near_words,           ///< near_words.h
    abbreviations,        ///< defined_abbreviations.h
    diversity             ///< diversity.h
};

inline constexpr std::size_t kSteps = 7;

/// The steps that are taken: all, until some are left out.
class Steps {
  public:
    bool has(Step step) const { return !left_out_[static_cast<std::size_t>(step)]; }
    void leave_out(Step step) { left_out_[static_cast<std::size_t>(step)] = true; }

  private:
    std::array<bool, kSteps> left_out_ = {};
};

/// The names of the steps, in the order of `Step`.
const std::array<std::string_view, kSteps>& step_names();

/// Gives the step with this name.
std::optional<Step> step_named(std::string_view name);

}  // namespace docent
