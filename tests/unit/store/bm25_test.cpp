#include "store/bm25.h"

#include <catch2/catch.hpp>

namespace docent {

TEST_CASE("the inverse document frequency is the published formula's") {
    // ln(1 + (N - n + 0.5) / (n + 0.5)), worked out by hand
    CHECK(inverse_document_frequency(1, 1) == Approx(0.28768207));    // ln(1 + 0.5 / 1.5)
    CHECK(inverse_document_frequency(1, 10) == Approx(1.99243016));   // ln(1 + 9.5 / 1.5)
    CHECK(inverse_document_frequency(5, 10) == Approx(0.69314718));   // ln(2)
    CHECK(inverse_document_frequency(10, 10) == Approx(0.04652002));  // ln(1 + 0.5 / 10.5)
    CHECK(inverse_document_frequency(0, 10) == Approx(3.09104245));   // ln(1 + 10.5 / 0.5)
    CHECK(inverse_document_frequency(3, 1'000'000) ==
          Approx(12.56274797));  // ln(1 + 999997.5 / 3.5)
}

TEST_CASE("a rarer term says more, and none says less than nothing") {
    double last = inverse_document_frequency(0, 1000);
    for (std::uint64_t n = 1; n <= 1000; ++n) {
        const double idf = inverse_document_frequency(n, 1000);
        REQUIRE(idf < last);
        REQUIRE(idf > 0);
        last = idf;
    }
}

TEST_CASE("the saturation is the published formula's") {
    const Bm25Parameters parameters{0.9, 0.4};
    CHECK(saturation(1, 100, 100, parameters) == Approx(1 / 1.9));
    CHECK(saturation(2, 100, 100, parameters) == Approx(2 / 2.9));
    CHECK(saturation(1, 200, 100, parameters) == Approx(1 / (1 + 0.9 * 1.4)));
    CHECK(saturation(1, 50, 100, parameters) == Approx(1 / (1 + 0.9 * 0.8)));
    CHECK(saturation(3, 50, 100, {1.2, 0.75}) == Approx(3 / (3 + 1.2 * 0.625)));
    CHECK(saturation(1, 500, 100, {0.9, 0}) == Approx(1 / 1.9));  // length does not matter
    CHECK(saturation(1, 500, 100, {0, 0.4}) == 1);                // repetition does not matter
}

TEST_CASE("a term that is not there says nothing") {
    CHECK(saturation(0, 100, 100, {}) == 0);
    CHECK(saturation(0, 0, 1, {0, 0}) == 0);
}

}  // namespace docent
