// A text file to which each question is appended as a line "day, count, question" in one write,
// under a lock. When it is full, or its last line is not whole, it is written anew beside itself,
// with one line for each question, and renamed over. Who gets the lock of a file that has been
// renamed over in the meantime opens it again.

#include "store/unanswered_log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include "model/error.h"
#include "store/system_failure.h"
#include "text/decoder.h"
#include "text/folded_text.h"
#include "text/text_pattern.h"

namespace docent {
namespace {

constexpr std::string_view kHeader = "# Questions that the articles did not answer, for docent\n";
constexpr std::uint64_t kMaxCount = 1'000'000'000'000;
constexpr int kLockAttempts = 20;
constexpr std::chrono::milliseconds kLockPause{5};
constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

[[noreturn]] void throw_unwritable(const std::filesystem::path& file, const std::string& why) {
    throw Error(ErrorKind::unwritable,
                "the log of unanswered questions " + file.string() + " cannot be written: " + why);
}

[[noreturn]] void throw_unwritable(const std::filesystem::path& file, int error) {
    throw_unwritable(file, failure_text(error, "; check its folder, permissions and free space"));
}

class OpenFile {
  public:
    OpenFile(const std::filesystem::path& file, int flags)
        : descriptor_(open(file.c_str(), flags | O_CLOEXEC | O_NONBLOCK, kOwnerOnly)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

    struct stat status() const {
        struct stat status {};
        fstat(descriptor_, &status);
        return status;
    }

  private:
    int descriptor_;
};

// Tells whether the path leads to this very file.
bool is_at(const OpenFile& open_file, const std::filesystem::path& file) {
    struct stat there {};
    const struct stat here = open_file.status();
    return stat(file.c_str(), &there) == 0 && there.st_ino == here.st_ino &&
           there.st_dev == here.st_dev;
}

std::string bytes_at(const OpenFile& file, std::size_t begin, std::size_t size) {
    std::string bytes(size, '\0');
    const ssize_t got = pread(file.descriptor(), bytes.data(), size, static_cast<off_t>(begin));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

bool is_log(const OpenFile& file) {
    const struct stat status = file.status();
    if (!S_ISREG(status.st_mode)) return false;
    return status.st_size == 0 || bytes_at(file, 0, kHeader.size()) == kHeader;
}

// Appends `bytes` whole or not at all.
void write_whole(const OpenFile& file, const std::string& bytes,
                 const std::filesystem::path& path) {
    const off_t size = file.status().st_size;
    const ssize_t written = write(file.descriptor(), bytes.data(), bytes.size());
    if (written == static_cast<ssize_t>(bytes.size())) return;
    const int error = written < 0 ? errno : ENOSPC;
    if (written > 0 && ftruncate(file.descriptor(), size) != 0) throw_unwritable(path, errno);
    throw_unwritable(path, error);
}

// One line of a text, of printable characters only.
std::string loggable(std::string_view question) {
    std::string text;
    const std::string repaired =
        repair_utf8(with_single_blanks(first_bytes(question, kMaxLoggedBytes)));
    for (std::size_t i = 0; i < repaired.size(); ++i) {
        unsigned code = static_cast<unsigned char>(repaired[i]);
        const unsigned next =
            i + 1 < repaired.size() ? static_cast<unsigned char>(repaired[i + 1]) : 0xFF;
        const bool is_c1 = code == 0xC2 && next < 0xA0;
        if (code >= 0x20 && code != 0x7F && !is_c1) {
            text += repaired[i];
            continue;
        }
        if (is_c1) {
            code = next;
            ++i;
        }
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\x%02X", code);
        text += escape.data();
    }
    return std::string(first_bytes(text, kMaxLoggedBytes));
}

std::string line_of(const UnansweredQuestion& entry) {
    return entry.last_day + '\t' + std::to_string(entry.count) + '\t' + entry.question + '\n';
}

std::optional<UnansweredQuestion> entry_from(std::string_view line) {
    const std::size_t day_end = line.find('\t');
    const std::size_t count_end = line.find('\t', day_end + 1);
    if (day_end == std::string_view::npos || count_end == std::string_view::npos) {
        return std::nullopt;
    }
    UnansweredQuestion entry;
    entry.last_day = line.substr(0, day_end);
    const char* const end = line.data() + count_end;
    const auto [stop, error] = std::from_chars(line.data() + day_end + 1, end, entry.count);
    entry.question = loggable(line.substr(count_end + 1));
    const bool is_count = error == std::errc() && stop == end && entry.count > 0;
    const bool is_day = entry.last_day.size() == 10 && days_of(entry.last_day);
    if (!is_count || !is_day || entry.question.empty()) return std::nullopt;
    return entry;
}

// What makes two questions one.
std::string key_of(const std::string& question) {
    std::string key = FoldedText(question).text();
    key.erase(key.find_last_not_of(" ?!.") + 1);  // npos + 1 is 0
    return key;
}

// Joins lines of the same question.
class Entries {
  public:
    void add(const UnansweredQuestion& entry) {
        auto& [known, last] = entries_[key_of(entry.question)];
        last = ++added_;
        known.count = std::min(known.count + std::min(entry.count, kMaxCount), kMaxCount);
        if (entry.last_day < known.last_day) return;
        known.last_day = entry.last_day;
        known.question = entry.question;
    }

    // Asked most first, then latest, then by alphabet.
    std::vector<UnansweredQuestion> sorted() const { return questions_of(sorted_entries()); }

    // What a log may hold; those kept because they are new come last, newest last.
    std::vector<UnansweredQuestion> kept() const {
        std::vector<Entry> kept = sorted_entries();
        if (kept.size() > kMaxLoggedQuestions) {
            const auto others = kept.begin() + (kMaxLoggedQuestions - kNewestLoggedQuestions);
            std::sort(others, kept.end(),
                      [](const Entry& a, const Entry& b) { return a.last < b.last; });
            kept.erase(others, kept.end() - kNewestLoggedQuestions);
        }
        return questions_of(kept);
    }

  private:
    struct Entry {
        UnansweredQuestion question;
        std::size_t last = 0;  // that was added of it, counted from the first of all
    };

    std::vector<Entry> sorted_entries() const {
        std::vector<Entry> sorted;
        for (const auto& [key, entry] : entries_) sorted.push_back(entry);
        std::stable_sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) {
            return std::pair(a.question.count, a.question.last_day) >
                   std::pair(b.question.count, b.question.last_day);
        });
        return sorted;
    }

    static std::vector<UnansweredQuestion> questions_of(const std::vector<Entry>& entries) {
        std::vector<UnansweredQuestion> questions;
        for (const Entry& entry : entries) questions.push_back(entry.question);
        return questions;
    }

    std::map<std::string, Entry> entries_;
    std::size_t added_ = 0;
};

Entries entries_in(const OpenFile& file) {
    const auto size = static_cast<std::size_t>(file.status().st_size);
    const std::string text = bytes_at(file, 0, std::min(size, kMaxLogFileBytes));
    Entries entries;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string::npos) break;  // it is just being written, or never was whole
        const auto entry = entry_from(std::string_view(text).substr(begin, end - begin));
        if (entry) entries.add(*entry);
        begin = end + 1;
    }
    return entries;
}

// Writes the log anew with one more question.
void compact(const OpenFile& log, const std::filesystem::path& path,
             const UnansweredQuestion& added) {
    Entries entries = entries_in(log);
    entries.add(added);
    std::string text(kHeader);
    for (const UnansweredQuestion& entry : entries.kept()) text += line_of(entry);
    std::filesystem::path beside = path;
    beside += ".new";
    const OpenFile fresh(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!fresh.is_open()) throw_unwritable(beside, errno);
    if (fchmod(fresh.descriptor(), kOwnerOnly) != 0) throw_unwritable(beside, errno);
    write_whole(fresh, text, beside);
    if (fsync(fresh.descriptor()) != 0 || rename(beside.c_str(), path.c_str()) != 0) {
        throw_unwritable(path, errno);
    }
}

// Adds to a log whose lock is held.
void append(const OpenFile& log, const std::filesystem::path& path,
            const UnansweredQuestion& entry) {
    if (!is_log(log)) {
        throw_unwritable(path, "it is something else; name a file of its own for the log");
    }
    const struct stat status = log.status();
    const bool is_private = (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!is_private && fchmod(log.descriptor(), kOwnerOnly) != 0) throw_unwritable(path, errno);
    const auto size = static_cast<std::size_t>(status.st_size);
    const std::string line = line_of(entry);
    const bool is_whole = size == 0 || bytes_at(log, size - 1, 1) == "\n";
    if (!is_whole || size + line.size() > kMaxLogFileBytes) return compact(log, path, entry);
    write_whole(log, size == 0 ? std::string(kHeader) + line : line, path);
}

}  // namespace

UnansweredLog::UnansweredLog(const std::filesystem::path& file) {
    std::error_code failure;  // then the path as it was given will do
    file_ = file.empty() ? file : std::filesystem::weakly_canonical(file, failure);
    if (failure) file_ = file;
}

void UnansweredLog::keep(const AnswerPage& page, std::chrono::sys_days day) {
    if (file_.empty() || page.verdict != Verdict::not_here) return;
    try {
        append_unanswered(file_, page.question.text, day);
    } catch (const std::exception& error) {
        if (has_warned_.exchange(true)) return;
        std::cerr << std::string("docent: ") + error.what() +
                         "; questions without an answer are not kept\n";
    }
}

void append_unanswered(const std::filesystem::path& file, std::string_view question,
                       std::chrono::sys_days day) {
    const UnansweredQuestion entry{loggable(question), 1, iso_date_from(day)};
    if (entry.question.empty()) return;
    for (int attempt = 0; attempt < kLockAttempts; ++attempt) {
        if (attempt > 0) std::this_thread::sleep_for(kLockPause);
        const OpenFile log(file, O_RDWR | O_CREAT | O_APPEND);
        if (!log.is_open()) throw_unwritable(file, errno);
        if (flock(log.descriptor(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) throw_unwritable(file, errno);
        } else if (is_at(log, file)) {
            return append(log, file, entry);
        }
    }
    throw_unwritable(file, "another program does not let go of it");
}

std::vector<UnansweredQuestion> read_unanswered(const std::filesystem::path& file) {
    const OpenFile log(file, O_RDONLY);
    if (!log.is_open()) {
        throw Error(ErrorKind::unreadable, file.string() +
                                               " cannot be read: " + failure_text(errno) +
                                               "; name the file that --log-unanswered keeps");
    }
    if (!is_log(log)) {
        throw Error(ErrorKind::unreadable,
                    file.string() +
                        " is no log of unanswered questions; name the file that "
                        "--log-unanswered keeps");
    }
    return entries_in(log).sorted();
}

}  // namespace docent
