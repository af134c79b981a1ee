// Many new articles are built in shards; the index must be the same as without.

#include <catch2/catch.hpp>
#include <thread>

#include "indexer/bulk_build.h"
#include "store/index_folder.h"
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

TEST_CASE("a merge says at once which file it has only half of") {
    const CorpusFixture corpus;
    std::string records;
    for (int i = 0; i < 20'000; ++i) {
        const std::string number = std::to_string(i);
        records += "{\"_id\": \"" + number + "\", \"text\": \"Record " + number + " says it.\"}\n";
    }
    corpus.write("records.jsonl", records);
    docent::IndexOptions options = corpus.options;
    options.bulk_from_bytes = 1;
    std::stop_source stop;
    options.stop = stop.get_token();
    {  // a run that is stopped in the file, and dies before it can write anything else
        docent::IndexWriter writer(options.database);
        writer.add_root("..");
        docent::ArticleIds ids({}, "..");
        docent::UpdatePlan plan;
        plan.to_read.push_back({"..",
                                {corpus.articles().string(), "records.jsonl",
                                 docent::ArticleFormat::json_lines, records.size(), 0},
                                std::nullopt});
        docent::IndexUpdate update(writer, ids, plan, {});
        docent::RunProgress progress({});
        docent::IndexRun run{options, writer, ids, options.database, {}, progress};
        const std::jthread stopper([&](const std::stop_token& given_up) {
            const auto second_shard = docent::building_folder(options.database) / "0-1";
            while (!given_up.stop_requested() && !std::filesystem::exists(second_shard)) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            stop.request_stop();
        });
        CHECK_FALSE(docent::build_in_bulk(plan, 0, update, run));
    }
    const auto left = corpus.snapshot();
    CHECK(left.articles.size() > 0);
    CHECK(left.articles.size() < 20'000);
    REQUIRE(left.skipped.size() == 1);
    CHECK(left.skipped[0].reason.starts_with("only some of its articles are in the index"));
    CHECK(corpus.index().added == 20'000 - left.articles.size());
    CHECK(corpus.snapshot().skipped.empty());
}

TEST_CASE("a run that dies after a merge leaves the lines known that are no records") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    corpus.write("a.md", article_about("another subject"));  // read one by one, after the merge
    std::string text;                                        // enough to pay for a merge
    while (text.size() < 50'000) text += "One is a number. ";
    corpus.write("records.jsonl", "{\"_id\": \"1\", \"text\": \"" + text + "\"}\nno record\n");
    corpus.options.bulk_from_bytes = 1;
    corpus.options.on_progress = [](const docent::IndexProgress& progress) {
        if (progress.articles_done == 2) throw std::runtime_error("dead");
    };
    CHECK_THROWS_AS(corpus.index(), std::runtime_error);
    REQUIRE(corpus.snapshot().skipped.size() == 1);
    corpus.options.on_progress = nullptr;
    CHECK(corpus.index().skipped.size() == 1);
}

TEST_CASE("a record is indexed though its text is only what is left out of articles") {
    const CorpusFixture corpus;
    corpus.write("records.jsonl",
                 "{\"_id\": \"1\", \"title\": \"By Ann Lee\", \"text\": \"By Ann Lee\"}\n"
                 "{\"_id\": \"2\", \"title\": \"Share this\", \"text\": \"Share this\"}\n"
                 "{\"_id\": \"3\", \"text\": \"***\"}\n");
    const docent::IndexReport report = corpus.index();
    CHECK(report.added == 2);
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].reason.starts_with("line 3: "));
    CHECK(corpus.snapshot().articles[1].passages.at(0).text == "Share this");
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
