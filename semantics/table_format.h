#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace docent {

// The file of word vectors. All numbers are little-endian; sections follow each other in the order
// of `TableSections`, each beginning at a multiple of 64 bytes, with zeros between them. A row is
// the vector of a word, the most frequent word first, or, after the words, of a piece that words
// share. It is kept as bytes, which times the row's scale are its numbers.

static_assert(std::endian::native == std::endian::little, "tables are read where they lie");

inline constexpr std::array<char, 8> kTableMagic = {'d', 'o', 'c', 'e', 'n', 't', 'W', 'V'};
inline constexpr std::uint32_t kTableVersion = 1;
inline constexpr std::size_t kMaxTableBytes = 16U << 20U;

/// What the lists of near words hold: words that are less near, or more of them, are left out.
inline constexpr float kLeastCosine = 0.3F;
inline constexpr std::size_t kMaxNearWords = 32;

/// Begins the file.
struct TableHeader {
    std::array<char, 8> magic = kTableMagic;
    std::uint64_t checksum = 0;  ///< of all that follows it
    std::uint32_t version = kTableVersion;
    std::uint32_t dimensions = 0;  ///< a multiple of 64
    std::uint32_t words = 0;
    std::uint32_t pieces = 0;
    std::uint32_t slots = 0;  ///< a power of two, more than there are words
    std::uint32_t stem_bytes = 0;
    std::uint32_t near_words = 0;  ///< in all lists together
    std::uint32_t unused = 0;
};
inline constexpr std::size_t kChecksummedFrom = 16;

/// Whether the numbers of a header are such as a table may have, so that its sections can be told.
constexpr bool is_possible(const TableHeader& header) {
    return header.dimensions >= 64 && header.dimensions <= 1024 && header.dimensions % 64 == 0 &&
           header.words <= kMaxTableBytes && header.pieces <= kMaxTableBytes &&
           header.slots <= kMaxTableBytes && header.stem_bytes <= kMaxTableBytes &&
           header.near_words <= kMaxTableBytes && std::has_single_bit(header.slots) &&
           header.slots > header.words;
}

/// Where each section begins, in bytes from the beginning of the file.
struct TableSections {
    explicit constexpr TableSections(const TableHeader& header) {
        std::size_t end = sizeof(TableHeader);
        const auto place = [&end](std::size_t bytes) {
            const std::size_t begin = (end + 63) / 64 * 64;
            end = begin + bytes;
            return begin;
        };
        const std::size_t rows = std::size_t{header.words} + header.pieces;
        slots = place(std::size_t{4} * header.slots);
        stem_ends = place(std::size_t{4} * header.words);
        stems = place(header.stem_bytes);
        scales = place(4 * rows);
        norms = place(4 * rows);
        near_ends = place(std::size_t{4} * header.words);
        near_words = place(std::size_t{4} * header.near_words);
        vectors = place(rows * header.dimensions);
        file_end = end;
    }

    std::size_t slots;      ///< number of a word + 1, or 0; from the place that its hash says
    std::size_t stem_ends;  ///< of each word's stem, within the stems
    std::size_t stems;
    std::size_t scales;      ///< floats
    std::size_t norms;       ///< floats: length of the row of bytes
    std::size_t near_ends;   ///< of each word's list of near words
    std::size_t near_words;  ///< numbers of words, the nearest of each list first
    std::size_t vectors;     ///< signed bytes
    std::size_t file_end;
};

}  // namespace docent
