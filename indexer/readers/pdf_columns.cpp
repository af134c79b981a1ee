// A recursive cut at gutters. For each of up to 400 places of a strip across the region, the pieces
// are walked from top to bottom; pieces that cross the strip end a run. The best run is the one
// with most lines on its poorer side. What is above it is read first, then what is left of it,
// right of it, below it, each cut in the same way.
//
// A gutter parts columns of text, not the columns of a table: on each side a piece holds many
// characters, or the lines of the two sides do not stand beside each other.

#include "indexer/readers/pdf_columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace docent {
namespace {

constexpr double kGutterWidth = 0.7;        // of the region's font size
constexpr std::size_t kMaxPlaces = 400;     // of a strip
constexpr std::size_t kMinLines = 3;        // on each side of a gutter
constexpr std::size_t kMinCharacters = 16;  // of a piece of running text, on average
constexpr double kLevel = 0.3;              // of the font size: fonts differ in their depth
constexpr double kMaxBesideShare = 0.4;     // of the lines, where the sides are unrelated
constexpr int kMaxDepth = 12;               // of cuts within cuts

using Pieces = std::vector<PdfPiece>;

// One side of a strip within a run.
struct Side {
    std::size_t pieces = 0;
    std::size_t characters = 0;
    double baseline = 0;  // of the last piece

    void add(const PdfPiece& piece) {
        ++pieces;
        characters += piece.characters;
        baseline = piece.box.bottom;
    }
    bool is_text() const { return characters >= kMinCharacters * pieces; }
};

// Pieces that no strip at `place` crosses.
struct Run {
    double place = 0;
    std::size_t begin = 0;  // half-open range of pieces
    std::size_t end = 0;
    Side left;
    Side right;
    std::size_t beside = 0;  // lines with pieces on both sides

    std::size_t lines() const { return std::min(left.pieces, right.pieces); }

    bool parts_columns() const {
        if (lines() < kMinLines) return false;
        const bool is_unrelated =
            static_cast<double>(beside) < kMaxBesideShare * static_cast<double>(lines());
        return is_unrelated || (left.is_text() && right.is_text());
    }

    void add(const PdfPiece& piece) {
        const bool is_left = piece.box.right <= place;
        Side& side = is_left ? left : right;
        const Side& other = is_left ? right : left;
        const bool is_level =
            std::abs(piece.box.bottom - other.baseline) < kLevel * piece.font_size;
        if (other.pieces > 0 && is_level) ++beside;
        side.add(piece);
    }
};

double median_font_size(const Pieces& pieces) {
    std::vector<double> sizes;
    sizes.reserve(pieces.size());
    for (const PdfPiece& piece : pieces) sizes.push_back(piece.font_size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

// The best run of pieces beside a strip from `place` to `place + width`.
std::optional<Run> best_run(const Pieces& pieces, double place, double width) {
    std::optional<Run> best;
    Run run{place, 0, 0, {}, {}, 0};
    for (std::size_t i = 0; i <= pieces.size(); ++i) {
        const bool is_end = i == pieces.size();
        if (!is_end) {
            const PdfBox& box = pieces[i].box;
            if (box.right <= place || box.left >= place + width) {
                run.add(pieces[i]);
                continue;
            }
        }
        run.end = i;
        if (run.parts_columns() && (!best || run.lines() > best->lines())) best = run;
        run = Run{place, i + 1, 0, {}, {}, 0};
    }
    return best;
}

std::optional<Run> best_gutter(const Pieces& pieces) {
    if (pieces.size() < 2 * kMinLines) return std::nullopt;
    const double width = kGutterWidth * median_font_size(pieces);
    double left = pieces.front().box.left;
    double right = pieces.front().box.right;
    for (const PdfPiece& piece : pieces) {
        left = std::min(left, piece.box.left);
        right = std::max(right, piece.box.right);
    }
    const double step = std::max(width / 2, (right - left) / static_cast<double>(kMaxPlaces));
    std::optional<Run> best;
    for (double place = left + step; place + width < right; place += step) {
        const std::optional<Run> run = best_run(pieces, place, width);
        if (run && (!best || run->lines() > best->lines())) best = run;
    }
    return best;
}

void cut(Pieces pieces, int depth, std::vector<Pieces>& regions) {
    if (pieces.empty()) return;
    const std::optional<Run> gutter = depth < kMaxDepth ? best_gutter(pieces) : std::nullopt;
    if (!gutter) {
        regions.push_back(std::move(pieces));
        return;
    }
    Pieces above;
    Pieces left;
    Pieces right;
    Pieces below;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_left = pieces[i].box.right <= gutter->place;
        Pieces& part = i < gutter->begin  ? above
                       : i >= gutter->end ? below
                       : is_left          ? left
                                          : right;
        part.push_back(std::move(pieces[i]));
    }
    for (Pieces* part : {&above, &left, &right, &below}) {
        cut(std::move(*part), depth + 1, regions);
    }
}

}  // namespace

std::vector<std::vector<PdfPiece>> reading_regions(std::vector<PdfPiece> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const PdfPiece& a, const PdfPiece& b) { return a.box.top < b.box.top; });
    std::vector<Pieces> regions;
    cut(std::move(pieces), 0, regions);
    return regions;
}

}  // namespace docent
