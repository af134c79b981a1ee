#pragma once

#include <filesystem>

namespace docent {

/// Keeps every other writer away from an index, whichever database of it counts. The lock is gone
/// with the process that holds it, however that ends.
class WriterLock {
  public:
    /// Takes: the index's folder, which exists.
    /// Throws: Error(index_locked) when another writer has the lock; Error(unwritable).
    explicit WriterLock(const std::filesystem::path& folder);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

  private:
    int descriptor_;
};

}  // namespace docent
