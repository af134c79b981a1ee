// Numbers are unsigned LEB128, strings have their length before them, and an XXH3 checksum of eight
// bytes stands in front of all. Every length is checked against what is left, so that damaged bytes
// end in an error, never in a wild read or a huge allocation.

#include "store/record_coder.h"

#include "text/content_hash.h"

namespace docent {
namespace {

constexpr std::size_t kSealBytes = 8;

std::string seal_of(std::string_view bytes) {
    std::uint64_t sum = checksum(bytes);
    std::string seal;
    for (std::size_t i = 0; i < kSealBytes; ++i, sum >>= 8U) seal += static_cast<char>(sum & 0xFFU);
    return seal;
}

}  // namespace

DamagedRecord::DamagedRecord()
    : Error(ErrorKind::index_corrupt,
            "a stored record does not match its checksum; move the index away and run `docent "
            "index` again") {}

RecordEncoder& RecordEncoder::number(std::uint64_t value) {
    while (value >= 0x80) {
        bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
        value >>= 7U;
    }
    bytes_ += static_cast<char>(value);
    return *this;
}

RecordEncoder& RecordEncoder::string(std::string_view value) {
    number(value.size());
    bytes_ += value;
    return *this;
}

RecordEncoder& RecordEncoder::strings(const std::vector<std::string>& values) {
    number(values.size());
    for (const std::string& value : values) string(value);
    return *this;
}

RecordEncoder& RecordEncoder::append(const RecordEncoder& other) {
    bytes_ += other.bytes_;
    return *this;
}

std::string RecordEncoder::sealed() const {
    return seal_of(bytes_) + bytes_;
}

RecordDecoder::RecordDecoder(std::string_view sealed) {
    if (sealed.size() < kSealBytes) fail();
    bytes_ = sealed.substr(kSealBytes);
    if (sealed.substr(0, kSealBytes) != seal_of(bytes_)) fail();
}

RecordDecoder RecordDecoder::unsealed(std::string_view bytes) {
    RecordDecoder decoder;
    decoder.bytes_ = bytes;
    return decoder;
}

std::uint64_t RecordDecoder::next_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (bytes_.empty()) fail();
        const auto byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    fail();
}

std::string RecordDecoder::string() {
    const std::uint64_t size = next_number();
    if (size > bytes_.size()) fail();
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
}

std::vector<std::string> RecordDecoder::strings() {
    std::vector<std::string> values;
    list([&] { values.push_back(string()); });
    return values;
}

void RecordDecoder::end() const {
    if (!bytes_.empty()) fail();
}

}  // namespace docent
