#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Does a file that begins like this say that it is a web page: a doctype or the element `html`,
/// `head` or `body` first?
bool begins_as_html(std::string_view beginning);

/// Gives a web page's bytes as UTF-8, as `utf8_from_bytes` does, with the character set that the
/// page declares (`<meta charset>`, `<meta http-equiv>`, the XML declaration) if its byte order
/// mark does not tell. Zero bytes in a page that is plainly one are left out.
///
/// Throws: Error(unreadable) when the bytes are no text.
std::string utf8_from_html(std::string_view bytes);

}  // namespace docent
