#include "query/answer_json.h"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

using Json = nlohmann::json;

AnswerPage small_page() {
    Answer answer;
    answer.passage_id = {"sun", 2};
    answer.title = "Sunlight";
    answer.path = "light/sun.md";
    answer.source_url = "https://example.org/sun";
    answer.heading_path = {"Skin", "Vitamin D"};
    answer.text = "Sun makes it.";
    answer.begin_byte = 10;
    answer.end_byte = 23;
    answer.page = 12;
    answer.age.dates = {{DateKind::published, "2018-01-31"}, {DateKind::updated, "2019-03"}};
    answer.age.years = 7;
    answer.age.is_old = true;
    answer.fragments = {{"Sun", FragmentKind::match, true},
                        {" makes it", FragmentKind::answer, true},
                        {".", FragmentKind::plain, false}};
    answer.score = 1.5;
    answer.parts = {{"words", 1}, {"title", 0.5}};
    answer.why = {{"sun"}, {{"maek", "makes"}}, {"it"}};
    answer.also_in = {{{"sky", 1}, "Sky", "sky.md"}};
    AnswerPage page;
    page.question.text = "does sun maek it";
    page.question.corrections = {{"maek", "make"}};
    page.verdict = Verdict::unsure;
    page.confidence = 0.5;
    page.answers = {answer};
    page.disagreement = {{{0, "Yes."}}, {{2, "No."}}};
    page.missing_terms = {"zebra"};
    page.covered = {{"sky", "Sky", "sky.md"}};
    page.total_estimated = 7;
    page.elapsed_us = 840;
    page.generation = 3;
    return page;
}

constexpr std::size_t kHostileBytes = 23;

// What no valid JSON or UTF-8 may be broken by.
const std::string kHostile = std::string("\0\x01\x1b[31m\"\\/\n\r\t</script>\x7f", kHostileBytes) +
                             "\xFF\xC3\u2028\U0001F600\u202E\u202C";

}  // namespace

TEST_CASE("the JSON of a page has exactly the documented keys in the documented order") {
    CHECK(
        json_from(small_page()) ==
        R"({"format":1,"question":"does sun maek it","verdict":"unsure","confidence":0.5,)"
        R"("answers":[{"rank":1,"score":1.5,)"
        R"("parts":[{"name":"words","value":1.0},{"name":"title","value":0.5}],)"
        R"("article":{"id":"sun","path":"light/sun.md","title":"Sunlight",)"
        R"("url":"/article/sun#p-2","source_url":"https://example.org/sun",)"
        R"("published":"2018-01-31","reviewed":"","updated":"2019-03","years_old":7,"is_old":true},)"
        R"("heading_path":["Skin","Vitamin D"],"passage_id":"sun#p-2","text":"Sun makes it.",)"
        R"("page":12,"line":null,"span":{"begin":10,"end":23},)"
        R"("fragments":[{"text":"Sun","kind":"match","in_answer":true},)"
        R"({"text":" makes it","kind":"answer","in_answer":true},)"
        R"({"text":".","kind":"plain","in_answer":false}],)"
        R"("why":{"matched":["sun"],"matched_as":[{"typed":"maek","found":"makes"}],)"
        R"("not_matched":["it"]},)"
        R"("also_in":[{"passage_id":"sky#p-1","path":"sky.md","title":"Sky",)"
        R"("url":"/article/sky#p-1"}]}],)"
        R"("disagreement":{"yes":[{"rank":1,"text":"Yes."}],"no":[{"rank":3,"text":"No."}]},)"
        R"("missing_terms":["zebra"],)"
        R"("covered":[{"id":"sky","path":"sky.md","title":"Sky","url":"/article/sky"}],)"
        R"("corrections":[{"typed":"maek","searched":"make"}],"expansions":[],)"
        R"("total_estimated":7,"elapsed_us":840,"generation":3})");
}

TEST_CASE("the JSON of an empty page has lists, not nothing") {
    CHECK(
        json_from(AnswerPage()) ==
        R"({"format":1,"question":"","verdict":"not_here","confidence":0.0,"answers":[],)"
        R"("disagreement":null,"missing_terms":[],"covered":[],"corrections":[],"expansions":[],"total_estimated":0,"elapsed_us":0,)"
        R"("generation":0})");
}

TEST_CASE("the JSON of a batch page begins with the question's id, if it has one") {
    const std::string plain = json_from(small_page());
    CHECK(json_from(small_page(), {"q-1", ""}) == R"({"_id":"q-1",)" + plain.substr(1));
    CHECK(json_from(small_page(), {"", ""}) == plain);
}

TEST_CASE("the JSON of a run of the indexer has exactly the documented keys") {
    IndexReport report;
    report.found = 9;
    report.added = 1;
    report.updated = 2;
    report.renamed = 3;
    report.removed = 4;
    report.unchanged = 5;
    report.held_back = 11;
    report.dropped_lines = {{"navigation", 12}};
    report.passages_written = 60;
    report.bytes_read = 7000;
    report.skipped = {{"a.txt", "It is no text."}};
    report.elapsed_ms = 80;
    report.was_interrupted = true;
    report.generation = 10;
    CHECK(
        json_from(report) ==
        R"({"format":1,"found":9,"added":1,"updated":2,"renamed":3,"removed":4,"unchanged":5,)"
        R"("held_back":11,"passages_written":60,"bytes_read":7000,)"
        R"("skipped":[{"path":"a.txt","reason":"It is no text."}],)"
        R"("dropped_lines":{"navigation":12},"elapsed_ms":80,"was_interrupted":true,"generation":10})");
}

TEST_CASE("the JSON of an index's status has exactly the documented keys") {
    const IndexStatus status{
        "/a/.docent", {"/a"}, 2, 3, {{"en", 2}}, 4, 5, 6, {{"x.md", "Too large."}}, 7};
    CHECK(
        json_from(status) ==
        R"({"format":1,"database":"/a/.docent","roots":["/a"],"articles":2,"passages":3,)"
        R"("languages":[{"language":"en","articles":2}],"size_bytes":4,"generation":5,"updated":6,"age_s":7,)"
        R"("skipped":[{"path":"x.md","reason":"Too large."}]})");
}

TEST_CASE("the JSON of a list of articles has exactly the documented keys") {
    ArticleHead head;
    head.id = "sun";
    head.path = "sun.md";
    head.title = "Sun";
    head.author = "Ada";
    head.updated = "2026-03-01";
    head.source_url = "https://example.org";
    head.published = "2026-01-31";
    head.passages = 4;
    head.size_bytes = 99;
    CHECK(
        json_from(std::vector<ArticleHead>{head}) ==
        R"({"format":1,"articles":[{"id":"sun","path":"sun.md","title":"Sun",)"
        R"("author":"Ada","url":"/article/sun","source_url":"https://example.org",)"
        R"("published":"2026-01-31","reviewed":"","updated":"2026-03-01","passages":4,"size_bytes":99}]})");
    CHECK(json_from(std::vector<ArticleHead>()) == R"({"format":1,"articles":[]})");
}

TEST_CASE("the JSON of a log of unanswered questions has exactly the documented keys") {
    CHECK(json_from(std::vector<UnansweredQuestion>{{"who \"dunnit\"", 3, "2026-11-26"}}) ==
          R"({"format":1,"unanswered":[{"question":"who \"dunnit\"","count":3,)"
          R"("last_day":"2026-11-26"}]})");
    CHECK(json_from(std::vector<UnansweredQuestion>()) == R"({"format":1,"unanswered":[]})");
}

TEST_CASE("the JSON of an article has exactly the documented keys") {
    Document article;
    article.article_id = "sun";
    article.path = "sun.md";
    article.title = "Sun";
    article.language = "en";
    article.reviewed = "2026-02-01";
    article.author = "Ada";
    article.updated = "2026-03-01";
    article.blocks = {{BlockKind::table_row, 0, "A: b", 0, 4, 3, 0, true},
                      {BlockKind::paragraph, 0, "c", 6, 7, 0, 9}};
    article.dropped = {{"5 min read", "reading_time", 0, 10, 0, 2}};
    Passage passage;
    passage.id = {"sun", 0};
    passage.heading_path = {"Top"};
    passage.text = "A: b";
    passage.page = 3;
    CHECK(json_from(article, {passage}) ==
          R"({"format":1,"id":"sun","path":"sun.md","title":"Sun","author":"Ada",)"
          R"("language":"en","source_url":"","published":"","reviewed":"2026-02-01",)"
          R"("updated":"2026-03-01",)"
          R"("blocks":[{"kind":"table_row","text":"A: b","page":3,"line":null,)"
          R"("is_reconstructed":true},)"
          R"({"kind":"paragraph","text":"c","page":null,"line":9,"is_reconstructed":false}],)"
          R"("passages":[{"id":"sun#p-0","heading_path":["Top"],"text":"A: b","page":3,)"
          R"("line":null}],)"
          R"("dropped":[{"text":"5 min read","rule":"reading_time","page":null,"line":2}]})");
}

TEST_CASE("hostile strings stay inside their JSON string, on one line, as valid UTF-8") {
    AnswerPage page = small_page();
    page.question.text = kHostile;
    page.missing_terms = {kHostile};
    page.covered = {{kHostile, kHostile, kHostile}};
    page.answers[0].title = kHostile;
    page.answers[0].fragments = {{kHostile, FragmentKind::plain, false}};
    page.answers[0].why = {{kHostile}, {{kHostile, kHostile}}, {kHostile}};
    page.answers[0].also_in = {{{kHostile, 1}, kHostile, kHostile}};
    for (const std::string& text :
         {json_from(page), json_from(page, {kHostile, ""}), json_from_error(kHostile)}) {
        CHECK(text.find_first_of(std::string("\0\n\r\x1b", 4)) == std::string::npos);
        const Json json = Json::parse(text);  // throws when it is malformed
        const std::string read = json[json.contains("error") ? "error" : "question"];
        CHECK(read.starts_with(kHostile.substr(0, kHostileBytes)));  // up to the malformed bytes
        CHECK(read.ends_with("\u2028\U0001F600\u202E\u202C"));
    }
}

TEST_CASE("a number that JSON cannot say does not make the JSON invalid") {
    AnswerPage page = small_page();
    page.confidence = std::numeric_limits<double>::quiet_NaN();
    CHECK(Json::parse(json_from(page))["confidence"].is_null());
}

}  // namespace docent::test
