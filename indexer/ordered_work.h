#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace docent {

/// How far threads may work ahead of the one that takes what they made.
struct WorkLimits {
    unsigned threads = 1;
    std::size_t max_pieces_ahead = 256;
    std::uint64_t max_bytes_ahead = 8U << 20U;  ///< of costs; one piece may cost more
};

/// Pieces of work done by several threads and taken by one, in order.
///
/// The threads run ahead of the taker as far as the limits allow; the piece that is taken next is
/// always allowed, so one that costs more than the limit is made too, but alone.
///
/// Takes: the cost of each piece in bytes; `make_worker`, called once in each thread, which gives
/// a function from a piece's number to the piece.
template <typename MakeWorker>
class OrderedWork {
  public:
    using Worker = std::invoke_result_t<MakeWorker>;
    using Piece = std::invoke_result_t<Worker&, std::size_t>;

    OrderedWork(std::vector<std::uint64_t> costs_bytes, const WorkLimits& limits,
                MakeWorker make_worker)
        : costs_bytes_(std::move(costs_bytes)), limits_(limits), make_worker_(make_worker) {
        try {
            for (unsigned i = 0; i < limits_.threads; ++i) threads_.emplace_back([this] { run(); });
        } catch (...) {
            end();
            throw;
        }
    }
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;

    /// Ends the threads; each first ends the piece that it is at.
    ~OrderedWork() { end(); }

    /// Waits for the next piece. To be called at most once per piece.
    /// Throws: what a worker threw, for whichever piece.
    Piece take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return failure_ || done_.contains(next_taken_); });
        if (failure_) std::rethrow_exception(failure_);
        auto taken = done_.extract(next_taken_);
        bytes_ahead_ -= costs_bytes_[next_taken_];
        ++next_taken_;
        changed_.notify_all();
        return std::move(taken.mapped());
    }

  private:
    void run() {
        try {
            Worker worker = make_worker_();
            std::size_t number = 0;
            while (begin_piece(number)) finish_piece(number, worker(number));
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            changed_.notify_all();
        }
    }

    // Gives false when there is nothing left to begin.
    bool begin_piece(std::size_t& number) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return is_over() || may_begin(); });
        if (is_over()) return false;
        number = next_begun_++;
        bytes_ahead_ += costs_bytes_[number];
        return true;
    }

    bool is_over() const { return is_ended_ || failure_ || next_begun_ == costs_bytes_.size(); }

    bool may_begin() const {
        if (next_begun_ == next_taken_) return true;
        return next_begun_ - next_taken_ < limits_.max_pieces_ahead &&
               bytes_ahead_ + costs_bytes_[next_begun_] <= limits_.max_bytes_ahead;
    }

    void finish_piece(std::size_t number, Piece piece) {
        const std::lock_guard lock(mutex_);
        done_.emplace(number, std::move(piece));
        changed_.notify_all();
    }

    void end() {
        {
            const std::lock_guard lock(mutex_);
            is_ended_ = true;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
        threads_.clear();
    }

    const std::vector<std::uint64_t> costs_bytes_;
    const WorkLimits limits_;
    MakeWorker make_worker_;

    std::mutex mutex_;  // guards all below
    std::condition_variable changed_;
    std::map<std::size_t, Piece> done_;  // not yet taken
    std::size_t next_begun_ = 0;
    std::size_t next_taken_ = 0;
    std::uint64_t bytes_ahead_ = 0;  // begun, not yet taken
    bool is_ended_ = false;
    std::exception_ptr failure_;

    std::vector<std::thread> threads_;
};

}  // namespace docent
