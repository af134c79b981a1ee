// Brings an index up to date and says what was done.

#include <iostream>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/index_progress.h"
#include "cli/interruption.h"
#include "indexer/index_corpus.h"
#include "query/answer_json.h"

namespace docent {

ExitStatus run_index(const IndexCommand& command) {
    const Interruption interruption;
    IndexOptions options;
    options.folders = command.folders;
    options.database = index_to_write(command.database, command.folders);
    options.jobs = command.jobs;
    options.retry_skipped = command.retry;
    options.stop = interruption.token();
    IndexReport report;
    {
        IndexProgressLine line;
        options.on_progress = [&line](const IndexProgress& progress) { line.show(progress); };
        report = index_corpus(options);
    }
    if (command.json) {
        std::cout << json_from(report) << '\n';
    } else {
        std::cout << summary_of(report) << "index: " << options.database.string() << '\n';
    }
    if (report.was_interrupted) return ExitStatus::interrupted;
    return report.skipped.empty() ? ExitStatus::ok : ExitStatus::some_skipped;
}

}  // namespace docent
