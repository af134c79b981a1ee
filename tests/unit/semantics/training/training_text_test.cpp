#include "semantics/training/training_text.h"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>

#include "model/error.h"
#include "semantics/training/pair_file.h"

namespace docent::test {
namespace {

std::vector<TextPair> pairs_of(const std::string& lines) {
    std::istringstream in(lines);
    std::vector<TextPair> pairs;
    for_each_pair(in, "pairs.jsonl", [&](const TextPair& pair) { pairs.push_back(pair); });
    return pairs;
}

std::string words_of(const TrainingText& text, const WordRange& range) {
    std::string words;
    for (const WordNumber word : text.words_of(range)) words += text.words()[word].stem + " ";
    return words;
}

}  // namespace

TEST_CASE("a line gives a question and a passage, with other names of the thing before it") {
    const auto pairs = pairs_of(
        "{\"q\": \"car\", \"p\": \"It drives.\", \"syn\": [\"auto\"], \"hyper\": [\"vehicle\"]}\n\n"
        "{\"q\": \"ü\", \"p\": \"\", \"other\": 7}");
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].question == "car");
    CHECK(pairs[0].passage == "auto; vehicle; It drives.");
    CHECK(pairs[1].question == "ü");
    CHECK(pairs[1].passage.empty());
}

TEST_CASE("a line that is no pair is named") {
    for (const char* line : {"text", "[]", "{}", "{\"q\": \"a\"}", "{\"q\": 1, \"p\": \"a\"}",
                             "{\"q\": \"a\", \"p\": null}", "{\"q\": \"\xFF\", \"p\": \"a\"}",
                             "{\"q\": \"a\", \"p\": \"b\", \"syn\": [1]}"}) {
        CAPTURE(line);
        const std::string lines = "{\"q\": \"a\", \"p\": \"b\"}\n" + std::string(line) + "\n";
        CHECK_THROWS_WITH(pairs_of(lines), Catch::StartsWith("pairs.jsonl:2: "));
    }
}

TEST_CASE("stems are numbered by how many texts have them, and rare ones are forgotten") {
    TrainingText text;
    std::istringstream lines(
        "{\"q\": \"babies\", \"p\": \"baby zebra milk\"}\n"
        "{\"q\": \"milk\", \"p\": \"milk milk for a baby\"}\n");
    CHECK(text.add_source("two", 1, lines) == 2);
    CHECK(text.text_count() == 4);
    text.choose_words(10, 2);
    REQUIRE(text.words().size() == 2);
    CHECK(text.words()[0].stem == "babi");
    CHECK(text.words()[0].texts == 3);
    CHECK(text.words()[1].stem == "milk");
    const TrainingSource& source = text.sources().front();
    REQUIRE(source.pairs.size() == 2);
    CHECK(words_of(text, source.pairs[0].question) == "babi ");
    CHECK(words_of(text, source.pairs[0].passage) == "babi milk ");
    CHECK(words_of(text, source.pairs[1].passage) == "milk milk babi ");
}

TEST_CASE("the parts of one article are trained on together or held out together") {
    TrainingText text;
    std::string pairs;
    for (int title = 0; title < 400; ++title) {
        for (const char* heading : {"Causes", "Signs", "Care"}) {
            pairs += R"({"q": "name)" + std::to_string(title) + ": " + heading +
                     R"(", "p": "a passage"})"
                     "\n";
        }
    }
    std::istringstream lines(pairs);
    text.add_source("articles", 1, lines);
    text.choose_words(1'000, 1);
    const TrainingSource& source = text.sources().front();
    CHECK(source.held_out.size() > 15);
    CHECK(source.held_out.size() < 120);
    std::set<std::string> held_out;
    for (const TrainingPair& pair : source.held_out) {
        held_out.insert(text.words()[text.words_of(pair.question)[0]].stem);
    }
    CHECK(held_out.size() * 3 == source.held_out.size());
    for (const TrainingPair& pair : source.pairs) {
        CHECK_FALSE(held_out.contains(text.words()[text.words_of(pair.question)[0]].stem));
    }
}

}  // namespace docent::test
