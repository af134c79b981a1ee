// One sorted table of the elements of the HTML standard, of MathML and SVG as far as they matter.
// Names that are not in it are of the line they stand in, as in browsers.

#include "indexer/readers/html_elements.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

constexpr auto kJoined = HtmlDisplay::joined;
constexpr auto kSpaced = HtmlDisplay::spaced;
constexpr auto kBlock = HtmlDisplay::block;
constexpr auto kHidden = HtmlDisplay::hidden;

constexpr std::array kElements = std::to_array<HtmlElement>({
    {"a", kJoined},
    {"abbr", kJoined},
    {"address", kBlock},
    {"annotation", kHidden},
    {"annotation-xml", kHidden},
    {"applet", kHidden},
    {"area", kHidden},
    {"article", kBlock},
    {"aside", kBlock},
    {"audio", kHidden},
    {"b", kJoined},
    {"base", kHidden},
    {"bdi", kJoined},
    {"bdo", kJoined},
    {"big", kJoined},
    {"blockquote", kBlock},
    {"body", kBlock},
    {"br", kSpaced},
    {"button", kSpaced},
    {"canvas", kHidden},
    {"caption", kBlock},
    {"center", kBlock},
    {"cite", kJoined},
    {"code", kJoined},
    {"col", kHidden},
    {"colgroup", kHidden},
    {"data", kJoined},
    {"datalist", kHidden},
    {"dd", kBlock},
    {"del", kJoined},
    {"details", kBlock},
    {"dfn", kJoined},
    {"dialog", kBlock},
    {"dir", kBlock},
    {"div", kBlock},
    {"dl", kBlock},
    {"dt", kBlock},
    {"em", kJoined},
    {"embed", kHidden},
    {"fieldset", kBlock},
    {"figcaption", kBlock},
    {"figure", kBlock},
    {"font", kJoined},
    {"footer", kBlock},
    {"form", kBlock},
    {"frame", kHidden},
    {"frameset", kHidden},
    {"h1", kBlock},
    {"h2", kBlock},
    {"h3", kBlock},
    {"h4", kBlock},
    {"h5", kBlock},
    {"h6", kBlock},
    {"head", kBlock},
    {"header", kBlock},
    {"hgroup", kBlock},
    {"hr", kBlock},
    {"html", kBlock},
    {"i", kJoined},
    {"iframe", kHidden},
    {"img", kSpaced},
    {"input", kHidden},
    {"ins", kJoined},
    {"kbd", kJoined},
    {"label", kSpaced},
    {"legend", kBlock},
    {"li", kBlock},
    {"link", kHidden},
    {"main", kBlock},
    {"map", kJoined},
    {"mark", kJoined},
    {"math", kSpaced},
    {"menu", kBlock},
    {"meta", kHidden},
    {"meter", kHidden},
    {"mi", kSpaced},
    {"mn", kSpaced},
    {"mo", kSpaced},
    {"mtext", kSpaced},
    {"nav", kBlock},
    {"noframes", kHidden},
    {"noscript", kBlock},
    {"object", kJoined},
    {"ol", kBlock},
    {"optgroup", kHidden},
    {"option", kHidden},
    {"output", kSpaced},
    {"p", kBlock},
    {"param", kHidden},
    {"picture", kJoined},
    {"pre", kBlock},
    {"progress", kHidden},
    {"q", kJoined},
    {"rp", kJoined},
    {"rt", kJoined},
    {"ruby", kJoined},
    {"s", kJoined},
    {"samp", kJoined},
    {"script", kHidden},
    {"search", kBlock},
    {"section", kBlock},
    {"select", kHidden},
    {"small", kJoined},
    {"source", kHidden},
    {"span", kJoined},
    {"strike", kJoined},
    {"strong", kJoined},
    {"style", kHidden},
    {"sub", kJoined},
    {"summary", kBlock},
    {"sup", kJoined},
    {"svg", kHidden},
    {"table", kBlock},
    {"tbody", kBlock},
    {"td", kBlock},
    {"template", kHidden},
    {"textarea", kHidden},
    {"tfoot", kBlock},
    {"th", kBlock},
    {"thead", kBlock},
    {"time", kJoined},
    {"title", kHidden},
    {"tr", kBlock},
    {"track", kHidden},
    {"tt", kJoined},
    {"u", kJoined},
    {"ul", kBlock},
    {"var", kJoined},
    {"video", kHidden},
    {"wbr", kJoined},
});

bool is_before(const HtmlElement& element, std::string_view name) {
    return element.name < name;
}

static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

}  // namespace

const HtmlElement& html_element(std::string_view name) {
    static constexpr HtmlElement kUnknown{"", kJoined};
    const auto found = std::lower_bound(kElements.begin(), kElements.end(), name, is_before);
    return found != kElements.end() && found->name == name ? *found : kUnknown;
}

}  // namespace docent
