#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace docent {

/// A fixed number of threads that run tasks in the order they came. A task must not throw.
class WorkerPool {
  public:
    explicit WorkerPool(std::size_t threads) {
        try {
            for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
        } catch (...) {  // no more threads to be had: those begun must not outlive this
            close();
            throw;
        }
    }

    /// Drops the tasks that nobody has begun and waits for those under way.
    ~WorkerPool() { close(); }

    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Returns at once; the queue is as long as its callers let it grow.
    void run(std::function<void()> task) {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
        }
        changed_.notify_one();
    }

  private:
    void close() {
        {
            const std::lock_guard lock(mutex_);
            is_closing_ = true;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_closing_ || !tasks_.empty(); });
            if (is_closing_) return;
            const std::function<void()> task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> tasks_;
    bool is_closing_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace docent
