// Rows are scaled so that their largest number becomes 127. See semantics/table_format.h.

#include "semantics/training/table_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>

#include "model/error.h"
#include "semantics/table_format.h"
#include "semantics/training/near_words.h"
#include "text/content_hash.h"

namespace docent {
namespace {

// Vectors as bytes.
struct ByteRows {
    std::vector<std::int8_t> bytes;
    std::vector<float> scales;
    std::vector<float> norms;  // of the rows of bytes

    void add(std::span<const float> vector) {
        float most = 0;
        for (const float number : vector) most = std::max(most, std::abs(number));
        const float scale = most == 0 ? 1 : most / 127;
        float sum_of_squares = 0;
        for (const float number : vector) {
            const float rounded = std::round(number / scale);
            sum_of_squares += rounded * rounded;
            bytes.push_back(static_cast<std::int8_t>(rounded));
        }
        scales.push_back(scale);
        norms.push_back(std::sqrt(sum_of_squares));
    }
};

ByteRows byte_rows_of(const TableContent& content) {
    ByteRows rows;
    for (const std::vector<float>* vectors : {&content.words, &content.pieces}) {
        for (std::size_t i = 0; i < vectors->size(); i += content.dimensions) {
            rows.add(std::span(*vectors).subspan(i, content.dimensions));
        }
    }
    return rows;
}

using NearLists = std::vector<std::vector<std::uint32_t>>;

template <typename List>
std::uint32_t size_of_all(const List& lists) {
    std::size_t size = 0;
    for (const auto& list : lists) size += list.size();
    return static_cast<std::uint32_t>(size);
}

TableHeader header_of(const TableContent& content, const NearLists& near) {
    TableHeader header;
    header.dimensions = static_cast<std::uint32_t>(content.dimensions);
    header.words = static_cast<std::uint32_t>(content.stems.size());
    header.pieces = static_cast<std::uint32_t>(content.pieces.size() / content.dimensions);
    header.slots = std::bit_ceil(header.words + header.words / 2 + 1);
    header.stem_bytes = size_of_all(content.stems);
    header.near_words = size_of_all(near);
    return header;
}

// The bytes of a table, as its sections are put into them.
class TableBytes {
  public:
    explicit TableBytes(std::size_t size) : bytes_(size, '\0') {}

    template <typename T>
    void put(std::size_t at, const T& value) {
        std::memcpy(&bytes_[at], &value, sizeof value);
    }

    template <typename T>
    void put_all(std::size_t at, const std::vector<T>& values) {
        if (!values.empty()) std::memcpy(&bytes_[at], values.data(), values.size() * sizeof(T));
    }

    // Puts lists one behind the other at `at`, and where each of them ends at `ends`.
    template <typename Lists>
    void put_lists(std::size_t ends, std::size_t at, const Lists& lists) {
        std::uint32_t end = 0;
        for (const auto& list : lists) {
            const std::size_t size = list.size() * sizeof(list[0]);
            if (size > 0) std::memcpy(&bytes_[at], list.data(), size);
            at += size;
            end += static_cast<std::uint32_t>(list.size());
            put(ends, end);
            ends += sizeof end;
        }
    }

    std::string finished(TableHeader header) && {
        put(0, header);
        header.checksum = checksum(std::string_view(bytes_).substr(kChecksummedFrom));
        put(0, header);
        return std::move(bytes_);
    }

  private:
    std::string bytes_;
};

// Where to begin to look for each stem.
std::vector<std::uint32_t> slots_of(const std::vector<std::string>& stems, std::size_t count) {
    std::vector<std::uint32_t> slots(count, 0);
    for (std::size_t word = 0; word < stems.size(); ++word) {
        std::size_t slot = checksum(stems[word]) & (count - 1);
        while (slots[slot] != 0) slot = (slot + 1) & (count - 1);
        slots[slot] = static_cast<std::uint32_t>(word + 1);
    }
    return slots;
}

}  // namespace

std::size_t table_size(std::size_t words, std::size_t pieces, std::size_t dimensions) {
    constexpr std::size_t kBytesOfWord = 32;  // stem, slot, near words, scale and norm
    return words * (dimensions + kBytesOfWord) + pieces * (dimensions + 8);
}

std::string table_bytes(const TableContent& content) {
    const ByteRows rows = byte_rows_of(content);
    const std::size_t words = content.stems.size();
    const NearLists near = near_words(std::span(rows.bytes).first(words * content.dimensions),
                                      std::span(rows.norms).first(words), content.dimensions);
    const TableHeader header = header_of(content, near);
    const TableSections sections(header);
    if (sections.file_end > kMaxTableBytes) {
        throw Error(ErrorKind::usage, "the table would have " + std::to_string(sections.file_end) +
                                          " bytes; train fewer words or dimensions");
    }
    TableBytes bytes(sections.file_end);
    bytes.put_all(sections.slots, slots_of(content.stems, header.slots));
    bytes.put_lists(sections.stem_ends, sections.stems, content.stems);
    bytes.put_all(sections.scales, rows.scales);
    bytes.put_all(sections.norms, rows.norms);
    bytes.put_lists(sections.near_ends, sections.near_words, near);
    bytes.put_all(sections.vectors, rows.bytes);
    return std::move(bytes).finished(header);
}

void replace_file(const std::filesystem::path& file, std::span<const std::string_view> parts) {
    const std::filesystem::path unfinished = file.string() + ".new";
    std::ofstream out(unfinished, std::ios::binary);
    for (const std::string_view part : parts) {
        out.write(part.data(), static_cast<std::streamsize>(part.size()));
    }
    out.close();
    std::error_code failure;
    if (out) std::filesystem::rename(unfinished, file, failure);
    if (!out || failure) {
        throw Error(ErrorKind::unwritable, "cannot write " + file.string() +
                                               "; check the folder and the space on its disk");
    }
}

}  // namespace docent
