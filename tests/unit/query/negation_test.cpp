#include "query/negation.h"

#include <catch2/catch.hpp>

#include "text/term_analyzer.h"

namespace docent {

TEST_CASE("words that negate are known, others that look like them are not") {
    for (const char* word :
         {"not", "Never", "Nobody", "cannot", "isn't", "don\u2019t", "without", "nicht"}) {
        INFO(word);
        CHECK(is_negation(TermAnalyzer().analyze(word).at(0).word));
    }
    for (const char* word : {"note", "know", "ant", "notable", "want"}) {
        INFO(word);
        CHECK_FALSE(is_negation(TermAnalyzer().analyze(word).at(0).word));
    }
}

}  // namespace docent
