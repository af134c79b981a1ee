#include "indexer/worker/document_check.h"

#include <catch2/catch.hpp>
#include <functional>

namespace docent {
namespace {

Document sound_document() {
    Document document;
    document.title = "Über Öl";
    document.language = "de";
    document.source_url = "https://example.org/oil";
    document.text = "Öl brennt.\n\nWasser nicht.";
    document.blocks.resize(2);
    document.blocks[0].end_byte = 11;
    document.blocks[1].begin_byte = 13;
    document.blocks[1].end_byte = document.text.size();
    document.dropped.push_back({"5 min read", "reading_time", 0, 10, 0, 1});
    return document;
}

bool is_sound_with(const std::function<void(Document&)>& change) {
    Document document = sound_document();
    change(document);
    return is_sound(document);
}

TEST_CASE("UTF-8 is told from what only looks like it") {
    for (const char* text :
         {"", "plain", "12345678é", "€ and 😀", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"}) {
        CHECK(is_utf8(text));
    }
    for (const char* text : {"\x80", "1234567\xC3", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                             "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF", "\xE2\x82", "é\xA9"}) {
        INFO(text);
        CHECK_FALSE(is_utf8(text));
    }
}

TEST_CASE("a document that no reader could have made is told") {
    CHECK(is_sound(sound_document()));
    CHECK(is_sound_with([](Document& d) { d.source_url = ""; }));
    CHECK(is_sound_with([](Document& d) { d.source_url = "HTTP://EXAMPLE.ORG"; }));
    CHECK(is_sound_with([](Document& d) { d.blocks.clear(); }));

    CHECK_FALSE(is_sound_with([](Document& d) { d.title.clear(); }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.title = "\xFF"; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.text[0] = '\xFF'; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.dropped[0].text = "\xC3"; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.source_url = "javascript:alert(1)"; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.source_url = "https:/evil"; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[0].begin_byte = 1; }));   // inside "Ö"
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[1].begin_byte = 10; }));  // overlap
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[1].end_byte = 12; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[1].end_byte = 1000; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[0].heading_level = 7; }));
    CHECK_FALSE(is_sound_with([](Document& d) { d.blocks[0].heading_level = -1; }));
}

}  // namespace
}  // namespace docent
