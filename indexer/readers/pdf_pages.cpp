// Poppler draws each page on a device that collects words with their places. A page may hold text
// in four directions; the one that most characters have becomes "from left to right" by turning
// all places, so that nothing behind this file knows of directions. Every number is checked: files
// place words at infinity.

#include "indexer/readers/pdf_pages.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <limits>
#include <utility>

#include "indexer/characters.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr double kLargestPlace = 1e6;            // points; PDF's own limit is 14,400
constexpr std::size_t kMaxWordsOnPage = 50'000;  // a dense newspaper page has about 10,000
constexpr std::time_t kFirstPdf = 725'846'400;   // 1993-01-01, the year of the format

void be_silent(const std::string&, void*) {}

// Bullets of fonts without Unicode: Symbol and Wingdings give their codes in the private use area.
char32_t usual_character(char32_t character) {
    switch (character) {
        case 0xF0B7:
        case 0xF0A7:
        case 0xF06E:
        case 0xF0D8:
        case 0xF076:
            return U'•';
        default:
            return character;
    }
}

// UTF-16 to UTF-8; a lone surrogate becomes U+FFFD, control characters and white space a blank.
std::string utf8_from(const poppler::ustring& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t character = units[i];
        const bool is_high = character >= 0xD800 && character < 0xDC00;
        if (is_high && i + 1 < units.size() && (units[i + 1] & 0xFC00) == 0xDC00) {
            character = 0x10000 + ((character - 0xD800) << 10) + (units[++i] - 0xDC00u);
        } else if (character >= 0xD800 && character < 0xE000) {
            character = 0xFFFD;
        }
        append_character(text, character < 0x20 ? U' ' : usual_character(character));
    }
    return collapse_white_space(text);
}

// "-medi" is TeX's bold Times, "bx" its own bold, "tt" its typewriter.
constexpr std::array<std::string_view, 7> kBoldFonts = {"bold",  "black", "heavy", "demi",
                                                        "-medi", "cmbx",  "sfbx"};
constexpr std::array<std::string_view, 8> kFixedWidthFonts = {
    "courier", "mono", "typewriter", "consolas", "menlo", "cmtt", "sftt", "txtt"};

// Does a font's name, as "ABCDEF+Times-Bold" in lower case, hold one of the marks?
template <std::size_t kSize>
bool is_font(const std::string& name, const std::array<std::string_view, kSize>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return name.find(mark) != std::string::npos; });
}

bool is_place(const PdfBox& box) {
    const std::array<double, 4> places = {box.left, box.top, box.right, box.bottom};
    return std::all_of(places.begin(), places.end(), [](double place) {
        return std::isfinite(place) && std::abs(place) < kLargestPlace;
    });
}

// Turns a box so that text in direction `rotation` (quarter turns clockwise) runs to the right.
PdfBox turned(const PdfBox& box, int rotation, const PdfPage& page) {
    switch (rotation) {
        case 1:
            return {box.top, page.width - box.right, box.bottom, page.width - box.left};
        case 2:
            return {page.width - box.right, page.height - box.bottom, page.width - box.left,
                    page.height - box.top};
        case 3:
            return {page.height - box.bottom, box.left, page.height - box.top, box.right};
        default:
            return box;
    }
}

int rotation_of(const poppler::text_box& box) {
    return box.rotation() & 3;
}

int main_rotation(const std::vector<poppler::text_box>& boxes) {
    std::array<std::size_t, 4> characters{};
    for (const poppler::text_box& box : boxes) {
        characters[static_cast<std::size_t>(rotation_of(box))] += box.text().size();
    }
    return static_cast<int>(std::max_element(characters.begin(), characters.end()) -
                            characters.begin());
}

PdfWord word_from(const poppler::text_box& box, int rotation, const PdfPage& page) {
    PdfWord word;
    word.text = utf8_from(box.text());
    const poppler::rectf place = box.bbox();
    word.box =
        turned({std::min(place.left(), place.right()), std::min(place.top(), place.bottom()),
                std::max(place.left(), place.right()), std::max(place.top(), place.bottom())},
               rotation, page);
    word.font_size = box.get_font_size();
    if (!std::isfinite(word.font_size) || word.font_size < 0.1) word.font_size = word.box.height();
    word.font_size = std::clamp(word.font_size, 0.1, kLargestPlace);
    const std::string font = lower_ascii(box.get_font_name());
    word.is_bold = is_font(font, kBoldFonts);
    word.is_fixed_width = is_font(font, kFixedWidthFonts);
    word.has_space_after = box.has_space_after();
    return word;
}

// ISO 8601 date of a time in the past that a PDF file can have; else nothing.
std::string date_from(std::time_t time) {
    std::tm parts{};
    if (time < kFirstPdf || time > std::time(nullptr) || !gmtime_r(&time, &parts)) return {};
    std::array<char, 16> date{};
    return {date.data(), std::strftime(date.data(), date.size(), "%Y-%m-%d", &parts)};
}

}  // namespace

PdfFile::PdfFile(std::string_view bytes) {
    [[maybe_unused]] static const bool is_silent = [] {
        poppler::set_debug_error_function(be_silent, nullptr);
        return true;
    }();
    if (bytes.size() > std::size_t{std::numeric_limits<int>::max()}) {
        throw Error(ErrorKind::unreadable, "the PDF is larger than 2 GB; split it");
    }
    document_.reset(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document_) {
        throw Error(ErrorKind::unreadable,
                    "the PDF is damaged or uses an unknown encryption; open it in a PDF viewer "
                    "and save it anew");
    }
    if (document_->is_locked()) {
        throw Error(ErrorKind::unreadable, "the PDF is encrypted; save a copy without a password");
    }
}

PdfFile::~PdfFile() = default;

PdfInfo PdfFile::info() const {
    PdfInfo info;
    info.title = utf8_from(document_->get_title());
    info.author = utf8_from(document_->get_author());
    info.created = date_from(document_->get_creation_date_t());
    info.modified = date_from(document_->get_modification_date_t());
    return info;
}

std::uint32_t PdfFile::page_count() const {
    return static_cast<std::uint32_t>(std::max(0, document_->pages()));
}

PdfPage PdfFile::read_page(std::uint32_t number) const {
    PdfPage page;
    const std::unique_ptr<poppler::page> source(
        document_->create_page(static_cast<int>(number) - 1));
    if (!source) return page;
    const std::vector<poppler::text_box> boxes =
        source->text_list(poppler::page::text_list_include_font);
    const poppler::rectf area = source->page_rect();
    page.width = std::abs(area.width());
    page.height = std::abs(area.height());
    const auto orientation = source->orientation();
    if (orientation == poppler::page::landscape || orientation == poppler::page::seascape) {
        std::swap(page.width, page.height);
    }
    const int rotation = main_rotation(boxes);
    for (const poppler::text_box& box : boxes) {
        if (rotation_of(box) != rotation) {
            page.turned_text += utf8_from(box.text()) + ' ';
            continue;
        }
        if (page.words.size() >= kMaxWordsOnPage) {
            page.words_beyond_limit += utf8_from(box.text()) + ' ';
            continue;
        }
        PdfWord word = word_from(box, rotation, page);
        if (!word.text.empty() && is_place(word.box)) page.words.push_back(std::move(word));
    }
    if (rotation % 2 == 1) std::swap(page.width, page.height);
    return page;
}

}  // namespace docent
