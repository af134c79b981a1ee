// Times are UTC throughout: a server does not know where its readers are, and its own place says
// nothing to them. Calendar arithmetic is that of <chrono>.

#include "web/human_time.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

#include "text/counted.h"
#include "text/iso_date.h"
#include "web/html.h"

namespace docent {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};

std::string month_in_words(const std::chrono::year_month_day& date) {
    return kMonths.at(static_cast<unsigned>(date.month()) - 1) + std::string(1, ' ') +
           std::to_string(static_cast<int>(date.year()));
}

std::string in_words(const std::chrono::year_month_day& date) {
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_in_words(date);
}

std::chrono::sys_seconds time_point(std::int64_t time_s) {
    return std::chrono::sys_seconds(std::chrono::seconds(time_s));
}

std::chrono::year_month_day date_of(std::int64_t time_s) {
    return std::chrono::floor<std::chrono::days>(time_point(time_s));
}

}  // namespace

std::string age_in_words(std::int64_t then_s, std::int64_t now_s) {
    const std::int64_t age_s = now_s - then_s;
    const auto ago = [&](std::int64_t unit_s, const char* noun) {
        return counted(static_cast<std::uint64_t>(age_s / unit_s), noun) + " ago";
    };
    if (age_s < kMinute) return "just now";
    if (age_s < kHour) return ago(kMinute, "minute");
    if (age_s < kDay) return ago(kHour, "hour");
    if (age_s < 2 * kDay) return "yesterday";
    if (age_s < 7 * kDay) return ago(kDay, "day");
    return "on " + in_words(date_of(then_s));
}

std::string iso_time(std::int64_t time_s) {
    const std::chrono::year_month_day date = date_of(time_s);
    const std::chrono::hh_mm_ss time(time_point(time_s) -
                                     std::chrono::floor<std::chrono::days>(time_point(time_s)));
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

std::string date_in_words(const std::string& iso_date) {
    constexpr std::size_t kMonthBytes = 7;  // "2026-03"
    const std::optional<DateSpan> days = days_of(iso_date);
    if (!days || iso_date.size() < kMonthBytes) return iso_date;
    const std::chrono::year_month_day date(days->first);
    return iso_date.size() > kMonthBytes ? in_words(date) : month_in_words(date);
}

}  // namespace docent
