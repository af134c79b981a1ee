#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docent {

/// Gives the character that begins at byte `at` of `text` and moves `at` behind it.
///
/// Takes: `at` below `text.size()`. A malformed byte counts as one U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);

/// Appends a character as UTF-8.
void append_character(std::string& text, char32_t character);

/// Is it a space of any kind: blank, tab, line end, no-break and typographic spaces?
bool is_white_space(char32_t character);

/// Gives `text` on one line: each run of white space is one blank, none at either end; control
/// characters, byte order marks and zero-width spaces are gone.
std::string collapse_white_space(std::string_view text);

/// Gives `text` without the white space at either end.
std::string_view trim(std::string_view text);

/// Is it one of 0 to 9?
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Gives `text` with A-Z as a-z; other letters stay.
std::string lower_ascii(std::string_view text);

/// Does `text` hold anything but punctuation, symbols and white space? Fast rather than exact: all
/// characters of unknown blocks count as letters.
bool has_letter_or_digit(std::string_view text);

/// Gives the number of characters (code points) of `text`.
std::size_t count_characters(std::string_view text);

/// Gives the number of words of `text`: runs of anything but white space.
///
/// In scripts written without spaces two ideographs (Chinese, Japanese) or four letters (Thai, ...)
/// count as a word, and every 32 characters of an endless run count as one, so that sizes in words
/// stay sizes.
std::size_t count_words(std::string_view text);

/// Gives the length in bytes of the longest beginning of `text` that has at most `max_words` words
/// (at least one character of `text`). It ends behind a word where the words are not endless.
std::size_t bytes_of_words(std::string_view text, std::size_t max_words);

/// Gives `text` if it has at most `max_characters`, else its beginning, cut between words, and "…".
std::string shorten(std::string_view text, std::size_t max_characters);

}  // namespace docent
