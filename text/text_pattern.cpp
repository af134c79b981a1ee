// Both kinds are expressions to ICU, which can take one literally. It counts its steps and its
// memory, so that an expression that would backtrack for ever ends with an error.

#include "text/text_pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

#include "model/error.h"

namespace docent {
namespace {

constexpr std::string_view kWhiteSpace = " \t\n\r\v\f";
constexpr std::int32_t kMostSteps = 2000;            // ICU's unit, about a millisecond each
constexpr std::int32_t kMostStackBytes = 4'000'000;  // 8,000,000 is ICU's own limit

bool is_expression(std::string_view written) {
    return written.size() > 2 && written.front() == '/' && written.back() == '/';
}

icu::UnicodeString utf16_from(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

struct TextPattern::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
};

TextPattern::TextPattern(std::string_view written) : written_(with_single_blanks(written)) {
    if (written_.empty()) throw Error(ErrorKind::usage, "there is nothing to look for");
    const bool is_regular = is_expression(written_);
    const std::string_view looked_for =
        is_regular ? std::string_view(written_).substr(1, written_.size() - 2)
                   : std::string_view(written_);
    std::uint32_t flags = UREGEX_CASE_INSENSITIVE;
    if (!is_regular) flags |= UREGEX_LITERAL;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    auto compiled = std::make_shared<Compiled>();
    compiled->pattern.reset(
        icu::RegexPattern::compile(utf16_from(looked_for), flags, place, status));
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::usage, "the expression " + written_ + " is malformed at character " +
                                          std::to_string(place.offset + 1));
    }
    compiled_ = std::move(compiled);
}

bool TextPattern::is_in(std::string_view text) const {
    const icu::UnicodeString searched = utf16_from(with_single_blanks(text));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(searched, status));
    if (U_SUCCESS(status)) {
        matcher->setTimeLimit(kMostSteps, status);
        matcher->setStackLimit(kMostStackBytes, status);
        const bool is_found = matcher->find(status) != 0;
        if (U_SUCCESS(status)) return is_found;
    }
    throw Error(ErrorKind::usage,
                "the expression " + written_ + " takes too long on a passage; make it simpler");
}

std::string with_single_blanks(std::string_view text) {
    std::string blanks;
    for (std::size_t at = text.find_first_not_of(kWhiteSpace); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kWhiteSpace, at), text.size());
        if (!blanks.empty()) blanks += ' ';
        blanks += text.substr(at, end - at);
        at = std::min(text.find_first_not_of(kWhiteSpace, end), text.size());
    }
    return blanks;
}

}  // namespace docent
