// Three things at once: the server answers, the updater keeps the index true to its folders, and
// this thread waits for the end. The watcher begins before the first update, so that no change
// falls between the two; the port is taken before it too, so that one that is in use is told at
// once. When another docent is writing, the updater lets it and looks again.

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
#include "store/index_writer.h"
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
        const bool has_changed =
            report.added + report.updated + report.renamed + report.removed > 0;
        if (has_changed || !report.skipped.empty()) {
            std::cout << "updated: " << summary_of(report) << std::flush;
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::index_locked) return false;
        std::cerr << "docent: the index was not updated: " << error.what() << std::endl;
    } catch (const std::exception& error) {  // a bug must not end the server
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

// An empty index can be served until there is a better one.
void make_index_if_none(const std::filesystem::path& database) {
    try {
        const IndexReader existing(database);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::no_index) throw;
        const IndexWriter made(database);
    }
}

// Requests a stop when it goes out of scope, an exception included.
class RequestStop {
  public:
    explicit RequestStop(std::stop_source& source) : source_(source) {}
    ~RequestStop() { source_.request_stop(); }
    RequestStop(const RequestStop&) = delete;
    RequestStop& operator=(const RequestStop&) = delete;

  private:
    std::stop_source& source_;
};

bool is_loopback(const std::string& host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
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
    make_index_if_none(options.database);
    AnswerServer server({options.database, command.host, command.port});
    {
        IndexProgressLine line;
        IndexOptions first = options;
        first.on_progress = [&line](const IndexProgress& progress) { line.show(progress); };
        const IndexReport report = index_corpus(first);
        if (report.was_interrupted) return ExitStatus::interrupted;
        std::cout << summary_of(report);
    }
    std::cout << "Ask at " << server.address() << "   (Ctrl-C ends it)" << std::endl;
    if (!is_loopback(command.host)) {
        std::cout << "Everyone who can reach this machine can read the articles." << std::endl;
    }
    std::stop_source ending;  // by a signal, or because the server could not go on
    options.stop = ending.get_token();
    const std::stop_callback on_signal(interruption.token(), [&ending] { ending.request_stop(); });
    const std::stop_callback on_ending(options.stop, [&server] { server.stop(); });
    const std::jthread updater([&] { keep_up_to_date(watcher, options); });
    const RequestStop at_the_end(ending);  // before `updater` is waited for
    server.serve();
    std::cout.clear();  // whoever read the address may have gone; serving did not depend on it
    return ExitStatus::ok;
}

}  // namespace docent
