#include "indexer/corpus_walker.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/scarce_files.h"
#include "tests/temp_folder.h"

using docent::CorpusWalk;
using docent::RootState;
using docent::walk_corpus;
using docent::WalkOptions;
using docent::test::ScarceFiles;
using docent::test::TempFolder;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

std::string paths_of(const CorpusWalk& walk) {
    std::string paths;
    for (const docent::ArticleFile& file : walk.files) paths += file.path + ' ';
    return paths;
}

}  // namespace

TEST_CASE("a walk finds articles however deep, sorted by path") {
    const TempFolder folder;
    write_file(folder / "b.md", "b");
    write_file(folder / "a/z/deep.txt", "deep");
    write_file(folder / "a.md", "a");
    write_file(folder / "README.md", "read me");
    write_file(folder / "picture.png", "no article");
    write_file(folder / "picture", std::string("no\0article", 10));
    fs::create_directories(folder / "folder.md");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(paths_of(walk) == "README.md a.md a/z/deep.txt b.md ");
    CHECK(walk.skipped.empty());
    CHECK(walk.unreachable.empty());
}

TEST_CASE("a found file has its root, format, size and time") {
    const TempFolder folder;
    write_file(folder / "a.txt", "12345");
    const docent::ArticleFile file = walk_corpus(folder.path()).files.at(0);
    CHECK(file.root == folder.path().string());
    CHECK(file.format == docent::ArticleFormat::plain_text);
    CHECK(file.size_bytes == 5);
    struct stat status {};
    REQUIRE(stat((folder / "a.txt").c_str(), &status) == 0);
    CHECK(file.modified_ns == status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec);
}

TEST_CASE("names that begin with a dot are passed over, but a root may have one") {
    const TempFolder folder;
    write_file(folder / ".notes/a.md", "a");
    write_file(folder / ".notes/.hidden.md", "hidden");
    write_file(folder / ".notes/.git/b.md", "b");
    CHECK(walk_corpus(folder.path()).files.empty());
    CHECK(paths_of(walk_corpus(folder / ".notes")) == "a.md ");
}

TEST_CASE("a link to a file is followed within the folder only") {
    const TempFolder outside;
    write_file(outside / "secret.md", "secret");
    const TempFolder folder;
    write_file(folder / ".store/target.md", "four");
    fs::create_symlink(".store/target.md", folder / "good.md");
    fs::create_symlink(outside / "secret.md", folder / "leads-out.md");
    fs::create_symlink("nowhere.md", folder / "leads-nowhere.md");
    fs::create_symlink("circle.md", folder / "circle.md");
    const CorpusWalk walk = walk_corpus(folder.path());
    REQUIRE(paths_of(walk) == "good.md ");
    CHECK(walk.files[0].size_bytes == 4);
    REQUIRE(walk.skipped.size() == 3);
    CHECK(walk.skipped[2].path == "leads-out.md");
    CHECK(walk.skipped[2].reason.find("leads out of the folder") != std::string::npos);
}

TEST_CASE("a link to an article that is found is no second article") {
    const TempFolder folder;
    write_file(folder / "b/target.md", "found by itself");
    write_file(folder / ".store/hidden.md", "found by links only");
    fs::create_symlink("b/target.md", folder / "a.md");
    fs::create_symlink(folder / "b/target.md", folder / "b/z.md");
    fs::create_symlink("z.md", folder / "b/zz.md");
    fs::create_symlink(".store/hidden.md", folder / "d.md");
    fs::create_symlink("../.store/hidden.md", folder / "b/c.md");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(paths_of(walk) == "b/c.md b/target.md ");
    CHECK(walk.skipped.empty());
    CHECK(walk.left_out == std::vector<std::string>{"a.md", "b/z.md", "b/zz.md", "d.md"});

    fs::create_directory_symlink(folder.path(), folder / "b/again");  // a root behind a link
    CHECK(paths_of(walk_corpus(folder / "b/again")) == "b/c.md b/target.md ");
}

TEST_CASE("a folder beside the root with a longer name is outside of it") {
    const TempFolder folder;
    write_file(folder / "root-2/secret.md", "secret");
    write_file(folder / "root/a.md", "a");
    fs::create_symlink("../root-2/secret.md", folder / "root/b.md");
    CHECK(paths_of(walk_corpus(folder / "root")) == "a.md ");
}

TEST_CASE("links to folders are not followed, so circles end") {
    const TempFolder folder;
    write_file(folder / "a/a.md", "a");
    fs::create_directory_symlink("..", folder / "a/up");
    fs::create_directory_symlink("a", folder / "again");
    fs::create_directory_symlink("a", folder / "named-like.md");
    CHECK(paths_of(walk_corpus(folder.path())) == "a/a.md ");
}

TEST_CASE("a name that is not UTF-8 is skipped with its reason") {
    const TempFolder folder;
    write_file(folder / "caf\xE9.md", "latin-1 name");
    write_file(folder / "caf\xE9/inside.md", "below such a folder");
    write_file(folder / "café.md", "utf-8 name");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(paths_of(walk) == "café.md ");
    REQUIRE(walk.skipped.size() == 2);
    CHECK(walk.skipped[0].path == "caf\uFFFD");
    CHECK(walk.skipped[1].path == "caf\uFFFD.md");
    CHECK(walk.skipped[1].reason == "the name is not valid UTF-8; rename it");
}

TEST_CASE("pipes and sockets are passed over and never opened") {
    const TempFolder folder;
    REQUIRE(mkfifo((folder / "pipe.md").c_str(), 0666) == 0);
    fs::create_symlink("pipe.md", folder / "link-to-pipe.md");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(walk.files.empty());
    CHECK(walk.skipped.empty());
}

TEST_CASE("what must not be read is told apart from what is not there") {
    const TempFolder folder;
    write_file(folder / "open.md", "a");
    write_file(folder / "closed.md", "b");
    write_file(folder / "closed/c.md", "c");
    write_file(folder / "listed/d.md", "d");
    write_file(folder / "listed/sub/e.md", "e");
    fs::permissions(folder / "closed.md", fs::perms::none);
    fs::permissions(folder / "closed", fs::perms::none);
    constexpr fs::perms kReadOnly =
        fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    fs::permissions(folder / "listed", kReadOnly);
    const CorpusWalk walk = [&] {
        const docent::test::WithoutRootRights rights;
        return walk_corpus(folder.path());
    }();
    fs::permissions(folder / "closed", fs::perms::owner_all);
    fs::permissions(folder / "listed", fs::perms::owner_all);
    CHECK(paths_of(walk) == "open.md ");
    REQUIRE(walk.skipped.size() == 1);
    CHECK(walk.skipped[0].path == "closed.md");
    REQUIRE(walk.unreachable.size() == 3);
    CHECK(walk.unreachable[0].path == "closed");
    CHECK(walk.unreachable[1].path == "listed/d.md");
    CHECK(walk.unreachable[2].path == "listed/sub");
}

TEST_CASE("what cannot be opened because too many files are open is not taken for no article") {
    const TempFolder folder;
    write_file(folder / "a/page", "<!DOCTYPE html><html><body><p>no extension</p></body></html>");
    write_file(folder / "b/.docentignore", "*.txt");
    write_file(folder / "b/b.md", "b");
    bool is_found = false;
    for (int more = 2; !is_found && more < 20; ++more) {
        INFO(more << " files more");
        const ScarceFiles scarce(more);
        const CorpusWalk walk = walk_corpus(folder.path());
        is_found = paths_of(walk) == "a/page b/b.md ";
        CHECK(is_found == walk.unreachable.empty());
        CHECK(walk.left_out.empty());
        for (const docent::SkippedArticle& missed : walk.unreachable) {
            CHECK(missed.reason.find("Too many open files; this process may have ") !=
                  std::string::npos);
        }
    }
    CHECK(is_found);
    const ScarceFiles scarce(1);
    CHECK_THROWS_WITH(walk_corpus(folder.path()), Catch::Contains("`ulimit -n"));
}

TEST_CASE("a folder of a thousand levels is walked to its end") {
    const TempFolder folder;
    fs::path deep = folder.path();
    for (int level = 0; level < 1000; ++level) deep /= "d";
    write_file(deep / "a.md", "a");
    CHECK(walk_corpus(folder.path()).files.size() == 1);
}

TEST_CASE("a root that is no folder is an error") {
    const TempFolder folder;
    write_file(folder / "a.md", "a");
    CHECK_THROWS_AS(walk_corpus(folder / "a.md"), docent::Error);
}

TEST_CASE("a root without any name in it is empty, one that is not there is missing") {
    const TempFolder folder;
    CHECK(walk_corpus(folder.path()).root_state == RootState::empty);
    CHECK(walk_corpus(folder / "missing").root_state == RootState::missing);
    fs::create_directories(folder / ".docent");
    CHECK(walk_corpus(folder.path()).root_state == RootState::present);
}

TEST_CASE("files that programs keep aside or have not finished are no articles") {
    const TempFolder folder;
    for (const char* name :
         {"a.md~", "a~", "~$a.md", ".a.md.swp", "#a.md#", "a.md.part", "a.md.crdownload",
          "a.md.tmp", "old~/a.md", "a.md.backup", "Unconfirmed 1.crdownload", "XAPIANDB"}) {
        write_file(folder / name, "a");
    }
    CHECK(walk_corpus(folder.path()).files.empty());
}

TEST_CASE("what ignore files and patterns leave out is no article, and told apart from gone") {
    const TempFolder folder;
    write_file(folder / ".docentignore", "# not yet\ndrafts/\n*.txt\n!deep/keep.txt\n");
    write_file(folder / "a.md", "a");
    write_file(folder / "b.txt", "b");
    write_file(folder / "drafts/c.md", "c");
    write_file(folder / "deep/keep.txt", "d");
    write_file(folder / "deep/.docentignore", "/e.md\n");
    write_file(folder / "deep/e.md", "e");
    write_file(folder / "deep/deeper/e.md", "e");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(paths_of(walk) == "a.md deep/deeper/e.md deep/keep.txt ");
    CHECK(walk.left_out == std::vector<std::string>{"b.txt", "deep/e.md", "drafts"});

    CHECK(paths_of(walk_corpus(folder.path(), {{}, {"deep/", "!b.txt"}, false})) == "a.md b.txt ");
    CHECK(paths_of(walk_corpus(folder.path(), {{"deeper/"}, {}, false})) == "deep/deeper/e.md ");
    CHECK(paths_of(walk_corpus(folder.path(), {{"e.md"}, {"deeper"}, false})).empty());
}

TEST_CASE("of a folder whose ignore file cannot be read nobody knows what its articles are") {
    const TempFolder folder;
    write_file(folder / "large/.docentignore", std::string(70'000, '#'));
    write_file(folder / "large/a.md", "a");
    write_file(folder / "linked/b.md", "b");
    fs::create_symlink("../large/a.md", folder / "linked/.docentignore");
    fs::create_directories(folder / "folder/.docentignore");
    write_file(folder / "folder/c.md", "c");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(walk.files.empty());
    REQUIRE(walk.unreachable.size() == 3);
    CHECK(walk.unreachable[0].path == "folder");
    CHECK(walk.unreachable[1].path == "large");
    CHECK(walk.unreachable[1].reason.find("64 KB") != std::string::npos);
}

TEST_CASE("with follow_links what links lead to is found once, whatever the order on disk") {
    const TempFolder outside;
    write_file(outside / "book/one.md", "one");
    write_file(outside / "two.md", "two");
    const TempFolder folder;
    write_file(folder / "a/a.md", "a");
    fs::create_directory_symlink(outside / "book", folder / "z-book");
    fs::create_directory_symlink(outside / "book", folder / "book");
    fs::create_directory_symlink(outside.path(), folder / "out");
    fs::create_directory_symlink("..", folder / "a/up");
    fs::create_directory_symlink(folder.path(), outside / "back");
    fs::create_symlink("a/a.md", folder / "0.md");
    fs::create_symlink(outside / "two.md", folder / "3.md");
    fs::create_symlink("nowhere.md", folder / "nowhere.md");
    WalkOptions options;
    options.follow_links = true;
    const CorpusWalk walk = walk_corpus(folder.path(), options);
    CHECK(paths_of(walk) == "a/a.md book/one.md out/two.md ");
    REQUIRE(walk.skipped.size() == 1);
    CHECK(walk.skipped[0].path == "nowhere.md");

    options.exclude = {"book/"};
    CHECK(paths_of(walk_corpus(folder.path(), options)) == "a/a.md out/two.md z-book/one.md ");
}

TEST_CASE("where a name tells no format the content does") {
    const std::string page = "<!DOCTYPE html><html><body><p>Cats purr.</p></body></html>";
    const TempFolder folder;
    for (const char* name : {"page.php", "page.ASPX", "Cats vs. dogs", "example.org_cats-and-dogs",
                             "cats", "no.ext", "no.txt5"}) {
        write_file(folder / name, page);
    }
    CHECK(paths_of(walk_corpus(folder.path())) ==
          "Cats vs. dogs cats example.org_cats-and-dogs page.ASPX page.php ");
    for (const docent::ArticleFile& file : walk_corpus(folder.path()).files) {
        CHECK(file.format == docent::ArticleFormat::html);
    }
}

TEST_CASE("a file without an extension that holds text is plain text") {
    std::string umlauts = "x";  // so that the part that is looked at ends within a character
    while (umlauts.size() < 10'000) umlauts += "ü";
    const TempFolder folder;
    write_file(folder / "NOTES", "Cats purr.\n");
    write_file(folder / "Cats vs. dogs", "Dogs do not.\n");
    write_file(folder / "long", umlauts);
    write_file(folder / "script", "#!/bin/sh\necho purr\n");
    write_file(folder / "binary", std::string("ELF\0\1", 5));
    write_file(folder / "latin", "M\xFCller");
    write_file(folder / "empty", "");
    write_file(folder / "page.php", "<?php echo 'purr';\n");
    const CorpusWalk walk = walk_corpus(folder.path());
    CHECK(paths_of(walk) == "Cats vs. dogs NOTES long ");
    for (const docent::ArticleFile& file : walk.files) {
        CHECK(file.format == docent::ArticleFormat::plain_text);
    }
}
