// Reads every PDF file below a folder, each in a process of its own with limits of time and memory,
// and prints what became of it. With a file instead of a folder it prints the file's blocks.
//
// usage: pdf_survey FOLDER|FILE

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/pdf_pages.h"
#include "indexer/readers/pdf_reader.h"
#include "model/error.h"

namespace {

constexpr rlim_t kMaxSeconds = 10;
constexpr rlim_t kMaxBytes = rlim_t{1} << 30;

struct Survey {
    std::string outcome;  // "read", "skipped: REASON", "killed by signal N"
    std::size_t pages = 0;
    std::size_t words = 0;
    double seconds = 0;
};

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void print_blocks(const std::filesystem::path& path) {
    const docent::RawArticle article = docent::read_pdf(bytes_of(path));
    std::cout << "title: " << article.title << "\nauthor: " << article.author
              << "\npublished: " << article.published << "\nupdated: " << article.updated << '\n';
    static constexpr std::array<const char*, 8> kKinds = {
        "heading", "paragraph", "item", "quote", "code", "row", "question", "disclaimer"};
    for (const docent::RawBlock& block : article.blocks) {
        std::cout << '\n' << block.page << ' ' << kKinds[static_cast<std::size_t>(block.kind)];
        if (block.heading_level > 0) std::cout << ' ' << block.heading_level;
        if (block.kind == docent::BlockKind::list_item) {
            std::cout << ' ' << block.list_depth << ' ' << block.list_marker;
        }
        std::cout << "\n    " << block.text << '\n';
    }
    for (const docent::Dropped& dropped : article.dropped) {
        std::cout << "\ndropped from page " << dropped.page << ", " << dropped.rule << ": "
                  << dropped.text << '\n';
    }
}

// In the child: reads the file and writes "PAGES WORDS OUTCOME" to `out`.
void read_under_limits(const std::filesystem::path& path, int out) {
    const rlimit time{kMaxSeconds, kMaxSeconds};
    const rlimit memory{kMaxBytes, kMaxBytes};
    setrlimit(RLIMIT_CPU, &time);
    setrlimit(RLIMIT_AS, &memory);
    std::size_t words = 0;
    std::size_t pages = 0;
    std::string outcome = "read";
    try {
        const std::string bytes = bytes_of(path);
        const docent::RawArticle article = docent::read_pdf(bytes);
        for (const docent::RawBlock& block : article.blocks)
            words += docent::count_words(block.text);
        pages = docent::PdfFile(bytes).page_count();
    } catch (const docent::Error& error) {
        outcome = std::string("skipped: ") + error.what();
    } catch (const std::exception& error) {
        outcome = std::string("failed: ") + error.what();
    }
    const std::string line = std::to_string(pages) + ' ' + std::to_string(words) + ' ' + outcome;
    if (write(out, line.data(), line.size()) < 0) _exit(1);
}

Survey survey_of(const std::filesystem::path& path) {
    Survey survey;
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) std::abort();
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        read_under_limits(path, ends[1]);
        _exit(0);
    }
    close(ends[1]);
    std::array<char, 1024> buffer{};
    const ssize_t size = read(ends[0], buffer.data(), buffer.size() - 1);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    survey.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (WIFSIGNALED(status)) {
        survey.outcome = "killed by signal " + std::to_string(WTERMSIG(status));
    } else if (size > 0) {
        char* end = nullptr;
        survey.pages = std::strtoul(buffer.data(), &end, 10);
        survey.words = std::strtoul(end, &end, 10);
        survey.outcome = end + 1;
    } else {
        survey.outcome = "died with status " + std::to_string(WEXITSTATUS(status));
    }
    return survey;
}

void print_survey(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".pdf") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::map<std::string, std::size_t> outcomes;
    std::size_t pages = 0;
    double seconds = 0;
    for (const std::filesystem::path& path : paths) {
        const Survey survey = survey_of(path);
        std::printf("%6zu %8zu %7.3f  %s  %s\n", survey.pages, survey.words, survey.seconds,
                    path.lexically_relative(folder).c_str(), survey.outcome.c_str());
        std::fflush(stdout);
        ++outcomes[survey.outcome];
        pages += survey.pages;
        seconds += survey.seconds;
    }
    std::printf("\n%zu files, %zu pages in %.1f s: %.0f pages a second\n", paths.size(), pages,
                seconds, static_cast<double>(pages) / seconds);
    for (const auto& [outcome, count] : outcomes) std::printf("%6zu  %s\n", count, outcome.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: pdf_survey FOLDER|FILE\n";
        return 2;
    }
    try {
        std::filesystem::is_directory(argv[1]) ? print_survey(argv[1]) : print_blocks(argv[1]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
