#include "query/verdict_words.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

AnswerPage page_without(std::vector<std::string> words, Verdict verdict = Verdict::not_here) {
    AnswerPage page;
    page.verdict = verdict;
    page.missing_terms = std::move(words);
    return page;
}

TEST_CASE("an answer speaks for itself, every other verdict has a sentence") {
    CHECK(sentence_for(Verdict::answered).empty());
    CHECK(sentence_for(Verdict::unsure).starts_with("Not sure"));
    CHECK(sentence_for(Verdict::not_here) == "The articles do not seem to answer this.");
}

TEST_CASE("missing words are listed as people list them") {
    CHECK(missing_words_sentence(page_without({})).empty());
    CHECK(missing_words_sentence(page_without({"a"})) == "No article mentions “a”.");
    CHECK(missing_words_sentence(page_without({"a", "b"})) == "No article mentions “a” or “b”.");
    CHECK(missing_words_sentence(page_without({"a", "b", "\"c d\""})) ==
          "No article mentions “a”, “b” or “c d”.");
}

TEST_CASE("a correction names both words") {
    CHECK(correction_sentence({"vitmain", "vitamin"}) ==
          "Searched for “vitamin” instead of “vitmain”.");
}

TEST_CASE("an answered question names no missing words") {
    CHECK(missing_words_sentence(page_without({"a"}, Verdict::answered)).empty());
    CHECK(!missing_words_sentence(page_without({"a"}, Verdict::unsure)).empty());
}

}  // namespace
}  // namespace docent
