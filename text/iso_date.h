#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// The days that a date speaks of: one, or all of a month or a year.
struct DateSpan {
    std::chrono::sys_days first;
    std::chrono::sys_days last;

    bool operator==(const DateSpan&) const = default;
};

/// Gives the days of "2019-03-31", "2019-03" or "2019"; nothing for anything else, such as a day
/// that no calendar has.
std::optional<DateSpan> days_of(std::string_view iso_date);

/// Gives "2019-03-31". Takes: a day of the years 0 to 9999.
std::string iso_date_from(std::chrono::sys_days day);

/// Gives the day that it is, in UTC: a server does not know where its readers are.
std::chrono::sys_days today();

}  // namespace docent
