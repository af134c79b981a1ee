#pragma once

#include <set>
#include <string>
#include <string_view>

namespace docent {

/// Files and folders by their paths, separated by "/". The empty path is the folder of all.
class PathSet {
  public:
    void insert(const std::string& path) { paths_.insert(path); }

    /// True when `path` or a folder above it is in the set.
    bool covers(std::string_view path) const {
        if (paths_.empty()) return false;
        for (std::size_t end = path.size(); end != std::string_view::npos && end > 0;
             end = path.rfind('/', end - 1)) {
            if (paths_.contains(path.substr(0, end))) return true;
        }
        return paths_.contains(std::string_view());
    }

  private:
    std::set<std::string, std::less<>> paths_;
};

}  // namespace docent
