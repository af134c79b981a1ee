// Of each file that may be an article by its name only size, time and permissions are asked for;
// files whose name tells no format are also opened, to look at their first bytes.

#include "indexer/corpus_walker.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>
#include <system_error>

#include "indexer/article_name.h"
#include "indexer/article_opener.h"
#include "indexer/characters.h"
#include "indexer/file_time.h"
#include "indexer/folder_walk.h"
#include "indexer/path_below.h"
#include "indexer/readers/article_format.h"
#include "model/error.h"
#include "store/system_failure.h"
#include "text/decoder.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

// What article_format.h wants to see of a file.
constexpr std::size_t kBeginningBytes = 4096;

std::string_view last_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

// Asks the system only where the permissions leave a doubt.
bool is_readable(int folder, const std::string& name, const struct stat& status) {
    constexpr mode_t kAllRead = S_IRUSR | S_IRGRP | S_IROTH;
    if ((status.st_mode & kAllRead) == kAllRead) return true;
    if (status.st_uid == geteuid() && (status.st_mode & S_IRUSR) != 0) return true;
    return faccessat(folder, name.c_str(), R_OK, AT_EACCESS) == 0;
}

// Is it the beginning of a text that people wrote? Scripts begin with "#!".
bool is_text(std::string_view beginning) {
    if (beginning.starts_with("#!") || !has_letter_or_digit(beginning)) return false;
    const bool has_controls = std::any_of(beginning.begin(), beginning.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r');
    });
    if (beginning.size() == kBeginningBytes) {  // it may end within a character
        std::size_t last = beginning.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(beginning[last]) & 0xC0U) == 0x80U) --last;
        beginning = beginning.substr(0, last);
    }
    return !has_controls && repair_utf8(beginning) == beginning;
}

// Gives the format of a file whose name tells none, or nothing when its content is that of no
// article: formats that say what they are can be told, and text if the name has no extension.
std::optional<ArticleFormat> format_of_content(int folder, const std::string& name, bool is_link,
                                               std::error_code& error) {
    const int no_links = is_link ? 0 : O_NOFOLLOW;
    const FileDescriptor file(
        openat(folder, name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | no_links));
    std::string beginning(kBeginningBytes, '\0');
    const ssize_t size =
        file.is_open() ? pread(file.number(), beginning.data(), beginning.size(), 0) : -1;
    if (size < 0) error = last_error();
    beginning.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    const ArticleFormat format = format_from_content(beginning, ArticleFormat::unsupported);
    switch (format) {
        case ArticleFormat::html:
        case ArticleFormat::pdf:
        case ArticleFormat::docx:
        case ArticleFormat::odt:
        case ArticleFormat::epub:
            return format;
        default:
            break;
    }
    if (!has_no_extension(last_name(name)) || !is_text(beginning)) return std::nullopt;
    return ArticleFormat::plain_text;
}

class CorpusWalker : public FolderWalk {
  public:
    using FolderWalk::FolderWalk;

    CorpusWalk walk() {
        visit();
        if (found_.root_state == RootState::present && root_is_empty()) {
            found_.root_state = RootState::empty;
        }
        const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
        std::sort(found_.files.begin(), found_.files.end(), by_path);
        std::sort(found_.skipped.begin(), found_.skipped.end(), by_path);
        std::sort(found_.unreachable.begin(), found_.unreachable.end(), by_path);
        std::sort(found_.left_out.begin(), found_.left_out.end());
        return std::move(found_);
    }

  private:
    void leave_out(const std::string& path) override { found_.left_out.push_back(path); }

    void skip_misnamed(const std::string& path) override {
        skip(repair_utf8(path), "the name is not valid UTF-8; rename it");
    }

    void skip(const std::string& path, const std::string& reason) {
        found_.skipped.push_back({path, reason});
    }

    void miss(const std::string& path, const std::string& reason) override {
        found_.unreachable.push_back(
            {path, reason + "; what is indexed of it stays until it can be read again"});
    }

    void miss_root(const std::error_code& error) override {
        if (error == std::errc::no_such_file_or_directory) {
            found_.root_state = RootState::missing;
            return;
        }
        const std::string advice =
            is_shortage(error.value()) ? "" : "; check that it is there and that you may read it";
        throw Error(ErrorKind::unreadable, "the folder " + root().string() + " cannot be read: " +
                                               failure_text(error.value()) + advice);
    }

    void visit_file(const Entry& entry) override {
        const std::string_view name = last_name(entry.path);
        const bool is_followed = !entry.is_link || options().follow_links;
        if (!may_be_article(name)) {
            if (!is_followed) leave_out(entry.path);  // perhaps a folder
        } else if (entry.rules.leave_out_file(entry.path) ||
                   (!is_followed && !format_from_path(name))) {
            leave_out(entry.path);
        } else if (repair_utf8(name) != name) {
            if (format_from_path(name)) skip_misnamed(entry.path);
        } else if (!is_followed) {
            look_at_link(entry);
        } else {
            look_at_file(entry);
        }
    }

    // Links come last, when everything else has been found.
    void look_at_link(const Entry& entry) {
        if (seen_paths_.empty()) {
            for (const ArticleFile& file : found_.files) seen_paths_.insert(file.path);
        }
        const auto target = path_inside(entry.path);
        if (!target) {
            skip(entry.path, kLinkLeadsOut);
        } else if (!seen_paths_.insert(*target).second) {
            leave_out(entry.path);
        } else {
            look_at_file(entry);
        }
    }

    // Gives the path of what `link` leads to, from the root; nothing when it lies elsewhere.
    std::optional<std::string> path_inside(const std::string& link) const {
        std::error_code error;
        const fs::path folder = fs::canonical(root(), error);
        const fs::path target = error ? fs::path() : fs::canonical(root() / link, error);
        return error ? std::nullopt : path_below(folder.native(), target.native());
    }

    void look_at_file(const Entry& entry) {
        struct stat status {};
        const int follow = entry.is_link ? 0 : AT_SYMLINK_NOFOLLOW;
        if (fstatat(entry.folder, entry.name.c_str(), &status, follow) != 0) {
            if (!entry.is_link) return miss_for(entry.path, last_error());
            return skip(entry.path, "it is a link that leads nowhere; remove or mend it");
        }
        if (!S_ISREG(status.st_mode)) {
            if (entry.is_link) leave_out(entry.path);
        } else if (options().follow_links && is_seen(status) && entry.is_link) {
            leave_out(entry.path);
        } else if (!is_readable(entry.folder, entry.name, status)) {
            skip(entry.path, "it cannot be read: " + last_error().message());
        } else {
            add_file(entry, status);
        }
    }

    void add_file(const Entry& entry, const struct stat& status) {
        std::error_code error;
        const auto by_name = format_from_path(last_name(entry.path));
        const auto format =
            by_name ? by_name : format_of_content(entry.folder, entry.name, entry.is_link, error);
        if (error) return miss_for(entry.path, error);
        if (!format) return leave_out(entry.path);
        found_.files.push_back({root().string(), entry.path, *format,
                                static_cast<std::uint64_t>(status.st_size), modified_ns_of(status),
                                options().follow_links});
    }

    // True when the file was found before, under whatever name.
    bool is_seen(const struct stat& status) {
        return !seen_files_.insert({status.st_dev, status.st_ino}).second;
    }

    std::set<FileId> seen_files_;       // where links are followed
    std::set<std::string> seen_paths_;  // where they are not: of what links may lead to
    CorpusWalk found_;
};

}  // namespace

CorpusWalk walk_corpus(const fs::path& root, const WalkOptions& options) {
    return CorpusWalker(root, options).walk();
}

}  // namespace docent
