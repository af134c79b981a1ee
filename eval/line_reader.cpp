// Plain reading by lines; every error says where in the file it is.

#include "eval/line_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>

#include "model/error.h"

namespace docent {
namespace {

constexpr std::string_view kSpace = " \t\r\v\f";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
    return line.substr(0, line.find_last_not_of(kSpace) + 1);  // npos + 1 is 0
}

void take_line(std::string_view line, std::size_t number,
               const std::function<void(std::string_view)>& take) {
    if (number == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    if (line.size() > kMaxLineBytes) refuse_line("the line is longer than 1 MB; cut it");
    line = trimmed(line);
    if (!line.empty()) take(line);
}

}  // namespace

void for_each_line(const std::filesystem::path& file,
                   const std::function<void(std::string_view line)>& take) {
    std::ifstream lines(file);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        try {
            take_line(line, number, take);
        } catch (const Error& error) {
            throw Error(error.kind(),
                        file.string() + ':' + std::to_string(number) + ": " + error.what());
        }
    }
    if (!lines.eof()) {  // missing, forbidden, or a folder
        throw Error(ErrorKind::unreadable, file.string() + " cannot be read; name a file");
    }
}

void refuse_line(const std::string& message) {
    throw Error(ErrorKind::usage, message);
}

std::vector<std::string> columns_of(std::string_view line, std::size_t before, std::size_t after) {
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < before; ++i) {
        const std::size_t end = line.find_first_of(kSpace);
        if (end == std::string_view::npos) return {};
        columns.emplace_back(line.substr(0, end));
        line = trimmed(line.substr(end));
    }
    std::vector<std::string> last;
    for (std::size_t i = 0; i < after; ++i) {
        const std::size_t begin = line.find_last_of(kSpace);
        if (begin == std::string_view::npos) return {};
        last.emplace_back(line.substr(begin + 1));
        line = trimmed(line.substr(0, begin));
    }
    if (line.empty()) return {};
    columns.emplace_back(line);
    columns.insert(columns.end(), last.rbegin(), last.rend());
    return columns;
}

int whole_number_from(const std::string& column, const char* what) {
    int number = 0;
    const char* const column_end = column.data() + column.size();
    auto [end, error] = std::from_chars(column.data(), column_end, number);
    if (column_end - end > 1 && *end == '.')
        end = std::find_if(end + 1, column_end, [](char c) { return c != '0'; });
    if (error != std::errc() || end != column_end) {
        refuse_line(std::string(what) + " must be a whole number, not " + column);
    }
    return number;
}

}  // namespace docent
