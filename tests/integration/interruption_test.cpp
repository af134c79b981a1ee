// A process killed in the middle of indexing leaves an index that is whole, and the next run goes
// on as if nothing had been.

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <random>

#include "tests/integration/corpus_fixture.h"

using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;

namespace {

constexpr int kTrials = 10;
constexpr int kArticles = 12;

std::string name_of(int article) {
    return "article-" + std::to_string(article) + ".md";
}

// Changes articles and indexes them, for ever; writes a byte to `pipe` after each article.
[[noreturn]] void index_for_ever(CorpusFixture& corpus, int pipe) {
    corpus.options.on_progress = [pipe](const docent::IndexProgress&) {
        if (write(pipe, "x", 1) != 1) _exit(1);
    };
    for (int round = 0;; ++round) {
        for (int i = 0; i < kArticles; ++i) {
            const std::string version = std::to_string(getpid()) + "-" + std::to_string(round);
            corpus.write(name_of(i), article_about("version " + version));
            if (i == round % kArticles) std::filesystem::remove(corpus.file(name_of(i)));
        }
        corpus.index();
    }
}

// Kills an indexing process after it has written `articles` articles.
void index_and_kill(CorpusFixture& corpus, int articles) {
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const pid_t child = fork();
    if (child == 0) index_for_ever(corpus, pipe_ends[1]);
    close(pipe_ends[1]);
    char byte = 0;
    int written = 0;
    while (written < articles && read(pipe_ends[0], &byte, 1) == 1) ++written;
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(pipe_ends[0]);
    REQUIRE(written == articles);
    REQUIRE(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("an index is whole after its writer was killed, and the next run completes it") {
    CorpusFixture corpus;
    corpus.options.commit_every_bytes = 300;  // every two or three articles
    std::mt19937 random(20);
    for (int trial = 0; trial < kTrials; ++trial) {
        index_and_kill(corpus, std::uniform_int_distribution(1, 3 * kArticles)(random));
        INFO("trial " << trial);
        CHECK(contradiction_in(corpus.snapshot()) == "none");

        const docent::IndexReport report = corpus.index();
        CHECK_FALSE(report.was_interrupted);
        CHECK(difference_from_rebuilt(corpus) == "none");
    }
}
