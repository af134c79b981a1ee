// Words are taken from left to right; each is added to the piece that ends just before it on the
// same line, if there is one, else it begins a piece. Lines are compared by overlap of heights, so
// that subscripts ("B₁₂") and large initials stay in their line. To find the piece fast, pieces are
// kept in horizontal bands by their last word; only the last few of three bands are asked.

#include "indexer/readers/pdf_pieces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr double kWidestBlank = 0.7;     // of the font size; blanks of justified lines reach 0.6
constexpr double kNarrowestBlank = 0.1;  // of the font size; poppler's limit between words
constexpr double kMostOverlap = 0.5;     // of the font size: kerning, words drawn twice
constexpr double kBandHeight = 20;       // points; above most lines
constexpr double kSameSize = 0.1;        // points
constexpr std::size_t kMaxAsked = 16;    // pieces of a band

// The words of a piece in one font size.
struct SizeShare {
    double font_size = 0;
    std::size_t characters = 0;
    PdfBox box;  // of the first of them
};

struct OpenPiece {
    PdfPiece piece;
    PdfWord last;
    std::size_t bold_characters = 0;
    std::vector<SizeShare> sizes;
};

int band_of(const PdfBox& box) {
    return static_cast<int>(std::floor((box.top + box.bottom) / 2 / kBandHeight));
}

// The smaller, the better `word` follows on `open`; infinity when it does not.
double distance(const OpenPiece& open, const PdfWord& word) {
    const double size = std::max(open.last.font_size, word.font_size);
    const double gap = word.box.left - open.last.box.right;
    const bool follows = gap > -kMostOverlap * size && gap < kWidestBlank * size;
    if (!follows || !is_beside(open.last.box, word.box)) {
        return std::numeric_limits<double>::infinity();
    }
    return std::abs(gap) + std::abs(open.last.box.bottom - word.box.bottom);
}

// Sets font size and height of the piece to those of most of its characters.
void count_size(OpenPiece& open, const PdfWord& word, std::size_t characters) {
    auto share = std::find_if(open.sizes.begin(), open.sizes.end(), [&](const SizeShare& other) {
        return std::abs(other.font_size - word.font_size) < kSameSize;
    });
    if (share == open.sizes.end()) {
        open.sizes.push_back({word.font_size, 0, word.box});
        share = open.sizes.end() - 1;
    }
    share->characters += characters;
    const auto most = std::max_element(
        open.sizes.begin(), open.sizes.end(),
        [](const SizeShare& a, const SizeShare& b) { return a.characters < b.characters; });
    open.piece.font_size = most->font_size;
    open.piece.box.top = most->box.top;
    open.piece.box.bottom = most->box.bottom;
}

void add_word(OpenPiece& open, PdfWord word) {
    PdfPiece& piece = open.piece;
    const double size = std::min(open.last.font_size, word.font_size);
    const double gap = word.box.left - open.last.box.right;
    if (!piece.text.empty() && (open.last.has_space_after || gap > kNarrowestBlank * size)) {
        piece.text += ' ';
    }
    const std::size_t characters = count_characters(word.text);
    piece.text += word.text;
    piece.characters += characters;
    piece.is_fixed_width &= word.is_fixed_width;
    if (word.is_bold) open.bold_characters += characters;
    const bool is_first = open.sizes.empty();
    piece.box.left = is_first ? word.box.left : std::min(piece.box.left, word.box.left);
    piece.box.right = is_first ? word.box.right : std::max(piece.box.right, word.box.right);
    count_size(open, word, characters);
    piece.is_bold = 20 * open.bold_characters > 19 * piece.characters;
    open.last = std::move(word);
}

class PieceBuilder {
  public:
    void add(PdfWord word) {
        const int band = band_of(word.box);
        const std::size_t at = piece_before(word, band);
        add_word(open_[at], std::move(word));
        std::vector<std::size_t>& pieces = bands_[band];
        if (pieces.empty() || pieces.back() != at) pieces.push_back(at);
    }

    std::vector<PdfPiece> take() {
        std::vector<PdfPiece> pieces;
        pieces.reserve(open_.size());
        for (OpenPiece& open : open_) pieces.push_back(std::move(open.piece));
        return pieces;
    }

  private:
    // The piece that `word` follows on, or a new one.
    std::size_t piece_before(const PdfWord& word, int band) {
        std::size_t best = open_.size();
        double least = std::numeric_limits<double>::infinity();
        for (int near = band - 1; near <= band + 1; ++near) {
            const auto found = bands_.find(near);
            if (found == bands_.end()) continue;
            const std::vector<std::size_t>& pieces = found->second;
            const std::size_t asked = std::min(kMaxAsked, pieces.size());
            for (std::size_t i = pieces.size() - asked; i < pieces.size(); ++i) {
                const double apart = distance(open_[pieces[i]], word);
                if (apart < least) {
                    least = apart;
                    best = pieces[i];
                }
            }
        }
        if (best == open_.size()) open_.emplace_back();
        return best;
    }

    std::vector<OpenPiece> open_;
    std::unordered_map<int, std::vector<std::size_t>> bands_;
};

}  // namespace

bool is_beside(const PdfBox& a, const PdfBox& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared >= 0.5 * std::min(a.height(), b.height());
}

std::vector<PdfPiece> pieces_from(std::vector<PdfWord> words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const PdfWord& a, const PdfWord& b) { return a.box.left < b.box.left; });
    PieceBuilder builder;
    for (PdfWord& word : words) builder.add(std::move(word));
    return builder.take();
}

}  // namespace docent
