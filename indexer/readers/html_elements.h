#pragma once

#include <cstdint>
#include <string_view>

namespace docent {

/// How an element's content stands in the text around it.
enum class HtmlDisplay : std::uint8_t {
    joined,  ///< part of the line, may stand inside a word: `b`, `sub`
    spaced,  ///< part of the line, but parts words: `img`, `button`, MathML symbols
    block,   ///< begins and ends a block
    hidden   ///< nobody reads it: `script`, `template`
};

/// What docent knows of an element by its name.
struct HtmlElement {
    std::string_view name;  ///< lower case; "#text" for text, "" for elements that HTML has not
    HtmlDisplay display = HtmlDisplay::joined;
};

/// The element that stands for a run of text.
inline constexpr HtmlElement kHtmlText{"#text", HtmlDisplay::joined};

/// Gives the element of a lower-case name; one named "" for names that docent does not know.
/// The reference is valid forever.
const HtmlElement& html_element(std::string_view name);

}  // namespace docent
