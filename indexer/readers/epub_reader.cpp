// The package says which parts are chapters; each is a page of HTML and read as such. A chapter
// that is not there or no text is left out with a note in the receipt: the other chapters are worth
// having.

#include "indexer/readers/epub_reader.h"

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/epub_package.h"
#include "indexer/readers/html_reader.h"
#include "indexer/readers/zip_archive.h"
#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr const char* kMissingRule = "unreadable_chapter";

void drop(std::string_view text, const char* rule, RawArticle& article) {
    Dropped line;
    line.text = repair_utf8(text);
    line.rule = rule;
    article.dropped.push_back(std::move(line));
}

void add_chapter(const EpubChapter& chapter, const std::string& html, RawArticle& article) {
    std::vector<RawBlock> blocks;
    try {
        blocks = html_blocks(html);
    } catch (const Error&) {
        drop(chapter.part, kMissingRule, article);
        return;
    }
    for (RawBlock& block : blocks) {
        block.line = 0;  // of the chapter, not of the book
        if (chapter.dropped_by == nullptr) {
            article.blocks.push_back(std::move(block));
        } else {
            drop(collapse_white_space(block.text), chapter.dropped_by, article);
        }
    }
}

}  // namespace

RawArticle read_epub(std::string_view bytes, const std::set<std::string>& kept_rules) {
    ZipArchive archive(bytes);
    EpubPackage book = read_epub_package(archive);
    std::set<std::string> names;
    for (EpubChapter& chapter : book.chapters) {
        names.insert(chapter.part);
        const bool is_kept =
            chapter.dropped_by != nullptr && kept_rules.contains(chapter.dropped_by);
        if (is_kept) chapter.dropped_by = nullptr;
    }
    std::map<std::string, std::string> parts = archive.read(names);
    if (parts.empty()) {
        throw Error(ErrorKind::unreadable,
                    "the e-book holds none of its chapters; convert it to EPUB again");
    }
    for (const EpubChapter& chapter : book.chapters) {
        const auto part = parts.find(chapter.part);
        if (part == parts.end()) {
            drop(chapter.part, kMissingRule, book.article);
        } else {
            add_chapter(chapter, part->second, book.article);
            parts.erase(part);
        }
    }
    return std::move(book.article);
}

}  // namespace docent
