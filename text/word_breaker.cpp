// The words of ASCII stretches are found by hand, the others by ICU, which counts in UTF-16.

#include "text/word_breaker.h"

#include <unicode/unistr.h>

#include <cstdint>

#include "model/error.h"
#include "text/ascii_stretches.h"
#include "text/ascii_words.h"

namespace docent {
namespace {

constexpr std::size_t kBytesPerWord = 6;  // about, in English

// Gives the length in UTF-8 of the units from `begin` to `end`.
std::size_t utf8_length(const icu::UnicodeString& units, std::int32_t begin, std::int32_t end) {
    std::size_t bytes = 0;
    for (std::int32_t i = begin; i < end; ++i) {
        const char16_t unit = units[i];
        bytes += U16_IS_SURROGATE(unit) ? 2 : static_cast<std::size_t>(U8_LENGTH(unit));
    }
    return bytes;
}

}  // namespace

WordBreaker::WordBreaker() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no word boundary rules");
}

std::vector<ByteSpan> WordBreaker::words(std::string_view text) {
    std::vector<ByteSpan> words;
    words.reserve(text.size() / kBytesPerWord);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t ascii_end = ascii_stretch_end(text, at);
        append_ascii_words(text, {at, ascii_end}, words);
        at = other_stretch_end(text, ascii_end);
        if (at > ascii_end) append_words(text, {ascii_end, at}, words);
    }
    return words;
}

void WordBreaker::append_words(std::string_view text, ByteSpan stretch,
                               std::vector<ByteSpan>& words) {
    const std::string_view bytes = text.substr(stretch.begin, stretch.size());
    const auto units =
        icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())});
    iterator_->setText(units);
    ByteSpan word{stretch.begin, stretch.begin};
    std::int32_t first = 0;
    for (std::int32_t last = 0; (last = iterator_->next()) != icu::BreakIterator::DONE;) {
        word = {word.end, word.end + utf8_length(units, first, last)};
        if (iterator_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) words.push_back(word);
        first = last;
    }
    iterator_->setText(icu::UnicodeString());  // it must not outlive what it points to
}

}  // namespace docent
