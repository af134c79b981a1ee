#include "web/start_page.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "tests/integration/corpus_fixture.h"

using docent::Answerer;
using docent::Overview;
using docent::overview_of;
using docent::start_html;
using docent::test::article_about;
using docent::test::CorpusFixture;

namespace {

std::string faq(const std::string& subject) {
    return "# About " + subject + "\n\n## How much?\n\nA little.\n\n## What is " + subject +
           " good for?\n\n" + subject + " is good for the bones.\n\n## Where is " + subject +
           " found?\n\n" + subject + " is found in nuts.\n";
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("questions come from the headings of different articles") {
    CorpusFixture corpus;
    for (const char* subject : {"zinc", "iron", "copper"}) {
        corpus.write(std::string(subject) + ".md", faq(subject));
    }
    corpus.index();
    Answerer answerer(corpus.options.database);
    const Overview overview = overview_of(answerer);
    CHECK(overview.articles == 3);
    CHECK(overview.passages > 3);
    CHECK(overview.questions.size() == 3);
    for (const char* subject : {"zinc", "iron", "copper"}) {
        const auto is_about = [&](const std::string& question) { return holds(question, subject); };
        CHECK(std::count_if(overview.questions.begin(), overview.questions.end(), is_about) == 1);
    }
    CHECK(overview_of(answerer) == overview);
    CHECK(overview_of(answerer, 2).questions.size() == 2);
}

TEST_CASE("without questions the articles themselves are offered") {
    CorpusFixture corpus;
    corpus.write("zinc.md", article_about("zinc"));
    corpus.index();
    Answerer answerer(corpus.options.database);
    const Overview overview = overview_of(answerer);
    CHECK(overview.questions.empty());
    const std::string html = start_html(overview, overview.updated_s + 120).html.bytes();
    CHECK(holds(html, ">About zinc</a>"));
    CHECK(holds(html, "1 article</a>"));
    CHECK(holds(html, ">2 minutes ago</time>"));
}

TEST_CASE("nothing in a hostile heading becomes markup on the start page") {
    Overview overview;
    overview.articles = 1;
    overview.questions = {"\"><script>alert(1)</script>?"};
    const std::string html = start_html(overview, 0).html.bytes();
    CHECK_FALSE(holds(html, "<script>"));
    CHECK(holds(html, "/?q=%22%3E%3Cscript%3E"));
}
