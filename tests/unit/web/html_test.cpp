#include "web/html.h"

#include <catch2/catch.hpp>
#include <string>

using namespace docent;

TEST_CASE("escaped text can end neither an element nor an attribute") {
    CHECK(html_escape("<script>alert(\"1\" && '2')</script>") ==
          "&lt;script&gt;alert(&quot;1&quot; &amp;&amp; &#39;2&#39;)&lt;/script&gt;");
    CHECK(html_escape("&lt;") == "&amp;lt;");
    CHECK(html_escape("").empty());
}

TEST_CASE("escaping leaves all other bytes as they are") {
    CHECK(html_escape("Vitamin B₁₂ – 30 µg\n") == "Vitamin B₁₂ – 30 µg\n");
    const std::string odd("\0\xFF\x7F", 3);
    CHECK(html_escape(odd) == odd);
}

TEST_CASE("a percent-encoded text is one value of a query") {
    CHECK(percent_encode("a b&c=d#e?f/g+h%i") == "a%20b%26c%3Dd%23e%3Ff%2Fg%2Bh%25i");
    CHECK(percent_encode("Az09-._~") == "Az09-._~");
    CHECK(percent_encode("µ\"'<>") == "%C2%B5%22%27%3C%3E");
}

TEST_CASE("only web addresses may be linked to") {
    CHECK(is_web_address("https://example.org/a"));
    CHECK(is_web_address("http://example.org"));
    CHECK_FALSE(is_web_address("javascript:alert(1)"));
    CHECK_FALSE(is_web_address("data:text/html,x"));
    CHECK_FALSE(is_web_address(" https://example.org"));
    CHECK_FALSE(is_web_address(""));
}

TEST_CASE("in HTML under construction only literals are markup") {
    const std::string hostile = "<b>";
    const char* const pointer = "<i>";
    Html inner;
    inner << "<em>" << hostile << "</em>";
    Html html;
    html << "<p title=\"" << std::string_view("\"") << "\">" << inner << pointer << 42 << "</p>";
    CHECK(html.bytes() == "<p title=\"&quot;\"><em>&lt;b&gt;</em>&lt;i&gt;42</p>");
}
