#include "query/verdict_words.h"

namespace docent {
namespace {

// Phrases keep the quotes that they were typed in.
std::string quoted(std::string_view words) {
    if (words.size() > 1 && words.front() == '"') words = words.substr(1, words.size() - 2);
    return "“" + std::string(words) + "”";
}

}  // namespace

std::string_view sentence_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::answered:
            return "";
        case Verdict::unsure:
            return "Not sure: these passages may answer your question.";
        case Verdict::not_here:
            return "The articles do not seem to answer this.";
    }
    return "";
}

std::string missing_words_sentence(const AnswerPage& page) {
    const auto& words = page.missing_terms;
    if (page.verdict == Verdict::answered || words.empty()) return "";
    std::string sentence = "No article mentions ";
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) sentence += i + 1 == words.size() ? " or " : ", ";
        sentence += quoted(words[i]);
    }
    return sentence + '.';
}

std::string correction_sentence(const Correction& correction) {
    return "Searched for " + quoted(correction.searched) + " instead of " +
           quoted(correction.typed) + '.';
}

}  // namespace docent
