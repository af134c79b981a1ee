#include "indexer/readers/pdf_reader.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/block_outline.h"
#include "tests/unit/indexer/readers/pdf_bytes.h"

namespace docent {
namespace {

RawArticle read(const PdfBytes& file) {
    return read_pdf(file.bytes());
}

std::string outline_of(const PdfBytes& file) {
    return outline(read(file).blocks);
}

// The receipt, one line each: "1 page_number: 1".
std::string receipt_of(const PdfBytes& file) {
    std::string lines;
    for (const Dropped& dropped : read(file).dropped) {
        lines += std::to_string(dropped.page) + ' ' + dropped.rule + ": " + dropped.text + '\n';
    }
    return lines;
}

std::string reason(const std::string& bytes) {
    try {
        read_pdf(bytes);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::unreadable);
        return error.what();
    }
    return "read";
}

TEST_CASE("a PDF gives headings by size, paragraphs by distance, and its largest print as title") {
    PdfBytes file;
    file.line(72, 100, "Iron in food", 20, PdfBytes::bold);
    file.lines(
        72, 140,
        {"Iron carries oxygen in the blood, and the body stores about four", "grams of it."});
    file.lines(72, 184, {"Meat, beans and dark leaves are the usual sources."});
    file.line(72, 230, "Absorption", 14);
    file.lines(72, 250, {"Tea hinders it."});
    file.line(72, 290, "With vitamin C", 10, PdfBytes::bold);
    file.lines(72, 310, {"Oranges help."});
    const RawArticle article = read(file);
    CHECK(article.title == "Iron in food");
    CHECK(outline(article.blocks) ==
          "h1 Iron in food\n"
          "p Iron carries oxygen in the blood, and the body stores about four grams of it.\n"
          "p Meat, beans and dark leaves are the usual sources.\n"
          "h2 Absorption\n"
          "p Tea hinders it.\n"
          "h3 With vitamin C\n"
          "p Oranges help.\n");
}

TEST_CASE("the columns of a PDF page are read one after the other, what spans them first") {
    PdfBytes file;
    file.line(150, 80, "A heading over both of the columns", 16);
    file.lines(72, 120,
               {"The left column says the first", "thing in four short lines that",
                "end in the middle of a word or", "two and go over the gutter and"});
    file.lines(330, 120,
               {"on in the right column, where", "the second thing is said. Then",
                "the page is at its end, and so", "is the text."});
    CHECK(outline_of(file) ==
          "h1 A heading over both of the columns\n"
          "p The left column says the first thing in four short lines that end in the middle of a "
          "word or two and go over the gutter and on in the right column, where the second thing "
          "is said. Then the "
          "page is at its end, and so is the text.\n");
}

TEST_CASE("a table of a PDF gives rows with their headers, not columns") {
    PdfBytes file;
    file.lines(72, 100, {"The table shows how much of it there is in common food."});
    double y = 130;
    file.line(72, y, "Food", 10, PdfBytes::bold).line(250, y, "B12 (mcg)", 10, PdfBytes::bold);
    for (const auto& [food, amount] : {std::pair{"Clams", "99"}, std::pair{"Beef liver", "71"},
                                       std::pair{"Trout", "5.4"}, std::pair{"Milk", "0.5"}}) {
        y += 14;
        file.line(72, y, food).line(250, y, amount);
    }
    CHECK(outline_of(file) ==
          "p The table shows how much of it there is in common food.\n"
          "row Food: Clams; B12 (mcg): 99\n"
          "row Food: Beef liver; B12 (mcg): 71\n"
          "row Food: Trout; B12 (mcg): 5.4\n"
          "row Food: Milk; B12 (mcg): 0.5\n");
    CHECK(read(file).blocks.back().is_reconstructed);
}

TEST_CASE("words parted at line ends of a PDF are mended as the article writes them elsewhere") {
    PdfBytes file;
    file.lines(72, 100,
               {"Most of the vitamin B-12 of a well-known diet comes from meat, and a well-",
                "known source of it is liver. The absorp-", "tion of vitamin B-",
                "12 and of iron differs, pre-", "and postnatal."});
    CHECK(outline_of(file) ==
          "p Most of the vitamin B-12 of a well-known diet comes from meat, and a well-known "
          "source of it is liver. The absorption of vitamin B-12 and of iron differs, pre- and "
          "postnatal.\n");
}

TEST_CASE("headers, footers and page numbers of a PDF go to the receipt") {
    PdfBytes file;
    for (int page = 1; page <= 4; ++page) {
        if (page > 1) file.add_page();
        const std::string number = std::to_string(page);
        file.line(72, 40, "Iron in food, a guide");
        file.lines(72, 100, {"The text of the page with the name " + std::string(page, 'a') + "."});
        file.line(300, 760, "Page " + number + " of 4");
    }
    CHECK(outline_of(file) ==
          "p The text of the page with the name a.\n"
          "p The text of the page with the name aa.\n"
          "p The text of the page with the name aaa.\n"
          "p The text of the page with the name aaaa.\n");
    CHECK(receipt_of(file) ==
          "1 page_number: Page 1 of 4\n"
          "1 running_header: Iron in food, a guide\n"
          "2 page_number: Page 2 of 4\n"
          "2 running_header: Iron in food, a guide\n"
          "3 page_number: Page 3 of 4\n"
          "3 running_header: Iron in food, a guide\n"
          "4 page_number: Page 4 of 4\n"
          "4 running_header: Iron in food, a guide\n");
}

TEST_CASE("sentences and section numbers at the edge of PDF pages are no running lines") {
    PdfBytes file;
    for (int page = 1; page <= 8; ++page) {
        if (page > 1) file.add_page();
        if (page % 4 == 0) file.line(72, 740, "Repeat as often as needed.");
        if (page == 1) file.line(72, 60, "7", 14).line(100, 60, "Seventh section", 14);
        file.lines(72, 300, {"Words of this page: " + std::string(page, 'a') + "."});
    }
    CHECK(receipt_of(file).empty());
}

TEST_CASE("a paragraph that goes on on the next PDF page is one block of its first page") {
    PdfBytes file;
    file.lines(72, 600,
               {"Here begins a sentence that is too long for its page, and that the reader",
                "therefore has to follow over the end of the page because it goes"});
    file.line(72, 700, "1 A note in small print.", 8);
    file.add_page();
    file.lines(72, 100, {"on here.", "Its second page has more to say."});
    file.lines(72, 160, {"Then a new paragraph follows."});
    const std::vector<RawBlock> blocks = read(file).blocks;
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].text ==
          "Here begins a sentence that is too long for its page, and that the reader therefore "
          "has to follow over the end of the page because it goes on here.");
    CHECK(blocks[0].page == 1);
    CHECK(blocks[1].text == "1 A note in small print.");
    CHECK(blocks[3].page == 2);
}

TEST_CASE("only the last paragraph of a PDF page goes on, and not below a heading") {
    PdfBytes file;
    file.lines(72, 600, {"\225 names without an end", "\225 more of them"});
    file.add_page().line(72, 100, "What they mean", 14);
    file.lines(72, 130, {"iron is a metal that the body needs for the blood."});
    file.lines(72, 160, {"zinc is another one."});
    CHECK(outline_of(file) ==
          "- • names without an end\n"
          "- • more of them\n"
          "h1 What they mean\n"
          "p iron is a metal that the body needs for the blood.\n"
          "p zinc is another one.\n");
}

TEST_CASE("items of a PDF's list keep marker and depth, further lines belong to them") {
    PdfBytes file;
    file.lines(72, 100, {"What helps:"});
    file.line(80, 116, "\225")
        .lines(92, 116,
               {"eat more of the vegetables that hold iron,", "above all beans and lentils"});
    file.lines(92, 142, {"\225 red lentils", "\225 white beans"});
    file.lines(80, 168, {"\225 drink no tea", "2. see a doctor"});
    CHECK(outline_of(file) ==
          "p What helps:\n"
          "- • eat more of the vegetables that hold iron, above all beans and lentils\n"
          "-- • red lentils\n"
          "-- • white beans\n"
          "- • drink no tea\n"
          "- 2. see a doctor\n");
}

TEST_CASE("lines in a typewriter font are code in a PDF that is not typed as a whole") {
    PdfBytes file;
    file.lines(72, 100, {"Write this down, and mind the blanks:"});
    file.lines(72, 120, {"begin", "end"}, PdfBytes::typewriter);
    file.line(84, 144, "deeper", 10, PdfBytes::typewriter);
    file.lines(72, 170, {"Then go on."});
    const std::vector<RawBlock> blocks = read(file).blocks;
    CAPTURE(outline(blocks));
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].kind == BlockKind::code);
    CHECK(blocks[1].text == "begin\nend\n  deeper\n");

    PdfBytes typed;
    typed.lines(72, 100, {"A letter that was typed on", "a machine."}, PdfBytes::typewriter);
    CHECK(outline_of(typed) == "p A letter that was typed on a machine.\n");
}

TEST_CASE("a table of contents of a PDF goes to the receipt, a price list stays") {
    PdfBytes file;
    double y = 100;
    for (const char* entry : {"Iron ......... 1", "Sources ......... 1", "Meat ......... 1",
                              "Beans ......... 2", "Leaves ......... 2"}) {
        file.line(72, y += 14, entry);
    }
    file.add_page().lines(72, 100, {"The text."});
    CHECK(outline_of(file) == "p The text.\n");
    CHECK(receipt_of(file).starts_with("1 table_of_contents: Iron 1\n"));
    const RawArticle kept = read_pdf(file.bytes(), {"table_of_contents"});
    CHECK(outline(kept.blocks).find("Beans 2") != std::string::npos);
    CHECK(kept.dropped.empty());

    PdfBytes prices;
    y = 100;
    for (const char* entry : {"Soup ......... 5", "Bread ......... 2", "Fish ......... 14",
                              "Beans ......... 9", "Tea ......... 3"}) {
        prices.line(72, y += 14, entry);
    }
    CHECK(receipt_of(prices).empty());
    CHECK(read(prices).blocks.size() == 5);
}

TEST_CASE("a line that the pages of a PDF repeat at their feet goes to the receipt") {
    PdfBytes file;
    for (int page = 1; page <= 4; ++page) {
        if (page > 1) file.add_page();
        file.lines(72, 100, {"The text of the page with the name " + std::string(page, 'a') + "."});
        file.line(72, 760, "A guide of the Example Society");
    }
    CHECK(receipt_of(file).starts_with("1 running_footer: A guide of the Example Society\n"));
    CHECK(outline_of(file).find("Example Society") == std::string::npos);
    const RawArticle kept = read_pdf(file.bytes(), {"running_footer"});
    CHECK(outline(kept.blocks).find("Example Society") != std::string::npos);
}

TEST_CASE("text of a PDF page in another direction is whole in the receipt, however long") {
    PdfBytes file;
    for (int line = 0; line < 70; ++line)
        file.line(72, 40 + 10 * line, std::string(90, 'a') + " b.");
    for (int line = 0; line < 30; ++line)
        file.rising_line(20 + 18 * line, 780, std::string(90, 'x'));
    const RawArticle article = read(file);
    REQUIRE(article.dropped.size() == 1);
    CHECK(std::count(article.dropped[0].text.begin(), article.dropped[0].text.end(), 'x') > 2000);
}

TEST_CASE("pages of a PDF beyond the limit are named in the receipt") {
    PdfBytes file;
    file.line(72, 100, "The text.");
    for (int page = 2; page <= 5002; ++page) file.add_page();
    CHECK(receipt_of(file) == "5001 beyond_limit: pages 5001 to 5002\n");
}

TEST_CASE("a PDF page is read in the direction of most of its text") {
    PdfBytes file;
    file.lines(72, 100, {"The text of the page."}).rising_line(30, 500, "Draft");
    CHECK(outline_of(file) == "p The text of the page.\n");
    CHECK(receipt_of(file) == "1 turned_text: Draft\n");
    file.add_page().lines(72, 100, {"Another page."});
    const RawArticle kept = read_pdf(file.bytes(), {"turned_text"});
    CHECK(outline(kept.blocks) == "p The text of the page.\np Draft\np Another page.\n");
    CHECK(kept.dropped.empty());

    PdfBytes turned;
    turned.rising_line(100, 700, "A wide table is set").rising_line(112, 700, "on its side.");
    CHECK(outline_of(turned) == "p A wide table is set on its side.\n");

    PdfBytes rotated;
    rotated.add_page(90).rising_line(100, 700, "The viewer turns").rising_line(112, 700, "this.");
    CHECK(outline_of(rotated) == "p The viewer turns this.\n");
}

TEST_CASE("a PDF's own title, author and dates are taken where they are some") {
    PdfBytes file;
    file.line(72, 100, "Large print", 20).lines(72, 140, {"A text in small print."});
    file.info(
        "/Title (Iron and you) /Author (A. Writer) /CreationDate (D:20210304120000Z) "
        "/ModDate (D:20220405120000Z)");
    const RawArticle article = read(file);
    CHECK(article.title == "Iron and you");
    CHECK(article.author == "A. Writer");
    CHECK(article.published == "2021-03-04");
    CHECK(article.updated == "2022-04-05");
    for (const char* title : {"Microsoft Word - iron.doc", "untitled", "iron_final.pdf", "..."}) {
        file.info(std::string("/Title (") + title + ") /CreationDate (D:29990101000000Z)");
        CHECK(read(file).title == "Large print");
        CHECK(read(file).published.empty());
    }
}

TEST_CASE("a PDF that cannot be read says what to do") {
    PdfBytes file;
    CHECK(reason(file.bytes()) ==
          "the PDF holds no text, only images or drawings; run it through text recognition (OCR) "
          "first");
    file.lines(72, 100, {"Text."});
    CHECK(reason(file.bytes()) == "read");
    CHECK(reason(file.encrypt().bytes()) == "the PDF is encrypted; save a copy without a password");
    for (const char* bytes : {"", "%PDF-1.4", "no PDF at all"}) {
        CHECK_THAT(reason(bytes), Catch::Contains("save it anew") || Catch::Contains("no pages"));
    }
}

TEST_CASE("a PDF that is cut off or changed anywhere is read or refused") {
    PdfBytes file;
    file.line(72, 100, "Iron", 20).lines(72, 140, {"A text with few", "words.", "- an item"});
    const std::string whole = file.bytes();
    for (std::size_t size = 0; size < whole.size(); size += 61) {
        CHECK_NOTHROW(reason(whole.substr(0, size)));
    }
    for (std::size_t at = 0; at < whole.size(); at += 29) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x15);
        CHECK_NOTHROW(reason(changed));
    }
}

TEST_CASE("words of a PDF at odd places and sizes do no harm") {
    PdfBytes file;
    file.line(1e9, 100, "Far away").line(72, -50, "above").line(72, 100, "tiny", 0.001);
    file.line(72, 300, "vast", 5000).lines(72, 500, {"Text."});
    for (int i = 0; i < 300; ++i) file.line(72 + i, 400, "x");
    CHECK_NOTHROW(reason(file.bytes()));
}

}  // namespace
}  // namespace docent
