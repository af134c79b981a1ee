// Brings an index up to date and says what was done; with --watch, again after each change.

#include <unistd.h>

#include <iostream>
#include <optional>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/index_progress.h"
#include "cli/index_updates.h"
#include "cli/interruption.h"
#include "cli/synonyms_file.h"
#include "indexer/index_corpus.h"
#include "query/answer_json.h"
#include "text/counted.h"

namespace docent {
namespace {

IndexOptions options_from(const IndexCommand& command) {
    IndexOptions options;
    options.folders = command.folders;
    options.database = index_to_write(command.database, command.folders);
    options.jobs = command.jobs;
    if (command.walk != WalkChange()) options.walk = walk_after(command.walk, options.database);
    options.kept_rules = command.kept_rules;
    options.language = command.language;
    if (command.synonyms) options.synonyms = synonyms_from(*command.synonyms);
    options.prune = command.prune;
    options.retry_skipped = command.retry;
    return options;
}

void print(const IndexReport& report, const IndexCommand& command, const IndexOptions& options) {
    if (command.json) {
        std::cout << json_from(report) << std::endl;
    } else {
        std::cout << summary_of(report) << "index: " << options.database.string() << std::endl;
    }
}

// Asks whoever sits at the terminal. Nobody there, or no answer, is no.
bool wants_to_prune(const IndexReport& report, const IndexCommand& command) {
    if (report.held_back == 0 || report.was_interrupted || command.json) return false;
    if (isatty(STDIN_FILENO) == 0 || isatty(STDERR_FILENO) == 0) return false;
    std::cerr << "Remove " << with_thousands(report.held_back) << " from the index? [y/N] "
              << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

// One run, without anybody being asked while signals are held.
IndexReport index_once(IndexOptions options, const IndexCommand& command) {
    const Interruption interruption;
    options.stop = interruption.token();
    const IndexReport report = index_with_progress(options);
    print(report, command, options);
    return report;
}

ExitStatus index_and_watch(IndexOptions options, const IndexCommand& command) {
    const Interruption interruption;
    options.stop = interruption.token();
    options.folders = folders_to_watch(options);
    FolderWatcher watcher(options.folders, walk_after(command.walk, options.database),
                          options.database);
    warn_if_not_watched(watcher);
    const IndexReport report = index_with_progress(options);
    print(report, command, options);
    if (report.was_interrupted) return ExitStatus::interrupted;
    if (!command.json) std::cout << "Watching for changes   (Ctrl-C ends it)" << std::endl;
    keep_up_to_date(watcher, options, UpdateLog(report, command.json));
    return ExitStatus::ok;
}

}  // namespace

ExitStatus run_index(const IndexCommand& command) {
    IndexOptions options = options_from(command);
    if (command.watch) return index_and_watch(options, command);
    IndexReport report = index_once(options, command);
    if (wants_to_prune(report, command)) {
        options.prune = true;
        report = index_once(options, command);
    }
    if (report.was_interrupted) return ExitStatus::interrupted;
    return report.skipped.empty() ? ExitStatus::ok : ExitStatus::some_skipped;
}

}  // namespace docent
