#pragma once

#include <map>
#include <vector>

#include "indexer/readers/pdf_lines.h"

namespace docent {

/// Do two font sizes look the same?
bool is_same_size(double a, double b);

/// Gives the font size that most characters have.
double body_font_size(const std::vector<PdfLine>& lines);

/// How far apart the lines of an article stand within its paragraphs.
class PdfPitches {
  public:
    /// Takes: all lines of the article.
    explicit PdfPitches(const std::vector<PdfLine>& lines);

    /// May `next` belong to the paragraph of `line`: below it in the same region, not too far, of
    /// the same size and weight?
    bool goes_on(const PdfLine& line, const PdfLine& next) const;

  private:
    std::map<int, double> usual_;  // of the font size, by font size
};

}  // namespace docent
