#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives the text of a file's bytes as valid UTF-8, without byte order mark, with "\n" line ends
/// and without control characters other than tab and line feed.
///
/// The character set is told by the byte order mark; else UTF-8 if nothing is malformed or if the
/// well-formed sequences of several bytes outweigh the malformed ones, which become U+FFFD; else
/// `declared_charset`, if ICU knows it; else what ICU detects with confidence of 50 or more; else
/// windows-1252, in which every byte means something.
///
/// Takes: `declared_charset`, the name that the file itself gives, or "". As on the web, "latin1"
/// means windows-1252.
///
/// Throws Error(unreadable) when the bytes are no text at all (NUL bytes without UTF-16 or UTF-32).
/// The message has no file name; the caller knows it.
std::string utf8_from_bytes(std::string_view bytes, std::string_view declared_charset = {});

/// Gives `text` with each malformed sequence replaced by U+FFFD. For text that claims to be UTF-8.
std::string repair_utf8(std::string_view text);

/// Gives the beginning of `text` (UTF-8) that has at most `max_bytes`, without part of a character.
std::string_view first_bytes(std::string_view text, std::size_t max_bytes);

}  // namespace docent
