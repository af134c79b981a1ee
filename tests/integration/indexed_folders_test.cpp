// Which folders an index covers, and where they lie.

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/integration/corpus_fixture.h"

using docent::ErrorKind;
using docent::IndexReport;
using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::paths_of;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

ErrorKind kind_thrown_by_index(const CorpusFixture& corpus) {
    try {
        corpus.index();
    } catch (const docent::Error& error) {
        return error.kind();
    }
    throw std::runtime_error("nothing was thrown");
}

}  // namespace

TEST_CASE("one index holds two folders, each brought up to date alone or together") {
    CorpusFixture corpus;
    const fs::path other = corpus.place / "other";
    corpus.write("a.md", article_about("amber"));
    write_file(other / "a.md", article_about("other amber"));
    write_file(other / "b.md", article_about("basalt"));
    corpus.options.folders = {corpus.articles(), other};
    CHECK(corpus.index().added == 3);
    CHECK(corpus.snapshot().state.roots == std::vector<std::string>{"..", other.string()});

    fs::remove(corpus.file("a.md"));
    fs::remove(other / "b.md");
    corpus.options.folders = {other};
    CHECK(corpus.index().removed == 1);
    CHECK(paths_of(corpus.snapshot()) == "a.md a.md ");
    corpus.options.folders = {};  // all
    CHECK(corpus.index().removed == 1);
    CHECK(paths_of(corpus.snapshot()) == "a.md ");
    CHECK(contradiction_in(corpus.snapshot()) == "none");
}

TEST_CASE("ids of the first folder do not depend on other folders") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    const std::string id = corpus.rebuilt().articles.at(0).head.id;
    corpus.index();
    const fs::path other = corpus.place / "other";
    write_file(other / "a.md", article_about("other amber"));
    corpus.options.folders = {other};
    corpus.index();
    const auto articles = corpus.snapshot().articles;
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].head.id == id);
    CHECK(articles[1].head.id != id);
}

TEST_CASE("a file moved from one folder of the index to another keeps its id") {
    CorpusFixture corpus;
    const fs::path other = corpus.place / "other";
    fs::create_directories(other);
    corpus.write("a.md", article_about("amber"));
    corpus.options.folders = {corpus.articles(), other};
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    fs::rename(corpus.file("a.md"), other / "a.md");
    CHECK(corpus.index().renamed == 1);
    CHECK(corpus.article("a.md").head.id == id);
    CHECK(corpus.article("a.md").head.root == other.string());
}

TEST_CASE("a folder moved together with its index needs no reading") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    const fs::path moved = corpus.place / "moved";
    fs::rename(corpus.articles(), moved);
    corpus.options.folders = {moved};
    corpus.options.database = moved / ".docent";
    const IndexReport report = corpus.index();
    CHECK(report.unchanged == 1);
    CHECK(report.bytes_read == 0);
    corpus.options.folders = {};
    CHECK(corpus.index().unchanged == 1);
    CHECK(corpus.snapshot().state.roots.size() == 1);
}

TEST_CASE("a folder given twice is indexed once") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.options.folders = {corpus.articles(), corpus.articles() / "."};
    CHECK(corpus.index().added == 1);
}

TEST_CASE("a folder inside another one is refused before anything is written") {
    CorpusFixture corpus;
    corpus.write("sub/a.md", article_about("amber"));
    corpus.options.folders = {corpus.articles(), corpus.file("sub")};
    CHECK(kind_thrown_by_index(corpus) == ErrorKind::usage);
    CHECK_FALSE(fs::exists(corpus.options.database));
    corpus.options.folders = {corpus.articles()};
    corpus.index();
    corpus.options.folders = {corpus.file("sub")};
    CHECK(kind_thrown_by_index(corpus) == ErrorKind::usage);
}

TEST_CASE("a folder that does not exist makes no index") {
    CorpusFixture corpus;
    corpus.options.folders = {corpus.place / "missing"};
    corpus.options.database = corpus.place / "missing/.docent";
    CHECK(kind_thrown_by_index(corpus) == ErrorKind::unreadable);
    CHECK_FALSE(fs::exists(corpus.place / "missing"));
    corpus.options.folders = {};
    CHECK(kind_thrown_by_index(corpus) == ErrorKind::no_index);
    CHECK_FALSE(fs::exists(corpus.place / "missing"));
}

TEST_CASE("a remembered folder that is gone keeps its articles until they are pruned") {
    CorpusFixture corpus;
    corpus.options.database = corpus.place / "index";
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    fs::rename(corpus.articles(), corpus.place / "away");
    for (const auto& folders : {std::vector<fs::path>(), std::vector{corpus.articles()}}) {
        corpus.options.folders = folders;
        const docent::IndexReport report = corpus.index();
        CHECK(report.held_back == 1);
        REQUIRE(report.skipped.size() == 1);
        CHECK(report.skipped[0].path == corpus.articles().string());
        CHECK(report.skipped[0].reason.find("--prune") != std::string::npos);
        CHECK(paths_of(corpus.snapshot()) == "a.md ");
    }
    fs::rename(corpus.place / "away", corpus.articles());
    CHECK(corpus.index().unchanged == 1);

    fs::remove_all(corpus.articles());
    corpus.options.prune = true;
    CHECK(corpus.index().removed == 1);
    CHECK(corpus.snapshot().articles.empty());
    CHECK(corpus.snapshot().state.roots.empty());
}

TEST_CASE("an index in a visible folder among the articles does not index itself") {
    CorpusFixture corpus;
    corpus.options.database = corpus.file("index");
    corpus.write("a.md", article_about("amber"));
    CHECK(corpus.index().found == 1);
    CHECK(corpus.index().found == 1);
    CHECK(corpus.snapshot().state.roots == std::vector<std::string>{".."});
}
