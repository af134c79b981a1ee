// Fold the text, let ICU find the words (UAX #29), and leave the rules of tokenizer.h to
// word_joiner.h. ICU counts in UTF-16; where the text is not ASCII, a table leads back to bytes.

#include "text/tokenizer.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "model/error.h"
#include "text/folded_text.h"
#include "text/word_joiner.h"

namespace docent {
namespace {

// Gives for each UTF-16 unit of `text` its byte offset in UTF-8, and the length at the end.
std::vector<std::size_t> utf8_offsets(const icu::UnicodeString& text) {
    std::vector<std::size_t> offsets;
    offsets.reserve(static_cast<std::size_t>(text.length()) + 1);
    std::size_t bytes = 0;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        offsets.push_back(bytes);
        const char16_t unit = text[i];
        const bool is_surrogate = U16_IS_SURROGATE(unit);
        bytes += is_surrogate ? 2 : static_cast<std::size_t>(U8_LENGTH(unit));
    }
    offsets.push_back(bytes);
    return offsets;
}

// Drops what UAX #29 counts to a word at its ends: "_important_", "@name".
ByteSpan without_joiners(std::string_view text, ByteSpan word) {
    const auto is_joiner = [](char c) { return c == '_' || c == '@'; };
    while (word.size() > 0 && is_joiner(text[word.begin])) ++word.begin;
    while (word.size() > 0 && is_joiner(text[word.end - 1])) --word.end;
    return word;
}

}  // namespace

struct Tokenizer::Breaker {
    std::unique_ptr<icu::BreakIterator> words;
};

Tokenizer::Tokenizer() : breaker_(std::make_unique<Breaker>()) {
    UErrorCode status = U_ZERO_ERROR;
    breaker_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no word boundary rules");
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<Token> Tokenizer::tokenize(std::string_view text) const {
    const FoldedText folded(text);
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(folded.text());
    std::vector<std::size_t> offsets;
    if (!folded.is_ascii()) offsets = utf8_offsets(units);
    const auto byte_at = [&](std::int32_t unit) {
        const auto index = static_cast<std::size_t>(unit);
        return offsets.empty() ? index : offsets[index];
    };
    std::vector<ByteSpan> words;
    icu::BreakIterator& breaker = *breaker_->words;
    breaker.setText(units);
    std::int32_t begin = breaker.first();
    for (std::int32_t end = breaker.next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaker.next()) {
        if (breaker.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
            const ByteSpan word = without_joiners(folded.text(), {byte_at(begin), byte_at(end)});
            if (word.size() > 0) words.push_back(word);
        }
    }
    breaker.setText(icu::UnicodeString());  // the iterator must not outlive what it points to
    return tokens_from_words(folded, words);
}

}  // namespace docent
