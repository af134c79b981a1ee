#include "web/page_frame.h"

#include <catch2/catch.hpp>
#include <regex>
#include <string>

using namespace docent;

namespace {

PageContent content_of(std::string_view kind) {
    PageContent content;
    content.kind = kind;
    content.title = "A <title>";
    content.question = "a \"question\"";
    content.announcement = "1 answer";
    content.html << "<h1>Inside</h1>";
    return content;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page holds its content, its title and the question in the box") {
    const std::string page = page_html(content_of("answers"));
    CHECK(holds(page, "<title>A &lt;title&gt; – docent</title>"));
    CHECK(holds(page, "value=\"a &quot;question&quot;\""));
    CHECK(holds(page, "<h1>Inside</h1>"));
    CHECK(holds(page, "<html lang=\"en\">"));
}

TEST_CASE("the box has the focus on the start page only") {
    CHECK(holds(page_html(content_of("start")), "autofocus"));
    CHECK_FALSE(holds(page_html(content_of("answers")), "autofocus"));
}

TEST_CASE("the content alone carries what the script needs") {
    CHECK(content_html(content_of("answers")) ==
          "<div class=\"content\" data-kind=\"answers\" data-title=\"A &lt;title&gt; – docent\" "
          "data-announcement=\"1 answer\">\n<h1>Inside</h1></div>\n");
}

TEST_CASE("a page asks for nothing from elsewhere and has no inline script or style") {
    const std::string page = page_html(content_of("start"));
    CHECK_FALSE(std::regex_search(page, std::regex("(src|href)=\"(https?:|//)")));
    CHECK_FALSE(std::regex_search(page, std::regex("<style| style=| on[a-z]+=|<script>")));
}

TEST_CASE("assets carry a version so that browsers may keep them") {
    const std::string page = page_html(content_of("start"));
    for (const char* file : {"style\\.css", "app\\.js", "favicon\\.svg"}) {
        CHECK(
            std::regex_search(page, std::regex(std::string("\"/") + file + "\\?v=[0-9a-f]{8}\"")));
    }
}
