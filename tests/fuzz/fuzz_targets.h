#pragma once

#include <stdexcept>
#include <string_view>
#include <vector>

namespace docent::test {

/// A reader broke a promise that later stages rely on; the message says which.
class BrokenPromise : public std::logic_error {
  public:
    using std::logic_error::logic_error;
};

/// A reader that is tried with hostile bytes, and how.
///
/// `read` takes any bytes and reads them to the end: to blocks, a document and its passages. Bytes
/// that the reader refuses are fine. Throws: BrokenPromise, or whatever a reader lets out although
/// it may not.
struct FuzzTarget {
    std::string_view name;  ///< of the target's seeds in tests/fuzz/seeds/ and of its fuzzer
    void (*read)(std::string_view bytes);
};

/// Gives all targets: one for each reader, and "any", for which the content tells the format.
///
/// Those for DOCX, ODT and EPUB take archives, and texts that `archive_of_parts` makes into one: a
/// changed byte in a text changes the XML, in an archive mostly the checksum.
const std::vector<FuzzTarget>& fuzz_targets();

/// Throws: std::out_of_range when there is none of this name.
const FuzzTarget& fuzz_target(std::string_view name);

}  // namespace docent::test
