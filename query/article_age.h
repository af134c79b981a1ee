#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/answer_page.h"
#include "store/records.h"

namespace docent {

/// From this age on, in years, people are told that an article is old, unless they say otherwise.
inline constexpr std::uint32_t kOldAfterYears = 3;

/// Sets the answer's dates and age from what is known of its article. The age counts from the
/// newest date, and from the end of its month or year where that names no day. A date that is yet
/// to come, or is none, says nothing about age.
/// Takes: the day that it is; the age in years that an article must have passed to be old.
void add_dates(const ArticleHead& article, std::chrono::sys_days today,
               std::uint32_t old_after_years, Answer& answer);

/// Gives what people call the date in this place of the answer's dates: "published", "reviewed",
/// or, where the age counts from it, "last reviewed".
std::string words_for_date(const Answer& answer, std::size_t place);

/// Gives "more than 7 years old" for an old article, an empty text for another.
std::string words_for_age(const Answer& answer);

/// Gives the word for a kind of date that people and JSON use: "published".
std::string_view name_of(DateKind kind);

}  // namespace docent
