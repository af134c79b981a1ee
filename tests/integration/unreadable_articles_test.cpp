// Articles that cannot be read: skipped with their reason, remembered, and welcome back.

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "indexer/index_update.h"
#include "tests/integration/corpus_fixture.h"

using docent::IndexReport;
using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::paths_of;
using docent::test::WithoutRootRights;
namespace fs = std::filesystem;

namespace {

std::string binary() {
    return std::string(
        "\x7F"
        "ELF\0\0\0\0\0\x01\0\0",
        12);
}

bool has_reason(const IndexReport& report, const std::string& path, const std::string& part) {
    for (const docent::SkippedArticle& skipped : report.skipped) {
        if (skipped.path == path) return skipped.reason.find(part) != std::string::npos;
    }
    return false;
}

IndexReport index_without_rights(const CorpusFixture& corpus) {
    const WithoutRootRights rights;
    return corpus.index();
}

}  // namespace

TEST_CASE("an article that becomes unreadable leaves the index, and comes back") {
    CorpusFixture corpus;
    corpus.options.max_article_bytes = 1000;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("basalt"));
    corpus.index();

    const auto [bytes, reason] = GENERATE(table<std::string, std::string>({
        {"", "is empty"},
        {std::string(1001, 'x'), "too large"},
        {binary(), ""},
        {" \n\n \n", "no words"},
    }));
    corpus.write("a.md", bytes);
    const IndexReport report = corpus.index();
    CHECK(has_reason(report, "a.md", reason));
    CHECK(report.removed == 1);
    CHECK(report.unchanged == 1);
    CHECK(paths_of(corpus.snapshot()) == "b.md ");
    CHECK(contradiction_in(corpus.snapshot()) == "none");
    CHECK(corpus.snapshot().skipped.size() == 1);

    const IndexReport again = corpus.index();
    CHECK(again.skipped == report.skipped);
    CHECK(again.generation == report.generation);

    corpus.write("a.md", article_about("amber"));
    const IndexReport back = corpus.index();
    CHECK(back.added == 1);
    CHECK(back.skipped.empty());
    CHECK(corpus.snapshot().skipped.empty());
    CHECK(paths_of(corpus.snapshot()) == "a.md b.md ");
}

TEST_CASE("a skipped article is not read again before it changes, unless that is asked for") {
    CorpusFixture corpus;
    corpus.write("a.md", binary());
    CHECK(corpus.index().bytes_read == binary().size());
    CHECK(corpus.index().bytes_read == 0);
    corpus.options.retry_skipped = true;
    const IndexReport retried = corpus.index();
    CHECK(retried.bytes_read == binary().size());
    CHECK(retried.skipped.size() == 1);
    corpus.options.retry_skipped = false;
    corpus.write("a.md", binary() + binary());
    CHECK(corpus.index().bytes_read == 2 * binary().size());
}

TEST_CASE("an article too large is taken as soon as the limit allows it") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.options.max_article_bytes = 10;
    CHECK(corpus.index().skipped.size() == 1);
    corpus.options.max_article_bytes = 1000;
    CHECK(corpus.index().added == 1);
}

TEST_CASE("a skipped article that is removed is forgotten") {
    CorpusFixture corpus;
    corpus.write("a.md", binary());
    corpus.index();
    fs::remove(corpus.file("a.md"));
    CHECK(corpus.index().skipped.empty());
    CHECK(corpus.snapshot().skipped.empty());
}

TEST_CASE("an article that may no longer be read leaves the index, and comes back") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("basalt"));
    CHECK(index_without_rights(corpus).added == 2);
    fs::permissions(corpus.file("a.md"), fs::perms::none);
    const IndexReport closed = index_without_rights(corpus);
    CHECK(closed.removed == 1);
    CHECK(has_reason(closed, "a.md", "Permission denied"));
    CHECK(paths_of(corpus.snapshot()) == "b.md ");
    fs::permissions(corpus.file("a.md"), fs::perms::all);
    CHECK(index_without_rights(corpus).added == 1);
}

TEST_CASE("articles of a folder that cannot be read stay in the index") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("closed/b.md", article_about("basalt"));
    CHECK(index_without_rights(corpus).added == 2);
    fs::permissions(corpus.file("closed"), fs::perms::none);
    const IndexReport closed = index_without_rights(corpus);
    fs::permissions(corpus.file("closed"), fs::perms::all);
    CHECK(closed.removed == 0);
    CHECK(has_reason(closed, "closed", "Permission denied"));
    CHECK(paths_of(corpus.snapshot()) == "a.md closed/b.md ");
    const IndexReport open = index_without_rights(corpus);
    CHECK(open.unchanged == 2);
    CHECK(open.skipped.empty());
}

TEST_CASE("an article that a failing machine could not read stays, and is read by the next run") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    {
        docent::IndexWriter writer(corpus.options.database);
        docent::ArticleIds ids(writer.article_heads(), "..");
        docent::UpdatePlan plan;
        plan.to_read.push_back({"..", {}, corpus.article("a.md").head});
        docent::IndexUpdate update(writer, ids, plan, {});
        update.begin_file(plan.to_read[0]);
        update.end_file(
            {docent::LoadedFile::Outcome::failed, {{"..", "a.md", 0, 0, "its reader was killed"}}});
        CHECK(writer.set_skipped(update.skipped()));
        writer.commit();
    }
    CHECK(paths_of(corpus.snapshot()) == "a.md ");
    CHECK(corpus.snapshot().skipped.size() == 1);
    const IndexReport report = corpus.index();
    CHECK(report.bytes_read > 0);
    CHECK(report.skipped.empty());
}

TEST_CASE("an article replaced by a pipe is removed, and nothing waits for the pipe") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    fs::remove(corpus.file("a.md"));
    REQUIRE(mkfifo(corpus.file("a.md").c_str(), 0666) == 0);
    CHECK(corpus.index().removed == 1);
}

TEST_CASE("a file that vanishes between the walk and the reading is removed") {
    CorpusFixture corpus;
    for (const char* name : {"a.md", "b.md"}) corpus.write(name, article_about(name));
    corpus.index();
    for (const char* name : {"a.md", "b.md"}) corpus.write(name, article_about("changed"));
    corpus.options.jobs = 1;
    // 256 articles are read ahead; so many before b.md that it is still unread after the first.
    for (int i = 0; i < 300; ++i) {
        corpus.write("a" + std::to_string(i) + ".md", article_about(std::to_string(i)));
    }
    corpus.options.on_progress = [&](const docent::IndexProgress&) {
        fs::remove(corpus.file("b.md"));
    };
    const IndexReport report = corpus.index();
    CHECK(report.removed == 1);
    CHECK(report.skipped.empty());
    CHECK(corpus.snapshot().articles.size() == 301);
}

TEST_CASE("one bad article does not keep the others out") {
    CorpusFixture corpus;
    for (int i = 0; i < 30; ++i) {
        const std::string name = std::to_string(i) + ".md";
        corpus.write(name, i % 3 == 0 ? binary() : article_about(name));
    }
    const IndexReport report = corpus.index();
    CHECK(report.found == 30);
    CHECK(report.added == 20);
    CHECK(report.skipped.size() == 10);
}
