#include "indexer/readers/reader.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/readers/article_format.h"
#include "model/error.h"
#include "tests/unit/indexer/readers/zip_bytes.h"
#include "text/content_hash.h"

namespace docent {
namespace {

Document plain(std::string_view bytes) {
    return read_article(ArticleFormat::plain_text, bytes, "notes/my-article_1.txt");
}

Document markdown(std::string_view bytes) {
    return read_article(ArticleFormat::markdown, bytes, "notes/my-article_1.md");
}

TEST_CASE("formats are told by extension") {
    CHECK(format_from_path("a.txt") == ArticleFormat::plain_text);
    CHECK(format_from_path("a/B.TEXT") == ArticleFormat::plain_text);
    CHECK(format_from_path("a.md") == ArticleFormat::markdown);
    CHECK(format_from_path("a.b.MarkDown") == ArticleFormat::markdown);
    for (const char* path : {"", "txt", "a.png", "a.txt/b", "a.txt~", "md"}) {
        CHECK_FALSE(format_from_path(path));
    }
}

TEST_CASE("a plain text's title line is its title and not in its text") {
    const Document document =
        plain("Skip to content\r\n\r\nCan it hurt?\r\n\r\n5 min read\r\n\r\nYes, it can.");
    CHECK(document.title == "Can it hurt?");
    CHECK(document.text == "Yes, it can.");
    CHECK(document.language == "en");
    CHECK(document.path == "notes/my-article_1.txt");
    CHECK(document.article_id.empty());
    REQUIRE(document.dropped.size() == 2);
    CHECK(document.dropped[0].rule == "skip_link");
    CHECK(document.dropped[1].rule == "reading_time");
}

TEST_CASE("without a title line the first sentence is the title and stays in the text") {
    const Document shorter = plain("It hurts a lot. More follows here.\n\nSecond paragraph.");
    CHECK(shorter.title == "It hurts a lot");
    CHECK(shorter.text.starts_with("It hurts a lot."));
    const Document longer = plain(
        "Much has been written over the years about the ways in which nerves are kept healthy, and "
        "by what means.");
    CHECK(longer.title ==
          "Much has been written over the years about the ways in which nerves are kept…");
}

TEST_CASE("front matter fills the document") {
    const Document document = markdown(
        "---\ntitle: B12\ndate: 2024-05-31\nreviewed: 2025-01-02\nlang: de\nurl: "
        "https://a.org/\n---\n"
        "# B12\n\nText.\n");
    CHECK(document.title == "B12");
    CHECK(document.published == "2024-05-31");
    CHECK(document.reviewed == "2025-01-02");
    CHECK(document.language == "de");
    CHECK(document.source_url == "https://a.org/");
    CHECK(document.text == "Text.");
}

TEST_CASE("a first heading that says something else than the front matter stays") {
    CHECK(markdown("---\ntitle: B12\n---\n# Basics\n\nText.\n").text == "Basics\n\nText.");
}

TEST_CASE("Markdown without front matter takes its first heading or its file's name") {
    const Document headed = markdown("Intro.\n\n# The *title*\n\nText.\n\n# Second\n\nMore.");
    CHECK(headed.title == "The title");
    CHECK(headed.text == "Intro.\n\nText.\n\nSecond\n\nMore.");
    CHECK(markdown("## Section\n\nText.").title == "My article 1");
    CHECK(read_article(ArticleFormat::markdown, "Text", "---.md").title == "Untitled");
}

TEST_CASE("broken front matter does not lose the article") {
    const Document document = markdown("---\ntitle: [never closed\nx: {\n---\nThe text stays.\n");
    CHECK(document.text.find("The text stays.") != std::string::npos);
}

TEST_CASE("the summary is the text of an article without any other") {
    CHECK(markdown("---\nsummary: All there is.\n---\n").text == "All there is.");
    CHECK(markdown("---\nsummary: Short.\n---\nText.").text == "Text.");
}

TEST_CASE("receipts of Markdown count from the begin of the file") {
    const std::string bytes = "---\ntitle: T\n---\nSkip to content\n\nText.\n";
    const Document document = markdown(bytes);
    REQUIRE(document.dropped.size() == 1);
    const Dropped& dropped = document.dropped[0];
    CHECK(bytes.substr(dropped.begin_byte, dropped.end_byte - dropped.begin_byte) == dropped.text);
}

TEST_CASE("an article without words is refused") {
    for (const char* bytes : {"", "   \n\n", "-----\n* * *\n", "\uFEFF", "…"}) {
        CAPTURE(bytes);
        CHECK_THROWS_AS(plain(bytes), Error);
        CHECK_THROWS_AS(markdown(bytes), Error);
    }
    try {
        plain("");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::unreadable);
        CHECK(std::string(error.what()).find("holds no words") != std::string::npos);
    }
}

TEST_CASE("an article of nothing but headings keeps them as text") {
    CHECK(plain("Only a title").text == "Only a title");
    CHECK(plain("Only a title").title == "Only a title");
    const Document document = markdown("# Title\n\n## One\n\n## Two\n");
    CHECK(document.title == "Title");
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].kind == BlockKind::paragraph);
    CHECK(document.blocks[0].heading_level == 0);
}

TEST_CASE("the hash is that of the bytes, and equal bytes give equal documents") {
    const std::string bytes = "Title\r\n\r\nText.";
    CHECK(plain(bytes).content_hash == content_hash(bytes));
    CHECK(plain(bytes) == plain(bytes));
}

TEST_CASE("titles have a bounded length") {
    const Document document = markdown("---\ntitle: " + std::string(50'000, 'x') + "\n---\nText.");
    CHECK(document.title.size() < 1000);
    CHECK(markdown("# " + std::string(390, 'x') + "\n\nText.").title.size() < 1000);
}

TEST_CASE("any bytes give a document of valid blocks or an error") {
    std::uint32_t state = 1;
    const auto next = [&] { return state = state * 1664525 + 1013904223; };
    const std::string_view parts[] = {
        "a",  " ",  "\n",        "\n\n",   "- ",         "1. ", "# ",  "|",    "---\n",
        "> ", "`",  "\t",        "é",      "\xFF",       "\0x", "<b>", "&lt;", "[a](b)",
        ".",  ": ", "Word word", "\u00A0", "title: x\n", "*",   "\r\n"};
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (std::uint32_t length = next() >> 26; length > 0; --length) {
            bytes += parts[(next() >> 8) % std::size(parts)];
        }
        for (const auto read : {plain, markdown}) {
            try {
                const Document document = read(bytes);
                CHECK_FALSE(document.title.empty());
                CHECK_FALSE(document.blocks.empty());
                for (const Block& block : document.blocks) {
                    REQUIRE(block.text == document.text.substr(block.begin_byte,
                                                               block.end_byte - block.begin_byte));
                }
            } catch (const Error&) {
            }
        }
    }
}

}  // namespace
}  // namespace docent

TEST_CASE("rules of readers can be switched off, and every name of one is known") {
    const std::string page =
        "<html><body><nav><a href='/'>Home of all vitamins</a></nav><article><h1>Iron</h1><p>Iron "
        "carries oxygen through the blood, from the lungs to every part of the body.</p></article>"
        "</body></html>";
    const auto text_with = [&](const docent::CleaningOptions& cleaning) {
        return docent::read_article(docent::ArticleFormat::html, page, "iron.html", cleaning).text;
    };
    CHECK(text_with({}).find("Home of all vitamins") == std::string::npos);
    CHECK(
        text_with({{"navigation", "boilerplate", "link_group"}, {}}).find("Home of all vitamins") !=
        std::string::npos);
    const auto names = docent::reader_rule_names();
    const docent::Document document =
        docent::read_article(docent::ArticleFormat::html, page, "iron.html");
    REQUIRE_FALSE(document.dropped.empty());
    for (const docent::Dropped& dropped : document.dropped) {
        CHECK(std::find(names.begin(), names.end(), dropped.rule) != names.end());
    }
}

TEST_CASE("a table of contents that an office document marks as one can be kept") {
    const std::string file = docent::test::zip_of(
        {{"word/document.xml",
          "<w:document><w:body><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of "
          "Contents'/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Sources of iron 3"
          "</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>Iron is a metal.</w:t></w:r>"
          "</w:p></w:body></w:document>"}});
    const auto read = [&](const docent::CleaningOptions& cleaning) {
        return docent::read_article(docent::ArticleFormat::docx, file, "iron.docx", cleaning);
    };
    CHECK(read({}).text == "Iron is a metal.");
    CHECK(read({}).dropped.size() == 1);
    const docent::Document kept = read({{"table_of_contents"}, {}});
    CHECK(kept.text == "Sources of iron 3\n\nIron is a metal.");
    CHECK(kept.dropped.empty());
}
