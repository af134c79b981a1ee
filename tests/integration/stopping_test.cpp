// A run that is asked to stop ends early with an index that is whole; the next one ends where a run
// that was never stopped would have.

#include <catch2/catch.hpp>
#include <thread>

#include "indexer/index_update.h"
#include "model/error.h"
#include "store/index_folder.h"
#include "tests/integration/corpus_fixture.h"

using docent::IndexReport;
using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::difference_from_rebuilt;
using docent::test::IndexSnapshot;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kArticles = 12;
constexpr std::size_t kRecords = 2000;

std::string records() {
    std::string lines;
    for (std::size_t i = 0; i < kRecords; ++i) {
        const std::string number = std::to_string(i);
        lines += "{\"_id\": \"" + number + "\", \"title\": \"Record " + number +
                 "\", \"text\": \"This is what record " + number + " says.\"}\n";
    }
    return lines;
}

// Waits until a reader can see articles of the index.
void wait_for_articles(const fs::path& database, const std::stop_token& given_up) {
    while (!given_up.stop_requested()) {
        try {
            if (docent::holds_index(database) &&
                docent::IndexReader(database).status().articles > 0) {
                return;
            }
        } catch (const docent::Error&) {  // it is just being made
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

std::size_t articles_with(const IndexSnapshot& snapshot, std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(snapshot.articles.begin(), snapshot.articles.end(), [&](const auto& article) {
            return article.document.text.find(text) != std::string::npos;
        }));
}

// Leaves an index as a run does that died inside a file of records.
void mark_half_read(const CorpusFixture& corpus, const std::string& root, const char* path) {
    docent::PlannedArticle planned;
    planned.root = root;
    planned.file.path = path;
    docent::IndexWriter writer(corpus.options.database);
    writer.add_root(root);
    writer.set_skipped({docent::half_read_mark(planned)});
    writer.commit();
}

}  // namespace

TEST_CASE("a run stopped inside a file of records keeps those it has, the next adds the others") {
    CorpusFixture corpus;
    corpus.write("records.jsonl", records());
    corpus.options.bulk_from_bytes = UINT64_MAX;
    corpus.options.commit_every_bytes = 2000;  // of text: dozens of records
    std::stop_source stop;
    corpus.options.stop = stop.get_token();
    IndexReport report;
    {
        const std::jthread stopper([&](const std::stop_token& given_up) {
            wait_for_articles(corpus.options.database, given_up);
            stop.request_stop();
        });
        report = corpus.index();
    }
    CHECK(report.was_interrupted);
    const IndexSnapshot stopped = corpus.snapshot();
    CHECK(contradiction_in(stopped) == "none");
    CHECK(stopped.articles.size() > 0);
    CHECK(stopped.articles.size() < kRecords);
    REQUIRE(stopped.skipped.size() == 1);
    CHECK(stopped.skipped[0].path == "records.jsonl");

    corpus.options.stop = {};
    const IndexReport next = corpus.index();
    CHECK_FALSE(next.was_interrupted);
    CHECK(next.unchanged == stopped.articles.size());
    CHECK(next.added == kRecords - stopped.articles.size());
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("re-reading for other rules that is stopped goes on with the next run") {
    CorpusFixture corpus;
    for (std::size_t i = 1; i <= kArticles; ++i) {
        const std::string number = std::to_string(i);
        corpus.write(number + ".md",
                     article_about("subject " + number) + '\n' + number + " min read\n");
    }
    corpus.index();
    REQUIRE(articles_with(corpus.snapshot(), "min read") == 0);

    constexpr std::uint64_t kBeforeTheStop = 3;
    std::stop_source stop;
    corpus.options.kept_rules = {"reading_time"};
    corpus.options.stop = stop.get_token();
    corpus.options.on_progress = [&](const docent::IndexProgress& progress) {
        if (progress.articles_done == kBeforeTheStop) stop.request_stop();
    };
    CHECK(corpus.index().was_interrupted);
    const IndexSnapshot stopped = corpus.snapshot();
    CHECK(contradiction_in(stopped) == "none");
    CHECK(stopped.articles.size() == kArticles);
    CHECK(articles_with(stopped, "min read") == kBeforeTheStop);

    corpus.options.kept_rules.reset();  // it is remembered
    corpus.options.stop = {};
    corpus.options.on_progress = nullptr;
    CHECK_FALSE(corpus.index().was_interrupted);
    CHECK(articles_with(corpus.snapshot(), "min read") == kArticles);
    corpus.options.kept_rules = {"reading_time"};
    CHECK(difference_from_rebuilt(corpus) == "none");
    corpus.options.kept_rules.reset();
    CHECK(corpus.index().bytes_read == 0);
}

TEST_CASE("a file that is half-read is known to be until it is read, whatever else a run reads") {
    const CorpusFixture corpus;
    corpus.write("a.jsonl", "{\"_id\": \"1\", \"text\": \"One is a number.\"}\n");
    corpus.index();
    const fs::path elsewhere = corpus.place / "elsewhere";
    mark_half_read(corpus, elsewhere.string(), "b.jsonl");
    corpus.write("a.jsonl", "{\"_id\": \"2\", \"text\": \"Two is another.\"}\n");
    CHECK(corpus.index().added == 1);
    REQUIRE(corpus.snapshot().skipped.size() == 1);
    CHECK(corpus.snapshot().skipped[0].root == elsewhere.string());
}

TEST_CASE("a run that dies before it comes to a half-read file leaves it known as that") {
    CorpusFixture corpus;
    for (const char* name : {"a.jsonl", "b.jsonl"}) {
        corpus.write(name, "{\"_id\": \"1\", \"text\": \"One is a number.\"}\n");
    }
    corpus.index();
    mark_half_read(corpus, "..", "b.jsonl");
    corpus.write("a.jsonl", "{\"_id\": \"2\", \"text\": \"Two is another.\"}\n");
    corpus.options.commit_every_bytes = 1;
    corpus.options.on_progress = [](const docent::IndexProgress&) {
        throw std::runtime_error("dead");
    };
    CHECK_THROWS_AS(corpus.index(), std::runtime_error);
    CHECK(corpus.snapshot().skipped.back().path == "b.jsonl");
    corpus.options.on_progress = nullptr;
    CHECK(corpus.index().unchanged == 2);
    CHECK(corpus.snapshot().skipped.empty());
}
