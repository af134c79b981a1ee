// One way for all formats: bytes -> UTF-8 -> blocks by the format's reader -> cleaned -> title
// taken -> canonical text. The title is taken after cleaning, since pages often begin with a skip
// link. A new format is a reader, a line in `article_format.cpp` and a line in `read_raw_article`.

#include "indexer/readers/reader.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/cleaning/cleaner.h"
#include "indexer/document_builder.h"
#include "indexer/readers/article_format.h"
#include "indexer/readers/article_title.h"
#include "indexer/readers/docx_reader.h"
#include "indexer/readers/epub_reader.h"
#include "indexer/readers/front_matter.h"
#include "indexer/readers/html_reader.h"
#include "indexer/readers/markdown_reader.h"
#include "indexer/readers/metadata_lines.h"
#include "indexer/readers/odt_reader.h"
#include "indexer/readers/pdf_reader.h"
#include "indexer/readers/plain_text_reader.h"
#include "model/error.h"
#include "text/content_hash.h"
#include "text/decoder.h"
#include "text/language_detector.h"
#include "text/tokenizer.h"

namespace docent {
namespace {

using Blocks = std::vector<RawBlock>;

bool is_heading(const RawBlock& block) {
    return block.kind == BlockKind::heading;
}

RawArticle read_markdown_article(std::string_view text) {
    FrontMatter front_matter = front_matter_of(text);
    RawArticle article;
    article.blocks = read_markdown(text.substr(front_matter.bytes));
    for (RawBlock& block : article.blocks) {
        block.begin_byte += front_matter.bytes;
        block.end_byte += front_matter.bytes;
    }
    if (article.blocks.empty() && !front_matter.summary.empty()) {
        RawBlock summary;
        summary.text = std::move(front_matter.summary);
        article.blocks.push_back(std::move(summary));
    }
    article.title = std::move(front_matter.title);
    article.author = std::move(front_matter.author);
    article.published = std::move(front_matter.published);
    article.reviewed = std::move(front_matter.reviewed);
    article.updated = std::move(front_matter.updated);
    article.source_url = std::move(front_matter.source_url);
    article.language = std::move(front_matter.language);
    return article;
}

// Sets the lines of blocks whose spans are places in `text`, in order.
void set_lines(std::string_view text, Blocks& blocks) {
    std::size_t at = 0;
    std::uint32_t line = 1;
    for (RawBlock& block : blocks) {
        const std::size_t begin = std::min(block.begin_byte, text.size());
        if (begin < at) continue;
        line += static_cast<std::uint32_t>(
            std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                       text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        at = begin;
        block.line = line;
    }
}

RawArticle read_text_article(ArticleFormat format, std::string_view bytes) {
    const std::string text = utf8_from_bytes(bytes);
    RawArticle article;
    if (format == ArticleFormat::markdown) {
        article = read_markdown_article(text);
    } else {
        article.blocks = read_plain_text(text);
    }
    set_lines(text, article.blocks);
    return article;
}

RawArticle read_raw_article(ArticleFormat format, std::string_view bytes, std::string_view path,
                            const std::set<std::string>& kept_rules) {
    switch (format) {
        case ArticleFormat::plain_text:
        case ArticleFormat::markdown:
            return read_text_article(format, bytes);
        case ArticleFormat::html:
            return read_html(bytes, NoIndexPages::refused, kept_rules);
        case ArticleFormat::pdf:
            return read_pdf(bytes, kept_rules);
        case ArticleFormat::docx:
            return read_docx(bytes, kept_rules);
        case ArticleFormat::odt:
            return read_odt(bytes, kept_rules);
        case ArticleFormat::epub:
            return read_epub(bytes, kept_rules);
        case ArticleFormat::json_lines:  // see read_json_lines
            throw Error(ErrorKind::internal, "a file of many articles was read as one");
        case ArticleFormat::unsupported:
            throw Error(ErrorKind::unreadable, unsupported_reason(bytes, path));
    }
    throw Error(ErrorKind::internal, "an article's format is none");
}

// An article of headings only would have no text to find; its headings become its text.
void keep_some_text(Blocks& blocks) {
    if (!std::all_of(blocks.begin(), blocks.end(), is_heading)) return;
    for (RawBlock& block : blocks) block.kind = BlockKind::paragraph;
}

bool has_words(const Blocks& blocks) {
    const Tokenizer tokenizer;
    return std::any_of(blocks.begin(), blocks.end(), [&](const RawBlock& block) {
        return !tokenizer.tokenize(block.text).empty();
    });
}

void require_words(const Blocks& blocks) {
    if (has_words(blocks)) return;
    throw Error(ErrorKind::unreadable,
                "the article holds no words; add text to it or remove the file");
}

// Of a record without a text of its own the title is what there is to find.
void keep_title_as_text(RawArticle& article) {
    if (article.title.empty() || has_words(article.blocks)) return;
    article.blocks.assign(1, RawBlock());
    article.blocks.front().text = article.title;
}

// Chapters and paragraphs by number are places for the receipt: no program shows them, so no answer
// can lead there.
void forget_numbered_places(ArticleFormat format, Blocks& blocks) {
    const bool is_numbered = format == ArticleFormat::docx || format == ArticleFormat::odt ||
                             format == ArticleFormat::epub;
    if (!is_numbered) return;
    for (RawBlock& block : blocks) block.page = block.line = 0;
}

}  // namespace

Document document_from(RawArticle article, ArticleFormat format, std::string_view bytes,
                       std::string_view path, const CleaningOptions& cleaning) {
    Document document;
    document.path = path;
    document.content_hash = content_hash(bytes);
    take_metadata_lines(article, cleaning);
    document.dropped = std::move(article.dropped);
    article.blocks = clean(std::move(article.blocks), cleaning, document.dropped);
    std::stable_sort(
        document.dropped.begin(), document.dropped.end(), [](const Dropped& a, const Dropped& b) {
            return std::tie(a.page, a.line, a.begin_byte) < std::tie(b.page, b.line, b.begin_byte);
        });
    if (format == ArticleFormat::json_lines) keep_title_as_text(article);
    require_words(article.blocks);
    forget_numbered_places(format, article.blocks);
    document.title = take_title(article, format, path);
    keep_some_text(article.blocks);
    set_blocks(article.blocks, document);
    document.record_id = std::move(article.record_id);
    document.author = std::move(article.author);
    document.source_url = std::move(article.source_url);
    document.published = std::move(article.published);
    document.reviewed = std::move(article.reviewed);
    document.updated = std::move(article.updated);
    document.language = language_of_article(document.text, article.language);
    return document;
}

Document read_article(ArticleFormat format, std::string_view bytes, std::string_view path,
                      const CleaningOptions& cleaning) {
    format = format_from_content(bytes, format);
    return document_from(read_raw_article(format, bytes, path, cleaning.kept_rules), format, bytes,
                         path, cleaning);
}

std::vector<std::string_view> reader_rule_names() {
    return {"navigation",  "footer",         "cookie_banner",  "share_bar",   "related_links",
            "comments",    "newsletter",     "advertisement",  "popup",       "sidebar",
            "form",        "hidden",         "noscript",       "boilerplate", "link_group",
            "page_number", "running_header", "running_footer", "turned_text", "generated_index",
            "cover_page"};
}

}  // namespace docent
