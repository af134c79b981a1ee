#include "query/equal_quantities.h"

#include <catch2/catch.hpp>

#include "query/question_parser.h"

namespace docent::test {

TEST_CASE("an amount is the same in other units of its kind") {
    using Quantities = std::vector<Quantity>;
    CHECK(equal_quantities("1000", "mcg") == Quantities{{"1", "mg"}, {"0.001", "g"}});
    CHECK(equal_quantities("1", "mg") == Quantities{{"1000", "mcg"}, {"0.001", "g"}});
    CHECK(equal_quantities("2.5", "l") == Quantities{{"2500", "ml"}, {"25", "dl"}});
    CHECK(equal_quantities("0.5", "mmol") ==
          Quantities{{"500000", "nmol"}, {"500", "umol"}, {"0.0005", "mol"}});
    CHECK(equal_quantities("150", "pg") == Quantities{{"0.15", "ng"}, {"0.00015", "mcg"}});
}

TEST_CASE("what is no amount has no other units") {
    for (const char* number : {"", ".", ".5", "1.2.3", "b12", "-1", "9999999999999"}) {
        CAPTURE(number);
        CHECK(equal_quantities(number, "mg").empty());
    }
    CHECK(equal_quantities("0", "mg").empty());
    CHECK(equal_quantities("5", "iu").empty());
    CHECK(equal_quantities("5", "").empty());
}

TEST_CASE("amounts of a text are put into the units of the question, number and unit together") {
    const TermAnalyzer analyzer;
    const Question question = parse_question("500 mg or 1000 mg of B12", analyzer);
    REQUIRE(question.quantities.size() == 2);
    CHECK(question.quantities[1] == Quantity{"1000", "mg"});
    const auto stems_in = [&](const char* text) {
        std::vector<Term> terms = analyzer.analyze(text);
        express_as_asked(question, terms);
        std::string stems;
        for (const Term& term : terms) stems += term.stem + " ";
        return stems;
    };
    CHECK(stems_in("1 g daily") == "1000 mg daili ");
    CHECK(stems_in("take 1 tablet, the glass holds 200 g").find("1000") == std::string::npos);
    CHECK(stems_in("0.5 g") == "500 mg ");
    CHECK(stems_in("2 g") == "2 g ");
    CHECK(stems_in("") == "");
}

}  // namespace docent::test
