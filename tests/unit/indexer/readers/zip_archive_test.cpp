#include "indexer/readers/zip_archive.h"

#include <catch2/catch.hpp>

#include "model/error.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using Catch::Equals;
using test::repeated;
using test::zip_of;
using test::ZipWriter;

std::string error_of(std::string_view bytes, const std::string& part = "a", ZipLimits limits = {}) {
    try {
        ZipArchive(bytes, limits).read(part);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::unreadable);
        return error.what();
    }
    return "read";
}

TEST_CASE("the parts of a zip are read by name, packed or not") {
    const std::string text = repeated("words and words ", 1000);
    for (const char* method : {"zip:compression=deflate", "zip:compression=store"}) {
        const std::string bytes = zip_of({{"a", "one"}, {"f/b", text}, {"ü", "two"}}, method);
        ZipArchive archive(bytes);
        CHECK(archive.has("f/b"));
        CHECK(!archive.has("b"));
        CHECK(archive.read("f/b") == text);
        CHECK(archive.read("ü") == "two");
        CHECK(archive.read("b").empty());
        const auto parts = archive.read(std::set<std::string>{"a", "ü", "none"});
        CHECK(parts == std::map<std::string, std::string>{{"a", "one"}, {"ü", "two"}});
    }
}

TEST_CASE("names of zip parts that are marked as UTF-8 are read as UTF-8") {
    std::string bytes = zip_of({{"ü/é", "one"}});
    for (const auto& [signature, flags] :
         {std::pair{"PK\x03\x04", 7}, std::pair{"PK\x01\x02", 9}}) {
        const std::size_t at = bytes.find(signature) + static_cast<std::size_t>(flags);
        bytes[at] = static_cast<char>(bytes[at] | 0x08);
    }
    CHECK(ZipArchive(bytes).read("ü/é") == "one");
}

TEST_CASE("of zip parts with the same name the first is read") {
    CHECK(ZipArchive(zip_of({{"a", "one"}, {"a", "two"}})).read("a") == "one");
}

TEST_CASE("names of zip parts that lead out of a folder are names like any other") {
    const std::string bytes = zip_of({{"../../etc/passwd", "x"}, {"/root/a", "y"}});
    CHECK(ZipArchive(bytes).read("../../etc/passwd") == "x");
}

TEST_CASE("a zip cut off anywhere is damaged") {
    const std::string bytes = zip_of({{"a", repeated("some text ", 500)}, {"b", "more"}});
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
        CAPTURE(size);
        CHECK_THAT(error_of(std::string_view(bytes).substr(0, size)), Contains("damaged"));
    }
}

TEST_CASE("a zip with a byte changed gives the right bytes or an error") {
    const std::string text = repeated("some text ", 50);
    const std::string bytes = zip_of({{"a", text}});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        try {
            const std::string read = ZipArchive(changed).read("a");
            CHECK((read.empty() || read == text));
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::unreadable);
        }
    }
}

TEST_CASE("an encrypted zip says that it is") {
    const std::string bytes = zip_of({{"a", "some text"}}, "zip:encryption=aes256");
    CHECK_THAT(error_of(bytes), Contains("encrypted") && Contains("without a password"));
}

TEST_CASE("a zip of too many parts is refused") {
    ZipWriter writer;
    for (int i = 0; i < 10'001; ++i) writer.add("p" + std::to_string(i), "");
    CHECK_THAT(error_of(writer.take()), Contains("more than 10,000 parts"));
}

TEST_CASE("a zip bomb is stopped at each of its limits") {
    ZipWriter writer;
    writer.add("a", std::string(1 << 20, '\0'), 70);
    writer.add("b", std::string(1 << 20, '\0'), 9);
    const std::string bomb = writer.take();
    CHECK(bomb.size() < 200'000);
    CHECK_THAT(error_of(bomb), Contains("more than 200 times its size"));
    ZipLimits limits;
    limits.max_expansion = 1'000'000;
    CHECK_THAT(error_of(bomb, "a", limits), Contains("expands to more than 64 MB"));
    limits.max_part_bytes = std::size_t{1} << 40;
    CHECK(error_of(bomb, "a", limits) == "read");
    limits.max_expanded_bytes = std::size_t{5} << 20;
    CHECK_THAT(error_of(bomb, "b", limits), Contains("expands to more than 5 MB"));
    CHECK(error_of(bomb, "b") == "read");
}

TEST_CASE("the zip limits count all parts that are read together") {
    const std::string bytes =
        zip_of({{"a", repeated("a", 600'000)}, {"b", repeated("b", 600'000)}});
    ZipLimits limits;
    limits.max_expanded_bytes = std::size_t{1} << 20;
    ZipArchive archive(bytes, limits);
    CHECK(archive.read("a").size() == 600'000);
    CHECK_THROWS_WITH(archive.read("b"), Contains("expands to more than 1 MB"));
}

// Gives the archive with all values of a header field replaced: at `offset` behind each signature.
std::string with_field(std::string bytes, std::string_view signature, std::size_t offset,
                       std::string_view value) {
    for (std::size_t at = bytes.find(signature); at != std::string::npos;
         at = bytes.find(signature, at + 1)) {
        bytes.replace(at + offset, value.size(), value);
    }
    return bytes;
}

TEST_CASE("a zip whose headers lie about sizes and places is not believed") {
    const std::string bytes =
        zip_of({{"a", repeated("some text ", 500)}, {"b", repeated("other text ", 500)}});
    const std::string huge = "\xFF\xFF\xFF\x7F";
    const std::string directory = "PK\x01\x02";
    const std::string larger = with_field(bytes, directory, 24, huge);
    CHECK(ZipArchive(larger).read("a") == repeated("some text ", 500));
    CHECK_THAT(error_of(with_field(bytes, directory, 20, huge)), Contains("damaged"));  // packed
    CHECK_THAT(error_of(with_field(bytes, directory, 42, huge)), Contains("damaged"));  // place
    const std::string overlapping = with_field(bytes, directory, 42, std::string(4, '\0'));
    CHECK_THAT(error_of(overlapping, "b"), Contains("damaged") || Equals("read"));
}

}  // namespace
}  // namespace docent
