// libarchive hands out the file in pieces, expanded if it is gzipped. Most lines lie within a piece
// and are given as they lie there; only a line over the edge of a piece is put together. What is
// longer than a line may be is passed over without being kept.

#include "indexer/readers/record_lines.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <utility>

#include "indexer/reading_failure.h"
#include "model/error.h"
#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kReadBytes = std::size_t{256} * 1024;
constexpr std::uint64_t kMaxExpansion = 200;  // JSON text shrinks to a tenth, hardly ever to less
constexpr std::uint64_t kFreeBytes = std::uint64_t{10} * 1024 * 1024;

}  // namespace

void RecordLines::CloseArchive::operator()(archive* reader) const {
    archive_read_free(reader);
}

RecordLines::RecordLines(int file, std::size_t max_line_bytes)
    : reader_(archive_read_new()), max_line_bytes_(max_line_bytes) {
    if (!reader_) throw Error(ErrorKind::internal, "out of memory while opening a file");
    archive_read_support_filter_gzip(reader_.get());
    archive_read_support_format_raw(reader_.get());
    archive_read_support_format_empty(reader_.get());
    if (archive_read_open_fd(reader_.get(), file, kReadBytes) != ARCHIVE_OK) throw_damaged();
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(reader_.get(), &entry);
    if (status == ARCHIVE_EOF) {
        reader_.reset();
    } else if (status != ARCHIVE_OK) {
        throw_damaged();
    }
}

void RecordLines::throw_damaged() const {
    if (archive_errno(reader_.get()) == EIO) throw_unreadable(EIO);
    const char* reason = archive_error_string(reader_.get());
    throw Error(ErrorKind::unreadable,
                "the file is damaged behind " + counted(lines_, "line") + " (" +
                    (reason == nullptr ? "it cannot be read" : reason) + "); write it again");
}

bool RecordLines::read_piece() {
    if (!reader_) return false;
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(reader_.get(), &bytes, &size, &offset);
    if (status == ARCHIVE_EOF) return false;
    if (status != ARCHIVE_OK) throw_damaged();
    piece_ = {static_cast<const char*>(bytes), size};
    expanded_bytes_ += size;
    const auto read_bytes = static_cast<std::uint64_t>(archive_filter_bytes(reader_.get(), -1));
    if (expanded_bytes_ > kFreeBytes && expanded_bytes_ / kMaxExpansion > read_bytes) {
        throw Error(ErrorKind::unreadable, "the file expands to more than " +
                                               counted(kMaxExpansion, "time") +
                                               " its size, which is not read on; split it if it "
                                               "holds articles");
    }
    return true;
}

void RecordLines::keep(std::string_view part) {
    is_in_line_ = true;
    if (kept_.size() + part.size() > max_line_bytes_) is_too_long_ = true;
    if (is_too_long_) {
        kept_.clear();
    } else {
        kept_ += part;
    }
}

RecordLine RecordLines::ended_line() {
    line_ = std::exchange(kept_, {});
    is_in_line_ = false;
    return {++lines_, line_, std::exchange(is_too_long_, false)};
}

std::optional<RecordLine> RecordLines::next() {
    for (;;) {
        const std::size_t end = piece_.find('\n');
        if (end != std::string_view::npos) {
            const std::string_view part = piece_.substr(0, end);
            piece_.remove_prefix(end + 1);
            if (!is_in_line_ && part.size() <= max_line_bytes_) return RecordLine{++lines_, part};
            keep(part);
            return ended_line();
        }
        if (!piece_.empty()) keep(piece_);
        piece_ = {};
        if (read_piece()) continue;
        if (is_in_line_) return ended_line();
        return std::nullopt;
    }
}

}  // namespace docent
