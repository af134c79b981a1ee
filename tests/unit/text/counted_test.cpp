#include "text/counted.h"

#include <catch2/catch.hpp>

namespace docent {

TEST_CASE("counts read as people write them") {
    CHECK(counted(0, "answer") == "0 answers");
    CHECK(counted(1, "answer") == "1 answer");
    CHECK(counted(999, "passage") == "999 passages");
    CHECK(counted(1234567, "passage") == "1,234,567 passages");
}

}  // namespace docent
