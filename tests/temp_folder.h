#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace docent::test {

/// An empty folder that goes, with all that is in it, at the end of its life.
class TempFolder {
  public:
    TempFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "docent-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = std::filesystem::canonical(pattern);
        chmod(path_.c_str(), 0777);  // for tests that drop their rights
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

/// Writes a file, with the folders above it. Its modification time is an hour ago and later than
/// that of any file written before, as if somebody had saved it by hand.
inline void write_file(const std::filesystem::path& file, std::string_view bytes) {
    static const auto kStart = std::filesystem::file_time_type::clock::now();
    static int count = 0;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    std::filesystem::last_write_time(
        file, kStart - std::chrono::hours(1) + std::chrono::milliseconds(7 * ++count));
}

/// While it lives, this process has no rights of root, so that permissions mean something.
class WithoutRootRights {
  public:
    WithoutRootRights() : user_(geteuid()) {
        constexpr uid_t kNobody = 65534;
        if (user_ == 0 && seteuid(kNobody) != 0) throw std::runtime_error("cannot drop rights");
    }
    WithoutRootRights(const WithoutRootRights&) = delete;
    WithoutRootRights& operator=(const WithoutRootRights&) = delete;
    ~WithoutRootRights() {
        if (seteuid(user_) != 0) std::abort();
    }

  private:
    uid_t user_;
};

}  // namespace docent::test
