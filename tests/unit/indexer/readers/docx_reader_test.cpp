#include "indexer/readers/docx_reader.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/block_outline.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::repeated;
using test::zip_of;

constexpr const char* kNamespaces =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
constexpr const char* kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(const std::string& name, const std::string& content) {
    return "<?xml version='1.0' encoding='UTF-8'?><w:" + name + kNamespaces + ">" + content +
           "</w:" + name + ">";
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
    std::string xml = "<Relationships>";
    for (const auto& [type, target] : targets) {
        xml += "<Relationship Type='" + (kRelation + type) + "' Target='" + target + "'/>";
    }
    return xml + "</Relationships>";
}

struct Parts {
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string core;
};

std::string docx_of(const std::string& body, const Parts& parts = {}) {
    return zip_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relations({{"officeDocument", "word/document.xml"},
                                    {"metadata/core-properties", "docProps/core.xml"}})},
         {"word/_rels/document.xml.rels", relations({{"styles", "styles.xml"},
                                                     {"numbering", "/word/numbering.xml"},
                                                     {"footnotes", "footnotes.xml"}})},
         {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
         {"word/styles.xml", part("styles", parts.styles)},
         {"word/numbering.xml", part("numbering", parts.numbering)},
         {"word/footnotes.xml", part("footnotes", parts.footnotes)},
         {"docProps/core.xml", "<cp:coreProperties>" + parts.core + "</cp:coreProperties>"}});
}

std::string run(const std::string& text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& content, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

std::string styled(const std::string& style, const std::string& text) {
    return paragraph(run(text), "<w:pStyle w:val='" + style + "'/>");
}

std::string item(int list, int level, const std::string& text) {
    return paragraph(run(text), "<w:numPr><w:ilvl w:val='" + std::to_string(level) +
                                    "'/><w:numId w:val='" + std::to_string(list) + "'/></w:numPr>");
}

std::string style(const std::string& id, const std::string& name, const std::string& more = "") {
    return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" +
           more + "</w:style>";
}

std::string cell(const std::string& text, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(text)) + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "") {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string read(const std::string& body, const Parts& parts = {}) {
    return outline(read_docx(docx_of(body, parts)).blocks);
}

TEST_CASE("headings of DOCX are told by outline level, name and what styles are based on") {
    Parts parts;
    parts.styles =
        style("berschrift1", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>") +
        style("Mine", "My chapter", "<w:basedOn w:val='berschrift1'/>") +
        style("X", "Überschrift 3") + style("Y", "Note", "<w:basedOn w:val='Y'/>") +
        style("Deep", "deep", "<w:pPr><w:outlineLvl w:val='8'/></w:pPr>") +
        style("Inhalt", "TOC Heading",
              "<w:basedOn w:val='berschrift1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>");
    CHECK(read(styled("berschrift1", "One") + styled("Mine", "Two") + styled("X", "Three") +
                   styled("Y", "note") + styled("Deep", "Deep") + styled("Inhalt", "Contents") +
                   styled("Heading2", "undefined") +
                   paragraph(run("direct"), "<w:outlineLvl w:val='3'/>") + paragraph(run("text")),
               parts) ==
          "h1 One\nh1 Two\nh3 Three\np note\nh6 Deep\np Contents\nh2 undefined\nh4 direct\n"
          "p text\n");
}

TEST_CASE("the title of DOCX is its title paragraph, else its property") {
    Parts parts;
    parts.styles = style("Titel", "Title") + style("Sub", "Subtitle", "<w:basedOn w:val='Titel'/>");
    parts.core =
        "<dc:title>Stored</dc:title><dc:creator>A. Writer</dc:creator><dc:language>en-US"
        "</dc:language><dcterms:created>2023-02-01T10:00:00Z</dcterms:created>"
        "<dcterms:modified>2024-05-31T10:00:00Z</dcterms:modified>";
    RawArticle article = read_docx(docx_of(styled("Titel", "Seen") + styled("Sub", "more"), parts));
    CHECK(article.title == "Seen");
    CHECK(outline(article.blocks) == "h1 Seen\np more\n");
    CHECK(article.author == "A. Writer");
    CHECK(article.language == "en");
    CHECK(article.published == "2023-02-01");
    CHECK(article.updated == "2024-05-31");
    article = read_docx(docx_of(paragraph(run("text")), parts));
    CHECK(article.title == "Stored");
}

TEST_CASE("lists of DOCX keep depth, numbers and bullets") {
    Parts parts;
    parts.numbering =
        "<w:abstractNum w:abstractNumId='0'>"
        "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/>"
        "<w:lvlText w:val='(%2)'/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
        "<w:lvlText w:val='-'/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='2'><w:numStyleLink w:val='Dots'/></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='3'><w:styleLink w:val='Dots'/><w:lvl w:ilvl='0'>"
        "<w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
        "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
        "<w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num>";
    parts.styles =
        style("Bullet", "List Bullet", "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr>");
    CHECK(read(item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 0, "d") +
                   item(3, 0, "e") + styled("Bullet", "f") + item(4, 0, "g") +
                   item(9, 0, "no such list") + item(0, 0, "taken out"),
               parts) ==
          "- 3. a\n-- (a) b\n-- (b) c\n- 4. d\n- 1. e\n- • f\n- • g\np no such list\n"
          "p taken out\n");
}

TEST_CASE("tables of DOCX become rows with their headers") {
    const std::string head = row(cell("Food") + cell("B12"));
    const std::string body = row(cell("Clams") + cell("99 µg"));
    CHECK(read("<w:tbl>" + head + body + "</w:tbl>") == "row Food: Clams; B12: 99 µg\n");
    CHECK(read("<w:tbl>" + row(cell("Food") + cell("B12"), "<w:tblHeader/>") + body + "</w:tbl>") ==
          "row Food: Clams; B12: 99 µg\n");
    CHECK(read("<w:tbl><w:tblPr><w:tblLook w:val='0480'/></w:tblPr>" + head + body + "</w:tbl>") ==
          "row Food; B12\nrow Clams; 99 µg\n");
    CHECK(read("<w:tbl>" + row(cell("A") + cell("B") + cell("C")) +
               row(cell("wide", "<w:gridSpan w:val='2'/>") + cell("c")) +
               row(cell("gone") + cell("x"), "<w:del/>") + "</w:tbl>") == "row A: wide; C: c\n");
}

TEST_CASE("a DOCX table of one column is text in a frame") {
    CHECK(read("<w:tbl>" +
               row("<w:tc>" + styled("Heading1", "In") + paragraph(run("text")) + "<w:tbl>" +
                   row(cell("A") + cell("B")) + "</w:tbl></w:tc>") +
               "</w:tbl>") == "h1 In\np text\nrow A; B\n");
}

TEST_CASE("DOCX insertions stay, deletions, hidden text and field codes go") {
    CHECK(read(paragraph(
              run("a ") + "<w:ins>" + run("new ") +
              "</w:ins><w:del><w:r><w:delText>old"
              "</w:delText></w:r></w:del><w:moveFrom>" +
              run("away") +
              "</w:moveFrom>"
              "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
              "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen </w:t></w:r>"
              "<w:r><w:instrText>PAGE</w:instrText></w:r>"
              "<w:hyperlink>" +
              run("link") +
              "</w:hyperlink>"
              "<w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t><w:noBreakHyphen/><w:t>up</w:t>"
              "<w:sym w:font='Symbol' w:char='F06D'/><w:t>g</w:t></w:r>")) ==
          "p a new seen link tab line-upμg\n");
}

TEST_CASE("DOCX footnotes stand at the end of their section") {
    Parts parts;
    parts.footnotes = "<w:footnote w:id='1'>" + paragraph(run("the note")) + "</w:footnote>";
    const std::string reference = "<w:r><w:footnoteReference w:id='1'/></w:r>";
    CHECK(read(paragraph(run("text") + reference) + paragraph(run("more") + reference) +
                   styled("Heading1", "Next") + paragraph(run("end")),
               parts) == "p text\np more\np the note\nh1 Next\np end\n");
}

TEST_CASE("DOCX text boxes follow their paragraph, once") {
    const std::string box =
        "<wps:txbx><w:txbxContent>" + paragraph(run("boxed")) + "</w:txbxContent></wps:txbx>";
    CHECK(read(paragraph(run("text") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                         "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")) ==
          "p text\np boxed\n");
}

TEST_CASE("quotes and code of DOCX keep their kind") {
    Parts parts;
    parts.styles = style("Zitat", "Quote") + style("Code", "HTML Preformatted");
    const RawArticle article = read_docx(
        docx_of(styled("Zitat", "said") + styled("Code", "a {") + styled("Code", "}"), parts));
    CHECK(outline(article.blocks) == "q said\ncode a { }\n");
    CHECK(article.blocks[1].text == "a {\n}");
}

TEST_CASE("the table of contents of DOCX goes to the receipt, unless its rule is switched off") {
    Parts parts;
    parts.styles = style("Verzeichnis1", "toc 1");
    const std::string file = docx_of(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        "</w:docPartObj></w:sdtPr><w:sdtContent>" +
            paragraph(run("Contents")) + "</w:sdtContent></w:sdt>" +
            styled("Verzeichnis1", "One 1") + "<w:sdt><w:sdtContent>" + paragraph(run("field")) +
            "</w:sdtContent></w:sdt>",
        parts);
    const RawArticle kept = read_docx(file, {"table_of_contents"});
    CHECK(outline(kept.blocks) == "p Contents\np One 1\np field\n");
    CHECK(kept.dropped.empty());
    const RawArticle article = read_docx(file);
    CHECK(outline(article.blocks) == "p field\n");
    REQUIRE(article.dropped.size() == 2);
    CHECK(article.dropped[0].text == "Contents");
    CHECK(article.dropped[1].text == "One 1");
    CHECK(article.dropped[1].rule == "table_of_contents");
    CHECK(article.dropped[1].line == 2);  // the paragraph
    CHECK(article.blocks[0].line == 3);
}

TEST_CASE("hidden text of DOCX goes to the receipt, unless its rule is switched off") {
    const std::string hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>";
    Parts parts;
    parts.styles =
        "<w:style w:styleId='Gone'><w:name w:val='Gone'/><w:rPr><w:vanish/></w:rPr>"
        "</w:style>";
    const std::string file =
        docx_of(paragraph(run("seen ") + hidden) + paragraph("") + styled("Gone", "gone"), parts);
    const RawArticle article = read_docx(file);
    CHECK(outline(article.blocks) == "p seen\n");
    REQUIRE(article.dropped.size() == 2);
    CHECK(article.dropped[0].text == "hidden");
    CHECK(article.dropped[0].rule == "hidden");
    CHECK(article.dropped[0].line == 2);
    CHECK(article.dropped[1].text == "gone");
    CHECK(article.dropped[1].line == 3);
    const RawArticle kept = read_docx(file, {"hidden"});
    CHECK(outline(kept.blocks) == "p seen\np hidden\np gone\n");
    CHECK(kept.dropped.empty());
}

TEST_CASE("DOCX is read without styles and relations, with any prefix") {
    CHECK(outline(read_docx(zip_of({{"word/document.xml",
                                     "<x:document><x:body><x:p><x:pPr><x:pStyle x:val='Heading1'/>"
                                     "</x:pPr><x:r><x:t>One</x:t></x:r></x:p></x:body>"
                                     "</x:document>"}}))
                      .blocks) == "h1 One\n");
}

TEST_CASE("a zip that is no DOCX says so") {
    CHECK_THROWS_WITH(read_docx(zip_of({{"a", "b"}})), Contains("no Word document"));
    CHECK_THROWS_WITH(read_docx("PK\x03\x04 and nothing"), Contains("damaged"));
    CHECK_THROWS_WITH(read_docx(docx_of("<w:p>")), Contains("word/document.xml is damaged"));
}

TEST_CASE("hostile DOCX stays small") {
    SECTION("a style based on itself through others") {
        Parts parts;
        parts.styles =
            style("A", "a", "<w:basedOn w:val='B'/>") + style("B", "b", "<w:basedOn w:val='A'/>");
        CHECK(read(styled("A", "text"), parts) == "p text\n");
    }
    SECTION("a note used again and again") {
        Parts parts;
        parts.footnotes =
            "<w:footnote w:id='1'>" + paragraph(run(repeated("n", 100'000))) + "</w:footnote>";
        const RawArticle article = read_docx(docx_of(
            paragraph(run("t") + repeated("<w:r><w:footnoteReference w:id='1'/></w:r>", 10'000)),
            parts));
        CHECK(article.blocks.size() == 2);
    }
    SECTION("spans without end") {
        CHECK(read("<w:tbl>" +
                   repeated(row(cell("a", "<w:gridSpan w:val='2000000000'/>") + cell("b")), 2000) +
                   "</w:tbl>")
                  .size() < 100'000);
    }
    SECTION("a huge header before many rows") {
        const std::string table = "<w:tbl>" + row(cell(repeated("h", 100'000)) + cell("b")) +
                                  repeated(row(cell("x") + cell("y")), 20'000) + "</w:tbl>";
        CHECK(read(table).size() < 2'000'000);
    }
    SECTION("tables within tables") {
        const std::string open = "<w:tbl><w:tr><w:tc>";
        const std::string close = "</w:tc></w:tr></w:tbl>";
        CHECK(read(repeated(open, 60) + paragraph(run("in")) + repeated(close, 60)) == "p in\n");
        CHECK_THROWS_WITH(read(repeated(open, 100'000) + repeated(close, 100'000)),
                          Contains("nested too deeply"));
    }
}

}  // namespace
}  // namespace docent
