#include "indexer/readers/xml_part.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::repeated;

TEST_CASE("XML elements are found by local name, whatever their prefix") {
    const auto document = parse_xml("<w:a><ns0:b x:v='1'/><b v='2'>t<c>u</c></b></w:a>", "p");
    const pugi::xml_node root = document.first_child();
    CHECK(local_name(root) == "a");
    CHECK(attribute_of(child_of(root, "b"), "v") == "1");
    CHECK(text_of(root) == "tu");
    CHECK(descendant_of(root, "c"));
    CHECK(!child_of(root, "c"));
    CHECK(attribute_of(root, "v").empty());
}

TEST_CASE("XML keeps blanks between elements and decodes its own entities") {
    const auto document =
        parse_xml("<a><b>1</b> <b>2</b>&amp;&#233;<![CDATA[<x>]]><!-- no --></a>", "p");
    CHECK(text_of(document) == "1 2&é<x>");
}

TEST_CASE("XML in UTF-16 is read, broken UTF-8 repaired") {
    const std::string utf16("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18);
    CHECK(text_of(parse_xml(utf16, "p")) == "é");
    CHECK(text_of(parse_xml("<a>\xFF!</a>", "p")) == "\xEF\xBF\xBD!");
}

TEST_CASE("XML that is none names its part") {
    for (const char* bytes : {"", "text", "<a>", "<a></b>", "<a", "\xFF\xFE<"}) {
        CHECK_THROWS_WITH(parse_xml(bytes, "some/part.xml"),
                          Contains("some/part.xml") && Contains("damaged"));
    }
}

TEST_CASE("a million nested XML elements are refused") {
    CHECK_THROWS_WITH(parse_xml(repeated("<a>", 1'000'000) + repeated("</a>", 1'000'000), "p"),
                      Contains("nested too deeply"));
    CHECK_NOTHROW(parse_xml(repeated("<a>", 250) + repeated("</a>", 250), "p"));
}

TEST_CASE("XML of too many elements is refused before it is parsed") {
    CHECK_THROWS_WITH(parse_xml("<a>" + repeated("<b/>", 4'000'000) + "</a>", "p"),
                      Contains("too many elements"));
}

TEST_CASE("XML entities that a DTD defines are not expanded") {
    const auto document = parse_xml(
        "<!DOCTYPE a [<!ENTITY x 'laugh'><!ENTITY y '&x;&x;&x;&x;'>"
        "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&y;&f;</a>",
        "p");
    CHECK(text_of(document) == "&y;&f;");
}

TEST_CASE("numbers in XML attributes are read as far as they go") {
    CHECK(number_from("12", 0) == 12);
    CHECK(number_from("3cm", 0) == 3);
    CHECK(number_from("", 7) == 7);
    CHECK(number_from("x", 7) == 7);
    CHECK(number_from("99999999999999", 7) == 7);
}

}  // namespace
}  // namespace docent
