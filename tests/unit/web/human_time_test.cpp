#include "web/human_time.h"

#include <catch2/catch.hpp>

using namespace docent;

namespace {
constexpr std::int64_t kNow = 1772557500;  // 2026-03-03T17:05:00Z
constexpr std::int64_t kHour = 3600;
}  // namespace

TEST_CASE("an age is told in the largest unit that fits") {
    const auto age = [](std::int64_t seconds) { return age_in_words(kNow - seconds, kNow); };
    CHECK(age(0) == "just now");
    CHECK(age(59) == "just now");
    CHECK(age(60) == "1 minute ago");
    CHECK(age(kHour - 1) == "59 minutes ago");
    CHECK(age(kHour) == "1 hour ago");
    CHECK(age(23 * kHour) == "23 hours ago");
    CHECK(age(24 * kHour) == "yesterday");
    CHECK(age(48 * kHour) == "2 days ago");
    CHECK(age(7 * 24 * kHour) == "on 24 February 2026");
}

TEST_CASE("a time to come is just now") {
    CHECK(age_in_words(kNow + 1000, kNow) == "just now");
}

TEST_CASE("a time is written as ISO 8601 has it") {
    CHECK(iso_time(kNow) == "2026-03-03T17:05:00Z");
    CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
}

TEST_CASE("a date is told in words, anything else as it is") {
    CHECK(date_in_words("2026-03-03") == "3 March 2026");
    CHECK(date_in_words("2024-02-29") == "29 February 2024");
    CHECK(date_in_words("2026-03") == "March 2026");
    for (const char* text : {"2025-02-29", "2026-13-01", "2026", "2026-03-03x", "soon", ""}) {
        CHECK(date_in_words(text) == text);
    }
}
