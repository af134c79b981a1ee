#include "store/index_roots.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "tests/unit/store/small_index.h"

namespace docent::test {

namespace fs = std::filesystem;

TEST_CASE("a folder that holds its index is remembered relative to it") {
    struct Row {
        const char* database;
        const char* folder;
        const char* stored;
    };
    for (const Row& row : std::initializer_list<Row>{{"/a/b/.docent", "/a/b", ".."},
                                                     {"/a/b/.docent", "/a/b/", ".."},
                                                     {"/a/b/c/index", "/a/b", "../.."},
                                                     {"/a/b", "/a/b", "."},
                                                     {"/.docent", "/", ".."},
                                                     {"/a/b/.docent", "/a/c", "/a/c"},
                                                     {"/a/b/.docent", "/a/c/", "/a/c"},
                                                     {"/a/b/.docent", "/a/b/c", "/a/b/c"},
                                                     {"/a/bc/.docent", "/a/b", "/a/b"},
                                                     {"/a/..b/x", "/a", "../.."},
                                                     {"/index", "/a", "/a"}}) {
        CAPTURE(row.database, row.folder);
        CHECK(stored_root(row.database, row.folder) == row.stored);
    }
}

TEST_CASE("a remembered folder is found again") {
    for (const auto& [database, folder] :
         std::initializer_list<std::pair<const char*, const char*>>{{"/a/b/.docent", "/a/b"},
                                                                    {"/a/b/c/index", "/a/b"},
                                                                    {"/a/b", "/a/b"},
                                                                    {"/.docent", "/"},
                                                                    {"/x", "/a/c"}}) {
        CAPTURE(database, folder);
        CHECK(resolved_root(database, stored_root(database, folder)) == folder);
    }
}

TEST_CASE("a folder moved with its index is found in its new place") {
    const std::string stored = stored_root("/home/ada/notes/.docent", "/home/ada/notes");
    CHECK(resolved_root("/media/disk/notes/.docent", stored) == "/media/disk/notes");
}

TEST_CASE("an absolute folder has no slash at its end") {
    CHECK(absolute_folder("/a/b/") == "/a/b");
    CHECK(absolute_folder("/a/b") == "/a/b");
    CHECK(absolute_folder("/") == "/");
    CHECK(absolute_folder("x/.docent/") == fs::current_path() / "x/.docent");
    CHECK(absolute_folder("").is_absolute());
}

TEST_CASE("the index of the nearest folder above is found") {
    const TempFolder folder;
    fs::create_directories(folder / "a/b/c");
    CHECK_FALSE(find_index(folder / "a/b/c"));

    fs::create_directories(folder / ".docent");
    CHECK_FALSE(find_index(folder / "a"));  // a folder of that name is not an index yet
    std::ofstream(folder / ".docent/XAPIANDB") << "auto articles-1\n";
    CHECK(find_index(folder / "a/b/c") == folder / ".docent");
    CHECK(find_index(folder.path()) == folder / ".docent");

    fs::create_directories(folder / "a/b/.docent");
    std::ofstream(folder / "a/b/.docent/XAPIANDB") << "auto articles-1\n";
    CHECK(find_index(folder / "a/b/c") == folder / "a/b/.docent");
    CHECK(find_index(folder / "a") == folder / ".docent");
    CHECK(find_index(folder / "no/such/folder") == folder / ".docent");
}

}  // namespace docent::test
