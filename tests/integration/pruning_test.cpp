// Which files are articles is remembered; that most of them are gone is not believed at once.

#include <catch2/catch.hpp>

#include "tests/integration/corpus_fixture.h"

using docent::IndexReport;
using docent::WalkOptions;
using docent::test::article_about;
using docent::test::CorpusFixture;
using docent::test::paths_of;
namespace fs = std::filesystem;

namespace {

void write_articles(const CorpusFixture& corpus, int number) {
    for (int i = 0; i < number; ++i) {
        corpus.write(std::to_string(i) + ".md",
                     article_about("word" + std::string(static_cast<std::size_t>(i), 'x')));
    }
}

}  // namespace

TEST_CASE("most of a folder's articles are removed only when that is asked for") {
    CorpusFixture corpus;
    write_articles(corpus, 9);
    corpus.index();
    for (int i = 0; i < 7; ++i) fs::remove(corpus.file(std::to_string(i) + ".md"));
    corpus.write("new.md", article_about("amber"));
    for (int run = 0; run < 2; ++run) {
        const IndexReport report = corpus.index();
        CHECK(report.held_back == 7);
        CHECK(report.removed == 0);
        CHECK(report.skipped.size() == 1);
        CHECK(corpus.snapshot().articles.size() == 10);
    }
    corpus.options.prune = true;
    const IndexReport report = corpus.index();
    CHECK(report.removed == 7);
    CHECK(report.held_back + report.skipped.size() == 0);
    CHECK(paths_of(corpus.snapshot()) == "7.md 8.md new.md ");
}

TEST_CASE("articles that were held back are the same ones when they are back, or moved") {
    CorpusFixture corpus;
    write_articles(corpus, 9);
    corpus.index();
    const std::string id = corpus.article("0.md").head.id;
    const std::string moved_id = corpus.article("1.md").head.id;
    fs::create_directories(corpus.place / "away");
    for (int i = 0; i < 9; ++i) {
        const std::string name = std::to_string(i) + ".md";
        fs::rename(corpus.file(name), corpus.place / "away" / name);
    }
    CHECK(corpus.index().held_back == 9);
    fs::rename(corpus.place / "away/0.md", corpus.file("0.md"));
    fs::rename(corpus.place / "away/1.md", corpus.file("moved.md"));
    const IndexReport report = corpus.index();
    CHECK(report.unchanged == 1);
    CHECK(report.renamed == 1);
    CHECK(report.held_back == 7);
    CHECK(corpus.article("0.md").head.id == id);
    CHECK(corpus.article("moved.md").head.id == moved_id);
}

TEST_CASE("a disk behind a link that leads nowhere any more does not empty the index") {
    CorpusFixture corpus;
    corpus.options.walk = WalkOptions{{}, {}, true};
    corpus.write("a.md", article_about("amber"));
    write_articles(corpus, 8);
    fs::create_directories(corpus.place / "disk");
    for (int i = 0; i < 8; ++i) {
        const std::string name = std::to_string(i) + ".md";
        fs::rename(corpus.file(name), corpus.place / "disk" / name);
    }
    fs::create_directory_symlink(corpus.place / "disk", corpus.file("disk"));
    CHECK(corpus.index().added == 9);
    fs::rename(corpus.place / "disk", corpus.place / "unmounted");
    const IndexReport report = corpus.index();
    CHECK(report.held_back == 8);
    CHECK(report.removed == 0);
    fs::rename(corpus.place / "unmounted", corpus.place / "disk");
    CHECK(corpus.index().unchanged == 9);
}

TEST_CASE("files that all have become unreadable do not empty the index") {
    const CorpusFixture corpus;
    write_articles(corpus, 8);
    const auto index = [&] {
        const docent::test::WithoutRootRights rights;
        return corpus.index();
    };
    CHECK(index().added == 8);
    const auto set_permissions = [&](fs::perms permissions) {
        for (int i = 0; i < 8; ++i) {
            fs::permissions(corpus.file(std::to_string(i) + ".md"), permissions);
        }
    };
    set_permissions(fs::perms::none);
    const IndexReport closed = index();
    CHECK(closed.held_back == 8);
    CHECK(closed.removed == 0);
    CHECK(closed.skipped.size() == 9);  // the files, and the folder with what to do
    set_permissions(fs::perms::all);
    CHECK(index().unchanged == 8);
}

TEST_CASE("the index remembers which files are articles until it is told otherwise") {
    CorpusFixture corpus;
    write_articles(corpus, 9);
    corpus.write("a.txt", "Amber is a resin.\n");
    corpus.options.walk = WalkOptions{{}, {"*.md"}, false};
    CHECK(corpus.index().added == 1);
    corpus.options.walk.reset();
    CHECK(corpus.index().unchanged == 1);
    corpus.options.walk = WalkOptions();
    CHECK(corpus.index().added == 9);
    corpus.options.walk = WalkOptions{{"a.*"}, {}, false};
    const IndexReport report = corpus.index();
    CHECK(report.removed == 9);
    CHECK(report.held_back == 0);
}
