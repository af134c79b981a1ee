// The package says which parts are chapters; each is a page of HTML and read as such. A chapter
// that is not there or no text is left out with a note in the receipt: the other chapters are worth
// having. A place in a book is the number of the chapter and the line in its part.

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

void drop(const RawBlock& block, const char* rule, RawArticle& article) {
    Dropped line;
    line.text = collapse_white_space(repair_utf8(block.text));
    line.rule = rule;
    line.page = block.page;
    line.line = block.line;
    article.dropped.push_back(std::move(line));
}

// Says in the receipt that the chapter of this number is not in the article.
void drop_chapter(const EpubChapter& chapter, std::uint32_t number, RawArticle& article) {
    RawBlock name;
    name.text = chapter.part;
    name.page = number;
    drop(name, kMissingRule, article);
}

void add_chapter(const EpubChapter& chapter, std::uint32_t number, const std::string& html,
                 RawArticle& article) {
    RawArticle page;
    try {
        page = read_html_chapter(html);
    } catch (const Error&) {
        drop_chapter(chapter, number, article);
        return;
    }
    for (Dropped& line : page.dropped) {
        line.page = number;
        article.dropped.push_back(std::move(line));
    }
    for (RawBlock& block : page.blocks) {
        block.page = number;
        if (chapter.dropped_by == nullptr) {
            article.blocks.push_back(std::move(block));
        } else {
            drop(block, chapter.dropped_by, article);
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
    std::uint32_t number = 0;
    for (const EpubChapter& chapter : book.chapters) {
        ++number;
        const auto part = parts.find(chapter.part);
        if (part == parts.end()) {
            drop_chapter(chapter, number, book.article);
        } else {
            add_chapter(chapter, number, part->second, book.article);
            parts.erase(part);
        }
    }
    return std::move(book.article);
}

}  // namespace docent
