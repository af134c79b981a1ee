#include "text/units.h"

#include <catch2/catch.hpp>
#include <string_view>

namespace docent {

TEST_CASE("all spellings of a unit are indexed as one") {
    struct Row {
        std::string_view word;
        std::string_view unit;
    };
    for (const Row& row : std::initializer_list<Row>{{"mcg", "mcg"},
                                                     {"μg", "mcg"},  // Greek mu, what folding gives
                                                     {"ug", "mcg"},
                                                     {"micrograms", "mcg"},
                                                     {"milligram", "mg"},
                                                     {"litres", "l"},
                                                     {"liters", "l"},
                                                     {"μmol", "umol"},
                                                     {"hrs", "hour"},
                                                     {"mins", "minute"},
                                                     {"years", "year"},
                                                     {"people", "people"}}) {
        CAPTURE(row.word);
        CHECK(unit_from_word(row.word) == row.unit);
        CHECK(is_unit(row.word));
    }
}

TEST_CASE("a unit's short form is a unit itself") {
    for (const std::string_view word : {"micrograms", "minutes", "litre", "days", "grams"}) {
        const std::string_view unit = unit_from_word(word);
        CHECK(unit_from_word(unit) == unit);
    }
}

TEST_CASE("words that measure nothing are no units") {
    for (const std::string_view word : {"", "m", "s", "h", "vitamin", "mgs", "MG", "µg", "daily"}) {
        CAPTURE(word);
        CHECK_FALSE(is_unit(word));
    }
}

}  // namespace docent
