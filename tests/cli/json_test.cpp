// The JSON of each command has the documented keys with values of the documented types, and what
// stands in it agrees with the articles.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"
#include "tests/unit/indexer/readers/pdf_bytes.h"

namespace docent::test {
namespace {

using Json = nlohmann::ordered_json;

// The keys and types of a JSON value: "{a:number,b:[text]}". An array is told by its first element.
std::string shape_of(const Json& json) {
    if (json.is_object()) {
        std::string shape;
        for (const auto& [key, value] : json.items()) {
            shape += (shape.empty() ? "" : ",") + key + ':' + shape_of(value);
        }
        return '{' + shape + '}';
    }
    if (json.is_array()) return json.empty() ? "[]" : '[' + shape_of(json.front()) + ']';
    if (json.is_number_integer()) return "integer";
    if (json.is_number()) return "number";
    if (json.is_boolean()) return "truth";
    return json.is_string() ? "text" : "nothing";
}

// The only line of `text`, read as JSON.
Json line_of(const Outcome& outcome) {
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.out.find('\n') == outcome.out.size() - 1);
    return Json::parse(outcome.out);
}

std::vector<Json> lines_of(const Outcome& outcome) {
    std::vector<Json> lines;
    std::istringstream text(outcome.out);
    for (std::string line; std::getline(text, line);) lines.push_back(Json::parse(line));
    return lines;
}

const std::string kAnswerShape =
    "{rank:integer,score:number,parts:[{name:text,value:number}],"
    "article:{id:text,path:text,title:text,url:text,source_url:text,published:text,reviewed:text,"
    "updated:text,years_old:nothing,is_old:truth},heading_path:[],"
    "passage_id:text,text:text,page:nothing,line:integer,span:{begin:integer,end:integer},"
    "fragments:[{text:text,kind:text,in_answer:truth}],"
    "why:{matched:[text],matched_as:[],not_matched:[]},also_in:[]}";
const std::string kPageEnd =
    "corrections:[],expansions:[],total_estimated:integer,elapsed_us:integer,generation:integer}";

}  // namespace

TEST_CASE("eval --json prints the measures, and what was asked for besides") {
    const IndexedFolder folder;
    const TempFolder files;
    write_file(files / "queries.jsonl", "{\"_id\": \"q1\", \"text\": \"why are feet numb\"}\n");
    write_file(files / "qrels.tsv", "q1\tfeet.md\t1\n");
    write_file(files / "run", "q1 Q0 feet.md 1 1 x\n");
    std::vector<std::string> arguments = {
        "eval", "--json", "--queries", files / "queries.jsonl", "--qrels", files / "qrels.tsv"};
    const std::string measures =
        "{ndcg@10:number,mrr@10:number,success@1:number,success@5:number,success@20:number,"
        "recall@100:number,map:number}";
    const std::string times = "{p50:integer,p99:integer}";
    const std::string begin =
        "{format:integer,questions:integer,judged_articles:integer,judged_missing:integer,"
        "measures:" +
        measures + ",ranking_us:" + times;
    const Json plain = line_of(folder.run(arguments));
    CHECK(shape_of(plain) ==
          begin + ",answer_us:nothing,answers:nothing,verdicts:nothing,compared:nothing}");
    CHECK(plain["measures"]["ndcg@10"] == 1.0);
    for (const std::string option :
         {"--answer-times", "--per-question", "--verdicts", "--compare", "run"}) {
        arguments.push_back(option == "run" ? (files / "run").string() : option);
    }
    const Json full = line_of(folder.run(arguments));
    CHECK(shape_of(full["answer_us"]) == times);
    CHECK(shape_of(full["verdicts"]) ==
          "{answerable:integer,unanswerable:integer,auroc:number,calibration_error:number,"
          "wrongly_not_here:number,rightly_not_here:number,right_answered:number}");
    CHECK(shape_of(full["compared"]["map"]) == "{mean:number,difference:number,p:number}");
    CHECK(full["compared"].size() == full["measures"].size());
    CHECK(shape_of(full["per_question"]) ==
          "[{_id:text,measures:" + measures + ",ranking_us:integer,answer_us:integer}]");
}

TEST_CASE("check --json prints what came out, and what changed where a run is compared with") {
    const IndexedFolder folder;
    const TempFolder files;
    write_file(files / "checks.yaml",
               "- question: why are feet numb\n  answer: tight shoes\n"
               "- question: how do zebras swim\n  answer: none\n");
    const std::string run = files / "run.jsonl";
    const Json plain =
        line_of(folder.run({"check", files / "checks.yaml", "--json", "--run", run}));
    const std::string outcome =
        "{id:text,question:text,line:integer,passed:truth,unmet:[text],verdict:text,article:text,"
        "passage_id:text,answer:text}";
    const std::string begin =
        "{format:integer,checks:integer,passed:integer,outcomes:[" + outcome + "],changes:";
    CHECK(shape_of(plain) == begin + "nothing}");
    CHECK(plain["passed"] == 1);
    write_file(files / "checks.yaml", "- question: why are feet numb\n  answer: vitamin B12\n");
    const Json changed =
        line_of(folder.run({"check", files / "checks.yaml", "--json", "--compare", run}));
    const std::string past = "{passed:truth,verdict:text,article:text,answer:text}";
    REQUIRE(changed["changes"].size() == 2);
    CHECK(shape_of(changed["changes"][0]) ==
          "{change:text,question:text,before:" + past + ",now:" + past + '}');
    CHECK(changed["changes"][0]["change"] == "now_passes");
    CHECK(shape_of(changed["changes"][1]) ==
          "{change:text,question:text,before:" + past + ",now:nothing}");
}

TEST_CASE("ask --json prints one page") {
    const IndexedFolder folder;
    const Json page = line_of(folder.run({"ask", "--json", "why are feet numb"}));
    CHECK(shape_of(page) ==
          "{format:integer,question:text,verdict:text,confidence:number,answers:[" + kAnswerShape +
              "],disagreement:nothing,missing_terms:[],covered:[]," + kPageEnd);
    CHECK(page["verdict"] == "answered");
    CHECK(page["answers"].at(0)["article"]["path"] == "feet.md");
    std::string joined;
    for (const Json& fragment : page["answers"].at(0)["fragments"]) {
        joined += fragment["text"].get<std::string>();
    }
    CHECK(joined == page["answers"].at(0)["text"]);

    const Json nothing = line_of(folder.run({"ask", "--json", "how do zebras swim"}));
    CHECK(shape_of(nothing) ==
          "{format:integer,question:text,verdict:text,confidence:number,"
          "answers:[],disagreement:nothing,missing_terms:[text],"
          "covered:[{id:text,path:text,title:text,url:text}]," +
              kPageEnd);
    CHECK(nothing["verdict"] == "not_here");
}

TEST_CASE("ask --limit says how many answers there are at most") {
    const IndexedFolder folder;
    CHECK(line_of(folder.run({"ask", "--json", "vitamin", "--limit", "1"}))["answers"].size() == 1);
    CHECK(line_of(folder.run({"ask", "--json", "vitamin", "--limit", "2"}))["answers"].size() == 2);
}

TEST_CASE("a question may be several arguments, and one that begins with a dash") {
    const IndexedFolder folder;
    CHECK(line_of(folder.run({"ask", "- why numb feet", "--json"}))["verdict"] == "answered");
    const Json page = line_of(folder.run({"ask", "why", "are", "feet", "numb", "--json"}));
    CHECK(page["question"] == "why are feet numb");
    CHECK(page["verdict"] == "answered");
    CHECK(line_of(folder.run({"ask", "--json", "--", "--feet"}))["question"] == "--feet");
}

TEST_CASE("index --json prints the report") {
    const IndexedFolder folder;
    const std::string begin =
        "{format:integer,found:integer,added:integer,updated:integer,renamed:integer,"
        "removed:integer,unchanged:integer,held_back:integer,passages_written:integer,"
        "bytes_read:integer,";
    const std::string end =
        ",dropped_lines:{},elapsed_ms:integer,was_interrupted:truth,generation:integer}";
    const Json unchanged = line_of(folder.run({"index", "--json"}));
    CHECK(shape_of(unchanged) == begin + "skipped:[]" + end);
    CHECK(unchanged["unchanged"] == 2);

    write_file(folder.articles() / "zeros.txt", kNoText);
    const Json skipped = line_of(folder.run({"index", "--json"}));
    CHECK(shape_of(skipped) == begin + "skipped:[{path:text,reason:text}]" + end);
    CHECK(skipped["skipped"].at(0)["path"] == "zeros.txt");
}

TEST_CASE("status --json prints what the index holds") {
    const IndexedFolder folder;
    const Json status = line_of(folder.run({"status", "--json"}));
    CHECK(shape_of(status) ==
          "{format:integer,database:text,roots:[text],articles:integer,passages:integer,"
          "languages:[{language:text,articles:integer}],size_bytes:integer,generation:integer,"
          "updated:integer,age_s:integer,skipped:[]}");
    CHECK(status["database"] == folder.database().string());
    CHECK(status["roots"].at(0) == folder.articles().string());
    CHECK(status["articles"] == 2);
}

TEST_CASE("show --json prints an article, found by id or path") {
    const IndexedFolder folder;
    const Json article = line_of(folder.run({"show", "--json", "deep/down/sun.md"}));
    CHECK(shape_of(article) ==
          "{format:integer,id:text,path:text,title:text,author:text,language:text,source_url:text,"
          "published:text,reviewed:text,updated:text,"
          "blocks:[{kind:text,text:text,page:nothing,line:integer,is_reconstructed:truth}],"
          "passages:[{id:text,heading_path:[],text:text,page:nothing,line:integer}],dropped:[]}");
    CHECK(article["title"] == "Sunlight");
    CHECK(line_of(folder.run({"show", "--json", article["id"]})) == article);
}

TEST_CASE("an answer from a PDF says on which page it stands") {
    const IndexedFolder folder;
    PdfBytes pdf;
    pdf.line(72, 72, "About iron", 18).line(72, 120, "Spinach holds some iron, red meat more.");
    pdf.add_page().line(72, 72, "Storage", 18);
    pdf.line(72, 120, "The body keeps spare iron in the liver as ferritin.");
    write_file(folder.articles() / "iron.pdf", pdf.bytes());
    REQUIRE(folder.run({"index"}).status == 0);
    const std::string text = folder.run({"ask", "where is spare iron kept"}).out;
    CHECK(text.find("(iron.pdf, page 2)") != std::string::npos);
    const Json page = line_of(folder.run({"ask", "--json", "where is spare iron kept"}));
    CHECK(page["answers"].at(0)["page"] == 2);
    CHECK(page["answers"].at(0)["line"].is_null());
    CHECK(folder.run({"show", "iron.pdf"}).out.find(", page 2\n") != std::string::npos);
}

TEST_CASE("a batch of plain lines gives a page per question, blank lines none") {
    const IndexedFolder folder;
    const Outcome outcome = folder.run({"ask", "--batch", "-"},
                                       "numb feet\n\n   \t\r\nhow do zebras swim\r\nvitamin d");
    CHECK(outcome.status == 0);
    const std::vector<Json> pages = lines_of(outcome);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0]["question"] == "numb feet");
    CHECK(pages[0]["verdict"] == "answered");
    CHECK(pages[1]["question"] == "how do zebras swim");
    CHECK(pages[1]["verdict"] == "not_here");
    CHECK(pages[2]["question"] == "vitamin d");
    CHECK_FALSE(pages[0].contains("_id"));
}

TEST_CASE("a batch of JSON lines gives pages that begin with the ids") {
    const IndexedFolder folder;
    write_file(
        folder.articles() / "questions",
        "\xEF\xBB\xBF{\"_id\":\"q1\",\"text\":\"numb feet\"}\n{\"text\":\"vitamin\",\"_id\":2}\n"
        "{\"text\":\"vitamin\"}\n");
    const Outcome outcome = folder.run({"ask", "--batch", "questions", "--limit", "1"});
    CHECK(outcome.status == 0);
    const std::vector<Json> pages = lines_of(outcome);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].begin().key() == "_id");
    CHECK(pages[0]["_id"] == "q1");
    CHECK(pages[1]["_id"] == "2");
    CHECK(pages[1]["answers"].size() == 1);
    CHECK(pages[2].begin().key() == "format");
}

TEST_CASE("a malformed batch line ends the batch after the pages before it") {
    const IndexedFolder folder;
    const Outcome outcome =
        folder.run({"ask", "--batch", "-"}, "numb feet\n\n{\"text\":}\nvitamin\n");
    CHECK(outcome.status == 2);
    CHECK(lines_of(outcome).size() == 1);
    CHECK(outcome.err.starts_with("docent: standard input, line 3: "));
    CHECK(outcome.err.find("\"text\"") != std::string::npos);
}

TEST_CASE("an empty batch prints nothing") {
    const IndexedFolder folder;
    const Outcome outcome = folder.run({"ask", "--batch", "-"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
}

}  // namespace docent::test
