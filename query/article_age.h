#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_page.h"

namespace docent {

/// From this age on, in years, people are told that an article is old, unless they say otherwise.
inline constexpr std::uint32_t kOldAfterYears = 3;

/// Gives the dates that an article's head, or the article itself, has of itself, in any order.
template <typename Article>
std::vector<ArticleDate> dates_of(const Article& article) {
    return {{DateKind::published, article.published},
            {DateKind::reviewed, article.reviewed},
            {DateKind::updated, article.updated}};
}

/// Gives the age of an article. It counts from the newest date, and from the end of its month or
/// year where that names no day. A date that is yet to come, or is none, says nothing about age;
/// one without text is left out.
/// Takes: the day that it is; the age in years that an article must have passed to be old.
ArticleAge age_of(std::vector<ArticleDate> dates, std::chrono::sys_days today,
                  std::uint32_t old_after_years);

/// Gives what people call the date in this place: "published", "reviewed", or, where the age counts
/// from it, "last reviewed".
std::string words_for_date(const ArticleAge& age, std::size_t place);

/// Gives "more than 7 years old" for an old article, an empty text for another.
std::string words_for_age(const ArticleAge& age);

/// Gives the word for a kind of date that people and JSON use: "published".
std::string_view name_of(DateKind kind);

}  // namespace docent
