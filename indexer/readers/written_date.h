#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// A date as people write it.
struct WrittenDate {
    std::string iso;        ///< ISO 8601: "2024-03-03", or "2024-03" where no day is given
    std::size_t bytes = 0;  ///< how much of the text it takes
};

/// Gives the date that `text` begins with; nothing when it begins with none.
///
/// Knows "March 3, 2024", "Mon, 3 Mar. 2024", "3rd of March 2024", "March 2024",
/// "2024-03-03T10:00", "2024/3/3", "3.5.2024" (the day first) and "12/25/2024", but not
/// "12/03/2024", which is another day on either side of the Atlantic. English month names, years
/// 1000 to 2999.
std::optional<WrittenDate> written_date(std::string_view text);

/// Gives the date that a field about dates holds, as far as it goes ("2024" stays "2024"); empty
/// when it holds none.
std::string date_from_field(std::string_view text);

}  // namespace docent
