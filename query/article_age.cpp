// Each date is taken for its last day, so that no article is called older than it may be. Years are
// counted on the calendar.

#include "query/article_age.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "text/counted.h"
#include "text/iso_date.h"

namespace docent {
namespace {

using std::chrono::sys_days;

// How many whole years went by after `day`: one from the day after its anniversary on.
std::uint32_t whole_years(sys_days day, sys_days today) {
    const std::chrono::year_month_day from(day);
    const std::chrono::year_month_day to(today);
    const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    const bool is_over = std::pair(to.month(), to.day()) > std::pair(from.month(), from.day());
    return static_cast<std::uint32_t>(std::max(is_over ? years : years - 1, 0));
}

// The last day that a date may mean; nothing when it is none or yet to come.
std::optional<sys_days> past_day(const std::string& iso_date, sys_days today) {
    const std::optional<DateSpan> days = days_of(iso_date);
    if (!days || days->first > today) return std::nullopt;
    return days->last;
}

}  // namespace

ArticleAge age_of(std::vector<ArticleDate> dates, sys_days today, std::uint32_t old_after_years) {
    std::erase_if(dates, [](const ArticleDate& date) { return date.iso_date.empty(); });
    std::stable_sort(dates.begin(), dates.end(), [&](const ArticleDate& a, const ArticleDate& b) {
        return past_day(a.iso_date, today) < past_day(b.iso_date, today);
    });
    ArticleAge age{std::move(dates), {}, false};
    if (age.dates.empty()) return age;
    if (const auto newest = past_day(age.dates.back().iso_date, today)) {
        age.years = whole_years(*newest, today);
        age.is_old = *age.years >= old_after_years;
    }
    return age;
}

std::string words_for_date(const ArticleAge& age, std::size_t place) {
    const ArticleDate& date = age.dates.at(place);
    const bool is_newest = age.years && place + 1 == age.dates.size();
    const bool is_last = is_newest && date.kind != DateKind::published;
    return (is_last ? "last " : "") + std::string(name_of(date.kind));
}

std::string words_for_age(const ArticleAge& age) {
    if (!age.is_old) return "";
    return "more than " + counted(age.years.value_or(0), "year") + " old";
}

std::string_view name_of(DateKind kind) {
    switch (kind) {
        case DateKind::published:
            return "published";
        case DateKind::reviewed:
            return "reviewed";
        case DateKind::updated:
            return "updated";
    }
    return "";
}

}  // namespace docent
