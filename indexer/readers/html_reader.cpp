// Bytes to UTF-8 to a page; what is no article is marked; the rest becomes blocks. Questions that a
// page states only for search engines (FAQPage in JSON-LD) are added behind.

#include "indexer/readers/html_reader.h"

#include <set>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/html_block_builder.h"
#include "indexer/readers/html_boilerplate.h"
#include "indexer/readers/html_bytes.h"
#include "indexer/readers/html_content.h"
#include "indexer/readers/html_metadata.h"
#include "indexer/readers/html_parser.h"
#include "model/error.h"

namespace docent {

namespace {

// The beginning of a text, letters only, by which a paragraph is known again.
std::string fingerprint(std::string_view text) {
    constexpr std::size_t kBytes = 60;
    std::string kept;
    for (std::size_t at = 0; at < text.size() && kept.size() < kBytes;) {
        const char32_t character = next_character(text, at);
        std::string encoded;
        append_character(encoded, character);
        if (has_letter_or_digit(encoded)) kept += lower_ascii(encoded);
    }
    return kept;
}

// Adds the questions whose answers the page does not show.
void add_questions(const JsonLd& json_ld, std::vector<RawBlock>& blocks) {
    std::set<std::string> shown;
    if (json_ld.questions.empty()) return;
    for (const RawBlock& block : blocks) shown.insert(fingerprint(block.text));
    for (const auto& [question, answer] : json_ld.questions) {
        if (!shown.insert(fingerprint(answer)).second) continue;
        RawBlock& asked = blocks.emplace_back();
        asked.kind = BlockKind::question;
        asked.text = question;
        blocks.emplace_back().text = answer;
    }
}

}  // namespace

RawArticle read_html(std::string_view bytes, NoIndexPages no_index,
                     const std::set<std::string>& kept_rules) {
    const HtmlPage page = parse_html(utf8_from_html(bytes));
    if (no_index == NoIndexPages::refused && asks_not_to_be_indexed(page)) {
        throw Error(ErrorKind::unreadable,
                    "the page asks not to be indexed (meta robots: noindex); remove that element "
                    "to have the page indexed all the same");
    }
    RawArticle article;
    HtmlRemovals removals = article_removals(page);
    for (const char*& rule : removals) {
        if (rule != nullptr && kept_rules.contains(rule)) rule = nullptr;
    }
    article.blocks = blocks_from_page(page, removals, article.dropped);
    add_questions(read_html_metadata(page, article), article.blocks);
    return article;
}

RawArticle read_html_chapter(std::string_view bytes) {
    const HtmlPage page = parse_html(utf8_from_html(bytes));
    HtmlRemovals removals(page.nodes.size());
    remove_ignored(page, removals);
    RawArticle article;
    article.blocks = blocks_from_page(page, removals, article.dropped);
    return article;
}

}  // namespace docent
