// Articles that move to another name or folder, and files that share their content.

#include <catch2/catch.hpp>

#include "tests/integration/corpus_fixture.h"

using docent::IndexReport;
using docent::test::article_about;
using docent::test::CorpusFixture;
using docent::test::paths_of;
namespace fs = std::filesystem;

TEST_CASE("a renamed article keeps its id") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    fs::rename(corpus.file("a.md"), corpus.file("z.md"));
    const IndexReport report = corpus.index();
    CHECK(report.renamed == 1);
    CHECK(report.added + report.updated + report.removed == 0);
    CHECK(paths_of(corpus.snapshot()) == "z.md ");
    CHECK(corpus.article("z.md").head.id == id);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("an article moved into a folder keeps its id") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    fs::create_directories(corpus.file("new/folder"));
    fs::rename(corpus.file("a.md"), corpus.file("new/folder/a.md"));
    CHECK(corpus.index().renamed == 1);
    CHECK(corpus.article("new/folder/a.md").head.id == id);
}

TEST_CASE("a renamed folder renames its articles") {
    CorpusFixture corpus;
    corpus.write("old/a.md", article_about("amber"));
    corpus.write("old/b.md", article_about("basalt"));
    corpus.index();
    fs::rename(corpus.file("old"), corpus.file("new"));
    CHECK(corpus.index().renamed == 2);
    CHECK(paths_of(corpus.snapshot()) == "new/a.md new/b.md ");
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("an article renamed and changed at once is a new one") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    fs::remove(corpus.file("a.md"));
    corpus.write("b.md", article_about("basalt"));
    const IndexReport report = corpus.index();
    CHECK(report.added == 1);
    CHECK(report.removed == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("a new article takes the place of a renamed one under an id of its own") {
    CorpusFixture corpus;
    corpus.write("today.md", article_about("monday"));
    corpus.index();
    const std::string monday = corpus.article("today.md").head.id;
    fs::rename(corpus.file("today.md"), corpus.file("monday.md"));
    corpus.index();
    corpus.write("today.md", article_about("tuesday"));
    corpus.index();
    CHECK(corpus.article("monday.md").head.id == monday);
    CHECK(corpus.article("today.md").head.id != monday);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("two articles that change places keep their ids") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("basalt"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    corpus.write("a.md", article_about("basalt"));
    corpus.write("b.md", article_about("amber"));
    CHECK(corpus.index().updated == 2);
    CHECK(corpus.article("a.md").head.id == id);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("two files with the same content are two articles") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("amber"));
    CHECK(corpus.index().added == 2);
    CHECK(corpus.article("a.md").head.id != corpus.article("b.md").head.id);
    corpus.write("c.md", article_about("amber"));
    CHECK(corpus.index().added == 1);
    fs::remove(corpus.file("a.md"));
    CHECK(corpus.index().removed == 1);
    CHECK(paths_of(corpus.snapshot()) == "b.md c.md ");
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("of two copies removed one becomes the new file with their content") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("b.md", article_about("amber"));
    corpus.index();
    fs::remove(corpus.file("a.md"));
    fs::rename(corpus.file("b.md"), corpus.file("c.md"));
    const IndexReport report = corpus.index();
    CHECK(report.renamed == 1);
    CHECK(report.removed == 1);
    CHECK(difference_from_rebuilt(corpus) == "none");
}
