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

void add_dates(const ArticleHead& article, sys_days today, std::uint32_t old_after_years,
               Answer& answer) {
    std::vector<std::pair<std::optional<sys_days>, ArticleDate>> dates;
    const auto add = [&](DateKind kind, const std::string& iso_date) {
        if (iso_date.empty()) return;
        dates.emplace_back(past_day(iso_date, today), ArticleDate{kind, iso_date});
    };
    add(DateKind::published, article.published);
    add(DateKind::reviewed, article.reviewed);
    add(DateKind::updated, article.updated);
    std::stable_sort(dates.begin(), dates.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    answer.dates.clear();
    for (auto& [day, date] : dates) answer.dates.push_back(std::move(date));
    answer.years_old.reset();
    if (!dates.empty() && dates.back().first) {
        answer.years_old = whole_years(*dates.back().first, today);
    }
    answer.is_old = answer.years_old && *answer.years_old >= old_after_years;
}

std::string words_for_date(const Answer& answer, std::size_t place) {
    const ArticleDate& date = answer.dates.at(place);
    const bool is_newest = answer.years_old && place + 1 == answer.dates.size();
    const bool is_last = is_newest && date.kind != DateKind::published;
    return (is_last ? "last " : "") + std::string(name_of(date.kind));
}

std::string words_for_age(const Answer& answer) {
    if (!answer.is_old) return "";
    return "more than " + counted(answer.years_old.value_or(0), "year") + " old";
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
