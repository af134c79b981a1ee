// Tokens become terms one by one; the vocabulary knows each word's term and role. The position
// counts tokens, function words included, so that distance in the text can be told from the terms
// alone.

#include "text/term_analyzer.h"

#include <utility>

#include "text/languages.h"
#include "text/lettered_nouns.h"
#include "text/one_of.h"

namespace docent {
namespace {

std::string_view lone_letters_of(std::string_view code) {
    const Language* language = find_language(code);
    return language == nullptr ? std::string_view() : language->lone_letters;
}

// Takes: the word before. True for "A" and "I", which are small words elsewhere, behind a noun that
// asks for a letter.
bool is_letter_of(const Term& noun, const Term& letter, std::string_view text) {
    if (letter.word != "a" && letter.word != "i") return false;
    const bool is_next = text.substr(noun.span.end, letter.span.begin - noun.span.end) == " ";
    if (!is_next || !is_one_of(noun.word, kLetteredNouns)) return false;
    const bool is_capital = text[letter.span.begin] < 'a';
    return is_capital || (letter.word == "a" && is_one_of(noun.word, kSurelyLetteredNouns));
}

}  // namespace

TermAnalyzer::TermAnalyzer(std::string_view language)
    : language_(language),
      is_english_(language == "en"),
      tokenizer_(lone_letters_of(language)),
      vocabulary_(language) {}

std::vector<Term> TermAnalyzer::analyze(std::string_view text) const {
    std::vector<Token> tokens = tokenizer_.tokenize(text);
    std::vector<Term> terms;
    terms.reserve(tokens.size());
    std::uint32_t position = 0;
    for (Token& token : tokens) {
        if (!token.is_part) ++position;
        const WordEntry& entry = vocabulary_.find(token.word);
        Term term{entry.stem, std::move(token.word), token.span, position,
                  entry.role, token.is_part};
        if (is_english_ && !terms.empty() && is_letter_of(terms.back(), term, text)) {
            term.stem = terms.back().word + '-' + term.word;
            term.role = WordRole::content;
            term.span.begin = terms.back().span.begin;
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace docent
