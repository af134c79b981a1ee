#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace docent {

/// Gives `text` so that it means itself in HTML, between tags and in a quoted attribute alike.
/// Takes: any bytes; only `& < > " '` are changed.
std::string html_escape(std::string_view text);

/// Gives `text` as one value in the query or one part in the path of a URL: every byte that is no
/// ASCII letter, digit or one of `-._~` as `%XX`.
std::string percent_encode(std::string_view text);

/// True for an address that a link may lead to: `https:` or `http:`, never `javascript:`.
bool is_web_address(std::string_view url);

/// HTML under construction. Only string literals of the program are taken as markup; every value
/// is escaped. So no text of an article or question can become markup by forgetting a call.
class Html {
  public:
    /// Appends markup: a string literal.
    template <std::size_t size>
    Html& operator<<(const char (&markup)[size]) {
        bytes_.append(markup, size - 1);
        return *this;
    }

    /// Appends a text, escaped.
    Html& operator<<(std::string_view text) {
        bytes_ += html_escape(text);
        return *this;
    }

    Html& operator<<(std::integral auto number) {
        bytes_ += std::to_string(number);
        return *this;
    }

    Html& operator<<(const Html& html) {
        bytes_ += html.bytes_;
        return *this;
    }

    const std::string& bytes() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

  private:
    std::string bytes_;
};

}  // namespace docent
