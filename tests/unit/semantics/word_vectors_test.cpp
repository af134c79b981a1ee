#include "semantics/word_vectors.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "model/error.h"
#include "semantics/text_meaning.h"
#include "semantics/training/table_writer.h"
#include "semantics/word_pieces.h"
#include "tests/temp_folder.h"
#include "text/content_hash.h"

namespace docent::test {
namespace {

constexpr std::size_t kDimensions = 64;

// A vector with these numbers in every four of its places.
void append_vector(std::vector<float>& vectors, float a, float b, float c, float d) {
    for (std::size_t i = 0; i < kDimensions; i += 4) vectors.insert(vectors.end(), {a, b, c, d});
}

TableContent small_content() {
    TableContent content{kDimensions, {"babi", "infant", "stone", "b₁₂", ""}, {}, {}};
    append_vector(content.words, 1, 2, 3, 4);
    append_vector(content.words, 2, 4, 6, 8);
    append_vector(content.words, -4, 3, -2, 1);
    append_vector(content.words, 1, 2, 3, -4);
    append_vector(content.words, 0, 0, 0, 0);
    return content;
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

WordVectors vectors_from(const TempFolder& folder, const TableContent& content) {
    write_bytes(folder / "table", table_bytes(content));
    return WordVectors(folder / "table");
}

std::string refusal_of(const std::filesystem::path& file) {
    try {
        const WordVectors vectors(file);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::unreadable);
        return error.what();
    }
    return "taken";
}

// The table as somebody would write it who means harm: what is wrong has a right checksum.
std::string with_number(std::string bytes, std::size_t at, std::uint32_t number) {
    std::memcpy(&bytes[at], &number, sizeof number);
    const std::uint64_t sum = checksum(std::string_view(bytes).substr(kChecksummedFrom));
    std::memcpy(&bytes[offsetof(TableHeader, checksum)], &sum, sizeof sum);
    return bytes;
}

}  // namespace

TEST_CASE("a stem of the table is found, another one is not") {
    const TempFolder folder;
    const WordVectors vectors = vectors_from(folder, small_content());
    CHECK(vectors.size() == 5);
    CHECK(vectors.dimensions() == kDimensions);
    for (const char* stem : {"babi", "infant", "stone", "b₁₂", ""}) {
        CAPTURE(stem);
        REQUIRE(vectors.find(stem));
        CHECK(vectors.stem(*vectors.find(stem)) == stem);
    }
    for (const char* stem : {"bab", "babie", "stonebabi", "\xFF"}) {
        CAPTURE(stem);
        CHECK_FALSE(vectors.find(stem));
    }
}

TEST_CASE("a table of many words finds each of them") {
    const TempFolder folder;
    TableContent content{kDimensions, {}, {}, {}};
    for (int i = 0; i < 3000; ++i) {
        content.stems.push_back("word" + std::to_string(i));
        append_vector(content.words, 1, static_cast<float>(i), 0, 0);
    }
    const WordVectors vectors = vectors_from(folder, content);
    for (std::size_t i = 0; i < content.stems.size(); ++i) {
        const auto row = vectors.find(content.stems[i]);
        if (!row || static_cast<std::size_t>(*row) != i) FAIL(content.stems[i]);
    }
}

TEST_CASE("words that point the same way have a cosine of 1, whatever their lengths") {
    const TempFolder folder;
    const WordVectors vectors = vectors_from(folder, small_content());
    const auto babies = *vectors.find("babi");
    CHECK(vectors.cosine(babies, *vectors.find("infant")) == Approx(1));
    CHECK(vectors.cosine(babies, babies) == Approx(1));
    CHECK(vectors.cosine(babies, *vectors.find("stone")) == Approx(0).margin(0.01));
    CHECK(vectors.cosine(babies, *vectors.find("b₁₂")) == Approx(-2.0 / 30).margin(0.01));
    CHECK(vectors.cosine(babies, *vectors.find("")) == 0);
}

TEST_CASE("the nearest words come in order, without the word itself and those below the bound") {
    const TempFolder folder;
    TableContent content{kDimensions, {"a", "b", "c", "d", "e"}, {}, {}};
    for (const float angle : {0.0F, 0.6F, 0.3F, 0.9F, 3.1F}) {
        append_vector(content.words, std::cos(angle), std::sin(angle), 0.01F, -0.01F);
    }
    const WordVectors vectors = vectors_from(folder, content);
    const auto near = vectors.nearest(*vectors.find("a"), 0.8F, 10);
    REQUIRE(near.size() == 2);
    CHECK(near[0].stem == "c");
    CHECK(near[1].stem == "b");
    CHECK(near[0].cosine == Approx(std::cos(0.3)).margin(0.01));
    CHECK(vectors.nearest(*vectors.find("a"), 0.8F, 1).size() == 1);
    CHECK(vectors.nearest(*vectors.find("a"), 0.8F, 0).empty());
}

TEST_CASE("a text means the sum of its words' vectors") {
    const TempFolder folder;
    const WordVectors vectors = vectors_from(folder, small_content());
    TextMeaning text(vectors);
    TextMeaning infant(vectors);
    infant.add("infant");
    CHECK(text.similarity(infant) == 0);
    text.add("babi");
    CHECK(text.similarity(infant) == Approx(1).margin(0.001));
    text.add("unknown");
    CHECK(text.similarity(infant) == Approx(1).margin(0.001));
    text.add("b₁₂");  // (1 2 3 4) + (1 2 3 -4) = (2 4 6 0)
    CHECK(text.similarity(infant) == Approx(std::sqrt(14.0 / 30)).margin(0.01));
}

TEST_CASE("a word that the table does not know has the vectors of its pieces, if there are any") {
    const TempFolder folder;
    TableContent content = small_content();
    for (int piece = 0; piece < 50; ++piece) append_vector(content.pieces, 1, 0, 0, 0);
    const WordVectors vectors = vectors_from(folder, content);
    std::vector<float> sum(kDimensions);
    CHECK(vectors.add("xyz", sum));  // <xy <xyz <xyz> xyz xyz> yz>
    CHECK(sum[0] == Approx(6));
    CHECK(sum[1] == 0);
    CHECK(vectors.add("babi", sum));
    CHECK(sum[0] == Approx(7).margin(0.05));
    CHECK_FALSE(vectors_from(folder, small_content()).add("xyz", sum));
}

TEST_CASE("the pieces of a word are its runs of three to five characters, ends marked") {
    CHECK(word_pieces("xyz", 1'000'000).size() == 6);
    CHECK(word_pieces("", 1'000'000).empty());
    CHECK(word_pieces("a", 1'000'000).size() == 1);
    for (const std::uint32_t piece : word_pieces("cyanocobalamin", 7)) CHECK(piece < 7);
    const auto whole = word_pieces("cobalamin", 1'000'000);
    const auto longer = word_pieces("cyanocobalamin", 1'000'000);
    const auto is_shared = [&](std::uint32_t piece) {
        return std::find(longer.begin(), longer.end(), piece) != longer.end();
    };
    CHECK(std::count_if(whole.begin(), whole.end(), is_shared) > 15);
}

TEST_CASE("a missing table is refused, and so are files that are none") {
    const TempFolder folder;
    CHECK_THAT(refusal_of(folder / "missing"), Catch::Contains("No such file"));
    CHECK_THAT(refusal_of(folder.path()), Catch::Contains("no plain file"));
    write_file(folder / "empty", "");
    CHECK_THAT(refusal_of(folder / "empty"), Catch::Contains("empty"));
    write_file(folder / "text", "These are words about a table, and no table of words at all.");
    CHECK_THAT(refusal_of(folder / "text"), Catch::Contains("is no table of word vectors"));
    std::ofstream(folder / "large");
    std::filesystem::resize_file(folder / "large", kMaxTableBytes + 1);
    CHECK_THAT(refusal_of(folder / "large"), Catch::Contains("more than"));
}

TEST_CASE("a table is damaged when any byte of it differs or is missing") {
    const TempFolder folder;
    const std::string bytes = table_bytes(small_content());
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        write_bytes(folder / "table", damaged);
        if (refusal_of(folder / "table") == "taken") FAIL(at);
    }
    for (const std::size_t size : {bytes.size() - 1, bytes.size() / 2, std::size_t{20}}) {
        write_bytes(folder / "table", bytes.substr(0, size));
        CHECK(refusal_of(folder / "table") != "taken");
    }
    write_bytes(folder / "table", bytes + "x");
    CHECK_THAT(refusal_of(folder / "table"), Catch::Contains("is damaged"));
}

TEST_CASE("a table of another version says so") {
    const TempFolder folder;
    const std::string bytes = table_bytes(small_content());
    write_bytes(folder / "table", with_number(bytes, offsetof(TableHeader, version), 99));
    CHECK_THAT(refusal_of(folder / "table"), Catch::Contains("another version"));
}

TEST_CASE("numbers that would lead out of the table are refused, however right the checksum") {
    const TempFolder folder;
    const std::string bytes = table_bytes(small_content());
    TableHeader header;
    std::memcpy(&header, bytes.data(), sizeof header);
    const TableSections sections(header);
    const auto check = [&](std::size_t at, std::uint32_t number) {
        CAPTURE(at, number);
        write_bytes(folder / "table", with_number(bytes, at, number));
        CHECK_THAT(refusal_of(folder / "table"), Catch::Contains("is damaged"));
    };
    for (const std::uint32_t number : {0U, 1U, 63U, 5000U, 0xFFFFFFFFU}) {
        check(offsetof(TableHeader, dimensions), number);
        check(offsetof(TableHeader, slots), number);
        check(offsetof(TableHeader, words), number == 5 ? 6 : number);
        check(offsetof(TableHeader, pieces), number == 0 ? 7 : number);
    }
    check(sections.slots, 6);               // there are five words
    check(sections.stem_ends, 1'000);       // not in order
    check(sections.stem_ends + 16, 1'000);  // beyond the stems
    check(sections.near_ends + 16, 1'000);  // beyond the lists
    REQUIRE(header.near_words > 0);
    check(sections.near_words, 5);
}

}  // namespace docent::test
