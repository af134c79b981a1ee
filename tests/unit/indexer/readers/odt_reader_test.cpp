#include "indexer/readers/odt_reader.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/block_outline.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::repeated;
using test::zip_of;

std::string odt_of(const std::string& text, const std::string& automatic_styles = "",
                   const std::string& named_styles = "", const std::string& meta = "") {
    return zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<office:document-content><office:automatic-styles>" + automatic_styles +
                             "</office:automatic-styles><office:body><office:text>" + text +
                             "</office:text></office:body>"
                             "</office:document-content>"},
         {"styles.xml", "<office:document-styles><office:styles>" + named_styles +
                            "</office:styles></office:document-styles>"},
         {"meta.xml",
          "<office:document-meta><office:meta>" + meta + "</office:meta></office:document-meta>"}});
}

std::string read(const std::string& text, const std::string& automatic_styles = "",
                 const std::string& named_styles = "") {
    return outline(read_odt(odt_of(text, automatic_styles, named_styles)).blocks);
}

std::string p(const std::string& content) {
    return "<text:p>" + content + "</text:p>";
}

std::string cell(const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

TEST_CASE("headings and paragraphs of ODT") {
    CHECK(read("<text:h text:outline-level='2'>Two</text:h><text:section>" +
               p("a<text:span>b</text:span> <text:span>c</text:span><text:s text:c='3'/>d"
                 "<text:tab/>e<text:line-break/>f <text:a>link</text:a>") +
               "</text:section><text:h>One</text:h>") == "h2 Two\np ab c d e f link\nh1 One\n");
}

TEST_CASE("the properties of ODT") {
    const RawArticle article = read_odt(odt_of(
        p("text"), "", "",
        "<dc:title>Stored</dc:title><meta:initial-creator>First</meta:initial-creator>"
        "<dc:creator>Last</dc:creator><meta:creation-date>2022-01-02T03:04:05</meta:creation-date>"
        "<dc:date>2023-04-05T06:07:08</dc:date><dc:language>de-AT</dc:language>"));
    CHECK(article.title == "Stored");
    CHECK(article.author == "First");
    CHECK(article.published == "2022-01-02");
    CHECK(article.updated == "2023-04-05");
    CHECK(article.language == "de");
}

TEST_CASE("ODT styles tell title, quotes, code and hidden text through their parents") {
    const std::string styles =
        "<style:style style:name='P1' style:parent-style-name='Title'/>"
        "<style:style style:name='P2' style:parent-style-name='Quotations'/>"
        "<style:style style:name='P3' style:parent-style-name='Preformatted_20_Text'/>"
        "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
        "<style:style style:name='L1' style:parent-style-name='L1'/>";
    const RawArticle article =
        read_odt(odt_of("<text:p text:style-name='P1'>Seen</text:p>"
                        "<text:p text:style-name='P2'>said</text:p>"
                        "<text:p text:style-name='P3'>a {<text:s text:c='2'/></text:p>"
                        "<text:p text:style-name='P3'><text:s text:c='2'/>b</text:p>"
                        "<text:p text:style-name='L1'>x<text:span text:style-name='T1'>hidden"
                        "</text:span>y</text:p><text:p text:style-name='T1'>gone</text:p>",
                        styles));
    CHECK(article.title == "Seen");
    CHECK(outline(article.blocks) == "h1 Seen\nq said\ncode a { b\np xy\n");
    CHECK(article.blocks[2].text == "a {  \n  b");
}

TEST_CASE("lists of ODT keep depth, numbers and bullets") {
    const std::string styles =
        "<text:list-style style:name='L1'>"
        "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
        "<text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'"
        " text:start-value='2'/></text:list-style>"
        "<text:list-style style:name='L2'><text:list-level-style-bullet text:level='1'/>"
        "</text:list-style>";
    const auto item = [](const std::string& content) {
        return "<text:list-item>" + content + "</text:list-item>";
    };
    CHECK(read("<text:list text:style-name='L1'>" +
                   item(p("a") + p("more") + "<text:list>" + item(p("b")) + item(p("c")) +
                        "</text:list>") +
                   item(p("d")) +
                   "</text:list><text:list text:style-name='L1' "
                   "text:continue-numbering='true'>" +
                   item(p("e")) + "</text:list><text:list text:style-name='L1'>" + item(p("f")) +
                   "<text:list-item text:start-value='7'>" + p("g") +
                   "</text:list-item></text:list><text:list text:style-name='L2'>" + item(p("h")) +
                   "</text:list>",
               styles) ==
          "- 1. a\np more\n-- b) b\n-- c) c\n- 2. d\n- 3. e\n- 1. f\n- 7. g\n- • h\n");
}

TEST_CASE("tables of ODT become rows with their headers") {
    const std::string head = row(cell("Food") + cell("B12"));
    const std::string body = row(cell("Clams") + cell("99 µg"));
    CHECK(read("<table:table>" + head + body + "</table:table>") ==
          "row Food: Clams; B12: 99 µg\n");
    CHECK(read("<table:table><table:table-header-rows>" + head +
               "</table:table-header-rows><table:table-rows>" + body +
               "</table:table-rows></table:table>") == "row Food: Clams; B12: 99 µg\n");
    CHECK(read("<table:table>" + row(cell("A") + cell("B") + cell("C")) +
               row(cell("wide", "table:number-columns-spanned='2'") +
                   "<table:covered-table-cell/>" + cell("c")) +
               "</table:table>") == "row A: wide; C: c\n");
    CHECK(read("<table:table>" + row(cell("framed")) + "</table:table>") == "p framed\n");
}

TEST_CASE("ODT notes stand at the end of their section, boxes behind their paragraph") {
    CHECK(read(p("text<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                 p("the note") + "</text:note-body></text:note> on<draw:frame><draw:text-box>" +
                 p("boxed") + "</draw:text-box></draw:frame>") +
               p("more") + "<text:h>Next</text:h>") ==
          "p text on\np boxed\np more\np the note\nh1 Next\n");
}

TEST_CASE("ODT remarks, deletions and hidden sections are not read") {
    CHECK(read("<text:tracked-changes><text:changed-region><text:deletion>" + p("deleted") +
               "</text:deletion></text:changed-region></text:tracked-changes>" +
               p("a<office:annotation>" + p("remark") + "</office:annotation>b") +
               "<text:section text:display='none'>" + p("hidden") + "</text:section>") == "p ab\n");
}

TEST_CASE("hidden text of ODT goes to the receipt, unless its rule is switched off") {
    const std::string file =
        odt_of(p("seen<text:hidden-text>hidden</text:hidden-text>") +
               "<text:section text:display='none'>" + p("gone") + p("too") + "</text:section>");
    const RawArticle article = read_odt(file);
    CHECK(outline(article.blocks) == "p seen\n");
    REQUIRE(article.dropped.size() == 3);
    CHECK(article.dropped[0].text == "hidden");
    CHECK(article.dropped[0].rule == "hidden");
    CHECK(article.dropped[2].text == "too");
    CHECK(article.dropped[2].line == 4);  // the paragraph
    CHECK(outline(read_odt(file, {"hidden"}).blocks) == "p seen\np hidden\np gone\np too\n");
}

TEST_CASE("the indexes of ODT go to the receipt, unless their rule is switched off") {
    const std::string file = odt_of("<text:table-of-content><text:index-body>" + p("One 1") +
                                    "</text:index-body></text:table-of-content>" + p("text") +
                                    "<text:alphabetical-index><text:index-body>" + p("iron 7") +
                                    "</text:index-body></text:alphabetical-index>");
    const RawArticle article = read_odt(file);
    CHECK(outline(article.blocks) == "p text\n");
    REQUIRE(article.dropped.size() == 2);
    CHECK(article.dropped[0].text == "One 1");
    CHECK(article.dropped[0].rule == "table_of_contents");
    CHECK(article.dropped[1].rule == "generated_index");
    const RawArticle kept = read_odt(file, {"table_of_contents", "generated_index"});
    CHECK(outline(kept.blocks) == "p One 1\np text\np iron 7\n");
    CHECK(kept.dropped.empty());
}

TEST_CASE("an ODT with a password and one without text say so") {
    CHECK_THROWS_WITH(
        read_odt(zip_of({{"META-INF/manifest.xml",
                          "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
                          "</manifest:file-entry></manifest:manifest>"},
                         {"content.xml", "\x01\x02\x03"}})),
        Contains("password"));
    CHECK_THROWS_WITH(read_odt(zip_of({{"a", "b"}})), Contains("no OpenDocument text"));
    CHECK_THROWS_WITH(read_odt(zip_of({{"content.xml",
                                        "<office:document-content><office:body>"
                                        "<office:spreadsheet/></office:body>"
                                        "</office:document-content>"}})),
                      Contains("without text"));
}

TEST_CASE("hostile ODT stays small") {
    SECTION("cells, blanks and rows repeated without end") {
        const std::string repeats = "table:number-columns-repeated='2000000000'";
        CHECK(read("<table:table>" + row(cell("A") + cell("B")) +
                   repeated("<table:table-row table:number-rows-repeated='2000000000'>" +
                                cell("x<text:s text:c='2000000000'/>y", repeats) +
                                cell("", repeats) + "</table:table-row>",
                            1000) +
                   "</table:table>")
                  .size() < 100'000);
    }
    SECTION("lists within lists") {
        const std::string open = "<text:list><text:list-item>";
        const std::string close = "</text:list-item></text:list>";
        CHECK(read(repeated(open, 100) + p("in") + repeated(close, 100)).ends_with("• in\n"));
        CHECK_THROWS_WITH(read(repeated(open, 100'000) + repeated(close, 100'000)),
                          Contains("nested too deeply"));
    }
    SECTION("a new list style in every list") {
        std::string lists;
        for (int i = 0; i < 50'000; ++i) {
            lists += "<text:list text:style-name='" + std::to_string(i) + "'/>";
        }
        CHECK(read(lists).empty());
    }
}

}  // namespace
}  // namespace docent
