#include "indexer/readers/part_path.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("references between parts lead to names in the archive, never out of it") {
    CHECK(part_path("OEBPS/toc/nav.xhtml", "../text/a%20b.xhtml#top") == "OEBPS/text/a b.xhtml");
    CHECK(part_path("OEBPS/book.opf", "one.xhtml") == "OEBPS/one.xhtml");
    CHECK(part_path("word/document.xml", "/word/styles.xml") == "word/styles.xml");
    CHECK(part_path("", "./word//document.xml") == "word/document.xml");
    CHECK(part_path("a/b", "../../../../etc/passwd") == "etc/passwd");
    CHECK(part_path("a/b", "%2e%2e/%2E%2E/c") == "c");
    CHECK(part_path("a/b", "100%") == "a/100%");
    CHECK(part_path("a/b", "%zz%4") == "a/%zz%4");
    CHECK(part_path("a/b", "") == "a");
}

}  // namespace
}  // namespace docent
