#include "query/article_age.h"

#include <catch2/catch.hpp>

#include "store/records.h"

namespace docent::test {
namespace {

using namespace std::chrono;

constexpr sys_days kToday = 2026y / 11 / 26;

ArticleAge dated(const std::string& published, const std::string& reviewed,
                 const std::string& updated, sys_days today = kToday) {
    ArticleHead head;
    head.published = published;
    head.reviewed = reviewed;
    head.updated = updated;
    return age_of(dates_of(head), today, kOldAfterYears);
}

// "published 2018, last updated 2019-03: more than 7 years old"
std::string told(const ArticleAge& age) {
    std::string text;
    for (std::size_t i = 0; i < age.dates.size(); ++i) {
        text += (text.empty() ? "" : ", ") + words_for_date(age, i) + ' ' + age.dates[i].iso_date;
    }
    return age.is_old ? text + ": " + words_for_age(age) : text;
}

}  // namespace

TEST_CASE("an article's dates are told oldest first, and its age by the newest") {
    CHECK(told(dated("2018-01-02", "2018-05-03", "2019-03")) ==
          "published 2018-01-02, reviewed 2018-05-03, last updated 2019-03: more than 7 years old");
    CHECK(told(dated("2018-01-02", "2026-11-20", "2019-03")) ==
          "published 2018-01-02, updated 2019-03, last reviewed 2026-11-20");
    CHECK(told(dated("2015", "", "")) == "published 2015: more than 10 years old");
    CHECK(told(dated("", "", "")).empty());
}

TEST_CASE("an article is old when the last day that its date may mean is years ago") {
    const auto years = [](const std::string& date) { return dated(date, "", "").years; };
    CHECK(years("2023-11-25") == 3);
    CHECK(years("2023-11-26") == 2);  // three years, but not more
    CHECK(years("2023-11") == 2);
    CHECK(years("2023-10") == 3);
    CHECK(years("2023") == 2);
    CHECK(years("2022") == 3);
    CHECK(years("2026-11-26") == 0);
    CHECK(years("2026") == 0);
    CHECK(dated("2024-02-29", "", "", 2027y / 2 / 28).years == 2);
    CHECK(dated("2024-02-29", "", "", 2027y / 3 / 1).years == 3);
    CHECK(dated("2023-11-25", "", "").is_old);
    CHECK_FALSE(dated("2023-11-26", "", "").is_old);
}

TEST_CASE("a date that is yet to come, or is none, says nothing about age") {
    CHECK(told(dated("2018", "2999-01-01", "")) ==
          "reviewed 2999-01-01, published 2018: more than 7 years old");
    CHECK(told(dated("2018", "soon", "")) ==
          "reviewed soon, published 2018: more than 7 years old");
    CHECK(told(dated("", "2026-11-27", "")) == "reviewed 2026-11-27");
    CHECK_FALSE(dated("", "2026-11-27", "").years);
}

TEST_CASE("how old is old is for the asker to say") {
    const auto aged = [](std::uint32_t years) {
        return age_of({{DateKind::updated, "2025-06-01"}}, kToday, years);
    };
    CHECK(told(aged(1)) == "last updated 2025-06-01: more than 1 year old");
    CHECK_FALSE(aged(2).is_old);
    CHECK(words_for_age(aged(2)).empty());
}

}  // namespace docent::test
