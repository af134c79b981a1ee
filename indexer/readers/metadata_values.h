#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives the date that `text` begins with: "2024/5/31" and "2024-05-31T10:00" give "2024-05-31",
/// "2024" stays. Empty when it begins with no year of four digits.
std::string iso_date_from(std::string_view text);

/// Gives the language of a tag or of a locale: "en-US" and "EN_us" give "en". Empty when it is no
/// ISO 639 code.
std::string language_from(std::string_view text);

/// Gives `text` if it is an address that may become a link: http or https, at most 2 KB, without
/// blanks and quotes. Else empty.
std::string web_url_from(std::string_view text);

/// Gives the title that a program stored with a file, or nothing when it is what programs write by
/// themselves: a file name ("report.docx"), "Untitled", "Document1".
std::string stored_title_from(std::string_view text);

}  // namespace docent
