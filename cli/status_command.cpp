// What the index holds and how old it is.

#include <chrono>
#include <cstdio>
#include <iostream>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/terminal.h"
#include "query/answer_json.h"
#include "store/index_reader.h"

namespace docent {
namespace {

std::string age_text(std::int64_t updated_s) {
    if (updated_s == 0) return "never";
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t age_s =
        std::chrono::duration_cast<std::chrono::seconds>(now).count() - updated_s;
    constexpr std::int64_t kMinute = 60;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    const auto ago = [](std::int64_t number, const char* unit) {
        return counted(static_cast<std::uint64_t>(number), unit) + " ago";
    };
    if (age_s < kMinute) return "just now";
    if (age_s < kHour) return ago(age_s / kMinute, "minute");
    if (age_s < kDay) return ago(age_s / kHour, "hour");
    return ago(age_s / kDay, "day");
}

std::string text_from(const IndexStatus& status) {
    char size[32];
    std::snprintf(size, sizeof size, "%.1f MB", static_cast<double>(status.size_bytes) / 1e6);
    std::string text = "index       " + without_controls(status.database) + '\n';
    for (const std::string& root : status.roots)
        text += "folder      " + without_controls(root) + '\n';
    text += "articles    " + std::to_string(status.articles) + '\n';
    text += "passages    " + std::to_string(status.passages) + '\n';
    text += std::string("size        ") + size + '\n';
    text += "generation  " + std::to_string(status.generation) + '\n';
    text += "updated     " + age_text(status.updated_s) + '\n';
    for (const SkippedArticle& skipped : status.skipped) {
        text += "skipped     " + without_controls(skipped.path) + ": " +
                without_controls(skipped.reason) + '\n';
    }
    return text;
}

}  // namespace

ExitStatus run_status(const StatusCommand& command) {
    IndexReader index(index_to_read(command.database));
    IndexStatus status;
    index.read([&] { status = index.status(); });
    std::cout << (command.json ? json_from(status) + '\n' : text_from(status));
    return ExitStatus::ok;
}

}  // namespace docent
