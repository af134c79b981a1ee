// Tokens become terms one by one: look up the role, stem what is not a function word, cut what is
// too long for the index. The position counts tokens, function words included, so that distance in
// the text can be told from the terms alone.

#include "text/term_analyzer.h"

#include "text/folded_text.h"

namespace docent {
namespace {

// Cuts at a character boundary.
std::string clipped(std::string term) {
    if (term.size() <= kMaxTermBytes) return term;
    std::size_t end = kMaxTermBytes;
    while (end > 0 && (static_cast<unsigned char>(term[end]) & 0xC0U) == 0x80U) --end;
    term.resize(end);
    return term;
}

}  // namespace

TermAnalyzer::TermAnalyzer(std::string_view language) : stemmer_(language) {}

std::vector<Term> TermAnalyzer::analyze(std::string_view text) const {
    std::vector<Token> tokens = tokenizer_.tokenize(text);
    std::vector<Term> terms;
    terms.reserve(tokens.size());
    std::uint32_t position = 0;
    for (Token& token : tokens) {
        Term term;
        if (!token.is_part) ++position;
        term.position = position;
        term.is_part = token.is_part;
        term.span = token.span;
        term.role = word_role(token.word);
        term.stem = clipped(stemmer_.stem(without_latin_accents(token.word)));
        term.word = std::move(token.word);
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace docent
