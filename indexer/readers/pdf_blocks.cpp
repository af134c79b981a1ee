// From paragraphs, which end with their region, to blocks. The last paragraph of a region goes on
// in the next one if its last line is full and ends no sentence; if the next paragraph begins in
// lower case, there may be footnotes and captions between the two.

#include "indexer/readers/pdf_blocks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/pdf_line_joiner.h"
#include "indexer/readers/pdf_paragraphs.h"
#include "indexer/readers/pdf_type_sizes.h"

namespace docent {
namespace {

constexpr double kHeadingSize = 1.1;          // of the body's
constexpr double kSmallestBoldHeading = 0.9;  // of the body's
constexpr std::size_t kMaxHeadingCharacters = 200;
constexpr std::size_t kMaxBoldHeadingWords = 15;
constexpr int kDeepestHeading = 6;
constexpr std::size_t kMaxLookBack = 8;  // footnotes and captions between the parts of one
constexpr double kDeeper = 1.0;          // of the font size, for a list within a list

using Paragraphs = std::vector<PdfParagraph>;

bool is_same_look(const PdfParagraph& a, const PdfParagraph& b) {
    return a.is_bold == b.is_bold && is_same_size(a.font_size, b.font_size);
}

bool is_heading(const Paragraphs& paragraphs, std::size_t at, double body_size) {
    const PdfParagraph& paragraph = paragraphs[at];
    const std::string& text = paragraph.text;
    const bool is_text =
        paragraph.kind == BlockKind::paragraph || paragraph.kind == BlockKind::list_item;
    if (!is_text || count_characters(text) > kMaxHeadingCharacters) return false;
    if (count_characters(text) < 2 || !has_letter_or_digit(text)) return false;
    if (text.ends_with(',') || text.ends_with(';') || paragraph.marker == "•") return false;
    if (paragraph.font_size > kHeadingSize * body_size) return true;
    if (!paragraph.is_bold || paragraph.font_size < kSmallestBoldHeading * body_size) return false;
    const bool leads = at + 1 < paragraphs.size() && !paragraphs[at + 1].is_bold;
    return leads && !text.ends_with('.') && !text.ends_with(':') &&
           count_words(text) <= kMaxBoldHeadingWords;
}

// The earlier paragraph that `next` goes on with; nullptr if none. It is the last one of the same
// look; between the two are only others in their own sizes, and nothing larger.
PdfParagraph* paragraph_before(Paragraphs& paragraphs, const PdfParagraph& next) {
    if (next.kind != BlockKind::paragraph) return nullptr;
    const bool is_lower = begins_in_lower_case(next.text);
    const std::size_t asked = std::min(is_lower ? kMaxLookBack : 1, paragraphs.size());
    for (std::size_t i = 0; i < asked; ++i) {
        PdfParagraph& before = paragraphs[paragraphs.size() - 1 - i];
        if (!is_same_look(before, next)) {
            if (before.font_size > next.font_size) return nullptr;
            continue;
        }
        const bool is_elsewhere = before.page != next.page || before.region != next.region;
        const bool goes_on =
            before.is_open && before.page + 1 >= next.page && (is_lower || before.lines > 1);
        return is_elsewhere && goes_on ? &before : nullptr;
    }
    return nullptr;
}

// Joins paragraphs over the ends of regions and pages.
Paragraphs joined(Paragraphs parts, double body_size, const LineJoiner& joiner) {
    Paragraphs whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        PdfParagraph* before =
            is_heading(parts, i, body_size) ? nullptr : paragraph_before(whole, parts[i]);
        if (before == nullptr) {
            whole.push_back(std::move(parts[i]));
            continue;
        }
        joiner.append(before->text, parts[i].text);
        before->is_open = parts[i].is_open;
        before->page = std::min(before->page, parts[i].page);
        before->region = parts[i].region;
    }
    return whole;
}

double rounded(double font_size) {
    return std::round(2 * font_size) / 2;
}

class BlockBuilder {
  public:
    BlockBuilder(Paragraphs paragraphs, double body_size)
        : paragraphs_(std::move(paragraphs)), body_size_(body_size) {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            headings_.push_back(is_heading(paragraphs_, i, body_size));
            if (headings_.back()) sizes_.insert(rank_size(paragraphs_[i]));
        }
    }

    PdfBlocks build() {
        PdfBlocks built;
        const std::size_t title = title_index();
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            built.blocks.push_back(block_from(i));
            if (i != title) continue;
            built.blocks.back().heading_level = 1;
            built.title = built.blocks.back().text;
        }
        return built;
    }

  private:
    // Bold headings as large as the body come after all larger ones.
    double rank_size(const PdfParagraph& paragraph) const {
        return std::max(rounded(paragraph.font_size), rounded(body_size_));
    }

    // The largest heading of the first page that has any text.
    std::size_t title_index() const {
        std::size_t title = paragraphs_.size();
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            if (paragraphs_[i].page != paragraphs_.front().page) break;
            const bool is_larger = title == paragraphs_.size() ||
                                   paragraphs_[i].font_size > paragraphs_[title].font_size;
            if (headings_[i] && is_larger && paragraphs_[i].font_size > kHeadingSize * body_size_) {
                title = i;
            }
        }
        return title;
    }

    RawBlock block_from(std::size_t at) {
        PdfParagraph& paragraph = paragraphs_[at];
        RawBlock block;
        block.page = paragraph.page;
        block.text = std::move(paragraph.text);
        block.kind = paragraph.kind;
        block.is_reconstructed = block.kind == BlockKind::table_row;
        if (headings_[at]) {
            block.kind = BlockKind::heading;
            const auto rank = std::distance(sizes_.begin(), sizes_.find(rank_size(paragraph)));
            block.heading_level = std::min(static_cast<int>(rank) + 1, kDeepestHeading);
            if (!paragraph.marker.empty()) block.text = paragraph.marker + ' ' + block.text;
        } else if (block.kind == BlockKind::list_item) {
            block.list_marker = paragraph.marker;
            block.list_depth = depth_of(paragraph);
        }
        if (block.kind != BlockKind::list_item) item_lefts_.clear();
        return block;
    }

    int depth_of(const PdfParagraph& item) {
        const double step = kDeeper * item.font_size;
        while (!item_lefts_.empty() && item.left < item_lefts_.back() - step / 2) {
            item_lefts_.pop_back();
        }
        if (item_lefts_.empty() || item.left > item_lefts_.back() + step) {
            item_lefts_.push_back(item.left);
        }
        return static_cast<int>(item_lefts_.size()) - 1;
    }

    Paragraphs paragraphs_;
    double body_size_;
    std::vector<bool> headings_;
    std::set<double, std::greater<>> sizes_;  // of headings
    std::vector<double> item_lefts_;          // of the open lists
};

}  // namespace

PdfBlocks blocks_from(const std::vector<PdfLine>& lines) {
    const double body_size = body_font_size(lines);
    const LineJoiner joiner(lines);
    Paragraphs paragraphs = joined(paragraphs_from(lines, body_size, joiner), body_size, joiner);
    if (paragraphs.empty()) return {};
    return BlockBuilder(std::move(paragraphs), body_size).build();
}

}  // namespace docent
