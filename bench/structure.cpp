// Compares the blocks that the plain text reader finds with those that a careful reader sees. The
// expectations are beside this file, structure/NAME.blocks for the article NAME.txt: a line for
// each block with its kind ("h2", "p", "-1" for an outermost list item, "row", "?" for a question,
// "x" for what cleaning is to take out, whatever its kind), its line in the article, its number of
// words there, and its first three words, a list marker being one. A block is right when kind and
// place agree, a heading at any level; it is whole when its number of words agrees too.
//
// usage: docent_structure FOLDER [--floor SHARE]
//   --floor SHARE  exit with 1 when precision or recall of all blocks is lower

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/plain_text_reader.h"
#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCleaned = "x";

struct SeenBlock {
    std::string kind;
    std::size_t words = 0;
};

using SeenBlocks = std::map<std::size_t, SeenBlock>;  // by the byte that they begin at

struct Tally {
    std::size_t expected = 0;
    std::size_t found = 0;
    std::size_t right = 0;
    std::size_t whole = 0;

    void add(const Tally& other) {
        expected += other.expected;
        found += other.found;
        right += other.right;
        whole += other.whole;
    }
};

using Tallies = std::map<std::string, Tally>;  // by kind

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string kind_of(const RawBlock& block) {
    switch (block.kind) {
        case BlockKind::heading:
            return "h";
        case BlockKind::list_item:
            return '-' + std::to_string(block.list_depth + 1);
        case BlockKind::table_row:
            return "row";
        case BlockKind::question:
            return "?";
        default:
            return "p";
    }
}

// Where the words of `beginning` stand, one after the other, in line `number` of `text`.
std::size_t place_of(const std::string& text, std::size_t number, const std::string& beginning) {
    std::size_t begin = 0;
    for (std::size_t line = 1; line < number && begin != std::string::npos; ++line) {
        begin = text.find('\n', begin);
        if (begin != std::string::npos) ++begin;
    }
    const std::size_t found =
        begin == std::string::npos ? begin : text.find(beginning.substr(0, 40), begin);
    if (found == std::string::npos ||
        text.substr(begin, found - begin).find('\n') < found - begin) {
        throw Error(ErrorKind::usage,
                    "line " + std::to_string(number) + " does not hold \"" + beginning + '"');
    }
    return found;
}

SeenBlocks expected_blocks(const fs::path& path, const std::string& text) {
    SeenBlocks blocks;
    std::istringstream lines(bytes_of(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream fields(line);
        std::string kind;
        std::size_t number = 0;
        std::size_t words = 0;
        std::string beginning;
        fields >> kind >> number >> words >> std::ws;
        std::getline(fields, beginning);
        if (kind.front() == 'h') kind = "h";
        blocks[place_of(text, number, beginning)] = {kind, words};
    }
    return blocks;
}

SeenBlocks found_blocks(const std::string& text) {
    SeenBlocks blocks;
    for (const RawBlock& block : read_plain_text(text)) {
        const std::string_view place =
            std::string_view(text).substr(block.begin_byte, block.end_byte - block.begin_byte);
        blocks[block.begin_byte] = {kind_of(block), count_words(place)};
    }
    return blocks;
}

void print_difference(const char* what, const std::string& text, std::size_t begin,
                      const SeenBlock& block) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(begin), '\n');
    std::printf("    %s %-4s line %ld\n", what, block.kind.c_str(), line);
}

Tallies compare(const std::string& text, const SeenBlocks& expected, const SeenBlocks& found) {
    Tallies tallies;
    for (const auto& [begin, block] : expected) {
        if (block.kind == kCleaned) continue;
        Tally& tally = tallies[block.kind];
        ++tally.expected;
        const auto match = found.find(begin);
        const bool is_right = match != found.end() && match->second.kind == block.kind;
        if (is_right) ++tally.right;
        if (is_right && match->second.words == block.words) ++tally.whole;
        if (!is_right) print_difference("missed ", text, begin, block);
    }
    for (const auto& [begin, block] : found) {
        const auto match = expected.find(begin);
        if (match != expected.end() && match->second.kind == kCleaned) continue;
        ++tallies[block.kind].found;
        const bool is_right = match != expected.end() && match->second.kind == block.kind;
        if (!is_right) print_difference("surplus", text, begin, block);
    }
    return tallies;
}

double share(std::size_t right, std::size_t of) {
    return of == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(of);
}

// Gives the sum of all kinds.
Tally print(const std::string& name, const Tallies& tallies) {
    Tally all;
    const auto print_line = [](const char* kind, const Tally& tally) {
        std::printf("  %-4s expected %3zu  found %3zu  precision %.3f  recall %.3f  whole %zu\n",
                    kind, tally.expected, tally.found, share(tally.right, tally.found),
                    share(tally.right, tally.expected), tally.whole);
    };
    std::printf("%s\n", name.c_str());
    for (const auto& [kind, tally] : tallies) {
        print_line(kind.c_str(), tally);
        all.add(tally);
    }
    print_line("all", all);
    return all;
}

int run(int argc, char** argv) {
    const bool has_floor = argc == 4 && std::string_view(argv[2]) == "--floor";
    if (argc != 2 && !has_floor) {
        std::fprintf(stderr, "usage: docent_structure FOLDER [--floor SHARE]\n");
        return 2;
    }
    const double floor = has_floor ? std::stod(argv[3]) : 0;
    std::vector<fs::path> expectations;
    for (const fs::directory_entry& entry : fs::directory_iterator(DOCENT_EXPECTED_BLOCKS)) {
        expectations.push_back(entry.path());
    }
    std::sort(expectations.begin(), expectations.end());
    Tallies total;
    for (const fs::path& expectation : expectations) {
        const std::string name = expectation.stem();
        const std::string text = utf8_from_bytes(bytes_of(fs::path(argv[1]) / (name + ".txt")));
        const Tallies tallies =
            compare(text, expected_blocks(expectation, text), found_blocks(text));
        print(name, tallies);
        for (const auto& [kind, tally] : tallies) total[kind].add(tally);
    }
    const Tally all = print("all articles", total);
    const double least = std::min(share(all.right, all.found), share(all.right, all.expected));
    if (least >= floor) return 0;
    std::fprintf(stderr, "docent_structure: %.3f is below the floor of %.3f\n", least, floor);
    return 1;
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    try {
        return docent::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "docent_structure: %s\n", error.what());
        return 2;
    }
}
