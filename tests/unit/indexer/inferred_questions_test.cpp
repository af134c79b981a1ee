#include "indexer/inferred_questions.h"

#include <catch2/catch.hpp>

#include "indexer/document_builder.h"
#include "indexer/passage_splitter.h"

namespace docent {
namespace {

RawBlock block(BlockKind kind, std::string text) {
    RawBlock raw;
    raw.kind = kind;
    raw.text = std::move(text);
    raw.heading_level = kind == BlockKind::heading ? 2 : 0;
    return raw;
}

RawBlock heading(std::string text) {
    return block(BlockKind::heading, std::move(text));
}

RawBlock paragraph(std::string text) {
    return block(BlockKind::paragraph, std::move(text));
}

// The questions of all passages, each passage in brackets.
std::string inferred(const std::vector<RawBlock>& blocks, const std::string& language = "en") {
    Document document;
    document.language = language;
    set_blocks(blocks, document);
    const SentenceSplitter sentences;
    std::string all;
    for (const auto& of_passage :
         inferred_questions(document, split_passages(document, sentences), sentences)) {
        all += '[';
        for (const std::string& question : of_passage) all += question;
        all += ']';
    }
    return all;
}

const char* const kAffirmed = "Yes, cooked rice can be frozen. Let it cool first.";
const char* const kDenied = "No, rice does not contain gluten.";
const char* const kDefined = "Basmati is a kind of rice. It smells nice.";

}  // namespace

TEST_CASE("each answer under the heading of a FAQ gets the question that it lost") {
    CHECK(inferred({heading("Frequently Asked Questions"), paragraph(kAffirmed),
                    paragraph("It depends."), paragraph(kDefined), heading("References"),
                    paragraph(kDefined)}) == "[can cooked rice be frozen?][][what is basmati?][]");
}

TEST_CASE("answers that say yes and no are a FAQ without its name") {
    CHECK(inferred(
              {heading("More"), paragraph(kAffirmed), paragraph(kDenied), paragraph(kDefined)}) ==
          "[can cooked rice be frozen?][does rice contain gluten?][what is basmati?]");
}

TEST_CASE("a single yes or no is an answer wherever it stands, another statement is not") {
    CHECK(inferred({paragraph(kDefined), heading("Storing"), paragraph(kAffirmed),
                    paragraph(kDefined)}) == "[][can cooked rice be frozen?]");
}

TEST_CASE("a yes by itself is understood with the sentence behind it") {
    CHECK(inferred({paragraph("Yes. Cooked rice can be frozen.")}) ==
          "[can cooked rice be frozen?]");
}

TEST_CASE("an answer that has its question gets no other one") {
    CHECK(inferred({heading("FAQ"), block(BlockKind::question, "Can I freeze it?"),
                    paragraph(kAffirmed)}) == "[]");
    CHECK(inferred({heading("Can I freeze it?"), paragraph(kAffirmed)}) == "[]");
    CHECK(inferred({paragraph("Can it be frozen?"), paragraph(kAffirmed)}) == "[]");
    CHECK(inferred({paragraph("One of them said:"), paragraph(kAffirmed)}) == "[]");
}

TEST_CASE("below a heading of its own, an answer in a FAQ is taken for one only by yes or no") {
    RawBlock topic = heading("Storing");
    topic.heading_level = 3;
    CHECK(inferred({heading("FAQ"), topic, paragraph(kDefined)}) == "[]");
    CHECK(inferred({heading("FAQ"), topic, paragraph(kAffirmed)}) ==
          "[can cooked rice be frozen?]");
}

TEST_CASE("only paragraphs are answers, and a question is none") {
    CHECK(inferred({heading("FAQ"), block(BlockKind::list_item, kAffirmed),
                    block(BlockKind::quote, kDenied),
                    paragraph("You can freeze cooked rice, can you?")})
              .find('?') == std::string::npos);
}

TEST_CASE("articles in other languages are left alone") {
    CHECK(inferred({heading("FAQ"), paragraph(kAffirmed)}, "de") == "[]");
    CHECK(inferred({heading("FAQ"), paragraph(kAffirmed)}, "") == "[]");
}

TEST_CASE("a document without text has nothing to infer from") {
    CHECK(inferred({}).empty());
    CHECK(inferred({heading("FAQ")}).empty());
}

}  // namespace docent
