#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace docent::test {

/// Writes a zip archive into memory, part by part.
class ZipWriter {
  public:
    /// Takes: libarchive's options, such as "zip:encryption=zipcrypt".
    explicit ZipWriter(const char* options = nullptr) : writer_(archive_write_new()) {
        archive_write_set_format_zip(writer_);
        if (options != nullptr) archive_write_set_options(writer_, options);
        archive_write_set_passphrase(writer_, "secret");
        archive_write_set_bytes_per_block(writer_, 0);
        check(archive_write_open(writer_, this, nullptr, append, nullptr));
    }
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter() { archive_write_free(writer_); }

    /// Adds a part that holds `bytes` as many times as `repeats` says.
    void add(const std::string& name, std::string_view bytes, std::size_t repeats = 1) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size() * repeats));
        check(archive_write_header(writer_, entry));
        archive_entry_free(entry);
        for (std::size_t i = 0; i < repeats; ++i) {
            if (archive_write_data(writer_, bytes.data(), bytes.size()) < 0) check(ARCHIVE_FATAL);
        }
    }

    /// Gives the archive. Nothing can be added afterwards.
    std::string take() {
        check(archive_write_close(writer_));
        return std::move(bytes_);
    }

  private:
    static la_ssize_t append(archive*, void* self, const void* bytes, size_t size) {
        static_cast<ZipWriter*>(self)->bytes_.append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    }

    void check(int status) const {
        if (status != ARCHIVE_OK) throw std::runtime_error(archive_error_string(writer_));
    }

    archive* writer_;
    std::string bytes_;
};

/// Gives a zip archive of these parts: names and contents, in order.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts,
                          const char* options = nullptr) {
    ZipWriter writer(options);
    for (const auto& [name, bytes] : parts) writer.add(name, bytes);
    return writer.take();
}

/// Gives `text` as often as `times` says.
inline std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace docent::test
