// At each line three things are tried: is it the first of a table, of code (lines in a typewriter
// font, in an article that is not typed as a whole), else of a stretch of text, which ends where a
// table or code begins and is cut into its paragraphs.

#include "indexer/readers/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/readers/pdf_list_markers.h"
#include "indexer/readers/pdf_stretch.h"
#include "indexer/readers/pdf_tables.h"
#include "indexer/readers/pdf_type_sizes.h"

namespace docent {
namespace {

constexpr double kHeadingSize = 1.15;  // of the body's
constexpr std::size_t kMaxHeadingLines = 4;
constexpr double kMaxCodePitch = 2.6;               // of the font size: one empty line
constexpr double kCodeCharacter = 0.6;              // width, of the font size
constexpr double kMaxCodeIndent = 40;               // characters
constexpr std::size_t kMaxHeaderBytes = 64 * 1024;  // of tables, repeated in their rows

using Lines = std::vector<PdfLine>;

// Is most of its text in a typewriter font?
bool is_typed_article(const Lines& lines) {
    std::size_t all = 0;
    std::size_t typed = 0;
    for (const PdfLine& line : lines) {
        const std::size_t bytes = line.text().size();
        all += bytes;
        if (line.is_fixed_width) typed += bytes;
    }
    return 2 * typed > all;
}

PdfParagraph paragraph_at(const PdfLine& line) {
    PdfParagraph paragraph;
    paragraph.is_bold = line.is_bold;
    paragraph.font_size = line.font_size;
    paragraph.left = line.box.left;
    paragraph.page = line.page;
    paragraph.region = line.region;
    return paragraph;
}

class ParagraphBuilder {
  public:
    ParagraphBuilder(const Lines& lines, double body_size, const LineJoiner& joiner)
        : lines_(lines),
          body_size_(body_size),
          joiner_(joiner),
          pitches_(lines),
          is_typed_(is_typed_article(lines)) {}

    std::vector<PdfParagraph> build() {
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t code = code_end(at);
            if (code > at) {
                add_code(at, code);
                at = code;
            } else if (const PdfTable table = try_table(at); table.is_table) {
                add_table(at, table);
                at = table.end;
            } else {
                const std::size_t end = stretch_end(at);
                add_stretch(at, end);
                at = end;
            }
        }
        return std::move(paragraphs_);
    }

  private:
    PdfTable try_table(std::size_t at) {
        if (at < no_table_before_ || lines_[at].cells.size() < 2) return {};
        PdfTable table = table_at(lines_, at);
        no_table_before_ = table.end;
        return table;
    }

    // The line behind the code that begins at `begin`, or `begin`. A single line in the middle of
    // a paragraph is no code.
    std::size_t code_end(std::size_t begin) const {
        if (is_typed_ || !lines_[begin].is_fixed_width) return begin;
        std::size_t end = begin + 1;
        for (; end < lines_.size() && lines_[end].is_fixed_width; ++end) {
            const PdfLine& line = lines_[end - 1];
            const PdfLine& next = lines_[end];
            const double pitch = next.box.bottom - line.box.bottom;
            if (line.page != next.page || line.region != next.region || pitch <= 0 ||
                pitch > kMaxCodePitch * line.font_size) {
                break;
            }
        }
        const bool is_alone = begin == 0 || !pitches_.goes_on(lines_[begin - 1], lines_[begin]);
        return end - begin > 1 || is_alone ? end : begin;
    }

    std::size_t stretch_end(std::size_t begin) {
        std::size_t end = begin + 1;
        while (end < lines_.size() && pitches_.goes_on(lines_[end - 1], lines_[end]) &&
               code_end(end) == end) {
            const std::size_t known = no_table_before_;
            if (try_table(end).is_table) {
                no_table_before_ = known;  // to be found again
                break;
            }
            ++end;
        }
        return end;
    }

    void add_stretch(std::size_t begin, std::size_t end) {
        const bool is_heading =
            lines_[begin].font_size > kHeadingSize * body_size_ && end - begin <= kMaxHeadingLines;
        const PdfStretch stretch(lines_, begin, end);
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_in_item = !paragraphs_.empty() && !paragraphs_.back().marker.empty();
            const bool begins = is_heading ? i == begin : stretch.begins_paragraph(i, is_in_item);
            begins ? begin_paragraph(lines_[i]) : continue_paragraph(lines_[i]);
            PdfParagraph& paragraph = paragraphs_.back();
            paragraph.is_open = stretch.is_full(i) && !ends_sentence(paragraph.text);
        }
    }

    void begin_paragraph(const PdfLine& line) {
        PdfParagraph paragraph = paragraph_at(line);
        paragraph.text = line.text();
        if (const ListMarker marker = list_marker(paragraph.text); marker.bytes > 0) {
            paragraph.kind = BlockKind::list_item;
            paragraph.marker = marker.text;
            paragraph.text.erase(0, marker.bytes);
        }
        paragraphs_.push_back(std::move(paragraph));
    }

    void continue_paragraph(const PdfLine& line) {
        joiner_.append(paragraphs_.back().text, line.text());
        ++paragraphs_.back().lines;
    }

    void add_code(std::size_t begin, std::size_t end) {
        PdfParagraph code = paragraph_at(lines_[begin]);
        code.kind = BlockKind::code;
        double left = lines_[begin].box.left;
        for (std::size_t i = begin; i < end; ++i) left = std::min(left, lines_[i].box.left);
        for (std::size_t i = begin; i < end; ++i) {
            const double indent = (lines_[i].box.left - left) / (kCodeCharacter * code.font_size);
            code.text.append(static_cast<std::size_t>(std::min(indent, kMaxCodeIndent) + 0.5), ' ');
            code.text += lines_[i].text() + '\n';
        }
        paragraphs_.push_back(std::move(code));
    }

    void add_table(std::size_t begin, const PdfTable& table) {
        for (std::string& row : rows_from(lines_, begin, table, table_rows_)) {
            PdfParagraph paragraph = paragraph_at(lines_[begin]);
            paragraph.kind = BlockKind::table_row;
            paragraph.text = std::move(row);
            paragraphs_.push_back(std::move(paragraph));
        }
    }

    const Lines& lines_;
    double body_size_;
    const LineJoiner& joiner_;
    PdfPitches pitches_;
    bool is_typed_;
    std::size_t no_table_before_ = 0;
    TableRows table_rows_{kMaxHeaderBytes};
    std::vector<PdfParagraph> paragraphs_;
};

}  // namespace

std::vector<PdfParagraph> paragraphs_from(const std::vector<PdfLine>& lines, double body_size,
                                          const LineJoiner& joiner) {
    return ParagraphBuilder(lines, body_size, joiner).build();
}

}  // namespace docent
