// Calendar arithmetic is that of <chrono>.

#include "text/iso_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace docent {
namespace {

using namespace std::chrono;

// The digits of `text` from `begin` on as a number; nothing when they are not all digits.
std::optional<int> number_at(std::string_view text, std::size_t begin, std::size_t digits) {
    const std::string_view part = text.substr(begin, digits);
    const bool are_digits =
        std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    int number = 0;
    if (!are_digits || part.size() != digits) return std::nullopt;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

}  // namespace

std::optional<DateSpan> days_of(std::string_view iso_date) {
    constexpr std::size_t kYear = 4;
    constexpr std::size_t kMonth = 7;
    constexpr std::size_t kDay = 10;
    const std::size_t size = iso_date.size();
    const auto year_number = size >= kYear ? number_at(iso_date, 0, 4) : std::nullopt;
    if (!year_number || (size != kYear && size != kMonth && size != kDay)) return std::nullopt;
    const year in_year(*year_number);
    if (size == kYear) return DateSpan{in_year / January / 1, in_year / December / 31};
    const auto month_number = iso_date[4] == '-' ? number_at(iso_date, 5, 2) : std::nullopt;
    if (!month_number) return std::nullopt;
    const year_month in_month = in_year / month(static_cast<unsigned>(*month_number));
    if (!in_month.ok()) return std::nullopt;
    if (size == kMonth) return DateSpan{in_month / 1, in_month / last};
    const auto day_number = iso_date[7] == '-' ? number_at(iso_date, 8, 2) : std::nullopt;
    if (!day_number) return std::nullopt;
    const year_month_day date = in_month / *day_number;
    if (!date.ok()) return std::nullopt;
    return DateSpan{date, date};
}

std::string iso_date_from(sys_days day) {
    const year_month_day date(day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

sys_days today() {
    return floor<days>(system_clock::now());
}

}  // namespace docent
