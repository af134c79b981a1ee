// libxml2 compares each attribute of a tag with all before it, so there must not be many. It stops
// at the end tag of the page, but what stands behind that is shown by browsers too. And it takes a
// DOCTYPE to end with the first ">", so that entities declared in it would be read as text; docent
// expands none, however they are nested.

#include "indexer/readers/parsable_html.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxAttributes = 256;  // of a tag
constexpr std::string_view kDoctype = "<!doctype";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

// Reads one attribute of a tag at `at`, or the "/" or "=" there, and gives the place behind.
std::size_t end_of_attribute(std::string_view text, std::size_t at) {
    constexpr std::string_view kEnds = " \t\n<>\"'";
    at = text.find_first_of(kEnds, at + 1);
    if (at == std::string_view::npos) return text.size();
    const bool is_quoted = (text[at] == '"' || text[at] == '\'') && text[at - 1] == '=';
    if (!is_quoted) return at + (text[at] == '"' || text[at] == '\'' ? 1 : 0);
    const std::size_t end = text.find(text[at], at + 1);
    return end == std::string_view::npos ? text.size() : end + 1;
}

// The place behind `max` attributes of the tag at `at` (or behind its rest), or of what ends it.
std::size_t end_of_attributes(std::string_view text, std::size_t at, std::size_t max) {
    for (std::size_t count = 0; at < text.size() && text[at] != '>' && text[at] != '<';) {
        if (is_space(text[at])) {
            ++at;
        } else if (++count > max) {
            return at;
        } else {
            at = end_of_attribute(text, at);
        }
    }
    return at;
}

// Is there an end tag at `at` behind which libxml2 would stop reading?
bool ends_page(std::string_view text, std::size_t at) {
    const std::string tag = lower_ascii(text.substr(at, 7));
    if (!tag.starts_with("</body") && !tag.starts_with("</html")) return false;
    return tag.size() < 7 || tag[6] == '>' || is_space(tag[6]);
}

// Gives the text without the attributes beyond those that a tag may have, and without the end tags
// of the page.
std::string with_few_attributes(std::string_view text) {
    std::string result;
    std::size_t kept = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', std::max(at + 1, kept))) {
        const bool is_end = ends_page(text, at);
        const std::size_t end = is_end ? at : end_of_attributes(text, at + 1, kMaxAttributes);
        if (!is_end && (end >= text.size() || text[end] == '<' || text[end] == '>')) continue;
        result += text.substr(kept, end - kept);
        kept = end_of_attributes(text, end + 1, std::string_view::npos);
        if (is_end && kept < text.size() && text[kept] == '>') ++kept;
    }
    return result += text.substr(kept);
}

// Gives the place behind the comment, the instruction or, `in_doctype`, the quoted text that begins
// at `at`; the end of the text if it never ends; `at` if there is none.
std::size_t end_of_opaque(std::string_view text, std::size_t at, bool in_doctype) {
    const std::string_view rest = text.substr(at);
    std::string_view end;
    if (rest.starts_with("<!--")) end = "-->";
    if (rest.starts_with("<?")) end = "?>";
    if (in_doctype && (rest.starts_with('"') || rest.starts_with('\''))) end = rest.substr(0, 1);
    if (end.empty()) return at;
    const std::size_t found = text.find(end, at + 1);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

// Gives the place of the first of `characters` from `at` on, within a DOCTYPE, that stands in no
// quotes, comment or instruction; the end of the text if there is none.
std::size_t find_bare(std::string_view text, std::size_t at, std::string_view characters) {
    while (at < text.size() && characters.find(text[at]) == std::string_view::npos) {
        at = std::max(at + 1, end_of_opaque(text, at, true));
    }
    return at;
}

// Gives the place of the DOCTYPE that the page begins with, or the end of the text.
std::size_t find_doctype(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = is_space(text[at]) ? at + 1 : end_of_opaque(text, at, false);
        if (end == at) break;
        at = end;
    }
    return lower_ascii(text.substr(at, kDoctype.size())) == kDoctype ? at : text.size();
}

// Gives the text without what stands in the brackets of its DOCTYPE, line ends apart.
std::string without_declarations(std::string_view text) {
    std::string result(text);
    const std::size_t begin = find_bare(text, find_doctype(text), "[>");
    if (begin == text.size() || text[begin] == '>') return result;
    const std::size_t end = find_bare(text, begin, "]");
    if (end == text.size()) return result;
    const auto* first = text.data() + begin;
    const auto lines = std::count(first, text.data() + end, '\n');
    return result.replace(begin, end + 1 - begin, static_cast<std::size_t>(lines), '\n');
}

}  // namespace

std::string parsable_html(std::string_view text) {
    return with_few_attributes(without_declarations(text));
}

}  // namespace docent
