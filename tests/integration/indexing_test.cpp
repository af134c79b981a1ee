// Every way in which a folder of articles can change between two runs, by name.

#include <catch2/catch.hpp>

#include "model/error.h"
#include "store/index_writer.h"
#include "tests/integration/corpus_fixture.h"

using docent::ErrorKind;
using docent::Field;
using docent::IndexReader;
using docent::IndexReport;
using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::IndexSnapshot;
using docent::test::paths_of;
using docent::test::without_history;
namespace fs = std::filesystem;

namespace {

std::uint64_t frequency(const CorpusFixture& corpus, Field field, const std::string& term) {
    IndexReader reader(corpus.options.database);
    return reader.frequency(field, term);
}

}  // namespace

TEST_CASE("articles are added") {
    CorpusFixture corpus;
    corpus.write("b12.md", article_about("cobalamin"));
    corpus.write("deep/er/iron.txt", "Iron\n\nIron is a metal that blood needs.\n");
    const IndexReport report = corpus.index();
    CHECK(report.found == 2);
    CHECK(report.added == 2);
    CHECK(report.bytes_read > 100);
    CHECK(report.passages_written == corpus.snapshot().state.passages);
    CHECK(report.skipped.empty());
    CHECK_FALSE(report.was_interrupted);
    CHECK(paths_of(corpus.snapshot()) == "b12.md deep/er/iron.txt ");
    CHECK(frequency(corpus, Field::body, "cobalamin") > 0);
    CHECK(corpus.snapshot().state.updated_s > 0);
    CHECK(difference_from_rebuilt(corpus) == "none");

    corpus.write("zinc.md", article_about("zinc"));
    CHECK(corpus.index().added == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("when nothing has changed nothing is read and nothing written") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("basalt"));
    corpus.write("empty.md", "");
    corpus.write("binary.md", std::string(100, '\0'));
    const IndexReport first = corpus.index();
    CHECK(first.skipped.size() == 2);
    const IndexReport second = corpus.index();
    CHECK(second.unchanged == 2);
    CHECK(second.bytes_read == 0);
    CHECK(second.added + second.updated + second.renamed + second.removed == 0);
    CHECK(second.skipped == first.skipped);
    CHECK(second.generation == first.generation);
    CHECK(corpus.snapshot().state.generation == first.generation);
}

TEST_CASE("a folder without articles makes an empty index, once") {
    CorpusFixture corpus;
    const IndexReport first = corpus.index();
    CHECK(first.found == 0);
    CHECK(corpus.snapshot().articles.empty());
    CHECK(corpus.snapshot().state.updated_s > 0);
    CHECK(corpus.index().generation == first.generation);
}

TEST_CASE("a changed article is replaced whole and keeps its id") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber") + "\n## Extra\n\nOne more section.\n");
    corpus.write("b.md", article_about("basalt"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    corpus.write("a.md", article_about("agate"));
    const IndexReport report = corpus.index();
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK(corpus.article("a.md").head.id == id);
    CHECK(frequency(corpus, Field::body, "amber") == 0);
    CHECK(frequency(corpus, Field::body, "agat") > 0);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("an article of the same size is replaced when its time has changed") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    corpus.write("a.md", article_about("agate"));
    CHECK(corpus.index().updated == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("a file that was only touched is read once, and not changed") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    corpus.write("a.md", article_about("amber"));
    const IndexReport touched = corpus.index();
    CHECK(touched.unchanged == 1);
    CHECK(touched.updated == 0);
    CHECK(touched.bytes_read > 0);
    CHECK(corpus.index().bytes_read == 0);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("a file saved in the moment of indexing is looked at again") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    const auto future = fs::file_time_type::clock::now() + std::chrono::hours(1);
    fs::last_write_time(corpus.file("a.md"), future);
    corpus.index();
    const IndexReport same = corpus.index();
    CHECK(same.unchanged == 1);
    CHECK(same.bytes_read > 0);
    corpus.write("a.md", article_about("agate"));  // as long as before
    fs::last_write_time(corpus.file("a.md"), future);
    CHECK(corpus.index().updated == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("a removed article's passages and words disappear") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amaranth"));
    corpus.write("b.md", article_about("basalt"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    IndexReader reader(corpus.options.database);
    CHECK(reader.similar_word("amaranht", "en") == "amaranth");
    fs::remove(corpus.file("a.md"));
    CHECK(corpus.index().removed == 1);
    reader.read([&] {
        CHECK_FALSE(reader.article_head(id));
        CHECK(reader.passages(id).empty());
        CHECK(reader.frequency(Field::body, "amaranth") == 0);
        CHECK(reader.frequency(Field::title, "amaranth") == 0);
        CHECK(reader.frequency(Field::body, "amaranth") == 0);
        CHECK_FALSE(reader.similar_word("amaranht", "en"));
        CHECK(reader.similar_word("basaltt", "en") == "basalt");
    });
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("hidden folders and the index itself are never indexed") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write(".git/b.md", article_about("basalt"));
    corpus.write(".hidden.md", article_about("chalk"));
    corpus.write(".docent/planted.md", article_about("diamond"));
    CHECK(corpus.index().found == 1);
    CHECK(corpus.index().found == 1);
    CHECK(paths_of(corpus.snapshot()) == "a.md ");
}

TEST_CASE("names of every kind are articles like any other") {
    CorpusFixture corpus;
    for (const char* name :
         {"plain.md", "with spaces.md", "two\nlines.md", "quote's \"b\".md", "日本語.md",
          "ünïcödé/☃.md", "-dash.md", "semi;colon&.md", "UPPER.MD"}) {
        corpus.write(name, article_about(name[0] == '-' ? "dashes" : "names"));
    }
    CHECK(corpus.index().added == 9);
    CHECK(corpus.index().unchanged == 9);
    CHECK(difference_from_rebuilt(corpus) == "none");
    fs::remove(corpus.file("two\nlines.md"));
    CHECK(corpus.index().removed == 1);
}

TEST_CASE("line ends make no difference to the text") {
    CorpusFixture corpus;
    corpus.write("unix.txt", "Iron\n\nBlood needs iron.\n\nClams hold much of it.\n");
    corpus.write("windows.txt", "Iron\r\n\r\nBlood needs iron.\r\n\r\nClams hold much of it.\r\n");
    corpus.index();
    CHECK(corpus.article("unix.txt").document.text == corpus.article("windows.txt").document.text);
}

TEST_CASE("any number of threads makes the same index") {
    CorpusFixture corpus;
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i);
        std::string text = article_about("subject" + n);
        for (int more = 0; more < i * 5; ++more) text += "\nA line about subject" + n + ".\n";
        corpus.write("article-" + n + ".md", text);
    }
    corpus.options.jobs = 1;
    const IndexSnapshot one = corpus.rebuilt();
    corpus.options.jobs = 4;
    const IndexSnapshot four = corpus.rebuilt();
    REQUIRE(one.articles.size() == 60);
    CHECK(without_history(one).articles == without_history(four).articles);
}

TEST_CASE("each commit is a generation, and progress is told after each article") {
    CorpusFixture corpus;
    for (const char* name : {"a.md", "b.md", "c.md"}) corpus.write(name, article_about(name));
    corpus.options.commit_every_bytes = 1;
    std::vector<std::uint64_t> done;
    corpus.options.on_progress = [&](const docent::IndexProgress& progress) {
        CHECK(progress.articles_total == 3);
        CHECK(progress.bytes_done * 3 == progress.bytes_total * progress.articles_done);
        done.push_back(progress.articles_done);
    };
    const IndexReport report = corpus.index();
    CHECK(done == std::vector<std::uint64_t>{1, 2, 3});
    CHECK(report.generation == 5);  // made, three articles, end
    CHECK(corpus.snapshot().state.generation == 5);
}

TEST_CASE("a second writer is told that the index is locked") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    const docent::IndexWriter writer(corpus.options.database);
    try {
        corpus.index();
        FAIL("nothing was thrown");
    } catch (const docent::Error& error) {
        CHECK(error.kind() == ErrorKind::index_locked);
    }
}

TEST_CASE("a run that was stopped keeps what it has done, and the next one goes on") {
    CorpusFixture corpus;
    for (int i = 0; i < 20; ++i) {
        corpus.write("article-" + std::to_string(i) + ".md", article_about(std::to_string(i)));
    }
    corpus.write("old.md", article_about("old"));
    corpus.index();
    for (int i = 0; i < 20; ++i) {
        corpus.write("article-" + std::to_string(i) + ".md",
                     article_about("new " + std::to_string(i)));
    }
    fs::rename(corpus.file("old.md"), corpus.file("young.md"));
    std::stop_source stop;
    corpus.options.stop = stop.get_token();
    corpus.options.on_progress = [&](const docent::IndexProgress& progress) {
        if (progress.articles_done == 7) stop.request_stop();
    };
    const IndexReport stopped = corpus.index();
    CHECK(stopped.was_interrupted);
    CHECK(stopped.updated == 7);
    CHECK(stopped.removed == 0);
    CHECK(contradiction_in(corpus.snapshot()) == "none");
    CHECK(corpus.snapshot().articles.size() == 21);

    corpus.options.stop = {};
    const IndexReport next = corpus.index();
    CHECK_FALSE(next.was_interrupted);
    CHECK(next.updated == 13);
    CHECK(next.unchanged == 7);
    CHECK(next.renamed == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}
