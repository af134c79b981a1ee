#include "indexer/readers/html_bytes.h"

#include <catch2/catch.hpp>

#include "indexer/readers/article_format.h"
#include "model/error.h"

namespace docent {
namespace {

using std::string_view_literals::operator""sv;

TEST_CASE("web pages are told by their first tag") {
    for (const char* page :
         {"<!DOCTYPE html>", "<!doctype HTML PUBLIC \"x\">", "<html>", "<HTML lang=en>",
          "\xEF\xBB\xBF  <!-- saved --><html>", "<?xml version='1.0'?>\n<html xmlns='x'>",
          "<head><title>", "<body\n>"}) {
        CHECK(begins_as_html(page));
        CHECK(format_from_content(page, ArticleFormat::plain_text) == ArticleFormat::html);
    }
    for (const char* other : {"", "text <html>", "<h1>Markdown</h1>", "<header>", "<?xml", "<!-- x",
                              "<!doctype htmlx>", "<svg>"}) {
        CHECK_FALSE(begins_as_html(other));
    }
    CHECK(format_from_path("a/B.HTM") == ArticleFormat::html);
    CHECK(format_from_path("a.xhtml") == ArticleFormat::html);
}

TEST_CASE("a page is decoded as it declares") {
    CHECK(utf8_from_html("<meta charset=windows-1251>\xEF\xF0\xE8") ==
          "<meta charset=windows-1251>при");
    CHECK(utf8_from_html(
              "<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>\xD0\xD2")
              .ends_with("пр"));
    CHECK(utf8_from_html("<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB1").ends_with("ą"));
    CHECK(utf8_from_html("<meta charset=\"shift_jis\"><p>\x83\x72\x83\x5E").ends_with("ビタ"));
}

TEST_CASE("a page that declares Latin-1 is read as windows-1252") {
    CHECK(utf8_from_html("<meta charset=iso-8859-1>\x93quoted\x94 \x80").ends_with("“quoted” €"));
}

TEST_CASE("UTF-8 wins over a false declaration") {
    CHECK(utf8_from_html("<meta charset=iso-8859-1>Größe – naïve").ends_with("Größe – naïve"));
    CHECK(utf8_from_html("\xEF\xBB\xBF<meta charset=koi8-r>é") == "<meta charset=koi8-r>é");
    CHECK(utf8_from_html("<meta charset=utf-8>caf\xE9").ends_with("café"));
    CHECK(utf8_from_html("<meta charset=no-such-set>caf\xE9").ends_with("café"));
}

TEST_CASE("UTF-16 pages are read with and without a byte order mark") {
    const std::string_view little = "<\0p\0>\0 \0o\0n\0e\0 \0t\0w\0o\0"sv;
    CHECK(utf8_from_html(little) == "<p> one two");
    CHECK(utf8_from_html("\xFF\xFE" + std::string(little)) == "<p> one two");
    CHECK(utf8_from_html("\xFE\xFF\0<\0p\0>\0x"sv) == "<p>x");
}

TEST_CASE("zero bytes in a page are left out and make other files unreadable") {
    CHECK(utf8_from_html("<html>a\0b"sv) == "<html>ab");
    CHECK_THROWS_AS(utf8_from_html("\x89PNG\0\0\1\2abcdefgh"sv), Error);
}

}  // namespace
}  // namespace docent
