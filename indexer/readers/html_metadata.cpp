// One loop gathers what is stated, under the names that pages use; then each field takes the first
// of its names that has a usable value.

#include "indexer/readers/html_metadata.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/metadata_values.h"

namespace docent {
namespace {

constexpr std::size_t kMaxFieldBytes = 1000;
constexpr std::size_t kMaxScriptBytes = std::size_t{1} << 20U;
constexpr std::size_t kMaxHeadings = 20;
constexpr std::size_t kMaxAuthorCharacters = 200;

struct Statements {
    std::map<std::string, std::string, std::less<>> values;  // by name, the first of each name
    std::vector<std::string> headings;                       // the first ones, lower case
    JsonLd json_ld;

    void add(std::string_view name, std::string_view value) {
        if (name.empty() || trim(value).empty()) return;
        values.try_emplace(lower_ascii(name), collapse_white_space(value));
    }
};

std::string_view first_stated(std::initializer_list<std::string_view> values) {
    const auto* found = std::find_if(values.begin(), values.end(),
                                     [](std::string_view value) { return !value.empty(); });
    return found == values.end() ? std::string_view() : *found;
}

// What an element with `itemprop` says: its machine-readable value, else its text.
void add_item(const HtmlPage& page, HtmlNodeId id, Statements& statements) {
    const HtmlNode& node = page.nodes[id];
    const std::string_view stated =
        first_stated({page.attribute(node, "content"), page.attribute(node, "datetime")});
    const std::string name = "itemprop:" + std::string(page.attribute(node, "itemprop"));
    statements.add(name, stated.empty() ? page.inner_text(id, kMaxFieldBytes) : stated);
}

// Drawings have titles too.
bool is_in_svg(const HtmlPage& page, const HtmlNode& node) {
    HtmlNodeId at = node.parent;
    while (at != 0 && page.nodes[at].name() != "svg") at = page.nodes[at].parent;
    return at != 0;
}

void add_head_element(const HtmlPage& page, HtmlNodeId id, Statements& statements) {
    const HtmlNode& node = page.nodes[id];
    const std::string_view name = node.name();
    if (name == "meta") {
        const std::string_view key =
            first_stated({page.attribute(node, "property"), page.attribute(node, "name"),
                          page.attribute(node, "http-equiv")});
        statements.add(key, page.attribute(node, "content"));
    } else if (name == "link" && lower_ascii(page.attribute(node, "rel")) == "canonical") {
        statements.add("canonical", page.attribute(node, "href"));
    } else if (name == "html") {
        statements.add(
            "lang", first_stated({page.attribute(node, "lang"), page.attribute(node, "xml:lang")}));
    } else if (name == "title" && !is_in_svg(page, node)) {
        statements.add("title", page.inner_text(id, kMaxFieldBytes));
    } else if (name == "script" && page.attribute(node, "type") == "application/ld+json") {
        read_json_ld(page.inner_text(id, kMaxScriptBytes), statements.json_ld);
    }
}

void add_body_element(const HtmlPage& page, HtmlNodeId id, Statements& statements) {
    const HtmlNode& node = page.nodes[id];
    const std::string_view name = node.name();
    if ((name == "h1" || name == "h2") && statements.headings.size() < kMaxHeadings) {
        const std::string text = page.inner_text(id, kMaxFieldBytes);
        if (name == "h1") statements.add("h1", text);
        if (!text.empty()) statements.headings.push_back(lower_ascii(text));
    } else if (name == "time" && page.has_attribute(node, "pubdate")) {
        statements.add("time", page.attribute(node, "datetime"));
    } else if (name == "a" && page.attribute(node, "rel") == "author") {
        statements.add("rel:author", page.inner_text(id, kMaxFieldBytes));
    }
    if (page.has_attribute(node, "itemprop")) add_item(page, id, statements);
}

Statements gathered(const HtmlPage& page) {
    Statements statements;
    for (HtmlNodeId i = 1; i < page.nodes.size(); ++i) {
        if (page.nodes[i].is_text()) continue;
        add_head_element(page, i, statements);
        add_body_element(page, i, statements);
    }
    return statements;
}

std::string plain(std::string_view text) {
    return std::string(text);
}

// A name without "By" before and punctuation behind it.
std::string person(std::string_view text) {
    const bool is_address = text.find("://") != std::string_view::npos;
    if (lower_ascii(text.substr(0, 3)) == "by ") text.remove_prefix(3);
    for (const std::string_view mark : {"—", "–", "|", "·", ",", "-"}) {
        text = trim(text);
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    text = trim(text);
    return is_address ? std::string() : shorten(text, kMaxAuthorCharacters);
}

// The first of these names whose value `read` can use.
std::string first_of(const Statements& statements, std::initializer_list<std::string_view> names,
                     std::string (*read)(std::string_view)) {
    for (const std::string_view name : names) {
        const auto found = statements.values.find(name);
        if (found == statements.values.end()) continue;
        std::string value = read(found->second);
        if (!value.empty()) return value;
    }
    return {};
}

// "B12 explained | Site" without the site: the part that a heading repeats, or what is left when
// the site's stated name is taken off.
std::string without_site(const std::string& title, const Statements& statements) {
    static constexpr std::array<std::string_view, 7> kSeparators = {" | ",  " - ", " – ", " — ",
                                                                    " :: ", " · ", " » "};
    const std::string site = lower_ascii(first_of(statements, {"og:site_name"}, plain));
    const auto is_heading = [&](const std::string& part) {
        const auto& headings = statements.headings;
        return std::find(headings.begin(), headings.end(), lower_ascii(part)) != headings.end();
    };
    for (const std::string_view separator : kSeparators) {
        const std::size_t last = title.rfind(separator);
        if (last == std::string::npos) continue;
        const std::string before = title.substr(0, last);
        const std::string behind = title.substr(last + separator.size());
        if (is_heading(before) || lower_ascii(behind) == site) return before;
        if (is_heading(behind) || lower_ascii(before) == site) return behind;
        const std::size_t first = title.find(separator);
        if (is_heading(title.substr(0, first))) return title.substr(0, first);
    }
    return title;
}

}  // namespace

JsonLd read_html_metadata(const HtmlPage& page, RawArticle& article) {
    Statements said = gathered(page);
    said.add("ld:headline", said.json_ld.headline);
    said.add("ld:author", said.json_ld.author);
    said.add("ld:published", said.json_ld.published);
    said.add("ld:updated", said.json_ld.updated);
    said.add("ld:reviewed", said.json_ld.reviewed);
    said.add("ld:language", said.json_ld.language);
    said.add("ld:url", said.json_ld.url);
    const auto value = [&](std::initializer_list<std::string_view> names, auto read) {
        return first_of(said, names, read);
    };
    article.title = without_site(
        value({"og:title", "ld:headline", "twitter:title", "dc.title", "title", "h1"}, plain),
        said);
    article.author = value({"ld:author", "author", "article:author", "dc.creator", "parsely-author",
                            "citation_author", "itemprop:author", "rel:author"},
                           person);
    article.language =
        value({"lang", "content-language", "ld:language", "og:locale"}, language_from);
    article.published =
        value({"ld:published", "article:published_time", "itemprop:datepublished", "dc.date",
               "dc.date.issued", "dcterms.created", "citation_publication_date", "citation_date",
               "parsely-pub-date", "date", "pubdate", "time"},
              iso_date_from);
    article.updated =
        value({"ld:updated", "article:modified_time", "og:updated_time", "itemprop:datemodified",
               "dcterms.modified", "dc.date.modified", "last-modified", "revised"},
              iso_date_from);
    article.reviewed =
        value({"ld:reviewed", "itemprop:lastreviewed", "last-reviewed", "reviewed"}, iso_date_from);
    article.source_url = value({"canonical", "og:url", "ld:url"}, web_url_from);
    return std::move(said.json_ld);
}

bool asks_not_to_be_indexed(const HtmlPage& page) {
    return std::any_of(page.nodes.begin(), page.nodes.end(), [&](const HtmlNode& node) {
        if (node.name() != "meta") return false;
        const std::string name = lower_ascii(page.attribute(node, "name"));
        if (name != "robots" && name != "googlebot") return false;
        const std::string content = lower_ascii(page.attribute(node, "content"));
        return content.find("noindex") != std::string::npos || trim(content) == "none";
    });
}

}  // namespace docent
