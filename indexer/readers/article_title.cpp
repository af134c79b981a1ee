// A format's own title field comes first, then what stands where titles stand, then the file's
// name.

#include "indexer/readers/article_title.h"

#include <algorithm>
#include <vector>

#include "indexer/characters.h"
#include "text/decoder.h"
#include "text/sentence_splitter.h"

namespace docent {
namespace {

constexpr std::size_t kMaxTitleCharacters = 200;
constexpr std::size_t kMaxDerivedTitleCharacters = 80;  // of a title made from the first sentence

using Blocks = std::vector<RawBlock>;

bool is_heading(const RawBlock& block) {
    return block.kind == BlockKind::heading;
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

// The first heading of level 1; also removed when it repeats the title that the
// article states.
std::string take_marked_title(Blocks& blocks, const std::string& title) {
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const RawBlock& block) {
        return is_heading(block) && block.heading_level == 1;
    });
    if (first == blocks.end()) return title;
    const bool is_same = lower_ascii(title) == lower_ascii(collapse_white_space(first->text));
    return title.empty() || is_same ? take_heading(blocks, first) : title;
}

}  // namespace

std::string take_title(RawArticle& article, ArticleFormat format, std::string_view path) {
    const bool is_plain =
        format == ArticleFormat::plain_text || format == ArticleFormat::json_lines;
    std::string title = is_plain && article.title.empty()
                            ? take_plain_text_title(article.blocks)
                            : take_marked_title(article.blocks, article.title);
    if (!has_letter_or_digit(title)) title = title_from_path(path);
    return shorten(title, kMaxTitleCharacters);
}

}  // namespace docent
