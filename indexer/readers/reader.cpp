// One way for all formats: bytes -> UTF-8 -> blocks by the format's reader -> cleaned -> title
// taken -> canonical text. The title is taken after cleaning, since pages often begin with a skip
// link. A new format is a reader, a line in `kFormats` and a line in `read_blocks`.

#include "indexer/readers/reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/cleaner.h"
#include "indexer/document_builder.h"
#include "indexer/readers/front_matter.h"
#include "indexer/readers/markdown_reader.h"
#include "indexer/readers/plain_text_reader.h"
#include "model/error.h"
#include "text/content_hash.h"
#include "text/decoder.h"
#include "text/sentence_splitter.h"
#include "text/tokenizer.h"

namespace docent {
namespace {

constexpr std::size_t kMaxTitleCharacters = 200;
constexpr std::size_t kMaxDerivedTitleCharacters = 80;  // of a title made from the first sentence
constexpr const char* kDefaultLanguage = "en";

using Blocks = std::vector<RawBlock>;

struct FormatName {
    std::string_view extension;
    ArticleFormat format;
};
constexpr std::array<FormatName, 4> kFormats = {{{".txt", ArticleFormat::plain_text},
                                                 {".text", ArticleFormat::plain_text},
                                                 {".md", ArticleFormat::markdown},
                                                 {".markdown", ArticleFormat::markdown}}};

bool is_heading(const RawBlock& block) {
    return block.kind == BlockKind::heading;
}

Blocks read_markdown_article(std::string_view text, Document& document) {
    FrontMatter front_matter = front_matter_of(text);
    Blocks blocks = read_markdown(text.substr(front_matter.bytes));
    for (RawBlock& block : blocks) {
        block.begin_byte += front_matter.bytes;
        block.end_byte += front_matter.bytes;
    }
    if (blocks.empty() && !front_matter.summary.empty()) {
        RawBlock summary;
        summary.text = std::move(front_matter.summary);
        blocks.push_back(std::move(summary));
    }
    document.title = std::move(front_matter.title);
    document.published = std::move(front_matter.published);
    document.reviewed = std::move(front_matter.reviewed);
    document.source_url = std::move(front_matter.source_url);
    if (!front_matter.language.empty()) document.language = std::move(front_matter.language);
    return blocks;
}

Blocks read_blocks(ArticleFormat format, std::string_view text, Document& document) {
    if (format == ArticleFormat::markdown) return read_markdown_article(text, document);
    return read_plain_text(text);
}

// "guides/vitamin-b12_basics.md" gives "Vitamin b12 basics".
std::string title_from_path(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    const std::size_t dot = path.rfind('.');
    std::string name(path.substr(0, dot == 0 ? path.size() : dot));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    name = collapse_white_space(repair_utf8(name));
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    return name.empty() ? "Untitled" : name;
}

// The block's first sentence, cut at about 80 characters.
std::string title_from_sentence(const RawBlock& block) {
    // More than a title can hold, so that a book on one line is not split into all its sentences.
    std::size_t end = 0;
    const std::string_view text = block.text;
    while (end < text.size() && end < 8 * kMaxDerivedTitleCharacters) next_character(text, end);
    const std::string beginning = collapse_white_space(text.substr(0, end));
    const std::vector<ByteSpan> sentences = SentenceSplitter().split(beginning);
    if (sentences.empty()) return {};
    std::string title = beginning.substr(sentences[0].begin, sentences[0].size());
    if (title.ends_with('.') || title.ends_with(':')) title.pop_back();
    return shorten(title, kMaxDerivedTitleCharacters);
}

// Removes and gives the heading at `at`. It stays when it is all the article has.
std::string take_heading(Blocks& blocks, Blocks::iterator at) {
    std::string title = collapse_white_space(at->text);
    if (blocks.size() > 1) blocks.erase(at);
    return title;
}

// The title line of a plain text, or its first sentence, which stays in the text.
std::string take_plain_text_title(Blocks& blocks) {
    if (is_heading(blocks.front())) return take_heading(blocks, blocks.begin());
    return title_from_sentence(blocks.front());
}

// The first heading of level 1; also removed when it repeats the title of the front matter.
std::string take_markdown_title(Blocks& blocks, std::string title) {
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const RawBlock& block) {
        return is_heading(block) && block.heading_level == 1;
    });
    if (first == blocks.end()) return title;
    const bool is_same = lower_ascii(title) == lower_ascii(collapse_white_space(first->text));
    return title.empty() || is_same ? take_heading(blocks, first) : title;
}

void set_title(ArticleFormat format, std::string_view path, Blocks& blocks, Document& document) {
    if (format == ArticleFormat::markdown) {
        document.title = take_markdown_title(blocks, std::move(document.title));
    } else {
        document.title = take_plain_text_title(blocks);
    }
    if (!has_letter_or_digit(document.title)) document.title = title_from_path(path);
    document.title = shorten(document.title, kMaxTitleCharacters);
}

// An article of headings only would have no text to find; its headings become its text.
void keep_some_text(Blocks& blocks) {
    if (!std::all_of(blocks.begin(), blocks.end(), is_heading)) return;
    for (RawBlock& block : blocks) block.kind = BlockKind::paragraph;
}

void require_words(const Blocks& blocks) {
    const Tokenizer tokenizer;
    const bool has_words = std::any_of(blocks.begin(), blocks.end(), [&](const RawBlock& block) {
        return !tokenizer.tokenize(block.text).empty();
    });
    if (!has_words) {
        throw Error(ErrorKind::unreadable,
                    "the article holds no words; add text to it or remove the file");
    }
}

}  // namespace

std::optional<ArticleFormat> format_from_path(std::string_view path) {
    const std::string lower = lower_ascii(path);
    for (const FormatName& name : kFormats) {
        if (lower.ends_with(name.extension)) return name.format;
    }
    return std::nullopt;
}

Document read_article(ArticleFormat format, std::string_view bytes, std::string_view path) {
    const std::string text = utf8_from_bytes(bytes);
    Document document;
    document.path = path;
    document.language = kDefaultLanguage;
    document.content_hash = content_hash(bytes);
    Blocks blocks = clean(read_blocks(format, text, document), document.dropped);
    require_words(blocks);
    set_title(format, path, blocks, document);
    keep_some_text(blocks);
    set_blocks(blocks, document);
    return document;
}

}  // namespace docent
