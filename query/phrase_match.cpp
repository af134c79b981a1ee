// Word by word, on the analysed text.

#include "query/phrase_match.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace docent {
namespace {

bool holds_stop(std::string_view gap) {
    constexpr std::array<std::string_view, 8> kOtherStops = {"。", "！", "？", "；",
                                                             "：", "؟",  "؛",  "।"};
    return gap.find_first_of(".!?;:") != std::string_view::npos ||
           std::any_of(kOtherStops.begin(), kOtherStops.end(), [&](std::string_view stop) {
               return gap.find(stop) != std::string_view::npos;
           });
}

// True when no sentence, paragraph or list item ends between two words of the text.
bool is_same_sentence(std::string_view text, const Term& a, const Term& b) {
    if (b.span.begin < a.span.end) return true;  // parts of one code
    const std::string_view gap = text.substr(a.span.end, b.span.begin - a.span.end);
    const bool is_next_line = gap.find('\n') != std::string_view::npos &&
                              gap.find_first_not_of(" \n") != std::string_view::npos;
    return !is_next_line && !holds_stop(gap) && gap.find("\n\n") == std::string_view::npos;
}

// A text with its words.
struct Words {
    std::string_view text;
    std::vector<Term> words;
};

// True when the words stand in `in` from `at` on, no sentence ending between two of them unless the
// phrase has the same gap there ("E. coli").
bool stands_at(std::size_t at, const Words& in, const Words& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (in.words[at + i].word != phrase.words[i].word) return false;
        if (i == 0 || phrase.words[i].is_part) continue;
        const bool is_together =
            is_same_sentence(in.text, in.words[at + i - 1], in.words[at + i]) ||
            !is_same_sentence(phrase.text, phrase.words[i - 1], phrase.words[i]);
        if (!is_together) return false;
    }
    return true;
}

bool holds_phrase(const Words& in, const Words& phrase) {
    for (std::size_t at = 0; at + phrase.words.size() <= in.words.size(); ++at) {
        if (stands_at(at, in, phrase)) return true;
    }
    return false;
}

}  // namespace

bool asks_for_phrases_only(const Question& question, const TermAnalyzer& analyzer) {
    std::vector<std::string> quoted;
    for (const std::string& phrase : question.phrases) {
        for (Term& word : analyzer.analyze(phrase)) quoted.push_back(std::move(word.stem));
    }
    return std::all_of(question.terms.begin(), question.terms.end(), [&](const QuestionTerm& term) {
        return term.weight < 1 || !term.synonym_of.empty() ||
               std::find(quoted.begin(), quoted.end(), term.term) != quoted.end();
    });
}

bool holds_phrases(const Passage& passage, const Question& question, const TermAnalyzer& analyzer) {
    if (question.phrases.empty()) return true;
    std::string text = passage.title;
    for (const std::string& heading : passage.heading_path) text += "\n\n" + heading;
    text += "\n\n" + passage.text;
    const Words passage_words{text, analyzer.analyze(text)};
    return std::all_of(question.phrases.begin(), question.phrases.end(),
                       [&](const std::string& phrase) {
                           return holds_phrase(passage_words, {phrase, analyzer.analyze(phrase)});
                       });
}

}  // namespace docent
