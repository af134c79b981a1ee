// Tokens become terms one by one: look up the role, stem what is not a function word, cut what is
// too long for the index. The position counts tokens, function words included, so that distance in
// the text can be told from the terms alone.

#include "text/term_analyzer.h"

#include "text/decoder.h"
#include "text/folded_text.h"

namespace docent {

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
        term.stem = first_bytes(stemmer_.stem(without_latin_accents(token.word)), kMaxTermBytes);
        term.word = std::move(token.word);
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace docent
