// What the fuzzers began with and what they found, in every test run: each seed, and changes of it
// as a fuzzer makes them. The generator is seeded, so a failure comes back.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_targets.h"
#include "tests/property/random_text.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

constexpr int kChangedSeeds = 50;
constexpr std::size_t kMaxChanges = 4;

const fs::path kSeeds = fs::path(DOCENT_TESTS) / "fuzz" / "seeds";

std::vector<fs::path> paths_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Flips a bit, sets a byte, cuts the end off, takes a stretch out, or writes one a second time.
void change(std::string& bytes, Random& random) {
    if (bytes.empty()) return;
    const std::size_t at = below(random, bytes.size());
    const std::size_t length = 1 + below(random, std::min<std::size_t>(bytes.size() - at, 200));
    switch (below(random, 5)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(below(random, 256));
            break;
        case 2:
            bytes.resize(at);
            break;
        case 3:
            bytes.erase(at, length);
            break;
        default:
            bytes.insert(below(random, bytes.size()), bytes.substr(at, length));
    }
}

void replay(std::string_view name) {
    const test::FuzzTarget& target = test::fuzz_target(name);
    for (const fs::path& path : paths_in(kSeeds / name)) {
        const std::string seed = bytes_of(path);
        Random random(1);
        for (int round = 0; round <= kChangedSeeds; ++round) {
            std::string bytes = seed;
            const std::size_t changes = round == 0 ? 0 : 1 + below(random, kMaxChanges);
            for (std::size_t i = 0; i < changes; ++i) change(bytes, random);
            INFO(path.string() << ", changed in round " << round << " (0: as it is)");
            REQUIRE_NOTHROW(target.read(bytes));
        }
    }
}

TEST_CASE("the plain text reader survives its fuzz seeds and changes of them") {
    replay("plain_text");
}

TEST_CASE("the Markdown reader survives its fuzz seeds and changes of them") {
    replay("markdown");
}

TEST_CASE("the front matter reader survives its fuzz seeds and changes of them") {
    replay("front_matter");
}

TEST_CASE("the HTML reader survives its fuzz seeds and changes of them") {
    replay("html");
}

TEST_CASE("the PDF reader survives its fuzz seeds and changes of them") {
    replay("pdf");
}

TEST_CASE("the DOCX reader survives its fuzz seeds and changes of them") {
    replay("docx");
}

TEST_CASE("the ODT reader survives its fuzz seeds and changes of them") {
    replay("odt");
}

TEST_CASE("the EPUB reader survives its fuzz seeds and changes of them") {
    replay("epub");
}

TEST_CASE("the JSON lines reader survives its fuzz seeds and changes of them") {
    replay("json_lines");
}

TEST_CASE("reading by content survives its fuzz seeds and changes of them") {
    replay("any");
}

TEST_CASE("every fuzz target has seeds, and every folder of seeds a target") {
    std::set<std::string> folders;
    for (const fs::path& folder : paths_in(kSeeds)) {
        if (!paths_in(folder).empty()) folders.insert(folder.filename().string());
    }
    std::set<std::string> targets;
    for (const test::FuzzTarget& target : test::fuzz_targets()) targets.emplace(target.name);
    CHECK(folders == targets);
}

}  // namespace
}  // namespace docent
