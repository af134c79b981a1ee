// Pages give words, words beside each other give pieces, and from there on the file is closed.
// Running lines are taken out while pieces still know their place on the page; then pieces become
// lines in reading order, lines paragraphs, and paragraphs blocks. The title that a file states is
// often its word processor's; then the largest print on the first page is the title.

#include "indexer/readers/pdf_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/pdf_blocks.h"
#include "indexer/readers/pdf_contents.h"
#include "indexer/readers/pdf_lines.h"
#include "indexer/readers/pdf_pages.h"
#include "indexer/readers/pdf_pieces.h"
#include "indexer/readers/pdf_running_lines.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr std::uint32_t kMaxPages = 5'000;
constexpr std::size_t kMaxTextBytes = 20'000'000;
constexpr const char* kTurnedTextRule = "turned_text";
constexpr const char* kBeyondLimitRule = "beyond_limit";

using Pages = std::vector<PdfPagePieces>;

void drop(std::string text, const char* rule, std::uint32_t page, std::vector<Dropped>& receipt) {
    Dropped dropped;
    dropped.text = std::move(text);
    dropped.rule = rule;
    dropped.page = page;
    receipt.push_back(std::move(dropped));
}

std::size_t count_bytes(const PdfPagePieces& page) {
    std::size_t bytes = 0;
    for (const PdfPiece& piece : page.pieces) bytes += piece.text.size();
    return bytes;
}

Pages pages_from(const PdfFile& file, std::vector<Dropped>& receipt) {
    Pages pages;
    std::size_t bytes = 0;
    const std::uint32_t all = file.page_count();
    for (std::uint32_t number = 1; number <= all; ++number) {
        if (number > kMaxPages || bytes > kMaxTextBytes) {
            drop("pages " + std::to_string(number) + " to " + std::to_string(all), kBeyondLimitRule,
                 number, receipt);
            break;
        }
        PdfPage page = file.read_page(number);
        if (!page.turned_text.empty()) {
            drop(collapse_white_space(page.turned_text), kTurnedTextRule, number, receipt);
        }
        if (!page.words_beyond_limit.empty()) {
            drop(collapse_white_space(page.words_beyond_limit), kBeyondLimitRule, number, receipt);
        }
        pages.push_back({number, page.width, page.height, pieces_from(std::move(page.words))});
        bytes += count_bytes(pages.back());
    }
    return pages;
}

// Takes the text that runs in other directions out of the receipt, to the end of each page.
void keep_turned_text(RawArticle& article) {
    for (Dropped& dropped : article.dropped) {
        if (dropped.rule != kTurnedTextRule) continue;
        RawBlock& kept = article.blocks.emplace_back();
        kept.text = std::move(dropped.text);
        kept.page = dropped.page;
    }
    std::erase_if(article.dropped,
                  [](const Dropped& dropped) { return dropped.rule == kTurnedTextRule; });
    std::stable_sort(article.blocks.begin(), article.blocks.end(),
                     [](const RawBlock& a, const RawBlock& b) { return a.page < b.page; });
}

bool has_text(const Pages& pages) {
    return std::any_of(pages.begin(), pages.end(), [](const PdfPagePieces& page) {
        return std::any_of(page.pieces.begin(), page.pieces.end(),
                           [](const PdfPiece& piece) { return has_letter_or_digit(piece.text); });
    });
}

// "Microsoft Word - report.doc", "untitled", "final_v3.pdf" name a file, not an article.
bool is_usable_title(const std::string& title) {
    static constexpr std::array<std::string_view, 6> kBeginnings = {
        "microsoft ", "untitled", "powerpoint ", "slide ", "document", "layout "};
    static constexpr std::array<std::string_view, 14> kExtensions = {
        ".pdf", ".doc", ".docx", ".tex",  ".dvi", ".indd", ".qxd",
        ".rtf", ".odt", ".ppt",  ".pptx", ".xls", ".xlsx", ".txt"};
    const std::string lower = lower_ascii(title);
    const auto begins = [&](std::string_view beginning) { return lower.starts_with(beginning); };
    const auto ends = [&](std::string_view extension) { return lower.ends_with(extension); };
    const bool is_name = title.find(' ') == std::string::npos &&
                         title.find_first_of("_/\\0123456789") != std::string::npos;
    return has_letter_or_digit(title) && !is_name &&
           std::none_of(kBeginnings.begin(), kBeginnings.end(), begins) &&
           std::none_of(kExtensions.begin(), kExtensions.end(), ends);
}

}  // namespace

RawArticle read_pdf(std::string_view bytes, const std::set<std::string>& kept_rules) {
    RawArticle article;
    const PdfFile file(bytes);
    Pages pages = pages_from(file, article.dropped);
    if (!has_text(pages)) {
        throw Error(ErrorKind::unreadable,
                    pages.empty()
                        ? "the PDF has no page that can be read; open it in a PDF viewer and "
                          "save it anew"
                        : "the PDF holds no text, only images or drawings; run it through text "
                          "recognition (OCR) first");
    }
    take_running_lines(pages, kept_rules, article.dropped);
    std::vector<PdfLine> lines;
    for (PdfPagePieces& page : pages) {
        std::vector<PdfLine> of_page = lines_from(std::move(page));
        std::move(of_page.begin(), of_page.end(), std::back_inserter(lines));
    }
    take_contents(lines, file.page_count(), kept_rules, article.dropped);
    PdfBlocks text = blocks_from(lines);
    PdfInfo info = file.info();
    article.blocks = std::move(text.blocks);
    if (kept_rules.contains(kTurnedTextRule)) keep_turned_text(article);
    article.title = is_usable_title(info.title) ? std::move(info.title) : std::move(text.title);
    article.author = std::move(info.author);
    if (info.modified > info.created) article.updated = std::move(info.modified);
    article.published = std::move(info.created);
    return article;
}

}  // namespace docent
