// Three things at once: the server answers, the updater keeps the index true to its folders, and
// this thread waits for the end. The watcher begins before the first update, so that no change
// falls between the two; the port is taken before it too, so that one that is in use is told at
// once.

#include <iostream>
#include <thread>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/index_progress.h"
#include "cli/index_updates.h"
#include "cli/interruption.h"
#include "cli/vectors_warning.h"
#include "indexer/folder_watcher.h"
#include "indexer/index_corpus.h"
#include "model/error.h"
#include "store/index_reader.h"
#include "store/index_writer.h"
#include "web/answer_server.h"

namespace docent {
namespace {

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

}  // namespace

ExitStatus run_serve(const ServeCommand& command) {
    const Interruption interruption;
    IndexOptions options;
    options.database = index_to_write(command.database, command.folders);
    options.folders = command.folders;
    options.folders = folders_to_watch(options);
    options.jobs = command.jobs;
    options.stop = interruption.token();
    FolderWatcher watcher(options.folders, walk_after({}, options.database), options.database);
    warn_if_not_watched(watcher);
    make_index_if_none(options.database);
    warn_without_vectors();
    AnswerServer server(
        {options.database, command.host, command.port, command.log_unanswered, command.older_than});
    const IndexReport report = index_with_progress(options);
    if (report.was_interrupted) return ExitStatus::interrupted;
    std::cout << summary_of(report);
    std::cout << "Ask at " << server.address() << "   (Ctrl-C ends it)" << std::endl;
    if (!is_loopback(command.host)) {
        std::cout << "Everyone who can reach this machine can read the articles." << std::endl;
    }
    std::stop_source ending;  // by a signal, or because the server could not go on
    options.stop = ending.get_token();
    const std::stop_callback on_signal(interruption.token(), [&ending] { ending.request_stop(); });
    const std::stop_callback on_ending(options.stop, [&server] { server.stop(); });
    const std::jthread updater(
        [&] { keep_up_to_date(watcher, options, UpdateLog(report, false)); });
    const RequestStop at_the_end(ending);  // before `updater` is waited for
    server.serve();
    std::cout.clear();  // whoever read the address may have gone; serving did not depend on it
    return ExitStatus::ok;
}

}  // namespace docent
