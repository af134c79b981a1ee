// docent eval on a folder of two articles: what it prints and writes, and what it refuses.

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/cli/program.h"

namespace docent::test {
namespace {

// An indexed folder with questions and judgments beside it.
class Collection {
  public:
    Collection() {
        write_file(file("queries.jsonl"),
                   "{\"_id\": \"q1\", \"text\": \"why are feet numb\"}\n"
                   "{\"_id\": \"q2\", \"text\": \"sunlight in the skin\"}\n");
        write_file(file("qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\tfeet\t1\nq2\tsun.md\t1\n");
    }

    std::filesystem::path file(const std::string& name) const { return files_ / name; }
    const IndexedFolder& folder() const { return folder_; }

    Outcome eval(std::vector<std::string> arguments = {}) const {
        std::vector<std::string> all = {"eval", "--queries", file("queries.jsonl"), "--qrels",
                                        file("qrels.tsv")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return folder_.run(all);
    }

  private:
    IndexedFolder folder_;
    TempFolder files_;
};

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

const std::string kPerfect =
    "ndcg@10     1.0000\nmrr@10      1.0000\nsuccess@1   1.0000\nsuccess@5   1.0000\n"
    "success@20  1.0000\nrecall@100  1.0000\nmap         1.0000\n";

}  // namespace

TEST_CASE("eval prints the measures and the times") {
    const Collection collection;
    const Outcome outcome = collection.eval({"--answer-times"});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, Catch::StartsWith("2 questions, 2 judged articles\n\n" + kPerfect +
                                              "\nranking     p50 "));
    CHECK_THAT(outcome.out, Catch::Contains("\nanswers     p50 "));
}

TEST_CASE("eval says how often what is marked is a right answer") {
    const Collection collection;
    const std::filesystem::path answers = collection.file("answers.jsonl");
    write_file(answers, "{\"_id\": \"q2\", \"answers\": [\"sunlight\", \"the sun\"]}\n");
    const Outcome outcome = collection.eval({"--answers", answers});
    INFO(outcome.err);
    CHECK_THAT(outcome.out,
               Catch::Contains("\n1 question with answers; the first passage holds one "
                               "for 1.0000\n"));
    CHECK_THAT(outcome.out, Catch::Contains("\nmarked          1.0000   1.0000 "));
    CHECK_THAT(
        collection.eval({"--answers", answers, "--json"}).out,
        Catch::Contains("\"answers\":{\"questions\":1,\"held\":1.0,\"marked\":{\"found\":1.0"));
    write_file(answers, "{\"_id\": \"q9\", \"answers\": [\"x\"]}\n");
    const Outcome refused = collection.eval({"--answers", answers});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err, Catch::Contains("none of the questions has an answer"));
}

TEST_CASE("eval shows each question when it is asked to") {
    const Collection collection;
    CHECK_THAT(collection.eval({"--per-question", "--limit", "1"}).out,
               Catch::StartsWith("question\tndcg@10\tmrr@10\tsuccess@1\tsuccess@5\tsuccess@20\t"
                                 "recall@100\tmap\n"
                                 "q1\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000\n\n"
                                 "1 question, "));
}

TEST_CASE("eval writes a run and compares with it") {
    const Collection collection;
    const std::filesystem::path run = collection.file("run");
    CHECK(collection.eval({"--run", run}).status == 0);
    CHECK_THAT(content_of(run), Catch::StartsWith("q1 Q0 feet 1 "));
    CHECK_THAT(content_of(run), Catch::Contains("\nq2 Q0 sun.md 1 "));
    const Outcome same = collection.eval({"--compare", run});
    CHECK_THAT(same.out, Catch::Contains("here   other   difference        p\n"
                                         "ndcg@10     1.0000  1.0000      +0.0000   1.0000\n"));
    write_file(run, "q1 Q0 feet 1 1 x\n");
    CHECK_THAT(collection.eval({"--compare", run}).out,
               Catch::Contains("map         1.0000  0.5000      +0.5000   1.0000\n"));
}

TEST_CASE("eval says how many judged articles the index lacks") {
    const Collection collection;
    write_file(collection.file("qrels.tsv"), "q1\tfeet\t1\nq1\tgone\t1\n");
    CHECK_THAT(collection.eval().out,
               Catch::StartsWith("1 question, 2 judged articles, 1 of them not in the index\n"));
}

TEST_CASE("eval refuses what it cannot read, and names the line") {
    const Collection collection;
    write_file(collection.file("bad.tsv"), "q1\tfeet\t1\nq1\tfeet\n");
    const Outcome judgments =
        collection.folder().run({"eval", "--queries", collection.file("queries.jsonl"), "--qrels",
                                 collection.file("bad.tsv")});
    CHECK(judgments.status == 2);
    CHECK_THAT(judgments.err, Catch::Contains("bad.tsv:2: a line must be question, article"));
    const Outcome run = collection.eval({"--compare", collection.file("bad.tsv")});
    CHECK(run.status == 2);
    CHECK_THAT(run.err, Catch::Contains("bad.tsv:1: a line must be question, Q0, article"));
    const Outcome unwritable = collection.eval({"--run", collection.file("none/run")});
    CHECK(unwritable.status == 2);
    CHECK_THAT(unwritable.err, Catch::Contains("cannot be written"));
    CHECK(collection.folder().run({"eval"}).status == 2);
}

TEST_CASE("eval finds every mistake before it asks anything or empties a file") {
    const Collection collection;
    const std::filesystem::path values = collection.file("values");
    write_file(values, "old\n");
    write_file(collection.file("answers.jsonl"), "{\"_id\": \"q9\", \"answers\": [\"x\"]}\n");
    write_file(collection.file("blank.tsv"), "a q\tnumb feet\n");
    write_file(collection.file("blank_qrels.tsv"), "a q\tfeet\t1\n");
    write_file(collection.file("elsewhere.tsv"), "q1\telsewhere\t1\n");
    const auto refusal_of = [&](const std::string& queries, const std::string& qrels,
                                std::vector<std::string> more) {
        std::vector<std::string> arguments = {
            "eval",     "--queries", collection.file(queries), "--qrels", collection.file(qrels),
            "--values", values};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome =  // on a terminal, which would show that questions are asked
            run_program({arguments, collection.folder().articles(), {}, {}, {}, 200});
        CHECK(outcome.status == 2);
        CHECK_THAT(outcome.out, !Catch::Contains("of 2 questions"));
        CHECK_THAT(outcome.out, !Catch::Contains("of 1 question"));
        CHECK(content_of(values) == "old\n");
        return outcome.out;
    };
    const std::string run = collection.file("run");
    CHECK_THAT(refusal_of("queries.jsonl", "qrels.tsv", {"--run", collection.file("none/run")}),
               Catch::Contains("cannot be written"));
    CHECK_THAT(refusal_of("blank.tsv", "blank_qrels.tsv", {"--run", run}),
               Catch::Contains("its id holds white space"));
    CHECK_THAT(refusal_of("none.jsonl", "qrels.tsv", {}), Catch::Contains("cannot be read"));
    CHECK_THAT(refusal_of("queries.jsonl", "elsewhere.tsv", {}),
               Catch::Contains("none of the judged articles is in the index"));
    CHECK_THAT(
        refusal_of("queries.jsonl", "qrels.tsv", {"--answers", collection.file("answers.jsonl")}),
        Catch::Contains("none of the questions has an answer"));
    CHECK_FALSE(std::filesystem::exists(run));
}

TEST_CASE("eval prints the measures even when a file cannot be written in the end") {
    const Collection collection;
    for (const std::string option : {"--run", "--values"}) {
        const Outcome outcome = collection.eval({option, "/dev/full"});
        CHECK(outcome.status == 2);
        CHECK_THAT(outcome.out, Catch::Contains(kPerfect));
        CHECK_THAT(outcome.err, Catch::Contains("/dev/full cannot be written"));
    }
}

TEST_CASE("eval measures verdicts, on impossible questions as well, and writes their features") {
    const Collection collection;
    write_file(collection.file("answers.jsonl"), "{\"_id\": \"q2\", \"impossible\": true}\n");
    const Outcome outcome =
        collection.eval({"--verdicts", "--answers", collection.file("answers.jsonl"), "--features",
                         collection.file("features")});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out,
               Catch::Contains("verdicts    on 1 question with an answer here and 1 without\n"));
    CHECK_THAT(outcome.out, Catch::Contains("AUROC "));
    CHECK_THAT(content_of(collection.file("features")),
               Catch::StartsWith("# features: coverage, ") && Catch::Contains("\n1 qid:q1 1:"));
    CHECK(collection.eval({"--features", collection.file("features")}).status == 2);
}

TEST_CASE("eval writes which parts there are and how much of each a passage has") {
    const Collection collection;
    write_file(collection.file("qrels.tsv"), "q1\tfeet\t1\nq2\tfeet\t0\nq2\tgone\t2\n");
    CHECK(collection.eval({"--values", collection.file("values")}).status == 0);
    std::istringstream lines(content_of(collection.file("values")));
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK_THAT(line, Catch::StartsWith("# parts: words, title, headings, article, "));
    const auto parts = std::count(line.begin(), line.end(), ',') + 1;
    std::vector<std::string> passages;
    while (std::getline(lines, line)) {
        passages.push_back(line);
        if (line == "2 qid:q2 # gone") continue;  // relevant, but not found
        CHECK(std::count(line.begin(), line.end(), ':') == parts + 1);
    }
    REQUIRE(passages.size() >= 3);
    CHECK_THAT(passages[0], Catch::StartsWith("1 qid:q1 1:") && Catch::EndsWith(" # feet"));
    CHECK_THAT(passages[passages.size() - 2],
               Catch::StartsWith("0 qid:q2 1:") && Catch::EndsWith(" # deep/down/sun.md"));
    CHECK(passages.back() == "2 qid:q2 # gone");
}

TEST_CASE("eval leaves a part out of the scores, by a name that exists") {
    const Collection collection;
    const std::filesystem::path with = collection.file("with");
    const std::filesystem::path without = collection.file("without");
    CHECK(collection.eval({"--run", with}).status == 0);
    CHECK(collection.eval({"--run", without, "--without", "title", "--without", "article title"})
              .status == 0);
    CHECK(content_of(with) != content_of(without));
    const Outcome refused = collection.eval({"--without", "luck"});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err,
               Catch::Contains(
                   "there is no part or step luck; these are words, title, headings, article,"));
}

TEST_CASE("eval shows on a terminal how far it is, and clears the line") {
    const Collection collection;
    const Outcome outcome =
        run_program({{"eval", "--queries", collection.file("queries.jsonl"), "--qrels",
                      collection.file("qrels.tsv"), "--db", collection.folder().database()},
                     collection.folder().articles(),
                     {},
                     {},
                     {},
                     80});
    CHECK_THAT(outcome.out, Catch::Contains("\r1 of 2 questions\x1b[K"));
    CHECK_THAT(outcome.out, Catch::Contains("\r\x1b[K2 questions, 2 judged articles"));
}

}  // namespace docent::test
