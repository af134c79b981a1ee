// What the index holds and how old it is; or which questions a log holds.

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/terminal.h"
#include "query/answer_json.h"
#include "store/index_reader.h"
#include "store/unanswered_log.h"
#include "text/counted.h"
#include "web/human_time.h"

namespace docent {
namespace {

std::string age_text(const IndexStatus& status) {
    if (status.updated_s == 0) return "never";
    return age_in_words(status.updated_s, status.updated_s + status.age_s);
}

// "en 20, de 3"
std::string languages_text(const IndexStatus& status) {
    std::string text;
    for (const LanguageCount& count : status.languages) {
        text += (text.empty() ? "" : ", ") + without_controls(count.language) + ' ' +
                std::to_string(count.articles);
    }
    return text.empty() ? "none" : text;
}

std::string text_from(const IndexStatus& status) {
    char size[32];
    std::snprintf(size, sizeof size, "%.1f MB", static_cast<double>(status.size_bytes) / 1e6);
    std::string text = "index       " + without_controls(status.database) + '\n';
    for (const std::string& root : status.roots)
        text += "folder      " + without_controls(root) + '\n';
    text += "articles    " + std::to_string(status.articles) + '\n';
    text += "languages   " + languages_text(status) + '\n';
    text += "passages    " + std::to_string(status.passages) + '\n';
    text += std::string("size        ") + size + '\n';
    text += "generation  " + std::to_string(status.generation) + '\n';
    text += "updated     " + age_text(status) + '\n';
    for (const SkippedArticle& skipped : status.skipped) {
        text += "skipped     " + without_controls(skipped.path) + ": " +
                without_controls(skipped.reason) + '\n';
    }
    return text;
}

// How often, when last, and the question, in columns.
std::string text_from(const std::vector<UnansweredQuestion>& questions) {
    if (questions.empty()) return "No question is in the log.\n";
    std::string text;
    const std::size_t width = with_thousands(questions.front().count).size();  // of the largest
    for (const UnansweredQuestion& question : questions) {
        const std::string count = with_thousands(question.count);
        text += std::string(width - count.size(), ' ') + count + "  " + question.last_day + "  " +
                without_controls(question.question) + '\n';
    }
    return text;
}

}  // namespace

ExitStatus run_status(const StatusCommand& command) {
    if (!command.unanswered.empty()) {
        const std::vector<UnansweredQuestion> questions = read_unanswered(command.unanswered);
        std::cout << (command.json ? json_from(questions) + '\n' : text_from(questions));
        return ExitStatus::ok;
    }
    IndexReader index(index_to_read(command.database));
    IndexStatus status;
    index.read([&] { status = index.status(); });
    std::cout << (command.json ? json_from(status) + '\n' : text_from(status));
    return ExitStatus::ok;
}

}  // namespace docent
