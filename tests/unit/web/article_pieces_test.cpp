#include "web/article_pieces.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace docent;

namespace {

Document article_of(const std::string& text) {
    Document article;
    article.text = text;
    article.blocks = {{BlockKind::paragraph, 0, text, 0, text.size()}};
    return article;
}

Passage passage_at(std::size_t begin, std::size_t end) {
    Passage passage;
    passage.begin_byte = begin;
    passage.end_byte = end;
    return passage;
}

// Each piece as "passage:text", "-:text" outside passages, with a "+" where the block goes on.
std::vector<std::string> shown(const Document& article, const std::vector<Passage>& passages) {
    std::vector<std::string> all;
    for (const ArticlePiece& piece : pieces_of(article, passages)) {
        const std::string where = piece.passage == kNoPassage ? "-" : std::to_string(piece.passage);
        all.push_back(where + (piece.goes_on ? "+:" : ":") +
                      article.text.substr(piece.begin_byte, piece.end_byte - piece.begin_byte));
    }
    return all;
}

using Pieces = std::vector<std::string>;

}  // namespace

TEST_CASE("a block is cut where one passage ends and the next begins") {
    const Document article = article_of("One. Two. Three.");
    CHECK(shown(article, {passage_at(0, 16)}) == Pieces{"0:One. Two. Three."});
    CHECK(shown(article, {passage_at(0, 4), passage_at(5, 16)}) ==
          Pieces{"0:One.", "1+:Two. Three."});
}

TEST_CASE("no text is lost between passages") {
    const Document article = article_of("One. Two. Three.");
    CHECK(shown(article, {}) == Pieces{"-:One. Two. Three."});
    CHECK(shown(article, {passage_at(5, 9)}) == Pieces{"-:One. ", "0+:Two.", "-+: Three."});
    CHECK(shown(article, {passage_at(9, 2)}) == Pieces{"-:One. Two.", "-+: Three."});
    CHECK(shown(article, {passage_at(90, 99)}) == Pieces{"-:One. Two. Three."});
}

TEST_CASE("a passage that begins before a block and ends after it holds the whole block") {
    Document article = article_of("A. B. C.");
    article.blocks = {{BlockKind::list_item, 0, "B.", 3, 5}};
    CHECK(shown(article, {passage_at(0, 8)}) == Pieces{"0:B."});
}
