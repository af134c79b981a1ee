#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// Weight of a word that means about the same as a word of the question, where that word has 1.
/// Source: half of a typed word, by analogy with common practice; not tuned.
inline constexpr double kSynonymWeight = 0.5;

/// The language of the built-in synonyms.
inline constexpr std::string_view kSynonymLanguage = "en";

/// Words and phrases that mean about the same.
class Synonyms {
  public:
    /// Takes: the analyzer of their language; lines of names for one thing, with commas between
    /// them ("heart attack, myocardial infarction").
    Synonyms(const TermAnalyzer& analyzer, const std::vector<std::string>& lines);

    /// English everyday words and those that articles use for the same: "shot" and "injection".
    static Synonyms built_in(const TermAnalyzer& analyzer);

    /// Adds to the question the synonyms of its content words, marked as such, after all others.
    void expand(Question& question) const;

  private:
    using Group = std::vector<std::vector<Term>>;  // names, as words
    struct Place {
        std::size_t group;
        std::size_t name;
    };

    void add(Group group);

    std::vector<Group> groups_;
    std::unordered_map<std::string, std::vector<Place>> places_;  // names by their first stem
};

/// Synonyms that somebody wrote for one index, analysed as questions are. One for each thread.
class SynonymsByLanguage {
  public:
    /// Takes: lines as Synonyms does; when they have changed, all are made anew.
    const Synonyms& of(const TermAnalyzer& analyzer, const std::vector<std::string>& lines) const;

  private:
    mutable std::vector<std::string> lines_;
    mutable std::map<std::string, Synonyms> synonyms_;  // by language
};

}  // namespace docent
