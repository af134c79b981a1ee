#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace docent {

/// A file whose bytes lie in memory without being copied. It must not be changed in place while it
/// is open, only replaced by another of the same name.
class MappedFile {
  public:
    /// Throws: Error(unreadable) when there is no such file, or it is empty, no plain file, or has
    /// more than `max_bytes`.
    MappedFile(const std::filesystem::path& file, std::size_t max_bytes);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    std::string_view bytes() const { return bytes_; }

  private:
    std::string_view bytes_;
};

}  // namespace docent
