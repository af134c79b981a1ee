// A file may be replaced or written to while it is read. It is whole if its size and time are the
// same before and after; else it is read once more, and if that fails too, it is left for the next
// run. The path may have become a pipe or a device since the walk: opened without blocking, told by
// fstat, and closed again.

#include "indexer/article_loader.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "indexer/file_descriptor.h"
#include "indexer/file_time.h"
#include "indexer/passage_splitter.h"
#include "indexer/readers/reader.h"
#include "model/error.h"

namespace docent {
namespace {

struct FileContent {
    std::string bytes;
    std::int64_t modified_ns = 0;
    std::int64_t read_ns = 0;  // when reading began
};

[[noreturn]] void throw_unreadable(int error) {
    throw Error(ErrorKind::unreadable,
                "it cannot be read: " + std::generic_category().message(error));
}

struct stat status_of(const FileDescriptor& file) {
    struct stat status {};
    if (fstat(file.number(), &status) != 0) throw_unreadable(errno);
    return status;
}

void check_size(std::uint64_t size_bytes, std::uint64_t max_bytes) {
    if (size_bytes == 0) throw Error(ErrorKind::unreadable, "the file is empty");
    if (size_bytes <= max_bytes) return;
    throw Error(ErrorKind::unreadable, "the file is too large: " + std::to_string(size_bytes) +
                                           " bytes, the limit is " + std::to_string(max_bytes) +
                                           "; split it or raise the limit");
}

// Gives at most `size_bytes` bytes.
std::string read_bytes(const FileDescriptor& file, std::size_t size_bytes) {
    std::string bytes(size_bytes, '\0');
    std::size_t end = 0;
    while (end < size_bytes) {
        const ssize_t count = read(file.number(), bytes.data() + end, size_bytes - end);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw_unreadable(errno);
        if (count == 0) break;
        end += static_cast<std::size_t>(count);
    }
    bytes.resize(end);
    return bytes;
}

enum class ReadOutcome { whole, gone, changed };

ReadOutcome read_once(const std::filesystem::path& place, std::uint64_t max_bytes,
                      FileContent& content) {
    content.read_ns = now_ns();
    const FileDescriptor file(open(place.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR || errno == ENXIO) return ReadOutcome::gone;
        throw_unreadable(errno);
    }
    const struct stat before = status_of(file);
    if (!S_ISREG(before.st_mode)) return ReadOutcome::gone;
    check_size(static_cast<std::uint64_t>(before.st_size), max_bytes);
    content.bytes = read_bytes(file, static_cast<std::size_t>(before.st_size));
    content.modified_ns = modified_ns_of(before);
    const struct stat after = status_of(file);
    const bool is_whole = after.st_size == before.st_size &&
                          modified_ns_of(after) == content.modified_ns &&
                          content.bytes.size() == static_cast<std::size_t>(before.st_size);
    return is_whole ? ReadOutcome::whole : ReadOutcome::changed;
}

// Gives nothing when the file is gone.
std::optional<FileContent> read_file(const std::filesystem::path& place, std::uint64_t max_bytes) {
    FileContent content;
    ReadOutcome outcome = read_once(place, max_bytes, content);
    if (outcome == ReadOutcome::changed) outcome = read_once(place, max_bytes, content);
    if (outcome == ReadOutcome::gone) return std::nullopt;
    if (outcome == ReadOutcome::whole) return content;
    throw Error(ErrorKind::unreadable,
                "it was being written to while it was read; it is tried again with the next run");
}

ArticleHead head_from(const ArticleFile& file, const std::string& root, const FileContent& content,
                      const Document& document) {
    ArticleHead head;
    head.root = root;
    head.path = file.path;
    head.title = document.title;
    head.source_url = document.source_url;
    head.published = document.published;
    head.reviewed = document.reviewed;
    head.updated = document.updated;
    head.author = document.author;
    head.record_id = document.record_id;
    head.content_hash = document.content_hash;
    head.size_bytes = content.bytes.size();
    head.modified_ns = content.modified_ns;
    head.indexed_ns = content.read_ns;
    return head;
}

ArticleEntry entry_from(const ArticleFile& file, const std::string& root,
                        const FileContent& content, const TermAnalyzer& analyzer,
                        const SentenceSplitter& sentences) {
    ArticleEntry entry;
    entry.document = read_article(file.format, content.bytes, file.path);
    entry.document.path = file.path;
    entry.head = head_from(file, root, content, entry.document);
    entry.title_terms = analyzer.analyze(entry.document.title);
    for (Passage& passage : split_passages(entry.document, sentences)) {
        entry.passages.push_back(passage_entry_from(std::move(passage), analyzer));
    }
    return entry;
}

}  // namespace

LoadedArticle ArticleLoader::load(const ArticleFile& file, const std::string& root) const {
    SkippedFile skipped{root, file.path, 0, 0, ""};
    try {
        const auto content =
            read_file(std::filesystem::path(file.root) / file.path, max_article_bytes_);
        if (!content) return GoneArticle{};
        if (is_settled(content->modified_ns, content->read_ns)) {
            skipped.size_bytes = content->bytes.size();  // from here on the bytes are to blame
            skipped.modified_ns = content->modified_ns;
        }
        return entry_from(file, root, *content, analyzer_, sentences_);
    } catch (const Error& error) {
        skipped.reason = error.what();
    } catch (const std::exception& error) {
        skipped.reason = std::string("it could not be read (") + error.what() + ")";
    }
    return skipped;
}

void set_article_id(ArticleEntry& article, const std::string& id) {
    article.head.id = id;
    article.document.article_id = id;
    for (PassageEntry& entry : article.passages) entry.passage.id.article_id = id;
}

}  // namespace docent
