#include "indexer/readers/pdf_lines.h"

#include <catch2/catch.hpp>

#include "indexer/readers/pdf_right_to_left.h"

namespace docent {
namespace {

// A word of 10 points on a line whose top is at `top`; 5 points for each character.
PdfWord word(double left, double top, const std::string& text, double size = 10) {
    PdfWord given;
    given.text = text;
    given.font_size = size;
    given.box = {left, top, left + 5 * static_cast<double>(text.size()), top + size};
    return given;
}

std::vector<std::string> texts_of(std::vector<PdfWord> words) {
    PdfPagePieces page{1, 600, 800, pieces_from(std::move(words))};
    std::vector<std::string> texts;
    for (const PdfLine& line : lines_from(std::move(page))) texts.push_back(line.text());
    return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("words become lines whatever their order, with a blank where there is a gap") {
    CHECK(texts_of({word(133, 20, "line"), word(100, 0, "first"), word(128, 0, "line"),
                    word(100, 20, "second")}) == Texts{"first line", "second line"});
}

TEST_CASE("a subscript stays in its word") {
    CHECK(texts_of({word(100, 0, "B"), word(105.2, 4, "12", 6), word(120, 0, "is")}) ==
          Texts{"B12 is"});
}

TEST_CASE("three columns of text are read from left to right, lines beside each other or not") {
    std::vector<PdfWord> words;
    for (int column = 0; column < 3; ++column) {
        for (int line = 0; line < 4; ++line) {
            words.push_back(
                word(100 + 150 * column, 12 * line + 5 * column,
                     std::string(24, static_cast<char>('a' + column)) + std::to_string(line)));
        }
    }
    const Texts texts = texts_of(words);
    REQUIRE(texts.size() == 12);
    CHECK(texts[3] == std::string(24, 'a') + "3");
    CHECK(texts[4] == std::string(24, 'b') + "0");
    CHECK(texts[11] == std::string(24, 'c') + "3");
}

TEST_CASE("short cells beside each other stay lines with cells") {
    std::vector<PdfWord> words;
    for (int row = 0; row < 5; ++row) {
        words.push_back(word(100, 14 * row, "cell"));
        words.push_back(word(200, 14 * row, std::to_string(row)));
    }
    PdfPagePieces page{1, 600, 800, pieces_from(words)};
    const std::vector<PdfLine> lines = lines_from(std::move(page));
    REQUIRE(lines.size() == 5);
    REQUIRE(lines[4].cells.size() == 2);
    CHECK(lines[4].cells[1].text == "4");
}

TEST_CASE("dots that lead to a number are left out and noted") {
    PdfPagePieces page{1, 600, 800, pieces_from({word(100, 0, "Iron....... 7")})};
    const std::vector<PdfLine> lines = lines_from(std::move(page));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text() == "Iron 7");
    CHECK(lines[0].has_leader);
}

TEST_CASE("text from right to left is turned around, numbers and other scripts in it are not") {
    CHECK(read_from_right("םולש") == "שלום");
    CHECK(read_from_right("B12 ןימטיו 3.5") == "3.5 ויטמין B12");
    CHECK(right_to_left_balance("שלום abc") > 0);
    CHECK(right_to_left_balance("vitamin B12") < 0);
    CHECK(right_to_left_balance("12.5 %") == 0);
}

}  // namespace
}  // namespace docent
