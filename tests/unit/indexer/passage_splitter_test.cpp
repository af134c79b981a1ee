#include "indexer/passage_splitter.h"

#include <catch2/catch.hpp>

#include "indexer/characters.h"
#include "indexer/document_builder.h"

namespace docent {
namespace {

RawBlock block(BlockKind kind, std::string text, int level = 0) {
    RawBlock raw;
    raw.kind = kind;
    raw.text = std::move(text);
    raw.heading_level = level;
    return raw;
}

RawBlock heading(std::string text, int level = 2) {
    return block(BlockKind::heading, std::move(text), level);
}

// A paragraph of sentences of ten words each.
std::string sentences(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        const bool is_first = i % 10 == 0;
        const bool is_last = i % 10 == 9 || i + 1 == words;
        text += (is_first ? "Word" : "word") + std::to_string(i) + (is_last ? ". " : " ");
    }
    return text;
}

RawBlock paragraph(std::size_t words) {
    return block(BlockKind::paragraph, sentences(words));
}

RawBlock item(std::size_t words) {
    return block(BlockKind::list_item, sentences(words));
}

Document document_of(const std::vector<RawBlock>& blocks) {
    Document document;
    document.article_id = "b12";
    document.title = "Vitamin B12";
    set_blocks(blocks, document);
    return document;
}

// What must hold for every document and its passages.
void check_promises(const Document& document, const std::vector<Passage>& passages,
                    const PassageSize& size = {}) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        REQUIRE(passage.id == PassageId{document.article_id, static_cast<std::uint32_t>(i)});
        REQUIRE(passage.begin_byte >= end);
        REQUIRE(passage.end_byte > passage.begin_byte);
        end = passage.end_byte;
        REQUIRE(passage.text == document.text.substr(passage.begin_byte, end - passage.begin_byte));
        REQUIRE(passage.text.ends_with(trim(passage.text)));  // code may begin indented
        REQUIRE((static_cast<unsigned char>(passage.text.front()) & 0xC0u) != 0x80u);
        REQUIRE(passage.token_count == count_words(passage.text));
        REQUIRE(passage.token_count <= 2 * size.max_words);
    }
    std::size_t at = 0;  // both lists are in order
    for (const Block& made : document.blocks) {
        while (at < passages.size() && passages[at].end_byte <= made.begin_byte) ++at;
        const bool is_covered = at < passages.size() && passages[at].begin_byte <= made.begin_byte;
        const bool is_text = made.kind != BlockKind::heading && made.kind != BlockKind::disclaimer;
        REQUIRE(is_covered == is_text);
    }
}

std::vector<Passage> split(const std::vector<RawBlock>& blocks) {
    const Document document = document_of(blocks);
    std::vector<Passage> passages = split_passages(document, SentenceSplitter());
    check_promises(document, passages);
    return passages;
}

std::vector<std::size_t> sizes(const std::vector<Passage>& passages) {
    std::vector<std::size_t> words;
    for (const Passage& passage : passages) words.push_back(passage.token_count);
    return words;
}

using Sizes = std::vector<std::size_t>;

TEST_CASE("a document without text gives no passages") {
    CHECK(split({}).empty());
    CHECK(split({heading("One"), heading("Two")}).empty());
}

TEST_CASE("a passage carries its title and the headings above it") {
    const std::vector<Passage> passages =
        split({paragraph(50), heading("Causes", 2), paragraph(50), heading("Diet", 3),
               paragraph(50), heading("Signs", 2), paragraph(50), heading("Odd", 4),
               heading("Less odd", 3), paragraph(50)});
    REQUIRE(passages.size() == 5);
    CHECK(passages[0].title == "Vitamin B12");
    CHECK(passages[0].heading_path.empty());
    CHECK(passages[1].heading_path == std::vector<std::string>{"Causes"});
    CHECK(passages[2].heading_path == std::vector<std::string>{"Causes", "Diet"});
    CHECK(passages[3].heading_path == std::vector<std::string>{"Signs"});
    CHECK(passages[4].heading_path == std::vector<std::string>{"Signs", "Less odd"});
}

TEST_CASE("short paragraphs of a section are packed, never across a heading") {
    CHECK(sizes(split({paragraph(30), paragraph(40), paragraph(40)})) == Sizes{110});
    CHECK(sizes(split({paragraph(10), heading("H"), paragraph(10)})) == Sizes{10, 10});
    CHECK(sizes(split({paragraph(100), paragraph(100), paragraph(100)})) == Sizes{100, 100, 100});
}

TEST_CASE("a small leftover joins its neighbour where it fits") {
    CHECK(sizes(split({paragraph(110), paragraph(15)})) == Sizes{125});
    CHECK(sizes(split({paragraph(15), paragraph(110)})) == Sizes{125});
    CHECK(sizes(split({paragraph(175), paragraph(15)})) == Sizes{175, 15});
}

TEST_CASE("a long paragraph is cut between sentences into balanced parts") {
    CHECK(sizes(split({paragraph(180)})) == Sizes{180});
    CHECK(sizes(split({paragraph(200)})) == Sizes{100, 100});
    for (const std::size_t words : sizes(split({paragraph(1000)}))) {
        CHECK(words >= 80);
        CHECK(words <= 140);
    }
}

TEST_CASE("a list stays with its lead-in") {
    const std::vector<Passage> passages =
        split({paragraph(100), block(BlockKind::paragraph, "The signs are:"), item(20), item(20),
               item(20)});
    REQUIRE(passages.size() == 2);
    CHECK(passages[1].text.starts_with("The signs are:\n• Word0"));
}

TEST_CASE("a long list is cut between items into balanced parts, the first with the lead-in") {
    std::vector<RawBlock> blocks = {block(BlockKind::paragraph, "The signs are:")};
    for (int i = 0; i < 12; ++i) blocks.push_back(item(20));
    const std::vector<Passage> passages = split(blocks);
    REQUIRE(passages.size() == 2);
    CHECK(passages[0].text.starts_with("The signs are:"));
    CHECK(passages[1].text.starts_with("• Word0"));
    for (const Passage& passage : passages) CHECK(passage.token_count > 110);
}

TEST_CASE("each answer of a FAQ is a passage, with what belongs to it") {
    const std::vector<Passage> passages = split(
        {heading("Frequently Asked Questions"), paragraph(30), paragraph(20),
         block(BlockKind::paragraph, "Is it safe?"), block(BlockKind::paragraph, "Yes, it is:"),
         item(10), item(10), paragraph(15), heading("Other"), paragraph(20), paragraph(20)});
    REQUIRE(passages.size() == 5);
    CHECK(passages[2].text.starts_with("Is it safe?\n\nYes, it is:\n• Word0"));
    CHECK(passages[4].token_count == 40);
}

TEST_CASE("a section of answers is a FAQ without its name") {
    const auto answer = [](const char* text) { return block(BlockKind::paragraph, text); };
    CHECK(split({answer("Yes, it can."), answer("It depends."), answer("No, never.")}).size() == 3);
    CHECK(split({answer("Yes, it can."), answer("It depends.")}).size() == 1);
}

TEST_CASE("a section below the heading of a FAQ is one too") {
    CHECK(
        split({heading("Common questions", 2), heading("Safety", 3), paragraph(30), paragraph(30)})
            .size() == 2);
}

TEST_CASE("a question begins a passage and stays with its answer, however short") {
    const auto question = [] { return block(BlockKind::question, "Is it safe?"); };
    CHECK(sizes(split({paragraph(20), question(), paragraph(5), question(), paragraph(10)})) ==
          Sizes{20, 8, 13});
    const std::vector<Passage> passages =
        split({question(), paragraph(170), paragraph(170), question(), paragraph(300)});
    REQUIRE(passages.size() == 4);
    CHECK(passages[0].token_count == 173);
    CHECK(passages[1].token_count == 170);
    CHECK(passages[2].text.starts_with("Is it safe?\n\nWord0"));
    CHECK(split({question(), paragraph(180)}).front().token_count > 80);
}

TEST_CASE("every passage of a long answer has its question, in its text or as innermost heading") {
    const auto question = [](const char* text) { return block(BlockKind::question, text); };
    const auto passages =
        split({heading("Safety"), paragraph(60), question("Is it safe?"), paragraph(170),
               paragraph(170), block(BlockKind::table_row, "Dose: 1"), paragraph(60),
               question("Is it good?"), paragraph(60), heading("Sources"), paragraph(60)});
    std::vector<std::string> innermost;
    for (const Passage& passage : passages) {
        innermost.push_back(passage.text.starts_with("Is it") ? "in its text"
                                                              : passage.heading_path.back());
    }
    CHECK(innermost == std::vector<std::string>{"Safety", "in its text", "Is it safe?",
                                                "Is it safe?", "in its text", "Sources"});
    CHECK(passages[2].heading_path == std::vector<std::string>{"Safety", "Is it safe?"});
}

TEST_CASE("the paragraphs of an answer stay together in a FAQ that has its questions") {
    CHECK(sizes(split({heading("FAQ"), block(BlockKind::question, "Is it safe?"), paragraph(30),
                       paragraph(30), block(BlockKind::question, "Is it good?"), paragraph(10)})) ==
          Sizes{63, 13});
}

TEST_CASE("a table is not in one passage with the text behind it") {
    const RawBlock row = block(BlockKind::table_row, "Food: Clams; B12: 99 µg");
    const std::vector<Passage> passages =
        split({block(BlockKind::paragraph, "The best sources:"), row, row, paragraph(10)});
    REQUIRE(passages.size() == 2);
    CHECK(passages[0].text.starts_with("The best sources:\n\nFood: Clams"));
    CHECK(passages[1].token_count == 10);
}

TEST_CASE("a table that fits is one passage, a longer one is cut between rows") {
    const auto row = [] { return block(BlockKind::table_row, sentences(40)); };
    CHECK(sizes(split({paragraph(30), row(), row(), row(), row()})) == Sizes{30, 160});
    CHECK(sizes(split({row(), row(), row(), row(), row(), row()})) == Sizes{120, 120});
    CHECK(sizes(split({block(BlockKind::paragraph, "The sources are:"), row(), row()})) ==
          Sizes{83});
}

TEST_CASE("a disclaimer is in no passage and ends no section") {
    const RawBlock disclaimer = block(BlockKind::disclaimer, sentences(10));
    CHECK(split({disclaimer}).empty());
    CHECK(sizes(split({paragraph(50), disclaimer, paragraph(50)})) == Sizes{50, 50});
    const std::vector<Passage> passages =
        split({heading("FAQ"), paragraph(10), disclaimer, paragraph(10), paragraph(10)});
    REQUIRE(passages.size() == 3);
    CHECK(passages[2].heading_path == std::vector<std::string>{"FAQ"});
}

TEST_CASE("code is cut between lines") {
    std::string code;
    for (int i = 0; i < 100; ++i) code += "    call(a, b, c); // line\n\n";
    const std::vector<Passage> passages = split({block(BlockKind::code, code)});
    CHECK(passages.size() > 1);
    for (const Passage& passage : passages) CHECK(passage.text.ends_with("// line"));
}

TEST_CASE("a long sentence stays whole, a text without sentences is cut between words") {
    std::string words;
    for (int i = 0; i < 300; ++i) words += "word ";
    CHECK(sizes(split({block(BlockKind::paragraph, words)})) == Sizes{300});
    for (int i = 0; i < 3000; ++i) words += "word ";
    for (const Passage& passage : split({block(BlockKind::paragraph, words)})) {
        CHECK(passage.token_count <= 180);
    }
}

TEST_CASE("a megabyte without a blank is cut between characters") {
    std::string text;
    for (int i = 0; i < 500'000; ++i) text += "é";
    const std::vector<Passage> passages = split({block(BlockKind::paragraph, text)});
    CHECK(passages.size() > 50);
    std::string joined;
    for (const Passage& passage : passages) joined += passage.text;
    CHECK(joined == text);
}

TEST_CASE("a hundred thousand tiny blocks are cut in one go") {
    std::vector<RawBlock> blocks;
    for (int i = 0; i < 100'000; ++i) blocks.push_back(block(BlockKind::list_item, "x"));
    CHECK(split(blocks).size() > 1000);
    for (RawBlock& made : blocks) made.kind = BlockKind::heading;
    CHECK(split(blocks).empty());
}

TEST_CASE("any mixture of blocks keeps the promises") {
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t below) {
        state = state * 1664525 + 1013904223;
        return (state >> 8) % below;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<RawBlock> blocks;
        for (std::uint32_t count = next(30); count > 0; --count) {
            RawBlock made = paragraph(1 + next(1 + next(400)));
            made.kind = static_cast<BlockKind>(next(8));
            made.heading_level = static_cast<int>(next(8));
            if (next(4) == 0) made.text += ":";
            blocks.push_back(made);
        }
        split(blocks);
    }
}

TEST_CASE("other sizes are honoured") {
    const Document document = document_of({paragraph(100)});
    const PassageSize size{5, 20, 30};
    const std::vector<Passage> passages = split_passages(document, SentenceSplitter(), size);
    check_promises(document, passages, size);
    CHECK(passages.size() == 5);
}

}  // namespace
}  // namespace docent
