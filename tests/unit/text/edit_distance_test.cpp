#include "text/edit_distance.h"

#include <catch2/catch.hpp>

using docent::EditDistance;

TEST_CASE("each way to mistype a word is one edit") {
    EditDistance vitamin("vitamin", 2);
    CHECK(vitamin.to("vitamin") == 0);
    CHECK(vitamin.to("vitamn") == 1);    // left out
    CHECK(vitamin.to("vitamiin") == 1);  // typed twice
    CHECK(vitamin.to("vitanin") == 1);   // another letter
    CHECK(vitamin.to("vitmain") == 1);   // two swapped
    CHECK(vitamin.to("vtiamn") == 2);
    CHECK(EditDistance("ca", 3).to("abc") == 3);  // no substring is edited twice
    CHECK(EditDistance("", 2).to("ab") == 2);
}

TEST_CASE("what is farther than the limit is only told to be so") {
    EditDistance vitamin("vitamin", 2);
    for (const char* word : {"vit", "vitamins and more", "mineral", "nimativ", ""}) {
        CAPTURE(word);
        CHECK(vitamin.to(word) > 2);
    }
    CHECK(vitamin.to("vitamn") == 1);  // asked again after longer and shorter words
}

TEST_CASE("edits are of characters, whatever their bytes") {
    CHECK(EditDistance("витамин", 2).to("витамин") == 0);
    CHECK(EditDistance("витамин", 2).to("витомин") == 1);
    CHECK(EditDistance("витамин", 2).to("витамн") == 1);
    CHECK(EditDistance("витамин", 2).to("виатмин") == 1);
    CHECK(EditDistance("naïve", 2).to("naive") == 1);
    CHECK(EditDistance("維生素", 1).to("维生素") == 1);
}
