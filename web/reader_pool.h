#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "query/answerer.h"

namespace docent {

/// Lends answerers of one index to threads, so that many connections share the few answerers that
/// the processors can keep busy. Answerers are opened when they are first needed. Safe from any
/// thread.
class ReaderPool {
  public:
    struct Options {
        std::size_t max_readers = 0;           ///< 0: two for each processor, at least four
        std::chrono::milliseconds wait{2000};  ///< for an answerer to come back
    };

    /// Opens the first answerer, so that a missing index is told at once.
    /// Throws: as Answerer's constructor.
    explicit ReaderPool(std::filesystem::path database) : ReaderPool(std::move(database), {}) {}
    ReaderPool(std::filesystem::path database, const Options& options);

    /// An answerer for one thread, given back at the end of its life.
    class Lease {
      public:
        Lease(ReaderPool& pool, std::unique_ptr<Answerer> answerer)
            : pool_(pool), answerer_(std::move(answerer)) {}
        ~Lease() { pool_.give_back(std::move(answerer_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        Answerer& operator*() const { return *answerer_; }
        Answerer* operator->() const { return answerer_.get(); }

      private:
        ReaderPool& pool_;
        std::unique_ptr<Answerer> answerer_;
    };

    /// Gives an answerer, waiting for one when all are lent.
    /// Throws: Error(timed_out) when none comes back in time; as Answerer's constructor.
    Lease lease();

  private:
    void give_back(std::unique_ptr<Answerer> answerer);

    std::filesystem::path database_;
    std::size_t max_readers_;
    std::chrono::milliseconds wait_;
    std::mutex mutex_;
    std::condition_variable came_back_;
    std::vector<std::unique_ptr<Answerer>> idle_;
    std::size_t opened_ = 0;
};

}  // namespace docent
