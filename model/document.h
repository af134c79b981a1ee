#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace docent {

/// What a block is to a reader of the article.
enum class BlockKind {
    heading,
    paragraph,
    list_item,
    quote,
    code,
    table_row,
    question,   ///< of an FAQ; the blocks up to the next question or heading answer it
    disclaimer  ///< says what the article is not ("not medical advice"): shown, but never an answer
};

/// One structural unit of an article. Its span is its text's place in `Document::text`.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    int heading_level = 0;       ///< 1 to 6 for headings, 0 for everything else
    std::string text;            ///< UTF-8, without markup and without its list marker
    std::size_t begin_byte = 0;  ///< half-open span in `Document::text`
    std::size_t end_byte = 0;
    std::uint32_t page = 0;         ///< page of the source, from 1; 0 where it has no pages
    std::uint32_t line = 0;         ///< line of the source, from 1; 0 where it has no lines
    bool is_reconstructed = false;  ///< a row of a table that the source had only as running text

    bool operator==(const Block&) const = default;
};

/// A line of the article that is not indexed, and why.
struct Dropped {
    std::string text;            ///< the line as the article had it
    std::string rule;            ///< name of the rule that dropped it
    std::size_t begin_byte = 0;  ///< half-open span in the decoded file (UTF-8)
    std::size_t end_byte = 0;
    std::uint32_t page = 0;  ///< as in `Block::page`; of an e-book the chapter
    std::uint32_t line =
        0;  ///< as in `Block::line`; of a chapter, or of DOCX and ODT the paragraph

    bool operator==(const Dropped&) const = default;
};

/// An article, read and cleaned: what its readers see, in order, as one canonical text.
///
/// `text` holds the blocks' texts in order with separators between them: a blank line between
/// paragraphs, a line break and a list marker ("• ", "2. ") before list items. Every span of docent
/// (blocks, passages, answers) is a half-open byte range of `text`.
struct Document {
    std::string article_id;    ///< stable name in links; letters, digits, `-`
    std::string path;          ///< as in `ArticleFile::path`
    std::string record_id;     ///< `_id` of its record, in files of several articles; else empty
    std::string title;         ///< never empty
    std::string author;        ///< empty when it does not say
    std::string source_url;    ///< where the article came from; empty when it does not say
    std::string published;     ///< ISO 8601 date; empty when it does not say
    std::string reviewed;      ///< ISO 8601 date; empty when it does not say
    std::string updated;       ///< ISO 8601 date; empty when it does not say
    std::string language;      ///< ISO 639 code, e.g. "en"; decides how it is analysed
    std::string content_hash;  ///< of the file's bytes, hexadecimal
    std::string text;          ///< canonical text, valid UTF-8, lines end in "\n"
    std::vector<Block> blocks;
    std::vector<Dropped> dropped;

    bool operator==(const Document&) const = default;
};

}  // namespace docent
