#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace docent {

/// What a decoder throws: the bytes are not what an encoder gave. The index they lie in is added to
/// the message by what reads it.
struct DamagedRecord : Error {
    DamagedRecord();
};

/// Puts numbers and strings one after the other and seals them with a checksum.
class RecordEncoder {
  public:
    RecordEncoder& number(std::uint64_t value);
    RecordEncoder& time(std::int64_t value) { return number(static_cast<std::uint64_t>(value)); }
    RecordEncoder& string(std::string_view value);
    RecordEncoder& strings(const std::vector<std::string>& values);

    /// Puts all that another encoder holds.
    RecordEncoder& append(const RecordEncoder& other);

    /// Gives the bytes to store.
    std::string sealed() const;

    /// Gives them without a checksum, for what has to be small and misleads little when damaged.
    const std::string& unsealed() const { return bytes_; }

  private:
    std::string bytes_;
};

/// Takes numbers and strings in the order in which they were put.
/// Every method throws DamagedRecord when the bytes do not hold what is asked for.
class RecordDecoder {
  public:
    /// Takes: what `sealed` gave; it must outlive the decoder.
    explicit RecordDecoder(std::string_view sealed);

    /// Takes: what `unsealed` gave.
    static RecordDecoder unsealed(std::string_view bytes);

    template <typename Integer = std::uint64_t>
    Integer number() {
        return static_cast<Integer>(next_number());
    }

    std::string string();
    std::vector<std::string> strings();

    /// Calls `read` once per element of a list, which begins with their number.
    template <typename Read>
    void list(Read read) {
        const std::uint64_t count = next_number();
        if (count > bytes_.size()) fail();  // each element takes a byte at least
        for (std::uint64_t i = 0; i < count; ++i) read();
    }

    /// Says that nothing may be left.
    void end() const;

    [[noreturn]] static void fail() { throw DamagedRecord(); }

  private:
    RecordDecoder() = default;

    std::uint64_t next_number();

    std::string_view bytes_;
};

}  // namespace docent
