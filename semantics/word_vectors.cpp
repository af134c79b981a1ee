// A stem's hash says where to begin to look for it; a word's list of near words was made by the
// trainer.

#include "semantics/word_vectors.h"

#include <algorithm>
#include <cstring>

#include "model/error.h"
#include "semantics/byte_rows.h"
#include "semantics/word_pieces.h"
#include "text/content_hash.h"

namespace docent {
namespace {

TableHeader header_of(std::string_view bytes) {
    TableHeader header;
    if (bytes.size() < sizeof header) return {};
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

}  // namespace

WordVectors::WordVectors(const std::filesystem::path& file)
    : file_(file, kMaxTableBytes), header_(header_of(file_.bytes())), sections_(header_) {
    check(file);
}

void WordVectors::check(const std::filesystem::path& file) const {
    const auto refuse = [&](const char* what) {
        throw Error(ErrorKind::unreadable, file.string() + " " + what +
                                               "; make it again with tools/train_word_vectors.sh, "
                                               "or take the one that came with docent");
    };
    const std::string_view bytes = file_.bytes();
    if (bytes.size() < sizeof header_ || header_.magic != kTableMagic) {
        refuse("is no table of word vectors");
    }
    if (header_.version != kTableVersion) refuse("is of another version of docent");
    if (!is_possible(header_) || bytes.size() != sections_.file_end ||
        checksum(bytes.substr(kChecksummedFrom)) != header_.checksum || !has_sound_words()) {
        refuse("is damaged");
    }
}

// Whether no search can leave the file or go on for ever.
bool WordVectors::has_sound_words() const {
    const auto numbers = [&](std::size_t begin, std::size_t count) {
        return std::span(section<std::uint32_t>(begin), count);
    };
    const auto are_ends = [](std::span<const std::uint32_t> ends, std::size_t end) {
        return std::is_sorted(ends.begin(), ends.end()) && (ends.empty() || ends.back() <= end);
    };
    const auto slots = numbers(sections_.slots, header_.slots);
    const auto near = numbers(sections_.near_words, header_.near_words);
    return std::all_of(slots.begin(), slots.end(),
                       [&](std::uint32_t slot) { return slot <= header_.words; }) &&
           std::find(slots.begin(), slots.end(), 0U) != slots.end() &&
           std::all_of(near.begin(), near.end(),
                       [&](std::uint32_t word) { return word < header_.words; }) &&
           are_ends(numbers(sections_.stem_ends, header_.words), header_.stem_bytes) &&
           are_ends(numbers(sections_.near_ends, header_.words), header_.near_words);
}

const std::int8_t* WordVectors::vector(std::size_t row) const {
    return section<std::int8_t>(sections_.vectors) + row * header_.dimensions;
}

std::optional<WordRow> WordVectors::find(std::string_view stem) const {
    const std::uint32_t* slots = section<std::uint32_t>(sections_.slots);
    const std::size_t mask = header_.slots - 1;
    for (std::size_t slot = checksum(stem) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
        const auto row = static_cast<WordRow>(slots[slot] - 1);
        if (this->stem(row) == stem) return row;
    }
    return std::nullopt;
}

std::string_view WordVectors::stem(WordRow row) const {
    const std::uint32_t* ends = section<std::uint32_t>(sections_.stem_ends);
    const auto number = static_cast<std::size_t>(row);
    const std::size_t begin = number == 0 ? 0 : ends[number - 1];
    return {section<char>(sections_.stems) + begin, ends[number] - begin};
}

float WordVectors::cosine(WordRow a, WordRow b) const {
    const auto first = static_cast<std::size_t>(a);
    const auto second = static_cast<std::size_t>(b);
    const float* norms = section<float>(sections_.norms);
    const float product = norms[first] * norms[second];
    if (product == 0) return 0;
    return static_cast<float>(dot(vector(first), vector(second), header_.dimensions)) / product;
}

bool WordVectors::add(std::string_view stem, std::span<float> sum) const {
    const float* scales = section<float>(sections_.scales);
    const auto add_row = [&](std::size_t row) {
        add_scaled(sum.data(), vector(row), scales[row], header_.dimensions);
    };
    if (const auto row = find(stem)) {
        add_row(static_cast<std::size_t>(*row));
        return true;
    }
    if (header_.pieces == 0) return false;
    for (const std::uint32_t piece : word_pieces(stem, header_.pieces)) {
        add_row(std::size_t{header_.words} + piece);
    }
    return true;
}

std::vector<NearWord> WordVectors::nearest(WordRow row, float at_least, std::size_t at_most) const {
    const std::uint32_t* ends = section<std::uint32_t>(sections_.near_ends);
    const std::uint32_t* words = section<std::uint32_t>(sections_.near_words);
    const auto number = static_cast<std::size_t>(row);
    std::vector<NearWord> result;
    for (std::size_t i = number == 0 ? 0 : ends[number - 1];
         i < ends[number] && result.size() < at_most; ++i) {
        const auto near = static_cast<WordRow>(words[i]);
        const float cosine = this->cosine(row, near);
        if (cosine < at_least) break;
        result.push_back({stem(near), cosine});
    }
    return result;
}

}  // namespace docent
