#include "store/version.h"

#include <xapian.h>

#include <catch2/catch.hpp>

#include "store/schema.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

void set_version(const std::filesystem::path& path, const std::string& version) {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN);
    Xapian::Document document;
    document.add_term("term");
    database.add_document(document);
    database.set_metadata(kVersionKey, version);
    database.commit();
}

}  // namespace

TEST_CASE("our own version passes") {
    CHECK_NOTHROW(check_version("/x", current_version()));
}

TEST_CASE("an index of another version is refused with the command that makes it anew") {
    for (const char* version : {"0.1", "1.0", "99.1", "1", "1.1x", "garbage"}) {
        const TempFolder folder;
        set_version(folder / "index", version);
        for (const bool is_writer : {false, true}) {
            CAPTURE(version, is_writer);
            std::string message;
            CHECK(error_of(
                      [&] {
                          is_writer ? void(IndexWriter(folder / "index"))
                                    : void(IndexReader(folder / "index"));
                      },
                      &message) == ErrorKind::index_version);
            CHECK(message.find("`docent index`") != std::string::npos);
            CHECK(message.find(version) != std::string::npos);
            CHECK(message.find(folder.path().string()) != std::string::npos);
        }
    }
}

TEST_CASE("a Xapian database that is not ours is neither read nor written") {
    const TempFolder folder;
    set_version(folder / "index", "");
    std::string message;
    CHECK(error_of([&] { IndexReader(folder / "index"); }, &message) == ErrorKind::index_version);
    CHECK(message.find("not one of docent") != std::string::npos);
    CHECK(error_of([&] { IndexWriter(folder / "index"); }) == ErrorKind::index_version);
    CHECK(Xapian::Database((folder / "index").string()).get_doccount() == 1);
}

TEST_CASE("an index that was begun and never published is no index yet") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "index");
    Xapian::WritableDatabase((folder / "index/articles-1").string(), Xapian::DB_CREATE).close();
    CHECK(error_of([&] { IndexReader(folder / "index"); }) == ErrorKind::no_index);
    IndexWriter(folder / "index");
    CHECK(IndexReader(folder / "index").state().articles == 0);
    CHECK_FALSE(std::filesystem::exists(folder / "index/articles-1"));
}

}  // namespace docent::test
