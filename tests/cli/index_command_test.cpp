// docent index with the options that say which files are articles, and --watch.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent::test {

TEST_CASE("index --watch tells each update in a line, and a signal ends it with 0") {
    const IndexedFolder folder;
    Program program({{"index", ".", "--watch"}, folder.articles()});
    REQUIRE(program.prints("(Ctrl-C ends it)"));
    write_file(folder.articles() / "hands.txt", "Cold hands are common.\n");
    CHECK(program.prints("updated: 3 files: 1 new article, 2 unchanged\n"));
    std::filesystem::remove(folder.articles() / "hands.txt");
    CHECK(program.prints("updated: 2 files: 1 removed article, 2 unchanged\n"));
    program.send(SIGINT);
    const Outcome outcome = program.finish(std::chrono::seconds(5));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
}

TEST_CASE("what --exclude leaves out is remembered until an empty one forgets it") {
    const IndexedFolder folder;
    CHECK(folder.run({"index", "--exclude", "deep/"}).out.starts_with("1 file: 1 removed article"));
    CHECK(folder.run({"index"}).out.starts_with("1 file: 1 unchanged article"));
    CHECK(folder.run({"index", "--exclude", ""}).out.starts_with("2 files: 1 new article"));
    CHECK(folder.run({"index", "--include", "deep/", "--include", "*.txt"})
              .out.starts_with("1 file: 1 removed article"));
}

TEST_CASE("the option --language is that of all articles until an empty one forgets it") {
    const IndexedFolder folder;
    CHECK(folder.run({"status"}).out.find("languages   en 2\n") != std::string::npos);
    CHECK(folder.run({"index", "--language", "de-AT"}).status == 0);
    CHECK(folder.run({"index"}).status == 0);
    CHECK(folder.run({"status"}).out.find("languages   de 2\n") != std::string::npos);
    CHECK(folder.run({"index", "--language", ""}).status == 0);
    CHECK(folder.run({"status"}).out.find("languages   en 2\n") != std::string::npos);
    const Outcome outcome = folder.run({"index", "--language", "german"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("there is no language german; give a code") != std::string::npos);
}

TEST_CASE("the option --synonyms makes words stand for others until an empty one forgets them") {
    const IndexedFolder folder;
    const TempFolder other;
    const std::filesystem::path file = other / "synonyms.txt";
    write_file(folder.articles() / "wrist.txt", "A carpal tunnel makes hands tingle.\n");
    write_file(file, "# ours\n\nhand sickness, CTS, carpal tunnel # of the wrist\r\n");
    CHECK(folder.run({"index", "--synonyms", file}).status == 0);
    CHECK(folder.run({"index"}).status == 0);
    const Outcome found = folder.run({"ask", "--explain", "CTS"});
    CHECK(found.out.find("A carpal tunnel makes hands tingle.") != std::string::npos);
    CHECK(found.out.find("Searched for as well: ") != std::string::npos);
    CHECK(found.out.find("carpal (for CTS, 0.50)") != std::string::npos);
    CHECK(folder.run({"index", "--synonyms", ""}).status == 0);
    CHECK(folder.run({"ask", "CTS"}).out.find("Closest passages") == std::string::npos);
}

TEST_CASE("a file of synonyms that cannot be used is refused, with what to do") {
    const IndexedFolder folder;
    const TempFolder other;
    const std::filesystem::path file = other / "synonyms.txt";
    const auto complaint = [&] {
        const Outcome outcome = folder.run({"index", "--synonyms", file});
        CHECK(outcome.status == 2);
        return outcome.err;
    };
    CHECK(complaint().find("cannot be read; name a file of synonyms") != std::string::npos);
    write_file(file, "car, auto\nlonely, ,\t\n");
    CHECK(complaint().find("line 2: synonyms are 2 to 50 names") != std::string::npos);
    write_file(file, std::string(1'000'001, 'a'));
    CHECK(complaint().find("larger than 1 MB") != std::string::npos);
}

TEST_CASE("a missing folder is 3, says what to do, and --prune forgets it") {
    const IndexedFolder folder;
    const TempFolder other;
    write_file(other / "hands/hands.txt", "Cold hands are common.\n");
    CHECK(folder.run({"index", other / "hands", "--db", ".docent"}).status == 0);
    std::filesystem::remove_all(other / "hands");
    const Outcome outcome = folder.run({"index"});
    INFO(outcome.out);
    CHECK(outcome.status == 3);
    CHECK(outcome.out.find("1 missing but kept") != std::string::npos);
    CHECK(outcome.out.find("`docent index --prune`") != std::string::npos);
    CHECK(folder.run({"ask", "cold hands"}).status == 0);
    CHECK(folder.run({"index", "--prune"}).status == 0);
    CHECK(folder.run({"status"}).out.find((other / "hands").string()) == std::string::npos);
}

TEST_CASE("a rule that does not exist cannot be kept, and the rules are named") {
    const Outcome outcome = run_program({{"index", "--keep", "nonsense"}});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("no rule nonsense; the rules are ") != std::string::npos);
}

TEST_CASE("show prints disclaimers, marked, where they stand") {
    const IndexedFolder folder;
    write_file(folder.articles() / "hands.md",
               "# Hands\n\nCold hands are common.\n\nFor educational purposes only.\n");
    CHECK(folder.run({"index"}).status == 0);
    const std::string shown = folder.run({"show", "hands.md"}).out;
    INFO(shown);
    const std::size_t passage = shown.find("Cold hands are common.");
    const std::size_t disclaimer =
        shown.find("\ndisclaimer, in no answer\nFor educational purposes only.\n");
    CHECK(disclaimer != std::string::npos);
    CHECK(passage < disclaimer);
}

TEST_CASE("the summary names each rule with the lines that it left out, the receipt their places") {
    const IndexedFolder folder;
    write_file(folder.articles() / "hands.html",
               "<body><nav>Home</nav>\n<footer>Imprint</footer>\n<aside>Offers</aside>\n"
               "<div class=comments>Fine!</div><div class=newsletter>Join</div>"
               "<main><h1>Hands</h1><p>Cold hands are common, and hands that are cold for long "
               "are a reason to see somebody who knows about hands.</p></main></body>");
    const std::string summary = folder.run({"index"}).out;
    INFO(summary);
    CHECK(summary.find("left out 5 lines: 1 comments, 1 footer, 1 navigation, 1 newsletter, "
                       "1 sidebar (docent show ARTICLE --dropped)\n") != std::string::npos);
    const std::string receipt = folder.run({"show", "hands.html", "--dropped"}).out;
    CHECK(receipt.find("line 2  footer\n  Imprint\n") != std::string::npos);
}

TEST_CASE("the receipt names paragraphs where a file has no lines") {
    const IndexedFolder folder;
    write_file(folder.articles() / "hands.docx",
               zip_of({{"word/document.xml",
                        "<w:document><w:body><w:p><w:r><w:t>Cold hands are common.</w:t></w:r>"
                        "</w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret hands</w:t></w:r>"
                        "</w:p></w:body></w:document>"}}));
    CHECK(folder.run({"index"}).status == 0);
    CHECK(folder.run({"show", "hands.docx", "--dropped"}).out ==
          "paragraph 2  hidden\n  Secret hands\n");
}

}  // namespace docent::test
