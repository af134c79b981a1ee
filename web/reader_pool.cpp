// The last answerer given back is the first lent again: its pages of the index are the likeliest to
// be in the processor's cache. An answerer is opened outside the lock, so that opening one does not
// hold up those that come back; if that fails, its place is free again.

#include "web/reader_pool.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "model/error.h"

namespace docent {
namespace {

std::size_t default_reader_count() {
    constexpr std::size_t kLeast = 8;  // as many as the guard has workers
    return std::max<std::size_t>(kLeast, std::size_t{2} * std::thread::hardware_concurrency());
}

}  // namespace

ReaderPool::ReaderPool(std::filesystem::path database, const Options& options)
    : database_(std::move(database)),
      max_readers_(options.max_readers > 0 ? options.max_readers : default_reader_count()),
      wait_(options.wait) {
    idle_.push_back(std::make_unique<Answerer>(database_));
    opened_ = 1;
}

ReaderPool::Lease ReaderPool::lease() {
    {
        std::unique_lock lock(mutex_);
        const auto can_go_on = [&] { return !idle_.empty() || opened_ < max_readers_; };
        if (!came_back_.wait_for(lock, wait_, can_go_on)) {
            throw Error(ErrorKind::timed_out,
                        "Too many questions are being answered. Ask again in a moment.");
        }
        if (!idle_.empty()) {
            std::unique_ptr<Answerer> answerer = std::move(idle_.back());
            idle_.pop_back();
            return {*this, std::move(answerer)};
        }
        ++opened_;
    }
    try {
        return {*this, std::make_unique<Answerer>(database_)};
    } catch (...) {
        const std::lock_guard lock(mutex_);
        --opened_;
        came_back_.notify_one();
        throw;
    }
}

void ReaderPool::give_back(std::unique_ptr<Answerer> answerer) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(answerer));
    came_back_.notify_one();
}

}  // namespace docent
