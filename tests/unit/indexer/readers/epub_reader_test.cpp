#include "indexer/readers/epub_reader.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/block_outline.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::zip_of;

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string kContainer =
    "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>";

std::string page(const std::string& body) {
    return "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'>"
           "<head><title/></head><body>" +
           body + "</body></html>";
}

// An item of the manifest for each of the parts, with these more.
std::string package(const std::string& metadata, const std::string& manifest,
                    const std::string& spine, const std::string& more = "") {
    return "<package><metadata>" + metadata + "</metadata><manifest>" + manifest +
           "</manifest><spine>" + spine + "</spine>" + more + "</package>";
}

std::string item(const std::string& id, const std::string& more = "") {
    return "<item id='" + id + "' href='text/" + id + ".xhtml' " + more + "/>";
}

std::string reference(const std::string& id) {
    return "<itemref idref='" + id + "'/>";
}

std::string epub_of(const std::string& opf, Parts parts) {
    parts.insert(parts.begin(), {{"mimetype", "application/epub+zip"},
                                 {"META-INF/container.xml", kContainer},
                                 {"OEBPS/book.opf", opf}});
    return zip_of(parts);
}

TEST_CASE("chapters of an EPUB are read in the order of its spine") {
    const RawArticle article = read_epub(epub_of(
        package("<dc:title>The book</dc:title><dc:title>Second</dc:title>"
                "<dc:creator>A. Writer</dc:creator><dc:language>en-GB</dc:language>"
                "<dc:date opf:event='modification'>2020</dc:date><dc:date>2019-05-31</dc:date>"
                "<meta property='dcterms:modified'>2024-01-02T00:00:00Z</meta>",
                item("one") + "<item id='two' href='../more%20text/two.xhtml#x'/>",
                reference("two") + reference("one") + reference("two") + reference("none")),
        {{"OEBPS/text/one.xhtml", page("<h1>One</h1><p>first</p>")},
         {"more text/two.xhtml", page("<h1>Two</h1><p>second</p>")},
         {"OEBPS/text/unused.xhtml", page("<p>unused</p>")}}));
    CHECK(outline(article.blocks) == "h1 Two\np second\nh1 One\np first\n");
    CHECK(article.title == "The book");
    CHECK(article.author == "A. Writer");
    CHECK(article.language == "en");
    CHECK(article.published == "2019-05-31");
    CHECK(article.updated == "2024-01-02");
}

TEST_CASE("cover and contents of an EPUB go to the receipt, unless their rule is switched off") {
    const std::string file =
        epub_of(package("",
                        item("cover") + item("nav", "properties='scripted nav'") + item("toc") +
                            item("one", "properties='navy'"),
                        reference("cover") + reference("nav") + reference("toc") + reference("one"),
                        "<guide><reference type='cover' href='text/cover.xhtml'/>"
                        "<reference type='toc' href='text/toc.xhtml'/></guide>"),
                {{"OEBPS/text/cover.xhtml", page("<p>My cover</p>")},
                 {"OEBPS/text/nav.xhtml", page("<p>Go</p>")},
                 {"OEBPS/text/toc.xhtml", page("<p>One</p>")},
                 {"OEBPS/text/one.xhtml", page("<p>first</p>")}});
    const RawArticle kept = read_epub(file, {"cover_page", "table_of_contents"});
    CHECK(outline(kept.blocks) == "p My cover\np Go\np One\np first\n");
    CHECK(kept.dropped.empty());
    const RawArticle article = read_epub(file);
    CHECK(outline(article.blocks) == "p first\n");
    REQUIRE(article.dropped.size() == 3);
    CHECK(article.dropped[0].text == "My cover");
    CHECK(article.dropped[0].rule == "cover_page");
    CHECK(article.dropped[0].page == 1);  // the chapter
    CHECK(article.dropped[0].line > 0);
    CHECK(article.dropped[1].text == "Go");
    CHECK(article.dropped[1].page == 2);
    CHECK(article.dropped[2].rule == "table_of_contents");
}

TEST_CASE("a chapter of an EPUB that is missing leaves the others") {
    const RawArticle article = read_epub(
        epub_of(package("", item("one") + item("two"), reference("one") + reference("two")),
                {{"OEBPS/text/two.xhtml", page("<p>second</p>")}}));
    CHECK(outline(article.blocks) == "p second\n");
    REQUIRE(article.dropped.size() == 1);
    CHECK(article.dropped[0].rule == "unreadable_chapter");
    CHECK(article.dropped[0].page == 1);
}

TEST_CASE("what a chapter of an EPUB marks as none of the article goes to the receipt") {
    const RawArticle article = read_epub(
        epub_of(package("", item("one") + item("two"), reference("one") + reference("two")),
                {{"OEBPS/text/one.xhtml", page("<p>first</p>")},
                 {"OEBPS/text/two.xhtml",
                  page("<div data-docent-ignore=''><p>licence</p><p>more of it</p></div>"
                       "<p>second</p>")}}));
    CHECK(outline(article.blocks) == "p first\np second\n");
    REQUIRE(article.dropped.size() == 2);
    CHECK(article.dropped[0].text == "licence");
    CHECK(article.dropped[0].rule == "docent_ignore");
    CHECK(article.dropped[0].page == 2);
}

TEST_CASE("an EPUB under rights management says so, one with obfuscated fonts is read") {
    const std::string opf = package("", item("one"), reference("one"));
    const auto encrypted = [](const std::string& part) {
        return "<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI='" + part +
               "'/></enc:CipherData></enc:EncryptedData></encryption>";
    };
    const std::string chapter = page("<p>first</p>");
    CHECK_THROWS_WITH(
        read_epub(epub_of(opf, {{"META-INF/encryption.xml", encrypted("OEBPS/text/one.xhtml")},
                                {"OEBPS/text/one.xhtml", "\x01\x02\x03"}})),
        Contains("digital rights management"));
    CHECK(
        outline(read_epub(epub_of(opf, {{"META-INF/encryption.xml", encrypted("OEBPS/fonts/a.otf")},
                                        {"OEBPS/text/one.xhtml", chapter}}))
                    .blocks) == "p first\n");
}

TEST_CASE("a zip that is no EPUB says what is missing") {
    CHECK_THROWS_WITH(read_epub(zip_of({{"a", "b"}})), Contains("names no package document"));
    CHECK_THROWS_WITH(read_epub(zip_of({{"META-INF/container.xml", kContainer}})),
                      Contains("names no package document"));
    CHECK_THROWS_WITH(read_epub(epub_of(package("", "", ""), {})),
                      Contains("none of its chapters"));
    CHECK_THROWS_WITH(read_epub(epub_of("<package>", {})), Contains("OEBPS/book.opf is damaged"));
    CHECK_THROWS_WITH(read_epub(""), Contains("damaged"));
}

}  // namespace
}  // namespace docent
