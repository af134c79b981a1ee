// Distances are counted per font size, since notes are set closer than text. The usual distance is
// a low one of all: lines within paragraphs stand closer than paragraphs, and are mostly more.

#include "indexer/readers/pdf_type_sizes.h"

#include <algorithm>
#include <cmath>

namespace docent {
namespace {

constexpr double kSameSize = 0.06;       // of the larger size
constexpr double kUsualPitch = 1.2;      // of the font size, where there are too few lines
constexpr double kMaxPitchRatio = 1.25;  // of the usual pitch, within a paragraph
constexpr std::size_t kMinPitches = 5;

int size_key(double font_size) {
    return static_cast<int>(std::lround(2 * std::min(font_size, 1000.0)));
}

bool is_in_one_region(const PdfLine& a, const PdfLine& b) {
    return a.page == b.page && a.region == b.region;
}

}  // namespace

bool is_same_size(double a, double b) {
    return std::abs(a - b) <= kSameSize * std::max(a, b);
}

double body_font_size(const std::vector<PdfLine>& lines) {
    std::map<int, std::size_t> characters;
    for (const PdfLine& line : lines) {
        for (const PdfCell& cell : line.cells) {
            characters[size_key(line.font_size)] += cell.text.size();
        }
    }
    const auto most =
        std::max_element(characters.begin(), characters.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : most->first / 2.0;
}

PdfPitches::PdfPitches(const std::vector<PdfLine>& lines) {
    std::map<int, std::vector<double>> pitches;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const PdfLine& line = lines[i];
        const PdfLine& next = lines[i + 1];
        const double pitch = (next.box.bottom - line.box.bottom) / line.font_size;
        if (is_in_one_region(line, next) && is_same_size(line.font_size, next.font_size) &&
            pitch > 0.8 && pitch < 2.5) {
            pitches[size_key(line.font_size)].push_back(pitch);
        }
    }
    for (auto& [size, ratios] : pitches) {
        if (ratios.size() < kMinPitches) continue;
        const auto low = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() * 3 / 10);
        std::nth_element(ratios.begin(), low, ratios.end());
        usual_[size] = *low;
    }
}

bool PdfPitches::goes_on(const PdfLine& line, const PdfLine& next) const {
    const auto found = usual_.find(size_key(line.font_size));
    const double usual = found == usual_.end() ? kUsualPitch : found->second;
    const double pitch = next.box.bottom - line.box.bottom;
    return is_in_one_region(line, next) && pitch > 0 &&
           pitch < kMaxPitchRatio * usual * line.font_size &&
           is_same_size(line.font_size, next.font_size) && line.is_bold == next.is_bold;
}

}  // namespace docent
