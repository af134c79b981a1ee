// What the walker leaves out by `.docentignore` files is what git leaves out by the same text in
// `.gitignore` files.

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>

#include "indexer/corpus_walker.h"
#include "tests/temp_folder.h"

using docent::test::TempFolder;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

// Runs git in `folder`, apart from any settings of whoever runs the tests; gives what it prints.
std::string git(const fs::path& folder, const std::string& arguments) {
    const std::string command = "cd '" + folder.string() +
                                "' && env -u GIT_DIR -u GIT_WORK_TREE GIT_CONFIG_NOSYSTEM=1 "
                                "HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent git " +
                                arguments + " 2>/dev/null";
    std::string printed;
    std::FILE* output = popen(command.c_str(), "r");
    REQUIRE(output != nullptr);
    std::array<char, 4096> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), output)) {
        printed.append(buffer.data(), size);
    }
    pclose(output);
    return printed;
}

// The files that git would take into a repository, without ignore files.
std::set<std::string> files_by_git(const fs::path& folder) {
    const std::string listed = git(folder, "ls-files --others --exclude-standard -z");
    std::set<std::string> files;
    for (std::size_t begin = 0; begin < listed.size();) {
        const std::size_t end = listed.find('\0', begin);
        const std::string file = listed.substr(begin, end - begin);
        if (file.find(".docentignore") == std::string::npos &&
            file.find(".gitignore") == std::string::npos) {
            files.insert(file);
        }
        begin = end + 1;
    }
    return files;
}

class RandomPatterns {
  public:
    explicit RandomPatterns(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    std::string text() {
        std::string text;
        for (std::size_t lines = below(4) + 1; lines > 0; --lines) text += line() + '\n';
        return text;
    }

  private:
    template <std::size_t N>
    std::string one_of(const std::array<const char*, N>& choices) {
        return choices[below(N)];
    }

    std::string line() {
        if (below(12) == 0) return one_of(std::array{"", "# a", "   ", "\\", "!", "/"});
        std::string line = below(4) == 0 ? "!" : "";
        if (below(4) == 0) line += '/';
        for (std::size_t names = below(3) + 1; names > 0; --names) {
            line += below(5) == 0 ? "**" : name();
            if (names > 1) line += '/';
        }
        if (below(4) == 0) line += '/';
        return line + one_of(std::array{"", "", "", "", " ", "\\ ", "\r"});
    }

    // "**" inside a name is left out: git 2.39 takes "a**/b" for "a" and "**/b" at times.
    std::string name() {
        std::string name;
        for (std::size_t parts = below(3) + 1; parts > 0; --parts) {
            const std::string part =
                one_of(std::array{"a", "b", "ab", "*", "?", ".md", "*.md", "[ab]", "[!a]", "[a-b]",
                                  "[]a]", "[[:alpha:]]", "[b", "\\a", "\\*", "[^b-]", "a.md"});
            if (name.ends_with('*') && part.starts_with('*')) continue;
            name += part;
        }
        return name;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("ignore files leave out what git leaves out") {
    const TempFolder folder;
    if (git(folder.path(), "--version").empty()) return;  // there is no git
    git(folder.path(), "init");
    const std::array<const char*, 7> kFolders{"", "a/", "b/", "a/a/", "a/b/", "b/a/b/", "ab/a.md/"};
    for (const std::string in : kFolders) {
        for (const char* name : {"a.md", "b.md", "ab.md", "b.txt", "*.md", "].md"}) {
            write_file(folder / (in + name), "a");
        }
    }
    for (unsigned seed = 1; seed <= 250; ++seed) {
        RandomPatterns patterns(seed);
        std::string said;
        for (const std::string in : kFolders) {
            const bool is_there = in.empty() || patterns.below(4) == 0;
            const std::string text = is_there ? patterns.text() : "";
            said += is_there ? "in /" + in + ":\n" + text : "";
            write_file(folder / (in + ".docentignore"), text);
            write_file(folder / (in + ".gitignore"), text);
        }
        std::set<std::string> found;
        for (const auto& file : docent::walk_corpus(folder.path()).files) found.insert(file.path);
        INFO("seed " << seed << '\n' << said);
        REQUIRE(found == files_by_git(folder.path()));
    }
}
