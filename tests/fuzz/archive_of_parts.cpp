// Parts are stored, not compressed: it saves time, and expanding is tried by seeds that are
// archives.

#include "tests/fuzz/archive_of_parts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent::test {
namespace {

constexpr std::string_view kArchive = "PK";
constexpr std::string_view kPart = "== ";
constexpr std::size_t kMaxParts = 50;

std::string_view take_line(std::string_view& text) {
    const std::size_t bytes = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, bytes);
    text.remove_prefix(bytes);
    return line;
}

// A name that libarchive can write: a C string that does not end like a folder's.
std::string name_from(std::string_view line) {
    std::string name(line.substr(0, line.find_first_of(std::string_view("\r\n\0", 3))));
    while (name.ends_with('/')) name.pop_back();
    return name.empty() ? "nameless" : name;
}

}  // namespace

std::string archive_of_parts(std::string_view text) {
    if (text.starts_with(kArchive)) return std::string(text);
    std::vector<std::pair<std::string, std::string>> parts;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.starts_with(kPart) && parts.size() < kMaxParts) {
            parts.emplace_back(name_from(line.substr(kPart.size())), "");
        } else if (!parts.empty()) {
            parts.back().second += line;
        }
    }
    return zip_of(parts, "zip:compression=store");
}

}  // namespace docent::test
