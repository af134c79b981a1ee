// Three things at once: the server answers, the updater keeps the index true to its folders, and
// this thread waits for the end. The watcher begins before the first update, so that no change
// falls between the two. When another docent is writing, the updater lets it and looks again.

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/index_progress.h"
#include "cli/interruption.h"
#include "indexer/folder_watcher.h"
#include "indexer/index_corpus.h"
#include "model/error.h"
#include "store/index_reader.h"
#include "web/answer_server.h"

namespace docent {
namespace {

constexpr auto kRetryWhenLocked = std::chrono::seconds(1);

void wait_for(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

// Updates once; gives false when it should be tried again because the index is locked.
bool update(const IndexOptions& options) {
    try {
        const IndexReport report = index_corpus(options);
        if (report.added + report.updated + report.renamed + report.removed > 0) {
            std::cout << "updated: " << summary_of(report) << std::flush;
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::index_locked) return false;
        std::cerr << "docent: the index was not updated: " << error.what() << std::endl;
    }
    return true;
}

void keep_up_to_date(FolderWatcher& watcher, const IndexOptions& options) {
    while (watcher.wait(options.stop)) {
        while (!update(options) && !options.stop.stop_requested()) {
            wait_for(kRetryWhenLocked, options.stop);
        }
    }
}

// The folders given, or else those that the index remembers.
std::vector<std::filesystem::path> watched_folders(const ServeCommand& command,
                                                   const std::filesystem::path& database) {
    if (!command.folders.empty()) return command.folders;
    const IndexStatus status = IndexReader(database).status();
    return {status.roots.begin(), status.roots.end()};
}

}  // namespace

ExitStatus run_serve(const ServeCommand& command) {
    const Interruption interruption;
    IndexOptions options;
    options.database = index_to_write(command.database, command.folders);
    options.folders = watched_folders(command, options.database);
    options.jobs = command.jobs;
    options.stop = interruption.token();
    FolderWatcher watcher(options.folders);
    {
        IndexProgressLine line;
        IndexOptions first = options;
        first.on_progress = [&line](const IndexProgress& progress) { line.show(progress); };
        const IndexReport report = index_corpus(first);
        if (report.was_interrupted) return ExitStatus::interrupted;
        std::cout << summary_of(report);
    }
    AnswerServer server({options.database, command.host, command.port});
    std::cout << "Ask at " << server.address() << "   (Ctrl-C ends it)" << std::endl;
    const std::jthread updater([&] { keep_up_to_date(watcher, options); });
    const std::stop_callback end(options.stop, [&server] { server.stop(); });
    server.serve();
    return ExitStatus::ok;
}

}  // namespace docent
