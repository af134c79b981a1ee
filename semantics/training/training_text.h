#pragma once

#include <cstdint>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/term_analyzer.h"

namespace docent {

/// Number of a stem; the most frequent one has 0.
using WordNumber = std::uint32_t;

/// A stem that gets a vector.
struct TrainedWord {
    std::string stem;
    std::uint32_t texts = 0;  ///< questions and passages that have it
};

/// Where a text's words stand among all words of the training text.
struct WordRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A pair as the trainer sees it.
struct TrainingPair {
    WordRange question;
    WordRange passage;
};

/// Pairs of one origin.
struct TrainingSource {
    std::string name;
    double weight = 1;  ///< how much more often than by its size it is drawn
    std::vector<TrainingPair> pairs;
    std::vector<TrainingPair> held_out;  ///< never trained on
};

/// All pairs, as numbers of stems.
///
/// Of each source, about one title in twenty is held out, but not many more than 500 pairs; a title
/// is the question up to its first colon, so that the parts of one article stay on one side.
class TrainingText {
  public:
    /// Reads a source to its end. Gives the number of its pairs.
    /// Throws: as `for_each_pair`.
    std::size_t add_source(const std::string& name, double weight, std::istream& lines);

    /// Takes the `at_most` most frequent stems that at least `min_texts` texts have, and forgets
    /// all others. Call it once, after the last source.
    void choose_words(std::size_t at_most, std::uint32_t min_texts);

    const std::vector<TrainingSource>& sources() const { return sources_; }
    const std::vector<TrainedWord>& words() const { return words_; }
    /// Questions and passages.
    std::size_t text_count() const { return text_count_; }
    /// Takes: a range of one of the pairs.
    std::span<const WordNumber> words_of(const WordRange& range) const;

  private:
    static void hold_out(TrainingSource& source, const std::vector<std::uint64_t>& titles);
    WordRange add_text(std::string_view text);
    std::vector<WordNumber> new_numbers(std::size_t at_most, std::uint32_t min_texts);
    void renumber(WordRange& range, const std::vector<WordNumber>& numbers, std::size_t& end);

    TermAnalyzer analyzer_;
    std::unordered_map<std::string, WordNumber> number_of_stem_;
    std::vector<TrainedWord> words_;
    std::vector<std::size_t> last_text_;  // that had the word
    std::vector<WordNumber> text_;
    std::vector<TrainingSource> sources_;
    std::size_t text_count_ = 0;
};

}  // namespace docent
