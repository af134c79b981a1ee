#include "indexer/ordered_work.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <memory>
#include <stdexcept>

using docent::OrderedWork;
using docent::WorkLimits;

namespace {

// A number that can be moved but not copied.
using Piece = std::unique_ptr<std::size_t>;

const auto kMakeNumbering = [] {
    return [](std::size_t i) { return std::make_unique<std::size_t>(i); };
};

}  // namespace

TEST_CASE("pieces come in order from any number of threads") {
    WorkLimits limits;
    limits.threads = GENERATE(1U, 2U, 7U);
    OrderedWork work(std::vector<std::uint64_t>(500, 1), limits, kMakeNumbering);
    for (std::size_t i = 0; i < 500; ++i) REQUIRE(*work.take() == i);
}

TEST_CASE("threads stay within the limits of pieces and bytes") {
    std::atomic<int> ahead = 0;
    std::atomic<int> most_ahead = 0;
    const auto make_counting = [&] {
        return [&](std::size_t i) {
            const int now = ++ahead;
            int most = most_ahead;
            while (now > most && !most_ahead.compare_exchange_weak(most, now)) {
            }
            return i;
        };
    };
    WorkLimits limits;
    limits.threads = 4;
    SECTION("pieces") {
        limits.max_pieces_ahead = 3;
    }
    SECTION("bytes") {
        limits.max_bytes_ahead = 30;
    }
    OrderedWork work(std::vector<std::uint64_t>(200, 10), limits, make_counting);
    for (std::size_t i = 0; i < 200; ++i) {
        REQUIRE(work.take() == i);
        --ahead;
    }
    CHECK(most_ahead <= 4);  // one may be begun between `take` and `--ahead`
}

TEST_CASE("a piece that costs more than the limit is made too") {
    WorkLimits limits;
    limits.threads = 3;
    limits.max_bytes_ahead = 5;
    OrderedWork work({1, 100, 1, 200, 300}, limits, kMakeNumbering);
    for (std::size_t i = 0; i < 5; ++i) CHECK(*work.take() == i);
}

TEST_CASE("what a worker throws reaches the one who takes") {
    WorkLimits limits;
    limits.threads = 2;
    const auto make_failing = [] {
        return [](std::size_t i) {
            if (i == 3) throw std::runtime_error("the fourth");
            return i;
        };
    };
    OrderedWork work(std::vector<std::uint64_t>(10, 1), limits, make_failing);
    CHECK_THROWS_WITH(
        [&] {
            for (int i = 0; i < 10; ++i) work.take();
        }(),
        "the fourth");
}

TEST_CASE("work that nobody takes ends with its owner") {
    WorkLimits limits;
    limits.threads = 4;
    limits.max_pieces_ahead = 2;
    OrderedWork work(std::vector<std::uint64_t>(1000, 1), limits, kMakeNumbering);
    CHECK(*work.take() == 0);
}

TEST_CASE("no work is done at once") {
    const OrderedWork work({}, WorkLimits(), kMakeNumbering);
    SUCCEED("the threads have ended");
}
