#include "store/record_coder.h"

#include <catch2/catch.hpp>
#include <limits>

namespace docent {

TEST_CASE("numbers of every size come back") {
    for (unsigned shift = 0; shift < 64; ++shift) {
        for (const std::uint64_t number : {(1ULL << shift) - 1, 1ULL << shift, ~(1ULL << shift)}) {
            const std::string bytes = RecordEncoder().number(number).sealed();
            RecordDecoder in(bytes);
            CHECK(in.number() == number);
            CHECK_NOTHROW(in.end());
        }
    }
}

TEST_CASE("asking for more than there is, or leaving something, is damage") {
    const std::string bytes = RecordEncoder().string("ab").sealed();
    CHECK_THROWS_AS(RecordDecoder(bytes).end(), DamagedRecord);
    RecordDecoder in(bytes);
    CHECK(in.string() == "ab");
    CHECK_THROWS_AS(in.number(), DamagedRecord);
    CHECK_THROWS_AS(in.string(), DamagedRecord);
    CHECK_THROWS_AS(in.strings(), DamagedRecord);
}

TEST_CASE("a length that the bytes cannot hold is damage, even under a right checksum") {
    for (const std::uint64_t length :
         {std::uint64_t{3}, std::uint64_t{1} << 32U, std::numeric_limits<std::uint64_t>::max()}) {
        const std::string bytes = RecordEncoder().number(length).number(1).number(1).sealed();
        CHECK_THROWS_AS(RecordDecoder(bytes).string(), DamagedRecord);
        CHECK_THROWS_AS(RecordDecoder(bytes).strings(), DamagedRecord);
    }
}

TEST_CASE("bytes without a seal are damage") {
    for (const char* bytes : {"", "1234567", "12345678", "123456789"}) {
        CHECK_THROWS_AS(RecordDecoder(bytes), DamagedRecord);
    }
}

}  // namespace docent
