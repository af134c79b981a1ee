#include "web/reader_pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "model/error.h"
#include "tests/integration/corpus_fixture.h"

using docent::Answerer;
using docent::Error;
using docent::ErrorKind;
using docent::ReaderPool;
using docent::test::article_about;
using docent::test::CorpusFixture;

namespace {

CorpusFixture& small_corpus(CorpusFixture& corpus) {
    corpus.write("zinc.md", article_about("zinc"));
    corpus.index();
    return corpus;
}

}  // namespace

TEST_CASE("an answerer that came back is lent again") {
    CorpusFixture corpus;
    ReaderPool pool(small_corpus(corpus).options.database);
    const Answerer* first = nullptr;
    {
        const ReaderPool::Lease lease = pool.lease();
        first = &*lease;
        CHECK_FALSE(lease->answer("What is zinc?").answers.empty());
    }
    CHECK(&*pool.lease() == first);
}

TEST_CASE("two leases are two answerers") {
    CorpusFixture corpus;
    ReaderPool pool(small_corpus(corpus).options.database, {2, std::chrono::milliseconds(0)});
    const ReaderPool::Lease first = pool.lease();
    const ReaderPool::Lease second = pool.lease();
    CHECK(&*first != &*second);
}

TEST_CASE("when all answerers are lent, the next waits in vain or until one is back") {
    CorpusFixture corpus;
    ReaderPool pool(small_corpus(corpus).options.database, {1, std::chrono::milliseconds(10)});
    {
        const ReaderPool::Lease lease = pool.lease();
        try {
            pool.lease();
            FAIL("a second one was lent");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::timed_out);
        }
    }
    CHECK(pool.lease()->answer("zinc").generation > 0);

    ReaderPool patient(corpus.options.database, {1, std::chrono::seconds(30)});
    std::jthread waiting;
    std::atomic<bool> is_answered = false;
    {
        const ReaderPool::Lease lease = patient.lease();
        waiting =
            std::jthread([&] { is_answered = patient.lease()->answer("zinc").generation > 0; });
    }
    waiting.join();
    CHECK(is_answered);
}

TEST_CASE("a pool of a missing index is not made") {
    const docent::test::TempFolder place;
    CHECK_THROWS_AS(ReaderPool(place / "none"), Error);
}
