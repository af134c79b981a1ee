#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace docent {

/// What a zip archive may ask for. Honest office files and books stay far below.
struct ZipLimits {
    std::size_t max_entries = 10'000;
    std::size_t max_part_bytes = std::size_t{64} * 1024 * 1024;       ///< of one part, expanded
    std::size_t max_expanded_bytes = std::size_t{100} * 1024 * 1024;  ///< of all parts read
    std::size_t max_expansion = 200;  ///< times the archive, once it is past `free_bytes`
    std::size_t free_bytes = std::size_t{10} * 1024 * 1024;
};

/// The parts (files) of a zip archive in memory. Nothing is ever written to disk.
///
/// Every function throws Error(unreadable) when the archive is damaged, encrypted or made to
/// explode; the message says what to do and does not name the file.
class ZipArchive {
  public:
    /// Takes: the archive's bytes, which must outlive it.
    explicit ZipArchive(std::string_view bytes, ZipLimits limits = {});

    bool has(const std::string& name) const { return names_.contains(name); }

    /// Gives the parts of these names that the archive has, by name; of parts with the same name
    /// the first. Limits hold for all calls together. Cost: one pass over the archive.
    std::map<std::string, std::string> read(const std::set<std::string>& names);

    /// Gives one part; empty when the archive does not have it.
    std::string read(const std::string& name);

  private:
    void check_expansion(std::size_t part_bytes) const;

    std::string_view bytes_;
    ZipLimits limits_;
    std::set<std::string> names_;
    std::size_t expanded_bytes_ = 0;
};

}  // namespace docent
