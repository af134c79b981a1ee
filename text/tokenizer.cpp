// Fold the text, find its words, and leave the rules of tokenizer.h to word_joiner.h.

#include "text/tokenizer.h"

#include "text/folded_text.h"
#include "text/word_breaker.h"
#include "text/word_joiner.h"

namespace docent {
namespace {

// Drops what UAX #29 counts to a word at its ends: "_important_", "@name".
ByteSpan without_joiners(std::string_view text, ByteSpan word) {
    const auto is_joiner = [](char c) { return c == '_' || c == '@'; };
    while (word.size() > 0 && is_joiner(text[word.begin])) ++word.begin;
    while (word.size() > 0 && is_joiner(text[word.end - 1])) --word.end;
    return word;
}

}  // namespace

Tokenizer::Tokenizer(std::string_view lone_letters)
    : breaker_(std::make_unique<WordBreaker>()), lone_letters_(lone_letters) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<Token> Tokenizer::tokenize(std::string_view text) const {
    const FoldedText folded(text);
    std::vector<ByteSpan> words = breaker_->words(folded.text());
    for (ByteSpan& word : words) word = without_joiners(folded.text(), word);
    std::erase_if(words, [](ByteSpan word) { return word.size() == 0; });
    return tokens_from_words(folded, words, lone_letters_);
}

}  // namespace docent
