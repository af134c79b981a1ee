#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;

namespace docent {

/// A line of a file of records.
struct RecordLine {
    std::uint32_t number = 0;  ///< from 1
    std::string_view text;     ///< without its line end; valid until the next line is read
    bool is_too_long = false;  ///< it was longer than allowed; `text` is empty
};

/// The lines of a file, plain or gzipped, read as a stream in bounded memory.
class RecordLines {
  public:
    /// Takes: an open file that stands at its beginning; it stays open and its caller's.
    RecordLines(int file, std::size_t max_line_bytes);

    /// Gives the next line, empty ones too; nothing behind the last one.
    /// Throws: Error(unreadable) when the file cannot be read on, or when it expands to more than
    /// 200 times its size (once past 10 MB). All lines before are given first.
    std::optional<RecordLine> next();

  private:
    struct CloseArchive {
        void operator()(archive* reader) const;
    };

    bool read_piece();
    void keep(std::string_view part);
    RecordLine ended_line();
    [[noreturn]] void throw_damaged() const;

    std::unique_ptr<archive, CloseArchive> reader_;
    std::size_t max_line_bytes_;
    std::string_view piece_;  // of the expanded file, as far as it is not taken
    std::string kept_;        // the beginning of a line that goes on in the next piece
    std::string line_;        // the last line given, if it was put together
    std::uint64_t expanded_bytes_ = 0;
    std::uint32_t lines_ = 0;
    bool is_in_line_ = false;   // a line has begun and not ended
    bool is_too_long_ = false;  // the line being read
};

}  // namespace docent
