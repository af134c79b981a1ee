#include "indexer/worker/worker_protocol.h"

#include <catch2/catch.hpp>

#include "store/record_coder.h"

namespace docent {
namespace {

TEST_CASE("what a reader process is told arrives as it was said") {
    WorkerOptions options;
    options.cleaning.kept_rules = {"skip_link", "reading_time"};
    options.cleaning.repeated_lines = {0, 7, ~std::uint64_t{0}};
    options.limits.cpu_seconds = 11;
    options.limits.memory_bytes = std::uint64_t{5} << 30U;
    options.limits.article_bytes = 12345;
    const WorkerOptions told = decode_worker_options(encode(options));
    CHECK(told.cleaning == options.cleaning);
    CHECK(told.limits.cpu_seconds == 11);
    CHECK(told.limits.memory_bytes == options.limits.memory_bytes);
    CHECK(told.limits.article_bytes == 12345);

    const Sandbox sandbox{true, false, true};
    CHECK(decode_sandbox(encode(sandbox)) == sandbox);

    const ReadRequest request = decode_read_request(encode({ArticleFormat::epub, "ä/b.epub"}));
    CHECK(request.format == ArticleFormat::epub);
    CHECK(request.path == "ä/b.epub");

    const SkippedRecord skipped = decode_skipped_record(encode(SkippedRecord{3, "no words"}));
    CHECK(skipped.line == 3);
    CHECK(skipped.reason == "no words");
}

TEST_CASE("a message that was cut or altered is recognised") {
    const std::string whole = encode(SkippedRecord{3, "no words"});
    CHECK_THROWS_AS(decode_skipped_record(whole.substr(0, whole.size() - 1)), DamagedRecord);
    CHECK_THROWS_AS(decode_skipped_record(whole + "x"), DamagedRecord);
    CHECK_THROWS_AS(decode_read_request(""), DamagedRecord);
}

}  // namespace
}  // namespace docent
