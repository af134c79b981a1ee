#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace poppler {
class document;
}

namespace docent {

/// A rectangle on a page in points (1/72 inch), from the page's upper left corner.
struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

/// What a PDF file draws without a blank in it: mostly a word.
struct PdfWord {
    std::string text;  ///< UTF-8
    PdfBox box;
    double font_size = 0;  ///< points, above 0
    bool is_bold = false;
    bool is_fixed_width = false;  ///< in a typewriter font
    bool has_space_after = false;
};

/// A page, turned so that most of its text runs from left to right.
struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;
    std::string turned_text;  ///< what runs in other directions: stamps in margins, axis labels
    std::string words_beyond_limit;  ///< of a page with more words than any page for people has
};

/// What a PDF file says of itself; empty where it says nothing usable.
struct PdfInfo {
    std::string title;
    std::string author;
    std::string created;  ///< ISO 8601 date
    std::string modified;
};

/// An open PDF file. Everything about poppler is in here.
///
/// A file made for it can keep poppler busy for ever or crash it: only for processes under limits.
class PdfFile {
  public:
    /// Takes: the file's bytes, which must live as long as this.
    /// Throws: Error(unreadable) when they are encrypted or damaged.
    explicit PdfFile(std::string_view bytes);
    ~PdfFile();

    PdfInfo info() const;
    std::uint32_t page_count() const;

    /// Gives page `number`, from 1; an empty page where it is damaged. The words are in no order.
    PdfPage read_page(std::uint32_t number) const;

  private:
    std::unique_ptr<poppler::document> document_;
};

}  // namespace docent
