// The shortcuts for ASCII must not change anything: folding and word boundaries are compared with
// what ICU gives for the whole text.

#include "text/ascii_stretches.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/property/random_text.h"
#include "text/folded_text.h"
#include "text/word_breaker.h"

namespace docent {
namespace {

constexpr int kRounds = 20000;

// One of each kind that the rules of word boundaries tell apart, and some that are none.
constexpr std::string_view kKinds = "aZ1.',;:_@ -\n\"";

using Words = std::vector<std::string>;

bool is_joiner_only(const std::string& word) {
    return word.find_first_not_of('_') == std::string::npos;
}

// ICU's words, without those of "_" alone.
Words words_by_icu(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::BreakIterator> kBreaker(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    const auto units =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    kBreaker->setText(units);
    Words words;
    std::int32_t begin = 0;
    for (std::int32_t end = 0; (end = kBreaker->next()) != icu::BreakIterator::DONE; begin = end) {
        if (kBreaker->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
        std::string word;
        units.tempSubStringBetween(begin, end).toUTF8String(word);
        if (!is_joiner_only(word)) words.push_back(word);
    }
    return words;
}

Words words_by_docent(std::string_view text) {
    static WordBreaker breaker;
    Words words;
    for (const ByteSpan word : breaker.words(text)) {
        words.emplace_back(text.substr(word.begin, word.size()));
    }
    words.erase(std::remove_if(words.begin(), words.end(), is_joiner_only), words.end());
    return words;
}

void check_words(const std::string& text) {
    if (words_by_docent(text) != words_by_icu(text)) FAIL("other words than ICU's in: " << text);
}

// Every text of `length` characters of kKinds.
void check_all_texts(std::size_t length) {
    std::string text(length, kKinds.front());
    std::vector<std::size_t> kinds(length, 0);
    for (std::size_t at = 0; at < length;) {
        check_words(text);
        for (at = 0; at < length; ++at) {
            kinds[at] = (kinds[at] + 1) % kKinds.size();
            text[at] = kKinds[kinds[at]];
            if (kinds[at] != 0) break;
        }
    }
}

// `text` without the characters that FoldedText overwrites before it folds.
std::string without_overwritten(std::string_view text) {
    icu::UnicodeString kept;
    const auto units =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
        const UChar32 c = units.char32At(i);
        if (u_charType(c) != U_OTHER_NUMBER && c != 0x2122 && c != 0x2120 && c != 0x207A &&
            c != 0x207B) {
            kept.append(c);
        }
    }
    std::string result;
    kept.toUTF8String(result);
    return result;
}

std::string folded_by_icu(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded = icu::Normalizer2::getNFKCCasefoldInstance(status)->normalize(
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}),
        status);
    std::string result;
    folded.toUTF8String(result);
    return result;
}

}  // namespace

TEST_CASE("the words of every short ASCII text are those that ICU finds") {
    for (std::size_t length = 1; length <= 5; ++length) check_all_texts(length);
    for (const char left : kKinds) {
        for (const char right : kKinds) {
            for (char c = 0; c < 0x7F; ++c) check_words({'a', left, c, right, '1'});
        }
    }
    SUCCEED();
}

TEST_CASE("the words of long ASCII texts are those that ICU finds") {
    Random random(11);
    for (int round = 0; round < kRounds; ++round) {
        std::string text;
        for (std::size_t i = below(random, 60); i > 0; --i) {
            text += below(random, 2) == 0 ? kKinds[below(random, kKinds.size())]
                                          : static_cast<char>(below(random, 0x80));
        }
        check_words(text);
    }
    SUCCEED();
}

TEST_CASE("the words of a text in many scripts are those that ICU finds") {
    Random random(12);
    for (int round = 0; round < kRounds; ++round) check_words(random_text(random));
    SUCCEED();
}

TEST_CASE("a text folded by stretches is the text folded at once") {
    Random random(13);
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = without_overwritten(random_text(random));
        if (FoldedText(text).text() != folded_by_icu(text)) FAIL("folded otherwise: " << text);
    }
    SUCCEED();
}

TEST_CASE("stretches are ASCII and other words by turns, and together the text") {
    Random random(14);
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = random_text(random);
        std::size_t at = 0;
        for (int turn = 0; at < text.size(); ++turn) {
            const bool is_ascii = turn % 2 == 0;
            const std::size_t end =
                is_ascii ? ascii_stretch_end(text, at) : other_stretch_end(text, at);
            const bool has_other = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                               text.begin() + static_cast<std::ptrdiff_t>(end),
                                               [](char c) { return (c & '\x80') != 0; });
            const bool is_end = end == 0 || end == text.size();
            const bool is_cut =
                !is_end && text[end] != ' ' && text[end] != '\n' && text[end] != '\t';
            if (is_cut || has_other == is_ascii || (turn > 0 && end == at)) {
                FAIL("turn " << turn << " of: " << text);
            }
            at = end;
        }
    }
    SUCCEED();
}

}  // namespace docent
