#include "indexer/indexed_folders.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/temp_folder.h"

using docent::canonical_folders;
using docent::ErrorKind;
using docent::folders_to_index;
using docent::IndexedFolder;
using docent::test::TempFolder;
namespace fs = std::filesystem;

namespace {

template <typename Work>
ErrorKind kind_thrown_by(Work work) {
    try {
        work();
    } catch (const docent::Error& error) {
        return error.kind();
    }
    throw std::runtime_error("nothing was thrown");
}

}  // namespace

TEST_CASE("the same folder under several names is one folder") {
    const TempFolder folder;
    fs::create_directories(folder / "a/b");
    fs::create_directory_symlink("a", folder / "link");
    CHECK(canonical_folders({folder / "a", folder / "a/", folder / "a/b/..", folder / "link"}) ==
          std::vector<fs::path>{folder / "a"});
}

TEST_CASE("a folder that is missing or a file is unreadable") {
    const TempFolder folder;
    docent::test::write_file(folder / "a.md", "a");
    CHECK(kind_thrown_by([&] { canonical_folders({folder / "x"}); }) == ErrorKind::unreadable);
    CHECK(kind_thrown_by([&] { canonical_folders({folder / "a.md"}); }) == ErrorKind::unreadable);
}

TEST_CASE("a folder that the index remembers may be missing") {
    const TempFolder folder;
    const fs::path gone = folder / "gone";
    CHECK(canonical_folders({gone, folder / "gone/"}, {gone.string()}) ==
          std::vector<fs::path>{gone});
    CHECK(kind_thrown_by([&] { canonical_folders({folder / "other"}, {gone.string()}); }) ==
          ErrorKind::unreadable);
}

TEST_CASE("a folder inside another one is a mistake of the caller") {
    const TempFolder folder;
    fs::create_directories(folder / "a/b");
    fs::create_directories(folder / "a-b");
    CHECK(kind_thrown_by([&] {
              canonical_folders({folder / "a", folder / "a/b"});
          }) == ErrorKind::usage);
    CHECK(canonical_folders({folder / "a", folder / "a-b"}).size() == 2);
    const auto index = [](const char* wanted) { folders_to_index("/db", {wanted}, {"/a/b"}); };
    CHECK(kind_thrown_by([&] { index("/a"); }) == ErrorKind::usage);
    CHECK(kind_thrown_by([&] { index("/a/b/c"); }) == ErrorKind::usage);
    CHECK_NOTHROW(index("/a/b"));
    CHECK_NOTHROW(index("/a/bc"));
}

TEST_CASE("without folders the remembered ones are taken") {
    CHECK(folders_to_index("/a/.docent", {}, {"..", "/b"}) ==
          std::vector<IndexedFolder>{{"/a", ".."}, {"/b", "/b"}});
    CHECK(folders_to_index("/a/.docent", {"/c"}, {"..", "/b"}) ==
          std::vector<IndexedFolder>{{"/c", "/c"}});
    CHECK(folders_to_index("/a/.docent", {"/a"}, {}) == std::vector<IndexedFolder>{{"/a", ".."}});
    CHECK(kind_thrown_by([] { folders_to_index("/a/.docent", {}, {}); }) == ErrorKind::usage);
}
