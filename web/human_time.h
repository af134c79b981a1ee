#pragma once

#include <cstdint>
#include <string>

namespace docent {

/// Gives how long ago `then_s` was, as people say it: "just now", "5 minutes ago", "yesterday",
/// and from a week on the date, "on 3 March 2026". A time to come is "just now".
/// Takes: seconds since 1970 UTC.
std::string age_in_words(std::int64_t then_s, std::int64_t now_s);

/// Gives a time as HTML and ISO 8601 write it: "2026-03-03T17:05:00Z".
std::string iso_time(std::int64_t time_s);

/// Gives "2026-03-03" as "3 March 2026", "2026-03" as "March 2026". Anything else comes back as it
/// is.
std::string date_in_words(const std::string& iso_date);

}  // namespace docent
