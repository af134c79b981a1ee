#include "query/kind_names.h"

#include <catch2/catch.hpp>

namespace docent {

TEST_CASE("the words for verdicts, blocks and fragments are those of the documentation") {
    CHECK(name_of(Verdict::answered) == "answered");
    CHECK(name_of(Verdict::unsure) == "unsure");
    CHECK(name_of(Verdict::not_here) == "not_here");
    CHECK(name_of(FragmentKind::plain) == "plain");
    CHECK(name_of(FragmentKind::match) == "match");
    CHECK(name_of(FragmentKind::answer) == "answer");
    CHECK(name_of(BlockKind::heading) == "heading");
    CHECK(name_of(BlockKind::paragraph) == "paragraph");
    CHECK(name_of(BlockKind::list_item) == "list_item");
    CHECK(name_of(BlockKind::quote) == "quote");
    CHECK(name_of(BlockKind::code) == "code");
    CHECK(name_of(BlockKind::table_row) == "table_row");
    CHECK(name_of(BlockKind::question) == "question");
    CHECK(name_of(BlockKind::disclaimer) == "disclaimer");
}

}  // namespace docent
