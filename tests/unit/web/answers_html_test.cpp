#include "web/answers_html.h"

#include <catch2/catch.hpp>
#include <string>

using namespace docent;

namespace {

Answer answer_with(const std::string& text) {
    Answer answer;
    answer.passage_id = {"a-1", 2};
    answer.title = "Title";
    answer.heading_path = {"Outer", "Inner"};
    answer.text = text;
    answer.fragments = {{text, FragmentKind::answer, true}};
    answer.score = 1.5;
    answer.parts = {{"words", 1.25}, {"title", 0.25}};
    return answer;
}

AnswerPage page_with(Verdict verdict, std::size_t answer_count) {
    AnswerPage page;
    page.question.text = "What is it?";
    page.verdict = verdict;
    page.answers.assign(answer_count, answer_with("The text."));
    page.total_estimated = answer_count;
    return page;
}

std::string html_of(const AnswerPage& page, std::uint32_t limit = 5) {
    return answers_html(page, limit).html.bytes();
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an answer shows its passage, its place and a link to the spot") {
    const std::string html = html_of(page_with(Verdict::answered, 1));
    CHECK(holds(html, "<mark>The text.</mark>"));
    CHECK(holds(html, "<h2><a href=\"/article/a-1#p-2\">"));
    CHECK(holds(html, ">Title</span>"));
    CHECK(html.find("Outer") < html.find("Inner"));
    CHECK(holds(html, "<th scope=\"row\">words</th><td>1.25</td>"));
    CHECK(holds(html, "<td>1.50</td>"));
}

TEST_CASE("an answer in another language than the page's says so") {
    AnswerPage page = page_with(Verdict::answered, 1);
    page.answers.front().language = "ar";
    CHECK(holds(html_of(page), "<div class=\"passage\" lang=\"ar\">"));
    CHECK(holds(html_of(page), "#p-2\" lang=\"ar\">"));
    page.answers.front().language = "\"><script>";
    CHECK_FALSE(holds(html_of(page), "<script>"));
    page.answers.front().language = "en";
    CHECK_FALSE(holds(html_of(page), "lang="));
}

TEST_CASE("the page is named after the question and says how many answers there are") {
    const PageContent content = answers_html(page_with(Verdict::answered, 3), 5);
    CHECK(content.title == "What is it?");
    CHECK(content.question == "What is it?");
    CHECK(content.announcement == "3 answers");
    CHECK(holds(content.html.bytes(), "<h1 class=\"unseen\">What is it?</h1>"));
}

TEST_CASE("an answer says which words of the question it holds, as what, and which not") {
    AnswerPage page = page_with(Verdict::answered, 1);
    CHECK_FALSE(holds(html_of(page), "Words found"));
    page.answers[0].why = {{"acute"}, {{"renal", "kidney"}}, {"zebra", "<i>"}};
    CHECK(holds(html_of(page),
                "<p class=\"words\">Words found: <bdi>acute</bdi>, <bdi>renal (kidney)</bdi>. "
                "Not found: <bdi>zebra</bdi>, <bdi>&lt;i&gt;</bdi>.</p>"));
    page.answers[0].why = {{}, {}, {"zebra"}};
    CHECK(holds(html_of(page), "<p class=\"words\">Not found: <bdi>zebra</bdi>.</p>"));
}

TEST_CASE("an answer links to its copies, many of them behind a disclosure") {
    AnswerPage page = page_with(Verdict::answered, 1);
    page.answers[0].also_in.assign(2, {{"b", 3}, "<Copy>", "b.md"});
    CHECK(holds(
        html_of(page),
        "<p class=\"copies\">Also in: <a href=\"/article/b#p-3\"><bdi>&lt;Copy&gt;</bdi></a>, "
        "<a href="));
    page.answers[0].also_in.assign(6, {{"b", 3}, "Copy", "b.md"});
    CHECK(holds(html_of(page), "<summary>Also in 6 more places</summary>"));
}

TEST_CASE("answers of one article that follow each other name it once") {
    AnswerPage page = page_with(Verdict::answered, 3);
    page.answers[0].age.dates = page.answers[1].age.dates = {{DateKind::published, "2020"}};
    page.answers[2].passage_id.article_id = "b";
    const std::string html = html_of(page);
    CHECK(html.find("<article class=\"answer same\">") ==
          html.rfind("<article class=\"answer same\">"));
    CHECK(holds(html, "<span class=\"title unseen\">Title</span>"));
    CHECK(html.find("class=\"dates\"") == html.rfind("class=\"dates\""));
    page.answers[1].heading_path.clear();
    CHECK_FALSE(holds(html_of(page), "title unseen"));
}

TEST_CASE("the page says from how many articles its answers are, copies too") {
    AnswerPage page = page_with(Verdict::answered, 2);
    CHECK(answers_html(page, 5).announcement == "2 answers");
    page.answers[1].passage_id.article_id = "b";
    page.answers[1].also_in = {{{"c", 0}, "C", "c.md"}};
    CHECK(answers_html(page, 5).announcement == "2 answers from 3 articles");
    CHECK(holds(html_of(page), "<p class=\"count\">2 passages from 3 articles</p>"));
}

TEST_CASE("where articles disagree, both sides are shown and no answer stands out") {
    AnswerPage page = page_with(Verdict::answered, 2);
    CHECK(holds(html_of(page), "<div class=\"answers\">"));
    CHECK_FALSE(holds(html_of(page), "differently"));
    page.answers[1].title = "<Other>";
    page.disagreement = {{{0, "It <does>."}}, {{1, "It does not."}}};
    const std::string html = html_of(page);
    CHECK(holds(html, "<h2>The articles answer this differently</h2>"));
    CHECK(holds(html,
                "<h3>Yes</h3>\n<ul>\n<li><q dir=\"auto\">It &lt;does&gt;.</q> "
                "<a href=\"/article/a-1#p-2\"><bdi>Title</bdi></a></li>"));
    CHECK(holds(html, "<h3>No</h3>"));
    CHECK(holds(html, "<bdi>&lt;Other&gt;</bdi>"));
    CHECK(holds(html, "<div class=\"answers equals\">"));
}

TEST_CASE("an unsure page says that it is unsure") {
    const std::string html = html_of(page_with(Verdict::unsure, 1));
    CHECK(holds(html, "Not sure: these passages may answer your question."));
    CHECK(holds(html, "<mark>"));
}

TEST_CASE("without an answer nothing is marked as one, and the missing words are named") {
    AnswerPage page = page_with(Verdict::not_here, 2);
    page.missing_terms = {"zebra", "<i>"};
    const std::string html = html_of(page);
    CHECK(holds(html, "The articles do not seem to answer this."));
    CHECK(holds(html, "No article mentions “zebra” or “&lt;i&gt;”."));
    CHECK(holds(html, "<h2 class=\"closest\">Closest passages</h2>"));
    CHECK(holds(html, "None of them seems to answer the question."));
    CHECK(holds(html, "<h3><a href="));
    CHECK_FALSE(holds(html, "<mark>"));
}

TEST_CASE("without an answer the page names what the articles are about") {
    AnswerPage page = page_with(Verdict::not_here, 0);
    CHECK_FALSE(holds(html_of(page), "What the articles are about"));
    page.covered = {{"b/1", "<Knees>", "knees.md"}, {"c", "Feet", "feet.md"}};
    const std::string html = html_of(page);
    CHECK(holds(html, "<h2 class=\"closest\">What the articles are about</h2>"));
    CHECK(holds(html, "<li><a dir=\"auto\" href=\"/article/b%2F1\">&lt;Knees&gt;</a></li>"));
    CHECK(holds(html, "<a href=\"/articles\">All articles</a>"));
}

TEST_CASE("without any passage there is no heading for them") {
    CHECK_FALSE(holds(html_of(page_with(Verdict::not_here, 0)), "Closest passages"));
}

TEST_CASE("a corrected word is told") {
    AnswerPage page = page_with(Verdict::answered, 1);
    page.question.corrections = {{"vitmain", "vitamin"}};
    CHECK(holds(html_of(page), "Searched for “vitamin” instead of “vitmain”."));
}

TEST_CASE("more passages are offered as long as there are more") {
    AnswerPage page = page_with(Verdict::answered, 5);
    CHECK_FALSE(holds(html_of(page, 5), "Show more"));
    page.total_estimated = 60;
    CHECK(holds(html_of(page, 5), "href=\"/?q=What%20is%20it%3F&amp;limit=15\""));
    page.answers.assign(50, answer_with("x"));
    CHECK_FALSE(holds(html_of(page, 50), "Show more"));
}

TEST_CASE("nothing in a hostile question or answer becomes markup") {
    const std::string hostile = "\"><script>alert('1')</script>";
    AnswerPage page = page_with(Verdict::unsure, 1);
    page.question.text = hostile;
    page.question.corrections = {{hostile, hostile}};
    page.missing_terms = {hostile};
    page.answers[0] = answer_with(hostile);
    page.answers[0].title = hostile;
    page.answers[0].heading_path = {hostile};
    page.answers[0].passage_id.article_id = hostile;
    page.answers[0].parts[0].name = hostile;
    page.answers[0].why = {{hostile}, {{hostile, hostile}}, {hostile}};
    page.answers[0].also_in = {{{hostile, 0}, hostile, hostile}};
    page.answers[0].source_url = "https://example.org/" + hostile;
    page.total_estimated = 100;
    for (const std::string& html :
         {page_html(answers_html(page, 1)), content_html(answers_html(page, 1))}) {
        CHECK_FALSE(holds(html, "<script>"));
        CHECK_FALSE(holds(html, "'1'"));
        CHECK_FALSE(holds(html, "\"\">"));
    }
}

TEST_CASE("the dates of an answer's article are shown, and said when they are old") {
    AnswerPage page = page_with(Verdict::answered, 1);
    CHECK_FALSE(holds(html_of(page), "class=\"dates\""));
    Answer& answer = page.answers[0];
    answer.age.dates = {{DateKind::published, "2018-01-02"}, {DateKind::updated, "2019-03"}};
    answer.age.years = 2;
    const std::string dates =
        "<p class=\"dates\">published <time datetime=\"2018-01-02\">2 January 2018</time>, "
        "last updated <time datetime=\"2019-03\">March 2019</time>";
    CHECK(holds(html_of(page), dates + "</p>"));
    answer.age.years = 7;
    answer.age.is_old = true;
    CHECK(holds(html_of(page), dates + ": <strong>more than 7 years old</strong></p>"));
    answer.age.dates = {{DateKind::reviewed, "\"><script>"}};
    CHECK_FALSE(holds(html_of(page), "<script>"));
}

TEST_CASE("a source that is no web address is no link") {
    AnswerPage page = page_with(Verdict::answered, 1);
    page.answers[0].source_url = "https://example.org/a";
    CHECK(holds(html_of(page), "href=\"https://example.org/a\""));
    page.answers[0].source_url = "javascript:alert(1)";
    CHECK_FALSE(holds(html_of(page), "javascript"));
}

TEST_CASE("an answer from a PDF leads to its page in the file") {
    AnswerPage page = page_with(Verdict::answered, 1);
    page.answers[0].path = "iron.pdf";
    page.answers[0].page = 12;
    CHECK(holds(html_of(page), "<p><a href=\"/source/a-1#page=12\">Source, page 12</a></p>"));
    page.answers[0].source_url = "https://example.org/a";
    CHECK(holds(html_of(page), "href=\"https://example.org/a\">Source</a>, page 12</p>"));
    CHECK_FALSE(holds(html_of(page), "/source/"));
    page.answers[0].source_url.clear();
    page.answers[0].path = "iron.md";
    CHECK_FALSE(holds(html_of(page), "/source/"));
}
