#include "indexer/readers/json_ld.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

JsonLd read(std::string_view script) {
    JsonLd known;
    read_json_ld(script, known);
    return known;
}

TEST_CASE("JSON-LD states an article's fields") {
    const JsonLd known = read(
        R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"B12 &amp; you",
            "author":[{"@type":"Person","name":"A"},"B"],"datePublished":"2024-01-02",
            "dateModified":"2024-01-03","inLanguage":{"alternateName":"en"},"url":"https://a.org/"})");
    CHECK(known.headline == "B12 & you");
    CHECK(known.author == "A, B");
    CHECK(known.published == "2024-01-02");
    CHECK(known.updated == "2024-01-03");
    CHECK(known.language == "en");
    CHECK(known.url == "https://a.org/");
}

TEST_CASE("in a JSON-LD graph the article comes before its page") {
    const JsonLd known = read(
        R"(<!-- [{"@graph":[{"@type":"WebPage","datePublished":"2000","lastReviewed":"2024-05-06"},
            {"@type":["Thing","MedicalScholarlyArticle"],"datePublished":"2024"}]}] -->)");
    CHECK(known.published == "2024");
    CHECK(known.reviewed == "2024-05-06");
}

TEST_CASE("JSON-LD of other things says nothing of the article") {
    const JsonLd known = read(R"({"@type":"Organization","author":"X","url":"https://x.org"})");
    CHECK(known.author.empty());
    CHECK(known.url.empty());
}

TEST_CASE("questions of a JSON-LD FAQ are read without their markup") {
    const JsonLd known = read(
        R"({"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it <b>safe</b>?",
            "acceptedAnswer":{"@type":"Answer","text":"<p>Yes.</p><p>It is.</p>"}},
            {"@type":"Question","name":"Unanswered?"}]})");
    REQUIRE(known.questions.size() == 1);
    CHECK(known.questions[0].question == "Is it safe?");
    CHECK(known.questions[0].answer == "Yes. It is.");
}

TEST_CASE("JSON-LD that is broken, huge or endlessly nested is ignored") {
    for (const std::string& script :
         {std::string("{\"@type\":\"Article\",\"headline\":"), std::string(), std::string("null"),
          std::string(900'000, '['), std::string(2'000'000, ' ') + "{}",
          std::string("{\"@type\":{\"@type\":[]},\"headline\":7}")}) {
        CHECK(read(script).headline.empty());
    }
}

}  // namespace
}  // namespace docent
