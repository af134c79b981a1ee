#include "store/records.h"

#include <catch2/catch.hpp>
#include <limits>
#include <string>

#include "model/error.h"

namespace docent {
namespace {

using std::string_literals::operator""s;

constexpr auto kMax64 = std::numeric_limits<std::uint64_t>::max();
constexpr auto kMax32 = std::numeric_limits<std::uint32_t>::max();
constexpr auto kMinTime = std::numeric_limits<std::int64_t>::min();

const std::string kHostile = "\0\xFF\x80\n\"<script>'\r\x7F naïve 👍\xED\xA0\x80"s;

}  // namespace

TEST_CASE("an article's head comes back as it was") {
    CHECK(decode_article_head(encode(ArticleHead{})) == ArticleHead{});
    const ArticleHead head{kHostile,   kHostile, "a/b.txt",    kHostile, std::string(100'000, 'x'),
                           kHostile,   kHostile, "2024-02-29", "",       "2024-03",
                           "99aa06d3", kMax64,   kMinTime,     -1,       kMax32};
    CHECK(decode_article_head(encode(head)) == head);
}

TEST_CASE("the place of a passage comes back as it was, small, and nothing else does") {
    const ArticlePlace place{2, 3, 100};
    CHECK(decode_article_place(encode(place)) == place);
    CHECK(encode(place).size() == 3);
    const ArticlePlace last{kMax32 - 1, kMax32, kMax32};
    CHECK(decode_article_place(encode(last)) == last);
    CHECK_THROWS_AS(decode_article_place(""), Error);
    CHECK_THROWS_AS(decode_article_place("\x02\x03"), Error);
    CHECK_THROWS_AS(decode_article_place("\x03\x03\x01"), Error);  // the fourth of three
}

TEST_CASE("a passage comes back as it was") {
    CHECK(decode_passage(encode(Passage{})) == Passage{});
    const Passage passage{{kHostile, kMax32},
                          kHostile,
                          {"", kHostile, "Signs"},
                          kHostile + kHostile,
                          0,
                          kMax64,
                          kMax32,
                          7,
                          kMax32,
                          kHostile};
    CHECK(decode_passage(encode(passage)) == passage);
}

TEST_CASE("a document comes back as it was") {
    CHECK(decode_document(encode(Document{})) == Document{});
    Document document;
    document.article_id = kHostile;
    document.path = kHostile;
    document.record_id = kHostile;
    document.title = "Title";
    document.author = kHostile;
    document.updated = "2024";
    document.source_url = "javascript:alert(1)";
    document.published = "2024-02-29";
    document.language = "en";
    document.content_hash = std::string(32, 'f');
    document.text = "Heading\n\n" + kHostile;
    document.blocks = {{BlockKind::heading, 6, "Heading", 0, 7},
                       {BlockKind::question, 0, kHostile, 9, 9 + kHostile.size()},
                       {BlockKind::code, 0, "", 9, 9, kMax32, 7, true},
                       {BlockKind::disclaimer, 0, "", 9, 9}};
    document.dropped = {{kHostile, "menu", 0, kMax64, 3, kMax32}, {"", "", 0, 0}};
    CHECK(decode_document(encode(document)) == document);
}

TEST_CASE("the state of an index comes back as it was") {
    CHECK(decode_index_state(encode(IndexState{})) == IndexState{});
    IndexState state{kMax64, kMinTime, 127, 128, 16'384, {"..", kHostile, ""}, {}, true, false};
    state.settings = {{"*.md", kHostile}, {""}, true, {"share_line"}, kHostile, {"a, b", kHostile}};
    CHECK(decode_index_state(encode(state)) == state);
}

TEST_CASE("the list of skipped files comes back as it was") {
    CHECK(decode_skipped("").empty());
    CHECK(decode_skipped(encode(std::vector<SkippedFile>{})).empty());
    const std::vector<SkippedFile> skipped = {{"..", kHostile, kMax64, kMinTime, kHostile}, {}};
    CHECK(decode_skipped(encode(skipped)) == skipped);
}

TEST_CASE("the list of repeated lines comes back as it was") {
    CHECK(decode_repeated_lines("").empty());
    const std::vector<RepeatedLines> repeated = {{"..", {0, 1, kMax64}}, {kHostile, {}}};
    CHECK(decode_repeated_lines(encode(repeated)) == repeated);
}

TEST_CASE("a document comes back from its frame and its passages") {
    Document document;
    document.text = "Head\n\nOne.\n\nTwo.\n\nLast";
    document.blocks = {{BlockKind::heading, 1, "Head", 0, 4},
                       {BlockKind::paragraph, 0, "Two.", 12, 16}};
    Passage one;
    one.text = "One.";
    one.begin_byte = 6;
    one.end_byte = 10;
    Passage two = one;
    two.text = "Two.";
    two.begin_byte = 12;
    two.end_byte = 16;
    const std::string frame = encode_frame(document, {{6, 10}, {12, 16}});
    CHECK(frame.find("One.") == std::string::npos);
    CHECK(decode_frame(frame, {one, two}) == document);
    CHECK_THROWS_AS(decode_frame(frame, {two, one}), Error);
}

TEST_CASE("a block whose span lies outside the text is damage") {
    Document document;
    document.text = "text";
    for (const auto& [begin, end] : {std::pair<std::size_t, std::size_t>{0, 5}, {3, 2}, {9, 9}}) {
        document.blocks = {{BlockKind::paragraph, 0, "", begin, end}};
        CHECK_THROWS_AS(decode_document(encode(document)), Error);
    }
}

}  // namespace docent
