// A process that may open no more files fails with advice; nothing is taken for gone or for
// damaged, and with more files everything is as if nothing had been.

#include "tests/scarce_files.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/integration/corpus_fixture.h"

using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::ScarceFiles;

namespace {

constexpr int kMostFiles = 60;  // more than a run of two threads needs

void check_says_so(const docent::Error& error) {
    CHECK(error.kind() != docent::ErrorKind::index_corrupt);
    CHECK(error.kind() != docent::ErrorKind::no_index);
    CHECK_THAT(error.what(), Catch::Contains("`ulimit -n"));
}

// Indexes with `more` open files; gives whether the run came to its end.
bool index_with(const CorpusFixture& corpus, int more) {
    try {
        const ScarceFiles scarce(more);
        const docent::IndexReport report = corpus.index();
        CHECK(report.removed == 0);
        return report.skipped.empty();
    } catch (const docent::Error& error) {
        check_says_so(error);
        return false;
    }
}

}  // namespace

TEST_CASE("no article is lost or blamed when a process may open no more files") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.write("deep/page", "<!DOCTYPE html><html><body><p>Basalt is a rock.</p></body></html>");
    corpus.index();
    int more = 0;
    do {
        INFO(more << " files more");
        corpus.write("a.md", article_about("amber, version " + std::to_string(more)));
        const bool is_indexed = index_with(corpus, more);
        const auto snapshot = corpus.snapshot();
        CHECK(contradiction_in(snapshot) == "none");
        CHECK(snapshot.articles.size() == 2);
        for (const docent::SkippedFile& skipped : snapshot.skipped) {
            CHECK(skipped.modified_ns == 0);
        }
        if (is_indexed) break;
    } while (++more < kMostFiles);
    CHECK(more > 1);
    CHECK(more < kMostFiles);
    CHECK(difference_from_rebuilt(corpus) == "none");
}

TEST_CASE("an index that cannot be read for want of open files says so, and not that it is gone") {
    CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    int more = 0;
    for (bool is_read = false; !is_read && more < kMostFiles; ++more) {
        INFO(more << " files more");
        try {
            const ScarceFiles scarce(more);
            is_read = docent::IndexReader(corpus.options.database).status().articles == 1;
        } catch (const docent::Error& error) {
            check_says_so(error);
        }
    }
    CHECK(more > 1);
    CHECK(more < kMostFiles);
}
