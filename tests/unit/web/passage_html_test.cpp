#include "web/passage_html.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace docent;

namespace {

Fragment plain(const char* text) {
    return {text, FragmentKind::plain, false};
}
Fragment match(const char* text, bool in_answer = false) {
    return {text, FragmentKind::match, in_answer};
}
Fragment answer(const char* text) {
    return {text, FragmentKind::answer, true};
}

std::string html_of(const std::vector<Fragment>& fragments,
                    Marking marking = Marking::answer_and_matches) {
    return passage_html(fragments, marking).bytes();
}

}  // namespace

TEST_CASE("the answer is one mark with the matched words inside") {
    CHECK(
        html_of({plain("Before. "), answer("It takes "), match("two", true), answer(" weeks."),
                 plain(" After "), match("two"), plain(".")}) ==
        "<p dir=\"auto\">Before. <mark>It takes <b>two</b> weeks.</mark> After <b>two</b>.</p>\n");
}

TEST_CASE("a passage that answers nothing has its matches marked only") {
    CHECK(html_of({answer("It "), match("works", true)}, Marking::matches) ==
          "<p dir=\"auto\">It <b>works</b></p>\n");
}

TEST_CASE("paragraphs and lists become elements, and an answer across them nests properly") {
    CHECK(html_of({plain("One."), answer("\n\nFoods:\n• milk\n  • whole"), plain("\n• eggs\n\n"),
                   plain("End.")}) ==
          "<p dir=\"auto\">One.</p>\n"
          "<p dir=\"auto\"><mark>Foods:</mark></p>\n"
          "<ul>\n<li dir=\"auto\"><mark>milk</mark></li>\n"
          "<li dir=\"auto\" class=\"depth-1\"><mark>whole</mark></li>\n"
          "<li dir=\"auto\">eggs</li>\n</ul>\n"
          "<p dir=\"auto\">End.</p>\n");
}

TEST_CASE("a numbered list keeps its numbers and its own kind") {
    CHECK(html_of({plain("3. c\n4. d\n• e")}) ==
          "<ol>\n<li dir=\"auto\" value=\"3\">c</li>\n<li dir=\"auto\" value=\"4\">d</li>\n</ol>\n"
          "<ul>\n<li dir=\"auto\">e</li>\n</ul>\n");
}

TEST_CASE("lines of code stay in one element") {
    CHECK(html_of({plain("a = 1\nb = 2")}) == "<p dir=\"auto\">a = 1\nb = 2</p>\n");
}

TEST_CASE("text of a passage cannot become markup") {
    CHECK(html_of({match("<script>"), plain("&\n• <img src=x onerror=alert(1)>")}) ==
          "<p dir=\"auto\"><b>&lt;script&gt;</b>&amp;</p>\n"
          "<ul>\n<li dir=\"auto\">&lt;img src=x onerror=alert(1)&gt;</li>\n</ul>\n");
}

TEST_CASE("without text there is no HTML") {
    CHECK(html_of({}).empty());
    CHECK(html_of({plain("")}).empty());
    CHECK(html_of({plain("\n\n")}).empty());
}

TEST_CASE("wherever a passage is cut into fragments, its text stays the same") {
    const std::string text = "Foods:\n• milk\n• eggs\n\nEnd of it.";
    const std::string whole = html_of({plain(text.c_str())});
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        INFO(cut);
        CHECK(html_of({plain(text.substr(0, cut).c_str()), plain(text.substr(cut).c_str())}) ==
              whole);
    }
}
