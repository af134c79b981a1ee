// A conditional logit model: the chance of a sentence is exp(weights * signs), divided by the sum
// of that over the passage's sentences.

#include "query/sentence_signs.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "text/one_of.h"

namespace docent {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Neighbouring words, small ones too, so that "mother of" is not "of the mother".
std::set<Pair> pairs_of(TermSpan words) {
    std::set<Pair> pairs;
    const Term* previous = nullptr;
    for (const Term& word : words) {
        if (word.is_part) continue;
        if (previous != nullptr) pairs.insert({previous->stem, word.stem});
        previous = &word;
    }
    return pairs;
}

bool begins_with_pronoun(TermSpan words) {
    constexpr auto kPronouns =
        std::to_array<std::string_view>({"it", "he", "she", "they", "this", "these", "that",
                                         "those", "its", "his", "her", "their", "such"});
    return !words.empty() && is_one_of(words.front().word, kPronouns);
}

class SignReader {
  public:
    explicit SignReader(const AskedPassage& passage)
        : passage_(passage), question_pairs_(pairs_of(passage.question_words())) {
        for (const Term& word : passage.question_words()) {
            forms_.insert(word.word);
        }
        for (const Term& word : passage.heading_words()) headings_.insert(word.stem);
        for (const SentenceEvidence& sentence : passage.sentences()) {
            counted_.push_back(passage.terms().counted(sentence.matched));
        }
    }

    SignValues signs_of(std::size_t sentence) const {
        const TermSpan words = passage_.words_of(passage_.sentences()[sentence]);
        SignValues signs;
        add_matches(sentence, words, signs);
        signs[Sign::together] = share_of_pairs(words);
        signs[Sign::before] = said_before(sentence);
        signs[Sign::early] = 1 / (1 + static_cast<double>(sentence));
        add_kind(sentence, words, signs);
        if (sentence > 0 && begins_with_pronoun(words)) {
            signs[Sign::pronoun] = importance_of(counted_[sentence - 1]);
        }
        return signs;
    }

  private:
    double importance_of(const std::vector<double>& counted) const {
        double sum = 0;
        const std::vector<AskedTerm>& terms = passage_.terms().terms();
        for (std::size_t i = 0; i < terms.size(); ++i) sum += counted[i] * terms[i].importance;
        return sum / passage_.terms().importance();
    }

    void add_matches(std::size_t sentence, TermSpan words, SignValues& signs) const {
        std::unordered_set<std::string_view> exact;  // stems of words in the form of the question
        for (const Term& word : words) {
            if (forms_.contains(word.word)) exact.insert(word.stem);
        }
        const std::vector<AskedTerm>& terms = passage_.terms().terms();
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const double count = counted_[sentence][i];
            if (terms[i].is_content) signs[Sign::words] += count;
            if (!headings_.contains(terms[i].term)) signs[Sign::weight] += count * terms[i].root;
            if (terms[i].is_content && exact.contains(terms[i].term)) {
                signs[Sign::exact] += terms[i].importance;
            }
        }
        signs[Sign::words] /= passage_.terms().content_terms();
        signs[Sign::weight] /= passage_.terms().root();
        signs[Sign::exact] /= passage_.terms().importance();
    }

    double share_of_pairs(TermSpan words) const {
        if (question_pairs_.empty()) return 0;
        const std::set<Pair> pairs = pairs_of(words);
        const auto shared = std::count_if(question_pairs_.begin(), question_pairs_.end(),
                                          [&](const Pair& pair) { return pairs.contains(pair); });
        return static_cast<double>(shared) / static_cast<double>(question_pairs_.size());
    }

    // What the sentence right before says counts in full, what stands farther up counts less.
    double said_before(std::size_t sentence) const {
        constexpr double kFartherUp = 0.6;  // the two weights that were fitted have this ratio
        if (sentence == 0) return 0;
        std::vector<double> right_before(counted_[sentence].size());
        std::vector<double> farther_up(counted_[sentence].size());
        for (std::size_t i = 0; i < right_before.size(); ++i) {
            const double here = counted_[sentence][i];
            right_before[i] = std::max(0.0, counted_[sentence - 1][i] - here);
            double most = 0;
            for (std::size_t other = 0; other + 1 < sentence; ++other) {
                most = std::max(most, counted_[other][i]);
            }
            farther_up[i] = std::max(0.0, most - std::max(here, counted_[sentence - 1][i]));
        }
        return importance_of(right_before) + kFartherUp * importance_of(farther_up);
    }

    // "Anemia is ..." for "what is anemia": what is defined stands before the verb.
    bool defines(TermSpan words) const {
        constexpr auto kDefiningVerbs = std::to_array<std::string_view>(
            {"is", "are", "was", "were", "refers", "means", "denotes"});
        constexpr std::size_t kMostBefore = 12;  // words
        constexpr double kMostOfIt = 0.6;
        const auto end =
            words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kMostBefore));
        const auto verb = std::find_if(words.begin(), end, [&](const Term& word) {
            return is_one_of(word.word, kDefiningVerbs);
        });
        if (verb == end) return false;
        const std::vector<double> subject =
            passage_.terms().counted(passage_.terms().matched_in({words.begin(), verb}));
        double named = 0;
        double all = 0;
        for (std::size_t i = 0; i < subject.size(); ++i) {
            const AskedTerm& term = passage_.terms().terms()[i];
            if (!term.is_content) continue;
            named += subject[i] > 0 ? term.importance : 0;
            all += term.importance;
        }
        return named > 0 && named >= kMostOfIt * all;
    }

    // "Yes, it can." or "Yes.", and what stands behind the latter.
    bool is_said_yes_or_no(std::size_t sentence) const {
        constexpr std::size_t kLoneWords = 2;
        const auto begins = [&](const SentenceEvidence& evidence) {
            const TermSpan words = passage_.words_of(evidence);
            return !words.empty() && (words.front().word == "yes" || words.front().word == "no");
        };
        const std::vector<SentenceEvidence>& sentences = passage_.sentences();
        return begins(sentences[sentence]) || (sentence > 0 && begins(sentences[sentence - 1]) &&
                                               sentences[sentence - 1].words <= kLoneWords);
    }

    void add_kind(std::size_t sentence, TermSpan words, SignValues& signs) const {
        const bool has_kind = passage_.sentences()[sentence].has_expected_kind;
        const QuestionKind asked = passage_.kind();
        KindSigns kind = passage_.thing().signs_in(passage_.text(), words);
        if (asked == QuestionKind::yes_no && is_said_yes_or_no(sentence)) {
            kind = {true, true};
        } else if (asked == QuestionKind::definition) {
            kind.likely = kind.likely || defines(words);
        } else if (!passage_.thing().is_told()) {
            kind.likely = has_kind;
        }
        if (asked == QuestionKind::duration) kind.sure = kind.sure || (kind.likely && has_kind);
        signs[Sign::kind] = kind.likely ? 1 : 0;
        signs[Sign::sure_kind] = kind.sure ? 1 : 0;
    }

    const AskedPassage& passage_;
    std::set<Pair> question_pairs_;
    std::unordered_set<std::string_view> forms_;     // words as typed
    std::unordered_set<std::string_view> headings_;  // stems
    std::vector<std::vector<double>> counted_;       // of each sentence, as AskedTerms::counted
};

}  // namespace

// Fitted with bench/fit_marker on squad11-dev, selqa and covidqa (development splits): of the
// passages that hold a right answer in one sentence, it has the most chance in .904, .906, .858;
// with weights fitted on the other two collections in .898, .900, .852.
const std::array<WeightedSign, kSigns>& weighted_signs() {
    static constexpr std::array<WeightedSign, kSigns> kWeightedSigns = {{
        {Sign::words, "words", 3.36},
        {Sign::weight, "weight", 5.61},
        {Sign::together, "together", 2.23},
        {Sign::exact, "exact", 1.18},
        {Sign::before, "before", 3.99},
        {Sign::early, "early", 0.88},
        {Sign::kind, "kind", 1.04},
        {Sign::sure_kind, "sure kind", 1.56},
        {Sign::pronoun, "pronoun", 0.78},
    }};
    return kWeightedSigns;
}

std::vector<SignValues> signs_of(const AskedPassage& passage) {
    const SignReader reader(passage);
    std::vector<SignValues> signs;
    for (std::size_t i = 0; i < passage.sentences().size(); ++i) {
        signs.push_back(reader.signs_of(i));
    }
    return signs;
}

std::vector<double> answer_chances(const std::vector<SignValues>& signs) {
    std::vector<double> chances;
    double sum = 0;
    for (const SignValues& values : signs) {
        double score = 0;
        for (const WeightedSign& known : weighted_signs()) {
            score += known.weight * values[known.sign];
        }
        chances.push_back(std::exp(score));  // at most e^25: no sign is far above 1
        sum += chances.back();
    }
    for (double& chance : chances) chance /= sum;
    return chances;
}

}  // namespace docent
