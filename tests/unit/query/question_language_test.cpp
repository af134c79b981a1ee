#include "query/question_language.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const std::vector<LanguageCount> kMixed = {{"en", 100}, {"de", 90}, {"es", 80}, {"ru", 70},
                                           {"tr", 60},  {"zh", 50}, {"ja", 40}, {"fr", 1}};

std::string language_of(std::string_view text, const std::vector<LanguageCount>& indexed) {
    return language_of_question(text, indexed, Analyzers()).code;
}

}  // namespace

TEST_CASE("a question is in the language whose small words it has") {
    struct Row {
        std::string_view language;
        std::string_view question;
    };
    for (const Row& row : std::initializer_list<Row>{{"en", "what is the dose of vitamin B12"},
                                                     {"de", "was ist die Dosis von Vitamin B12"},
                                                     {"de", "Wie viel Vitamin B12"},
                                                     {"es", "¿cuál es la dosis de vitamina B12?"},
                                                     {"es", "cual es la dosis"},
                                                     {"tr", "B12 vitamini nedir"},
                                                     {"fr", "quelle est la dose de vitamine"},
                                                     {"ru", "сколько витамина B12 нужно"},
                                                     {"zh", "维生素B12是什么"},
                                                     {"ja", "ビタミンB12とは何ですか"},
                                                     {"en", "diabetes insulin"},
                                                     {"en", ""},
                                                     {"en", "vitamin E"},
                                                     {"en", "B12"}}) {
        CAPTURE(row.question);
        CHECK(language_of(row.question, kMixed) == row.language);
    }
}

TEST_CASE("a question can only be in a language of the articles") {
    CHECK(language_of("what is the dose", {{"de", 3}}) == "de");
    CHECK(language_of("¿cuál dosis?", {{"en", 9}, {"de", 3}}) == "en");
    CHECK(language_of("сколько витамина", {{"uk", 3}, {"en", 1}}) == "ru");
}

TEST_CASE("words in a script of no article are analysed as usual") {
    CHECK(language_of("сколько витамина", {{"en", 3}}) == "ru");
    CHECK(language_of("what is it", {}) == "en");
    CHECK(language_of("한국", {{"en", 3}}).empty());
}

TEST_CASE("a few words without any small one may be in all languages with many articles") {
    const QuestionLanguage language = language_of_question("diabetes insulin", kMixed, Analyzers());
    CHECK(language.code == "en");
    CHECK(language.as_well == std::vector<std::string>{"de", "es", "tr"});
    CHECK(language_of_question("was ist Insulin", kMixed, Analyzers()).as_well.empty());
}

TEST_CASE("words get the forms that articles in other languages have of them") {
    const QueryIndex index({article_from("en", "Eyes", {{{}, "The lenses of eyes."}}, "en"),
                            article_from("de", "Augen", {{{}, "Die Krankheiten."}}, "de")});
    const Analyzers analyzers;
    Question question = parse_question("krankheiten lenses", analyzers.of("en"));
    add_forms_in({"de"}, index.reader(), analyzers, question);
    CHECK(question.terms.size() == 3);
    CHECK(question.terms.back() == QuestionTerm{"krankheiten", "krankheit", 0.5, "krankheiten"});
}

TEST_CASE(
    "where small words tell nothing, a question is in the language of the articles that have it") {
    const QueryIndex index({article_from("de", "Schuhe", {{{}, "Die Schuhe laufen."}}, "de"),
                            article_from("en", "Shoes", {{{}, "They run in shoes."}}, "en")});
    const Analyzers analyzers;
    const auto settled = [&](const std::string& text) {
        return settled_by_words({"de", {"en"}}, text, index.reader(), analyzers);
    };
    CHECK(settled("running shoes").code == "en");
    CHECK(settled("running shoes").as_well == std::vector<std::string>{"de"});
    CHECK(settled("Schuhe").code == "de");
    CHECK(settled("zebra").code == "de");
}

}  // namespace docent::test
