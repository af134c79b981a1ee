// Checked line by line when it is given, because a mistake would else show only in answers that
// are not found.

#include "cli/synonyms_file.h"

#include <fstream>
#include <sstream>

#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::uintmax_t kMaxBytes = 1'000'000;
constexpr std::string_view kBlank = " \t\r";

constexpr std::size_t kMostNames = 50;

std::size_t count_names(std::string_view line) {
    std::size_t names = 0;
    while (!line.empty()) {
        const std::string_view name = line.substr(0, line.find(','));
        if (name.find_first_not_of(kBlank) != name.npos) ++names;
        line.remove_prefix(std::min(name.size() + 1, line.size()));
    }
    return names;
}

std::string contents_of(const std::filesystem::path& path) {
    std::error_code failure;
    const std::uintmax_t bytes = std::filesystem::file_size(path, failure);
    if (!failure && bytes > kMaxBytes) {
        throw Error(
            ErrorKind::unreadable,
            path.string() + " is larger than 1 MB; leave out synonyms that nobody asks for");
    }
    std::ifstream file(path);
    std::ostringstream contents;
    contents << file.rdbuf();
    if (failure || !file) {
        throw Error(ErrorKind::unreadable,
                    path.string() + " cannot be read; name a file of synonyms");
    }
    return repair_utf8(contents.str());
}

}  // namespace

std::vector<std::string> synonyms_from(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    if (file.empty()) return lines;
    std::istringstream contents(contents_of(file));
    std::string line;
    for (std::size_t number = 1; std::getline(contents, line); ++number) {
        line.erase(std::min(line.find('#'), line.size()));
        if (line.find_first_not_of(kBlank) == line.npos) continue;
        const std::size_t names = count_names(line);
        if (names < 2 || names > kMostNames) {
            throw Error(ErrorKind::unreadable,
                        file.string() + ", line " + std::to_string(number) +
                            ": synonyms are 2 to 50 names with commas between them, as in "
                            "\"heart attack, myocardial infarction\"");
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace docent
