#include "web/source_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "model/error.h"
#include "tests/temp_folder.h"

using namespace docent;
using docent::test::TempFolder;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

// A folder of articles, and a file beside it that is none.
struct Place {
    Place() {
        fs::create_directories(root / "deep/down");
        write_file(root / "deep/down/a.pdf", "inside");
        write_file(folder / "secret.pdf", "outside");
    }

    TempFolder folder;
    fs::path root = folder / "articles";
};

}  // namespace

TEST_CASE("only the files of PDF articles are shown, by their extension") {
    for (const char* path : {"a.pdf", "deep/A.PDF", ".pdf", "x.Pdf"}) CHECK(is_shown_source(path));
    for (const char* path : {"a.md", "pdf", "a.pdf.html", "a.pdfx", ""}) {
        CHECK_FALSE(is_shown_source(path));
    }
}

TEST_CASE("the address of a source opens it at the page") {
    CHECK(source_file_url("iron-1", 12) == "/source/iron-1#page=12");
    CHECK(source_file_url("iron-1", 0) == "/source/iron-1");
    CHECK(source_file_url("\"><b>", 0) == "/source/%22%3E%3Cb%3E");
}

TEST_CASE("a source is read however deep it lies, and through links that stay inside") {
    const Place place;
    CHECK(read_source_file(place.root, "deep/down/a.pdf") == "inside");
    fs::create_symlink("deep/down/a.pdf", place.root / "link.pdf");
    fs::create_directory_symlink("deep", place.root / "shallow");
    CHECK(read_source_file(place.root, "link.pdf") == "inside");
    CHECK(read_source_file(place.root, "shallow/down/a.pdf") == "inside");
    write_file(place.root / "empty.pdf", "");
    CHECK(read_source_file(place.root, "empty.pdf") == "");
}

TEST_CASE("nothing leads to a file outside the folder") {
    const Place place;
    fs::create_symlink(place.folder / "secret.pdf", place.root / "link.pdf");
    fs::create_symlink("../secret.pdf", place.root / "relative.pdf");
    fs::create_directory_symlink("..", place.root / "up");
    fs::create_directories(place.folder / "articles-too");
    write_file(place.folder / "articles-too/b.pdf", "outside");
    for (const std::string& path :
         {std::string("link.pdf"), std::string("relative.pdf"), std::string("up/secret.pdf"),
          std::string("../secret.pdf"), std::string("deep/../../secret.pdf"),
          std::string("../articles-too/b.pdf"), (place.folder / "secret.pdf").string()}) {
        INFO(path);
        CHECK_FALSE(read_source_file(place.root, path));
    }
}

TEST_CASE("what is no regular file is not read and not waited for") {
    const Place place;
    REQUIRE(mkfifo((place.root / "pipe.pdf").c_str(), 0600) == 0);
    fs::create_directory(place.root / "folder.pdf");
    fs::create_symlink("loop.pdf", place.root / "loop.pdf");
    for (const char* path : {"pipe.pdf", "folder.pdf", "loop.pdf", "none.pdf", "", ".", "deep"}) {
        INFO(path);
        CHECK_FALSE(read_source_file(place.root, path));
    }
    CHECK_FALSE(read_source_file(place.root / "none", "a.pdf"));
}

TEST_CASE("a source that is too large is refused before it is read") {
    const Place place;
    const fs::path file = place.root / "large.pdf";
    write_file(file, "%PDF");
    fs::resize_file(file, kMaxSourceBytes);
    CHECK(read_source_file(place.root, "large.pdf").value().size() == kMaxSourceBytes);
    fs::resize_file(file, kMaxSourceBytes + 1);
    try {
        read_source_file(place.root, "large.pdf");
        FAIL("it was read");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
    }
}
