#include "indexer/readers/article_format.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::zip_of;

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

TEST_CASE("formats are told by name, in any case") {
    CHECK(format_from_path("a/B.DOCX") == ArticleFormat::docx);
    CHECK(format_from_path("a.odt") == ArticleFormat::odt);
    CHECK(format_from_path("a.epub") == ArticleFormat::epub);
    CHECK(format_from_path("a.jsonl") == ArticleFormat::json_lines);
    CHECK(format_from_path("a.jsonl.gz") == ArticleFormat::json_lines);
    CHECK(format_from_path("a.ndjson") == ArticleFormat::json_lines);
    CHECK(format_from_path("a.rtf") == ArticleFormat::unsupported);
    CHECK(format_from_path("a.doc") == ArticleFormat::unsupported);
    for (const char* name : {"a.eml", "a.msg", "a.mht", "a.mhtml"}) {
        CHECK(format_from_path(name) == ArticleFormat::unsupported);
    }
    CHECK(!format_from_path("a.gz"));
    CHECK(!format_from_path("a.json"));
}

TEST_CASE("zip formats are told by what is in them, not by their name") {
    const std::string epub =
        zip_of({{"mimetype", "application/epub+zip"}, {"a", "b"}}, "zip:compression=store");
    const std::string odt =
        zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}}, "zip:compression=store");
    const std::string sheet = zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}, "zip:compression=store");
    const std::string docx =
        zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<document/>"}});
    const std::string other = zip_of({{"a", "b"}});
    for (const ArticleFormat by_name : {ArticleFormat::plain_text, ArticleFormat::docx,
                                        ArticleFormat::odt, ArticleFormat::unsupported}) {
        CHECK(format_from_content(epub, by_name) == ArticleFormat::epub);
        CHECK(format_from_content(odt, by_name) == ArticleFormat::odt);
        CHECK(format_from_content(docx, by_name) == ArticleFormat::docx);
        CHECK(format_from_content(sheet, by_name) == ArticleFormat::unsupported);
    }
    CHECK(format_from_content(other, ArticleFormat::epub) == ArticleFormat::epub);
    CHECK(format_from_content(other, ArticleFormat::markdown) == ArticleFormat::unsupported);
}

TEST_CASE("a zip header cut off anywhere is no surprise") {
    const std::string epub = zip_of({{"mimetype", "application/epub+zip"}});
    for (std::size_t size = 0; size < 60; ++size) {
        format_from_content(std::string_view(epub).substr(0, size), ArticleFormat::docx);
    }
}

TEST_CASE("what is not supported says what to do instead") {
    CHECK(format_from_content("{\\rtf1\\ansi", ArticleFormat::docx) == ArticleFormat::unsupported);
    CHECK(format_from_content(kOle, ArticleFormat::plain_text) == ArticleFormat::unsupported);
    CHECK_THAT(unsupported_reason("{\\rtf1", "a.rtf"), Contains("RTF") && Contains("DOCX or ODT"));
    CHECK_THAT(unsupported_reason(kOle + "Word", "a.doc"), Contains("before 2007"));
    const std::string locked("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    CHECK_THAT(unsupported_reason(kOle + locked, "a.doc"), Contains("password"));
    CHECK_THAT(unsupported_reason("PK\x03\x04", "a.docx"), Contains("archive"));
    CHECK_THAT(unsupported_reason("?", "a.rtf"), Contains("not supported"));
    CHECK_THAT(unsupported_reason("From: a@example.org", "a.EML"), Contains("e-mail"));
    CHECK_THAT(unsupported_reason(kOle, "a.msg"), Contains("e-mail"));
    CHECK_THAT(unsupported_reason("From: <Saved by Blink>", "a.mhtml"), Contains("as HTML"));
}

}  // namespace
}  // namespace docent
