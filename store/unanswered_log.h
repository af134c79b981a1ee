#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_page.h"
#include "text/iso_date.h"

namespace docent {

/// A question that the articles did not answer.
struct UnansweredQuestion {
    std::string question;     ///< as it was asked last; control characters as "\x1B"
    std::uint64_t count = 0;  ///< how often it was asked
    std::string last_day;     ///< when last, ISO 8601, UTC

    bool operator==(const UnansweredQuestion&) const = default;
};

/// What a log may hold: so many different questions, of so many bytes each, in a file of so many
/// bytes. Those asked last stay; of the others, those asked least give way, and of these those
/// asked longest ago.
inline constexpr std::size_t kMaxLoggedQuestions = 1000;
inline constexpr std::size_t kNewestLoggedQuestions = 100;  ///< of them, which were asked last
inline constexpr std::size_t kMaxLoggedBytes = 500;
inline constexpr std::size_t kMaxLogFileBytes = 1'000'000;

/// A file that keeps which questions the articles did not answer, so that whoever writes them knows
/// what is missing: the question, how often and on which day it was last asked; nothing of who
/// asked. Only its owner can read the file.
///
/// Safe from any thread, with several logs in several processes on one file, and when a process
/// ends at any moment.
class UnansweredLog {
  public:
    /// Takes: the file, which need not exist; an empty path for a log that keeps nothing.
    explicit UnansweredLog(const std::filesystem::path& file);

    /// Adds the question of a page that does not answer it. What goes wrong is told once, on
    /// standard error; it is nobody's business who waits for the answer.
    /// Cost: some microseconds; once in thousands of calls the file is written anew, some
    /// milliseconds. Waits at most 0.1 s for another process.
    void keep(const AnswerPage& page, std::chrono::sys_days day = today());

  private:
    std::filesystem::path file_;
    std::atomic<bool> has_warned_ = false;
};

/// Adds a question as the log does; nothing when it is blank.
/// Throws: Error(unwritable) when the file cannot be written or is something else than such a log.
void append_unanswered(const std::filesystem::path& file, std::string_view question,
                       std::chrono::sys_days day);

/// Gives what a log holds, asked most first. Questions that differ in letter case, white space and
/// the mark at the end are one. A line that a power cut has left half is passed over.
/// Throws: Error(unreadable) when the file cannot be read or is something else.
std::vector<UnansweredQuestion> read_unanswered(const std::filesystem::path& file);

}  // namespace docent
