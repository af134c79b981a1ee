// Which lines are the site's and not the article's is settled after all articles have been read;
// files that have become unreadable meanwhile are settled when they are back.

#include <catch2/catch.hpp>
#include <functional>

#include "tests/integration/corpus_fixture.h"

using docent::IndexReport;
using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::difference_from_rebuilt;
using docent::test::IndexSnapshot;
using docent::test::WithoutRootRights;
namespace fs = std::filesystem;

namespace {

constexpr int kArticles = 8;
constexpr int kWithLine = 3;  // one more, and the line is the site's
const std::string kLine = "The Example Society is a registered charity.";

std::string text_of(const IndexSnapshot& snapshot, const std::string& path) {
    for (const auto& article : snapshot.articles) {
        if (article.head.path == path) return article.document.text;
    }
    return "";
}

void write_articles(const CorpusFixture& corpus) {
    for (int i = 0; i < kArticles; ++i) {
        const std::string number = std::to_string(i);
        corpus.write(number + ".md", article_about("subject " + number) +
                                         (i < kWithLine ? "\n" + kLine + "\n" : ""));
    }
}

// Adds an article with the line, and has `change` made when it has been read, before the others
// that have the line are read again.
IndexReport add_and_change(CorpusFixture& corpus, const std::function<void()>& change) {
    corpus.write("new.md", article_about("something new") + "\n" + kLine + "\n");
    corpus.options.on_progress = [&](const docent::IndexProgress& progress) {
        if (progress.articles_done == 1) change();
    };
    const WithoutRootRights rights;
    const IndexReport report = corpus.index();
    corpus.options.on_progress = nullptr;
    return report;
}

}  // namespace

TEST_CASE("a file that cannot be read while repeated lines are settled is settled when it can") {
    CorpusFixture corpus;
    write_articles(corpus);
    {
        const WithoutRootRights rights;
        corpus.index();
    }
    REQUIRE(text_of(corpus.snapshot(), "0.md").find(kLine) != std::string::npos);

    const fs::path aside = corpus.articles() / ".0.md";
    const bool is_closed = GENERATE(false, true);  // or just gone
    INFO((is_closed ? "closed" : "gone"));
    const IndexReport report = add_and_change(corpus, [&] {
        fs::rename(corpus.file("0.md"), aside);
        if (!is_closed) return;
        std::ofstream(corpus.file("0.md")) << "closed";
        fs::permissions(corpus.file("0.md"), fs::perms::none);
    });
    CHECK(report.added == 1);
    CHECK(report.removed == 0);
    const IndexSnapshot unsettled = corpus.snapshot();
    CHECK(contradiction_in(unsettled) == "none");
    CHECK(unsettled.articles.size() == kArticles + 1);
    CHECK(text_of(unsettled, "0.md").find(kLine) != std::string::npos);
    CHECK(text_of(unsettled, "1.md").find(kLine) == std::string::npos);

    fs::rename(aside, corpus.file("0.md"));
    CHECK(corpus.index().removed == 0);
    CHECK(text_of(corpus.snapshot(), "0.md").find(kLine) == std::string::npos);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("settling repeated lines leaves the list of skipped files as it is") {
    CorpusFixture corpus;
    write_articles(corpus);
    fs::remove(corpus.file("0.md"));
    const std::string record = "{\"_id\": \"1\", \"text\": \"This is it.\\n\\n" + kLine + "\"}\n";
    corpus.write("a.jsonl", record + "no record\n");
    corpus.write("old.rtf", "{\\rtf1 That is all.}");
    CHECK(corpus.index().skipped.size() == 2);
    const auto skipped = corpus.snapshot().skipped;
    corpus.write("new.md", article_about("something new") + "\n" + kLine + "\n");
    CHECK(corpus.index().skipped.size() == 2);
    CHECK(text_of(corpus.snapshot(), "1.md").find(kLine) == std::string::npos);
    CHECK(corpus.snapshot().skipped == skipped);
    CHECK(corpus.index().bytes_read == 0);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("lines of articles behind links that are followed are settled too") {
    CorpusFixture corpus;
    corpus.options.walk.emplace().follow_links = true;
    write_articles(corpus);
    for (int i = 0; i < kWithLine; ++i) {
        const std::string name = std::to_string(i) + ".md";
        fs::create_directories(corpus.place / "outside");
        fs::rename(corpus.file(name), corpus.place / ("outside/" + name));
    }
    fs::create_directory_symlink(corpus.place / "outside", corpus.file("linked"));
    corpus.index();
    REQUIRE(text_of(corpus.snapshot(), "linked/0.md").find(kLine) != std::string::npos);
    corpus.write("new.md", article_about("something new") + "\n" + kLine + "\n");
    CHECK(corpus.index().skipped.empty());
    CHECK(text_of(corpus.snapshot(), "linked/0.md").find(kLine) == std::string::npos);
    CHECK(difference_from_rebuilt(corpus) == "none");
}
