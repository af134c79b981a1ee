// What can be told before a page is parsed. The declaration is looked for as the HTML standard
// prescribes, in the first bytes, whatever stands around it.

#include "indexer/readers/html_bytes.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kDeclarationBytes = 4096;  // the standard says 1024; pages do not keep to it
constexpr std::string_view kSpaces = " \t\r\n\f";

// `text` behind byte order mark, white space, comments and processing instructions.
std::string_view first_tag(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
        const std::string_view end = text.starts_with("<!--") ? "-->" : "?>";
        if (!text.starts_with("<!--") && !text.starts_with("<?")) return text;
        const std::size_t at = text.find(end);
        if (at == std::string_view::npos) return {};
        text.remove_prefix(at + end.size());
    }
}

// The value behind "charset=" or "encoding=" at the beginning of `text`.
std::string value_of(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f=\"'"), text.size()));
    return std::string(text.substr(0, text.find_first_of(" \t\r\n\f\"'>;/?")));
}

std::string declared_charset(std::string_view bytes) {
    const std::string beginning = lower_ascii(bytes.substr(0, kDeclarationBytes));
    const std::string_view text = beginning;
    if (text.starts_with("<?xml")) {
        const std::string_view declaration = text.substr(0, text.find("?>"));
        const std::size_t at = declaration.find("encoding");
        if (at != std::string_view::npos) return value_of(declaration.substr(at + 8));
    }
    for (std::size_t at = text.find("<meta"); at != std::string_view::npos;
         at = text.find("<meta", at + 1)) {
        const std::string_view tag = text.substr(at, text.find('>', at) - at);
        const std::size_t name = tag.find("charset");
        if (name != std::string_view::npos) return value_of(tag.substr(name + 7));
    }
    return {};
}

}  // namespace

bool begins_as_html(std::string_view beginning) {
    const std::string tag = lower_ascii(first_tag(beginning).substr(0, 32));
    constexpr std::array<std::string_view, 4> kNames = {"<!doctype html", "<html", "<head",
                                                        "<body"};
    return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
        if (!tag.starts_with(name)) return false;
        const std::string_view behind = std::string_view(tag).substr(name.size(), 1);
        return behind.empty() || behind == ">" || kSpaces.find(behind) != std::string_view::npos;
    });
}

std::string utf8_from_html(std::string_view bytes) {
    const std::string charset = declared_charset(bytes);
    if (bytes.find('\0') == std::string_view::npos || !begins_as_html(bytes)) {
        return utf8_from_bytes(bytes, charset);
    }
    std::string without_zeros;
    without_zeros.reserve(bytes.size());
    std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(without_zeros),
                 [](char c) { return c != '\0'; });
    return utf8_from_bytes(without_zeros, charset);
}

}  // namespace docent
