// Each target reads as the reader process does, in this process, and then looks at everything that
// the stages behind it take for granted.

#include "tests/fuzz/fuzz_targets.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/file_descriptor.h"
#include "indexer/passage_splitter.h"
#include "indexer/readers/docx_reader.h"
#include "indexer/readers/epub_reader.h"
#include "indexer/readers/front_matter.h"
#include "indexer/readers/html_reader.h"
#include "indexer/readers/json_lines_reader.h"
#include "indexer/readers/markdown_reader.h"
#include "indexer/readers/odt_reader.h"
#include "indexer/readers/pdf_reader.h"
#include "indexer/readers/plain_text_reader.h"
#include "indexer/readers/reader.h"
#include "indexer/worker/document_check.h"
#include "model/error.h"
#include "tests/fuzz/archive_of_parts.h"
#include "text/decoder.h"

namespace docent::test {
namespace {

constexpr const char* kPath = "folder/article";

void require(bool kept, const char* promise) {
    if (!kept) throw BrokenPromise(promise);
}

// Does what may refuse its input, in the one way in which a reader may.
template <typename Action>
void refusing(Action action) {
    try {
        action();
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::unreadable, "a refusal is of the kind `unreadable`");
        require(*error.what() != '\0' && is_utf8(error.what()), "a refusal says why");
    }
}

bool is_span(std::string_view text, std::size_t begin, std::size_t end) {
    const auto is_boundary = [&](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    return begin <= end && end <= text.size() && is_boundary(begin) && is_boundary(end);
}

void check_blocks(const std::vector<RawBlock>& blocks) {
    for (const RawBlock& block : blocks) {
        require(is_utf8(block.text) && is_utf8(block.list_marker), "blocks are UTF-8");
        require(block.heading_level >= 0 && block.heading_level <= 6, "heading levels are 0 to 6");
        require((block.heading_level > 0) == (block.kind == BlockKind::heading),
                "headings have a level, and nothing else has");
        require(block.list_depth >= 0, "list depths are not negative");
    }
}

void check_places(const std::vector<RawBlock>& blocks, std::string_view text) {
    require(std::all_of(blocks.begin(), blocks.end(),
                        [&](const RawBlock& block) {
                            return is_span(text, block.begin_byte, block.end_byte);
                        }),
            "blocks of text know their place in it");
}

void check_passages(const Document& document) {
    static const SentenceSplitter sentences;
    std::size_t end = 0;
    for (const Passage& passage : split_passages(document, sentences)) {
        require(is_span(document.text, passage.begin_byte, passage.end_byte),
                "passages are spans of the text");
        require(passage.begin_byte >= end, "passages are in order");
        end = passage.end_byte;
        require(passage.text == document.text.substr(passage.begin_byte, end - passage.begin_byte),
                "a passage's text is that of its span");
    }
}

void check_document(const Document& document) {
    require(is_sound(document), "documents are sound");
    require(std::all_of(document.blocks.begin(), document.blocks.end(),
                        [](const Block& block) { return is_utf8(block.text); }),
            "blocks are UTF-8");
    check_passages(document);
}

void check_article(RawArticle article, ArticleFormat format, std::string_view bytes) {
    check_blocks(article.blocks);
    check_document(document_from(std::move(article), format, bytes, kPath, {}));
}

void read_as_plain_text(std::string_view bytes) {
    refusing([&] {
        const std::string text = utf8_from_bytes(bytes);
        check_places(read_plain_text(text), text);
        check_document(read_article(ArticleFormat::plain_text, bytes, kPath));
    });
}

void read_as_markdown(std::string_view bytes) {
    refusing([&] {
        const std::string text = utf8_from_bytes(bytes);
        const std::vector<RawBlock> blocks = read_markdown(text);
        check_blocks(blocks);
        check_places(blocks, text);
        check_document(read_article(ArticleFormat::markdown, bytes, kPath));
    });
}

void read_as_front_matter(std::string_view bytes) {
    refusing([&] {
        const std::string text = utf8_from_bytes(bytes);
        const FrontMatter known = front_matter_of(text);
        require(is_span(text, 0, known.bytes), "front matter is the beginning of the text");
        for (const std::string& field :
             {known.title, known.summary, known.author, known.published, known.reviewed,
              known.updated, known.language, known.source_url}) {
            require(is_utf8(field), "front matter is UTF-8");
        }
        require(known.source_url.empty() || lower_ascii(known.source_url).starts_with("http"),
                "links lead to the web");
    });
}

void read_as_html(std::string_view bytes) {
    refusing([&] { check_blocks(read_html_chapter(bytes).blocks); });
    refusing(
        [&] { check_article(read_html(bytes, NoIndexPages::read), ArticleFormat::html, bytes); });
}

void read_as_pdf(std::string_view bytes) {
    refusing([&] { check_article(read_pdf(bytes), ArticleFormat::pdf, bytes); });
}

void read_as_docx(std::string_view bytes) {
    const std::string archive = archive_of_parts(bytes);
    refusing([&] { check_article(read_docx(archive), ArticleFormat::docx, archive); });
}

void read_as_odt(std::string_view bytes) {
    const std::string archive = archive_of_parts(bytes);
    refusing([&] { check_article(read_odt(archive), ArticleFormat::odt, archive); });
}

void read_as_epub(std::string_view bytes) {
    const std::string archive = archive_of_parts(bytes);
    refusing([&] { check_article(read_epub(archive), ArticleFormat::epub, archive); });
}

FileDescriptor file_of(std::string_view bytes) {
    FileDescriptor file(memfd_create("records", MFD_CLOEXEC));
    while (!bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written <= 0) throw std::runtime_error("no file in memory");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(file.number(), 0, SEEK_SET);
    return file;
}

void read_as_json_lines(std::string_view bytes) {
    const FileDescriptor file = file_of(bytes);
    const auto take = [](RawArticle article, std::string_view line) {
        require(is_utf8(article.record_id) && !article.record_id.empty(), "records have an id");
        refusing([&] { check_article(std::move(article), ArticleFormat::json_lines, line); });
    };
    const auto skip = [](std::uint32_t line, const std::string& reason) {
        require(line > 0 && !reason.empty() && is_utf8(reason), "a skipped line says why");
    };
    refusing([&] { read_json_lines(file.number(), take, skip); });
}

void read_as_any(std::string_view bytes) {
    refusing([&] { check_document(read_article(ArticleFormat::plain_text, bytes, kPath)); });
}

}  // namespace

const std::vector<FuzzTarget>& fuzz_targets() {
    static const std::vector<FuzzTarget> targets = {{"plain_text", read_as_plain_text},
                                                    {"markdown", read_as_markdown},
                                                    {"front_matter", read_as_front_matter},
                                                    {"html", read_as_html},
                                                    {"pdf", read_as_pdf},
                                                    {"docx", read_as_docx},
                                                    {"odt", read_as_odt},
                                                    {"epub", read_as_epub},
                                                    {"json_lines", read_as_json_lines},
                                                    {"any", read_as_any}};
    return targets;
}

const FuzzTarget& fuzz_target(std::string_view name) {
    const auto found = std::find_if(fuzz_targets().begin(), fuzz_targets().end(),
                                    [&](const FuzzTarget& target) { return target.name == name; });
    if (found == fuzz_targets().end()) {
        throw std::out_of_range("there is no fuzz target " + std::string(name));
    }
    return *found;
}

}  // namespace docent::test
