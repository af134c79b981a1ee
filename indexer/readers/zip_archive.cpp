// libarchive reads the archive by its central directory. Only zip is enabled, and of its methods
// only the two that DOCX, ODT and EPUB allow: other decoders would only be there to be attacked.
// Parts are expanded piece by piece and counted as they come, because the sizes in headers may lie:
// reading stops at the first byte past a limit. Checksums and sizes that do not fit are damage.

#include "indexer/readers/zip_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <clocale>
#include <functional>
#include <memory>
#include <utility>

#include "model/error.h"
#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;

struct CloseArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using ArchiveReader = std::unique_ptr<archive, CloseArchive>;

[[noreturn]] void throw_damaged(archive* reader) {
    const char* reason = archive_error_string(reader);
    throw Error(ErrorKind::unreadable,
                std::string("the file is damaged (") + (reason ? reason : "it ends too early") +
                    "); open it in the program that wrote it and save it again");
}

[[noreturn]] void throw_bomb(const std::string& size) {
    throw Error(ErrorKind::unreadable, "the file expands to more than " + size +
                                           ", which is not read; split it if it is an article");
}

// Lets this thread take bytes for UTF-8 while it lives: libarchive converts names to the character
// set of the locale, and that of a program is plain ASCII unless it asks for another.
class Utf8Names {
  public:
    Utf8Names()
        : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})),
          before_(utf8_ ? uselocale(utf8_) : locale_t{}) {}
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;
    ~Utf8Names() {
        if (!utf8_) return;
        uselocale(before_);
        freelocale(utf8_);
    }

  private:
    locale_t utf8_;
    locale_t before_;
};

ArchiveReader open_zip(std::string_view bytes) {
    ArchiveReader reader(archive_read_new());
    if (!reader) throw Error(ErrorKind::internal, "out of memory while opening an archive");
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
        throw_damaged(reader.get());
    }
    return reader;
}

// Gives the next entry that is a file, or null behind the last one.
archive_entry* next_file(archive* reader) {
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader, &entry);
        if (status == ARCHIVE_EOF) return nullptr;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) throw_damaged(reader);
        if (archive_entry_filetype(entry) == AE_IFREG) return entry;
    }
}

std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    return name == nullptr ? std::string() : std::string(name);
}

void check_readable(archive* reader, archive_entry* entry) {
    if (archive_entry_is_encrypted(entry) != 0) {
        throw Error(ErrorKind::unreadable, "the file is encrypted; save a copy without a password");
    }
    const char* format = archive_format_name(reader);
    const std::string_view method = format == nullptr ? "" : format;
    if (method.find("(deflation)") == std::string_view::npos &&
        method.find("(uncompressed)") == std::string_view::npos) {
        throw Error(ErrorKind::unreadable,
                    "the file is compressed in an unusual way; open it in "
                    "the program that wrote it and save it again");
    }
}

// Expands the entry that the reader stands at; `check` is told the size so far and may throw.
std::string expanded_part(archive* reader, const std::function<void(std::size_t)>& check) {
    std::string part;
    for (;;) {
        const void* piece = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(reader, &piece, &size, &offset);
        if (status == ARCHIVE_EOF) return part;
        if (status != ARCHIVE_OK) throw_damaged(reader);
        check(part.size() + size);
        part.append(static_cast<const char*>(piece), size);
    }
}

}  // namespace

ZipArchive::ZipArchive(std::string_view bytes, ZipLimits limits) : bytes_(bytes), limits_(limits) {
    const Utf8Names utf8_names;
    const ArchiveReader reader = open_zip(bytes);
    std::size_t entries = 0;
    while (archive_entry* entry = next_file(reader.get())) {
        if (++entries > limits_.max_entries) {
            throw Error(ErrorKind::unreadable, "the file is an archive of more than " +
                                                   counted(limits_.max_entries, "part") +
                                                   ", which is not read");
        }
        names_.insert(name_of(entry));
    }
}

void ZipArchive::check_expansion(std::size_t part_bytes) const {
    const auto megabytes = [](std::size_t bytes) {
        return std::to_string(bytes / kMegabyte) + " MB";
    };
    if (part_bytes > limits_.max_part_bytes) throw_bomb(megabytes(limits_.max_part_bytes));
    const std::size_t expanded = expanded_bytes_ + part_bytes;
    if (expanded > limits_.max_expanded_bytes) throw_bomb(megabytes(limits_.max_expanded_bytes));
    if (expanded > limits_.free_bytes && expanded / limits_.max_expansion > bytes_.size()) {
        throw_bomb(counted(limits_.max_expansion, "time") + " its size");
    }
}

std::map<std::string, std::string> ZipArchive::read(const std::set<std::string>& names) {
    std::map<std::string, std::string> parts;
    const auto missing = static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [&](const auto& name) { return has(name); }));
    const Utf8Names utf8_names;
    const ArchiveReader reader = open_zip(bytes_);
    while (parts.size() < missing) {
        archive_entry* entry = next_file(reader.get());
        if (entry == nullptr) break;
        std::string name = name_of(entry);
        if (!names.contains(name) || parts.contains(name)) continue;
        check_readable(reader.get(), entry);
        std::string part = expanded_part(
            reader.get(), [this](std::size_t part_bytes) { check_expansion(part_bytes); });
        expanded_bytes_ += part.size();
        parts.emplace(std::move(name), std::move(part));
    }
    return parts;
}

std::string ZipArchive::read(const std::string& name) {
    auto parts = read(std::set<std::string>{name});
    return parts.empty() ? std::string() : std::move(parts.begin()->second);
}

}  // namespace docent
