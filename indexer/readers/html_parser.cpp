// libxml2 reads the tags and says which elements begin and end; from that the page is built as a
// list, never as libxml2's own tree. What it must not see is taken out before (parsable_html.h).
// libxml2 compares each end tag with all open elements: so after each piece of text the innermost
// open elements beyond a limit are closed.

#include "indexer/readers/html_parser.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/parsable_html.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kMaxDepth = 200;
constexpr int kMaxOpenElements = 200;  // in libxml2
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxValueBytes = 4096;
constexpr std::size_t kMaxAllValueBytes = std::size_t{16} << 20U;
constexpr std::size_t kPieceBytes = std::size_t{4} << 10U;

constexpr std::array kAttributes = std::to_array<std::string_view>(
    {"aria-hidden", "class",    "colspan",  "content",    "data-docent-ignore",
     "datetime",    "hidden",   "href",     "http-equiv", "id",
     "itemprop",    "itemtype", "lang",     "name",       "property",
     "pubdate",     "rel",      "reversed", "role",       "rowspan",
     "start",       "style",    "type",     "value",      "xml:lang"});

// Elements without content whose end libxml2 does not know; they hold nothing to read.
bool is_passed_over(std::string_view name) {
    return name == "source" || name == "track" || name == "wbr";
}

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool is_json_ld(const xmlChar** attributes) {
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
        if (view_of(attributes[0]) == "type")
            return view_of(attributes[1]) == "application/ld+json";
    }
    return false;
}

class PageBuilder {
  public:
    PageBuilder() { page_.nodes.emplace_back().element = &html_element("body"); }

    void set_parser(htmlParserCtxtPtr parser) { parser_ = parser; }

    void begin_element(std::string_view name, const xmlChar** attributes) {
        if (is_passed_over(name)) return;
        is_program_ = name == "style" || (name == "script" && !is_json_ld(attributes));
        ++depth_;
        if (page_.nodes.size() >= kMaxNodes) return;
        if (open_.size() == kMaxDepth) close();
        open_.push_back(add_node());
        HtmlNode& node = page_.nodes[open_.back()];
        node.element = &html_element(name);
        node.line = line();
        if (attributes != nullptr) add_attributes(node, attributes);
    }

    void end_element(std::string_view name) {
        if (is_passed_over(name) || depth_ == 0) return;
        is_program_ = false;
        --depth_;
        if (open_.size() == kMaxDepth || open_.size() > depth_ + 1) close();
    }

    void add_text(std::string_view text) {
        if (is_program_) return;
        const HtmlNode& last = page_.nodes.back();
        const bool is_full = page_.nodes.size() > kMaxNodes;
        if (!last.is_text() || (last.parent != open_.back() && !is_full)) begin_text(text);
        page_.text += text;
        page_.nodes.back().size += static_cast<std::uint32_t>(text.size());
    }

    // Closes the innermost elements that are open in libxml2 beyond the limit.
    void limit_open_elements() {
        while (parser_->nameNr > kMaxOpenElements) {
            --parser_->nameNr;
            end_element(view_of(parser_->nameTab[parser_->nameNr]));
            parser_->name = parser_->nameTab[parser_->nameNr - 1];
        }
    }

    HtmlPage take_page() {
        while (!open_.empty()) close();
        return std::move(page_);
    }

  private:
    std::uint32_t line() const {
        return parser_->input == nullptr ? 0 : static_cast<std::uint32_t>(parser_->input->line);
    }

    void close() {
        page_.nodes[open_.back()].end = static_cast<HtmlNodeId>(page_.nodes.size());
        open_.pop_back();
    }

    HtmlNodeId add_node() {
        const auto id = static_cast<HtmlNodeId>(page_.nodes.size());
        HtmlNode& node = page_.nodes.emplace_back();
        node.parent = open_.back();
        node.end = id + 1;
        return id;
    }

    void begin_text(std::string_view text);
    void add_attributes(HtmlNode& node, const xmlChar** attributes);

    htmlParserCtxtPtr parser_ = nullptr;
    HtmlPage page_;
    std::vector<HtmlNodeId> open_ = {
        0};                    // the root and the open elements, as far as they are nodes
    std::size_t depth_ = 0;    // all open elements
    bool is_program_ = false;  // in a script or a style sheet
    std::size_t value_bytes_ = 0;
};

void PageBuilder::begin_text(std::string_view text) {
    HtmlNode& node = page_.nodes[add_node()];
    // libxml2 counts to the end of the text; the lines at its beginning that are empty do not
    // count.
    const std::size_t first = std::min(text.find_first_not_of(" \t\n"), text.size());
    const auto lines =
        std::count(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(), '\n');
    node.line = line() - std::min(line(), static_cast<std::uint32_t>(lines));
    node.begin = static_cast<std::uint32_t>(page_.text.size());
}

// Keeps the attributes that docent reads; where one is given twice libxml2 keeps the first.
void PageBuilder::add_attributes(HtmlNode& node, const xmlChar** attributes) {
    node.attributes = static_cast<std::uint32_t>(page_.attributes.size());
    for (; *attributes != nullptr; attributes += 2) {
        const std::string_view name = view_of(attributes[0]);
        const auto* kept = std::find(kAttributes.begin(), kAttributes.end(), name);
        if (kept == kAttributes.end() || value_bytes_ > kMaxAllValueBytes) continue;
        const std::string_view value = first_bytes(view_of(attributes[1]), kMaxValueBytes);
        page_.attributes.push_back({*kept, std::string(value)});
        value_bytes_ += sizeof(HtmlAttribute) + page_.attributes.back().value.size();
        ++node.attribute_count;
    }
}

// Exceptions must not cross libxml2: the first one is kept and ends the parsing.
struct Callbacks {
    PageBuilder builder;
    htmlParserCtxtPtr parser = nullptr;
    std::exception_ptr failure;

    template <typename Call>
    static void guarded(void* self, Call call) {
        auto& callbacks = *static_cast<Callbacks*>(self);
        if (callbacks.failure) return;
        try {
            call(callbacks.builder);
        } catch (...) {
            callbacks.failure = std::current_exception();
            xmlStopParser(callbacks.parser);
        }
    }
};

std::string_view view_of(const xmlChar* text, int size) {
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

htmlSAXHandler sax_handler() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
        Callbacks::guarded(
            self, [&](PageBuilder& page) { page.begin_element(view_of(name), attributes); });
    };
    handler.endElement = [](void* self, const xmlChar* name) {
        Callbacks::guarded(self, [&](PageBuilder& page) { page.end_element(view_of(name)); });
    };
    handler.characters = [](void* self, const xmlChar* text, int size) {
        Callbacks::guarded(self, [&](PageBuilder& page) { page.add_text(view_of(text, size)); });
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    return handler;
}

}  // namespace

HtmlPage parse_html(std::string_view text) {
    const std::string input = parsable_html(text);
    htmlSAXHandler handler = sax_handler();
    Callbacks callbacks;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&handler, &callbacks, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    callbacks.parser = parser.get();
    callbacks.builder.set_parser(parser.get());
    for (std::size_t at = 0; at < input.size() && !callbacks.failure; at += kPieceBytes) {
        const std::size_t size = std::min(kPieceBytes, input.size() - at);
        htmlParseChunk(parser.get(), input.data() + at, static_cast<int>(size), 0);
        callbacks.builder.limit_open_elements();
    }
    if (!callbacks.failure) htmlParseChunk(parser.get(), nullptr, 0, 1);
    if (callbacks.failure) std::rethrow_exception(callbacks.failure);
    return callbacks.builder.take_page();
}

}  // namespace docent
