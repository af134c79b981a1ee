#include "query/doubt.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

Term term(const char* word) {
    return TermAnalyzer().analyze(word).at(0);
}

}  // namespace

TEST_CASE("words of doubt, denial and report are known") {
    for (const char* word :
         {"may", "Might", "possibly", "unlikely", "myth", "False", "failed", "denies", "disproved",
          "refute", "suggests", "claimed", "believes", "thought", "According", "said", "hardly"}) {
        INFO(word);
        CHECK(is_doubt(term(word)));
    }
    for (const char* word : {"cures", "shows", "must", "vitamin", "if", "not"}) {
        INFO(word);
        CHECK_FALSE(is_doubt(term(word)));
    }
}

TEST_CASE("words that limit what is said are known") {
    for (const char* word : {"if", "Unless", "only", "but", "although"}) {
        INFO(word);
        CHECK(is_condition(term(word)));
    }
    CHECK_FALSE(is_condition(term("and")));
}

}  // namespace docent
