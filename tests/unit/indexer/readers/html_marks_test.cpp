#include "indexer/readers/html_marks.h"

#include <catch2/catch.hpp>
#include <string>

namespace docent {
namespace {

TEST_CASE("the words of a class tell what an element is for") {
    const auto rule = [](std::string_view names) {
        const char* found = rule_of_marks(names);
        return std::string(found == nullptr ? "" : found);
    };
    CHECK(rule("col-4 navbar") == "navigation");
    CHECK(rule("relatedPosts-2") == "related_links");
    CHECK(rule("js_cookie-banner") == "cookie_banner");
    CHECK(rule("most-read") == "related_links");
    CHECK(rule("ShareTools") == "share_bar");
    CHECK(rule("SIDEBAR") == "sidebar");
    CHECK(rule("site-popup") == "popup");
}

TEST_CASE("a class that only resembles a telling word says nothing") {
    for (const char* names : {"", "shareholders", "gradient-ad1x", "navigable", "commentary",
                              "article-body", "header", "most popularity"}) {
        CHECK(rule_of_marks(names) == nullptr);
    }
}

}  // namespace
}  // namespace docent
