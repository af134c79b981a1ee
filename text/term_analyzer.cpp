// Tokens become terms one by one; the vocabulary knows each word's term and role. The position
// counts tokens, function words included, so that distance in the text can be told from the terms
// alone.

#include "text/term_analyzer.h"

#include <utility>

#include "text/languages.h"

namespace docent {
namespace {

std::string_view lone_letters_of(std::string_view code) {
    const Language* language = find_language(code);
    return language == nullptr ? std::string_view() : language->lone_letters;
}

}  // namespace

TermAnalyzer::TermAnalyzer(std::string_view language)
    : language_(language), tokenizer_(lone_letters_of(language)), vocabulary_(language) {}

std::vector<Term> TermAnalyzer::analyze(std::string_view text) const {
    std::vector<Token> tokens = tokenizer_.tokenize(text);
    std::vector<Term> terms;
    terms.reserve(tokens.size());
    std::uint32_t position = 0;
    for (Token& token : tokens) {
        if (!token.is_part) ++position;
        const WordEntry& entry = vocabulary_.find(token.word);
        terms.push_back(
            {entry.stem, std::move(token.word), token.span, position, entry.role, token.is_part});
    }
    return terms;
}

}  // namespace docent
