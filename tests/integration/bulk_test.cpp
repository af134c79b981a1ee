// Many new articles are built in shards; the index must be the same as without.

#include <catch2/catch.hpp>

#include "tests/integration/corpus_fixture.h"

using docent::test::article_about;
using docent::test::CorpusFixture;

namespace {

constexpr int kArticles = 300;  // more shards than are joined at a time, one article each

std::string name_of(int article) {
    return "folder-" + std::to_string(article % 3) + "/article-" + std::to_string(article) + ".md";
}

}  // namespace

TEST_CASE("articles built in bulk are the same as articles written one by one") {
    CorpusFixture corpus;
    for (int i = 0; i < kArticles; ++i) {
        corpus.write(name_of(i), article_about("subject " + std::to_string(i)));
    }
    corpus.write("records.jsonl",
                 "{\"_id\": \"1\", \"title\": \"One\", \"text\": \"One is a number.\"}\n"
                 "{\"_id\": \"2\", \"title\": \"Two\", \"text\": \"Two is another.\"}\n");
    corpus.write("broken.pdf", "%PDF-1.4 that is all");
    corpus.options.bulk_from_bytes = 1;
    const docent::IndexReport report = corpus.index();
    CHECK(report.added == kArticles + 2);
    CHECK(report.skipped.size() == 1);
    corpus.options.bulk_from_bytes = UINT64_MAX;
    CHECK(difference_from_rebuilt(corpus) == "none");
    CHECK(corpus.index().added == 0);

    corpus.options.bulk_from_bytes = 1;
    corpus.write("more.md", article_about("more"));
    corpus.write(name_of(7), article_about("another subject"));
    std::filesystem::remove(corpus.file(name_of(8)));
    corpus.index();
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("what may be renamed is not built in bulk, whatever else is new") {
    CorpusFixture corpus;
    corpus.options.prune = true;
    corpus.options.bulk_from_bytes = 1;
    for (int i = 0; i < 6; ++i) {
        corpus.write(name_of(i), article_about("subject " + std::to_string(i)));
    }
    corpus.index();
    const std::string id = corpus.snapshot().articles[0].head.id;
    std::filesystem::remove(corpus.file(name_of(5)));
    std::filesystem::rename(corpus.file(name_of(0)), corpus.file("a-new-name.md"));
    for (int i = 10; i < 20; ++i) {
        corpus.write(name_of(i), article_about("a much longer subject " + std::to_string(i)));
    }
    const docent::IndexReport report = corpus.index();
    CHECK(report.renamed == 1);
    CHECK(report.removed == 1);
    CHECK(report.added == 10);
    CHECK(corpus.snapshot().articles[0].head.path == "a-new-name.md");
    CHECK(corpus.snapshot().articles[0].head.id == id);
}

TEST_CASE("records of a file come, change and go one by one") {
    CorpusFixture corpus;
    const std::string one = "{\"_id\": \"1\", \"text\": \"One is a number.\"}\n";
    const std::string two = "{\"_id\": \"2\", \"text\": \"Two is another.\"}\n";
    corpus.write("records.jsonl", one + two + "no record\n");
    docent::IndexReport report = corpus.index();
    CHECK(report.added == 2);
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].reason.starts_with("line 3: "));
    CHECK(corpus.index().skipped.size() == 1);  // still known when nothing has changed

    corpus.write("records.jsonl", two + "{\"_id\": \"3\", \"text\": \"Three is more.\"}\n");
    report = corpus.index();
    CHECK(report.added == 1);
    CHECK(report.removed == 1);
    CHECK(report.unchanged == 1);
    CHECK(report.skipped.empty());
    CHECK(difference_from_rebuilt(corpus) == "none");
}
