#include "text/stemmer.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace docent {

TEST_CASE("the forms of an English word share a stem") {
    const Stemmer stemmer("en");
    const std::vector<std::vector<std::string>> families = {
        {"vitamin", "vitamins"},
        {"deficiency", "deficiencies"},
        {"absorb", "absorbs", "absorbed", "absorbing"},
        {"injection", "injections", "injected", "inject"},
        {"anemia", "anemias"},
        {"nerve", "nerves"}};
    for (const auto& family : families) {
        for (const std::string& word : family) {
            CAPTURE(word);
            CHECK(stemmer.stem(word) == stemmer.stem(family.front()));
        }
    }
    CHECK(stemmer.stem("vitamins") == "vitamin");
}

TEST_CASE("words that are not related keep different stems") {
    const Stemmer stemmer("en");
    CHECK(stemmer.stem("nerve") != stemmer.stem("nervous"));
    CHECK(stemmer.stem("anemia") != stemmer.stem("anemic"));
    CHECK(stemmer.stem("back") != stemmer.stem("bake"));
}

TEST_CASE("codes and numbers are not stemmed") {
    const Stemmer stemmer("en");
    for (const std::string word : {"b12", "covid19s", "2020s", "1.5", "12"}) {
        CHECK(stemmer.stem(word) == word);
    }
}

TEST_CASE("a language without a stemmer leaves words as they are") {
    for (const char* language : {"xx", "", "zh", "../../etc/passwd"}) {
        CHECK(Stemmer(language).stem("vitamins") == "vitamins");
    }
}

TEST_CASE("words of any bytes pass the stemmer") {
    const Stemmer stemmer("en");
    CHECK(stemmer.stem("") == "");
    CHECK(stemmer.stem("витамин") == "витамин");
    CHECK(stemmer.stem(std::string(100'000, 'a')).size() == 100'000);
}

}  // namespace docent
