// Every record that is not, byte for byte, what an encoder gave is refused as damage.

#include "store/records.h"

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "model/error.h"

namespace docent {
namespace {

struct Sample {
    const char* name;
    std::string bytes;
    std::function<void(std::string_view)> decode;
};

std::vector<Sample> samples() {
    Document document;
    document.text = "Low vitamin B₁₂ can cause pain.";
    document.blocks = {{BlockKind::paragraph, 0, document.text, 0, document.text.size()}};
    document.dropped = {{"Share this", "menu", 0, 10}};
    const std::vector<SkippedFile> skipped = {{"..", "a.txt", 1, 2, "it is empty"}};
    return {
        {"head",
         encode(ArticleHead{"id", "..", "a.txt", "r", "Title", "", "", "", "", "", "hash", 9, 8, 7,
                            6}),
         [](std::string_view bytes) { decode_article_head(bytes); }},
        {"passage",
         encode(Passage{{"id", 3}, "Title", {"Signs"}, document.text, 0, 33, 6, 0, 0, "en"}),
         [](std::string_view bytes) { decode_passage(bytes); }},
        {"document", encode(document), [](std::string_view bytes) { decode_document(bytes); }},
        {"state",
         encode(IndexState{
             5, 6, 7, 8, 300, {".."}, {{}, {"x/"}, true, {}, "de", {"a, b"}}, true, true}),
         [](std::string_view bytes) { decode_index_state(bytes); }},
        {"repeated", encode(std::vector<RepeatedLines>{{"..", {1, 300}}}),
         [](std::string_view bytes) { decode_repeated_lines(bytes); }},
        {"skipped", encode(skipped), [](std::string_view bytes) { decode_skipped(bytes); }},
    };
}

bool is_refused(const Sample& sample, std::string_view bytes) {
    try {
        sample.decode(bytes);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::index_corrupt;
    }
    return false;
}

}  // namespace

TEST_CASE("a record with any one byte changed is refused") {
    for (const Sample& sample : samples()) {
        REQUIRE_NOTHROW(sample.decode(sample.bytes));
        for (std::size_t at = 0; at < sample.bytes.size(); ++at) {
            for (unsigned flip = 1; flip < 256; ++flip) {
                std::string bytes = sample.bytes;
                bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ flip);
                if (!is_refused(sample, bytes)) FAIL(sample.name << " at " << at << " ^ " << flip);
            }
        }
    }
}

TEST_CASE("a record that is cut short or goes on is refused") {
    for (const Sample& sample : samples()) {
        const bool may_be_empty = std::string_view(sample.name) == "skipped" ||
                                  std::string_view(sample.name) == "repeated";
        for (std::size_t size = may_be_empty ? 1 : 0; size < sample.bytes.size(); ++size) {
            CAPTURE(sample.name, size);
            CHECK(is_refused(sample, std::string_view(sample.bytes).substr(0, size)));
        }
        CHECK(is_refused(sample, sample.bytes + '\0'));
        CHECK(is_refused(sample, sample.bytes + sample.bytes));
    }
}

}  // namespace docent
