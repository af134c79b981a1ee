#include "text/content_hash.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

namespace docent {

TEST_CASE("a content hash is 32 hexadecimal digits of XXH3 in canonical order") {
    // The hash of nothing as the xxHash project publishes it.
    CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
    CHECK(content_hash(std::string(5'000'000, 'x')).size() == 32);
}

TEST_CASE("contents that differ in one byte have other hashes and checksums") {
    std::set<std::string> hashes;
    std::set<std::uint64_t> sums;
    for (int byte = 0; byte < 256; ++byte) {
        const std::string content = "vitamin " + std::string(1, static_cast<char>(byte));
        hashes.insert(content_hash(content));
        sums.insert(checksum(content));
    }
    CHECK(hashes.size() == 256);
    CHECK(sums.size() == 256);
}

TEST_CASE("a checksum is the same on every machine") {
    CHECK(checksum("") == 0x2D06800538D394C2U);
}

}  // namespace docent
