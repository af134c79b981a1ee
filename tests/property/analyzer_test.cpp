// What holds for every text: random mixtures of alphabets, of the characters that the rules look
// at, and of bytes that are no text at all. The generator is seeded, so a failure comes back.

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"
#include "tests/property/random_text.h"
#include "text/analyzers.h"
#include "text/decoder.h"
#include "text/language_detector.h"
#include "text/languages.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {
namespace {

constexpr int kRounds = 20000;
constexpr std::size_t kLargeBytes = 5'000'000;

std::string random_bytes(Random& random) {
    std::string bytes;
    const std::size_t highest = below(random, 2) == 0 ? 256 : 128;
    for (std::size_t i = below(random, 60); i > 0; --i) {
        bytes += static_cast<char>(below(random, highest));
        if (below(random, 8) == 0) bytes += random_character(random);
    }
    return bytes;
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (text[at] & '\xC0') != '\x80');
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

bool is_marker(std::string_view word) {
    return word == "•" || word == "-" || word == "*" ||
           (word.size() <= 5 && (word.ends_with('.') || word.ends_with(')')));
}

// True when `gap` holds only white space and, in each of its lines, at most one list marker.
bool has_only_markers(std::string_view gap) {
    std::istringstream lines{std::string(gap)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string marker;
        std::string rest;
        if (words >> marker && (!is_marker(marker) || words >> rest)) return false;
    }
    return true;
}

// Gives what is wrong with the terms of `text`, or an empty text.
std::string fault_in_terms(std::string_view text, const std::vector<Term>& terms) {
    std::size_t last_begin = 0;
    std::uint32_t last_position = 0;
    for (const Term& term : terms) {
        if (term.span.begin >= term.span.end || term.span.end > text.size()) return "span outside";
        if (!is_boundary(text, term.span.begin)) return "span begins inside a character";
        if (!is_boundary(text, term.span.end)) return "span ends inside a character";
        if (!term.is_part && term.span.begin < last_begin) return "span before the last one";
        if (!term.is_part && term.position != last_position + 1) return "a position is missing";
        if (term.is_part && term.position != last_position) return "a part with another position";
        last_begin = std::max(last_begin, term.span.begin);
        last_position = term.position;
        if (term.stem.empty() || term.word.empty()) return "empty term";
        if (term.stem.size() > kMaxTermBytes) return "term too long: " + term.stem;
        if (term.stem.find('\0') != std::string::npos) return "term with a zero byte";
        if (term.stem[0] >= 'A' && term.stem[0] <= 'Z') return "capital term: " + term.stem;
        if (repair_utf8(term.stem) != term.stem) return "term is no UTF-8: " + term.stem;
    }
    return "";
}

std::string fault_in_sentences(std::string_view text, const std::vector<ByteSpan>& sentences) {
    std::size_t last_end = 0;
    for (const ByteSpan span : sentences) {
        if (span.begin < last_end || span.begin >= span.end || span.end > text.size())
            return "span";
        if (!is_boundary(text, span.begin) || !is_boundary(text, span.end)) return "boundary";
        if (is_space(text[span.begin]) || is_space(text[span.end - 1])) return "not trimmed";
        if (!has_only_markers(text.substr(last_end, span.begin - last_end))) return "a gap";
        last_end = span.end;
    }
    return has_only_markers(text.substr(last_end)) ? "" : "text behind the last sentence";
}

std::string repeated(std::string_view pattern, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + pattern.size());
    while (text.size() < bytes) text += pattern;
    return text;
}

}  // namespace

TEST_CASE("the terms of every text are sound") {
    Random random(1);
    const TermAnalyzer analyzer;
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = random_text(random);
        const std::vector<Term> terms = analyzer.analyze(text);
        const std::string fault = fault_in_terms(text, terms);
        if (!fault.empty() || analyzer.analyze(text) != terms) FAIL(fault << " in: " << text);
    }
    SUCCEED();
}

TEST_CASE("the terms of every text are sound in every language") {
    Random random(4);
    const Analyzers analyzers;
    for (const Language& language : languages()) {
        const TermAnalyzer& analyzer = analyzers.of(language.code);
        for (int round = 0; round < kRounds / 20; ++round) {
            const std::string text = random_text(random);
            const std::vector<Term> terms = analyzer.analyze(text);
            const std::string fault = fault_in_terms(text, terms);
            if (!fault.empty() || analyzer.analyze(text) != terms) {
                FAIL(fault << " in " << language.code << ": " << text);
            }
        }
    }
    SUCCEED();
}

TEST_CASE("every text has a language, and always the same") {
    Random random(5);
    for (int round = 0; round < kRounds / 10; ++round) {
        const std::string text = random_text(random);
        const std::string language = language_of_article(text, "");
        if (language.size() < 2 || language.size() > 3 ||
            language_of_article(text, "") != language) {
            FAIL(language << " of: " << text);
        }
    }
    SUCCEED();
}

TEST_CASE("the sentences of every text hold all of it but white space and list markers") {
    Random random(2);
    const SentenceSplitter splitter;
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = random_text(random);
        const std::vector<ByteSpan> sentences = splitter.split(text);
        const std::string fault = fault_in_sentences(text, sentences);
        if (!fault.empty() || splitter.split(text) != sentences) FAIL(fault << " in: " << text);
    }
    SUCCEED();
}

TEST_CASE("any bytes become clean UTF-8 or are refused") {
    Random random(3);
    const TermAnalyzer analyzer;
    for (int round = 0; round < kRounds; ++round) {
        const std::string bytes = random_bytes(random);
        const std::string repaired = repair_utf8(bytes);
        if (repair_utf8(repaired) != repaired) FAIL("not repaired: " << bytes);
        try {
            const std::string text = utf8_from_bytes(bytes);
            if (repair_utf8(text) != text) FAIL("no UTF-8: " << bytes);
            if (text.find_first_of("\r\f\v\x7F") != std::string::npos) FAIL("not clean: " << bytes);
            const std::string fault = fault_in_terms(text, analyzer.analyze(text));
            if (!fault.empty()) FAIL(fault << " in: " << text);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::unreadable) FAIL(error.what() << " for: " << bytes);
        }
    }
    SUCCEED();
}

// Time that grows with the square of the length would keep each of these for hours.
TEST_CASE("a large text of one alphabet is analysed in linear time") {
    const TermAnalyzer analyzer;
    const SentenceSplitter splitter;
    for (const Alphabet& alphabet : kAlphabets) {
        CAPTURE(alphabet.name);
        std::string pattern;
        for (char32_t c = alphabet.first; c <= alphabet.last && pattern.size() < 4000; ++c) {
            pattern += utf8(c);
        }
        const std::string text = repeated(pattern, kLargeBytes / 10);
        CHECK(fault_in_terms(text, analyzer.analyze(text)) == "");
        CHECK(fault_in_sentences(text, splitter.split(text)) == "");
    }
}

TEST_CASE("a large text of one repeated pattern is analysed in linear time") {
    const TermAnalyzer analyzer;
    const SentenceSplitter splitter;
    for (const std::string_view pattern : {"vitamin B12 helps, 1,000 mcg of it. ",
                                           "x",
                                           "X",
                                           " ",
                                           "\n",
                                           ".",
                                           "(",
                                           "\"",
                                           "'",
                                           "1",
                                           "J. ",
                                           "A.",
                                           "U.S. The ",
                                           "e.g. X",
                                           "[1",
                                           ".[1]",
                                           "¹",
                                           ".¹",
                                           "½",
                                           "\u0301",
                                           "\u0301\u0316",
                                           "a\u0315\u0300",
                                           "\u00AD",
                                           "B 12 ",
                                           "b-",
                                           "1,",
                                           "per ",
                                           "a/",
                                           "? ",
                                           "?) a",
                                           "• ",
                                           "\n- ",
                                           "\n1. ",
                                           "。",
                                           "ﷺ",
                                           "ก",
                                           "ア",
                                           "界",
                                           "ก ",
                                           "ไทย ไทย ",
                                           "α; ",
                                           "👩‍",
                                           "🇩",
                                           "\t\n",
                                           "'s",
                                           "_",
                                           "@",
                                           "etc. ",
                                           "1. 1 "}) {
        CAPTURE(pattern);
        const std::string text = repeated(pattern, kLargeBytes / 10);
        CHECK(fault_in_terms(text, analyzer.analyze(text)) == "");
        CHECK(fault_in_sentences(text, splitter.split(text)) == "");
    }
}

TEST_CASE("an article of 5 MB on one line is analysed") {
    const std::string text = repeated("Low vitamin B₁₂ (1,000 µg) can cause pain. ", kLargeBytes);
    CHECK(fault_in_terms(text, TermAnalyzer().analyze(text)) == "");
    CHECK(fault_in_sentences(text, SentenceSplitter().split(text)) == "");
    CHECK(utf8_from_bytes(text) == text);
}

}  // namespace docent
