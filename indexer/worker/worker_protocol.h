#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/cleaning_options.h"
#include "indexer/worker/read_limits.h"
#include "indexer/worker/sandbox.h"
#include "model/article_file.h"

namespace docent {

/// What a frame between a reader process and its parent means. In brackets its payload; a document
/// is encoded as in store/records.h, the others by the functions below.
///
/// The parent sends `options`, then any number of times `read`. The process answers `options` with
/// `ready`, and each `read` with the file's articles in order and a frame that says how it ended:
/// `finished`, `only_document`, `unreadable`, `failed` or `out_of_memory`.
enum class WorkerMessage : std::uint32_t {
    options,         ///< [WorkerOptions]
    read,            ///< [ReadRequest], with the open file
    ready,           ///< [Sandbox] that the process has
    document,        ///< [Document]
    only_document,   ///< [Document] of a file that is one article: `finished` goes without saying
    skipped_record,  ///< [SkippedRecord]
    finished,        ///< []
    unreadable,      ///< [the reason, as text]
    failed,          ///< [the reason, as text] `unreadable`, but it may pass
    out_of_memory    ///< []
};

struct WorkerOptions {
    CleaningOptions cleaning;
    ReadLimits limits;
};

struct ReadRequest {
    ArticleFormat format = ArticleFormat::plain_text;  ///< by the file's name
    std::string path;
};

/// One article of a file of many that cannot be read.
struct SkippedRecord {
    std::uint32_t line = 0;
    std::string reason;
};

// A decoder throws DamagedRecord for anything but what its encoder gave.

std::string encode(const WorkerOptions& options);
std::string encode(const Sandbox& sandbox);
std::string encode(const ReadRequest& request);
std::string encode(const SkippedRecord& skipped);

WorkerOptions decode_worker_options(std::string_view bytes);
Sandbox decode_sandbox(std::string_view bytes);
ReadRequest decode_read_request(std::string_view bytes);
SkippedRecord decode_skipped_record(std::string_view bytes);

}  // namespace docent
