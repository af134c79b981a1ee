// Fields in the order in which the structs declare them, as in store/records.cpp. Of the limits
// only those go over that the process applies itself.

#include "indexer/worker/worker_protocol.h"

#include "store/record_coder.h"

namespace docent {

std::string encode(const WorkerOptions& options) {
    RecordEncoder out;
    out.number(options.cleaning.kept_rules.size());
    for (const std::string& rule : options.cleaning.kept_rules) out.string(rule);
    out.number(options.cleaning.repeated_lines.size());
    for (const std::uint64_t line : options.cleaning.repeated_lines) out.number(line);
    return out.number(static_cast<std::uint64_t>(options.limits.cpu_seconds))
        .number(options.limits.memory_bytes)
        .number(options.limits.article_bytes)
        .sealed();
}

WorkerOptions decode_worker_options(std::string_view bytes) {
    RecordDecoder in(bytes);
    WorkerOptions options;
    in.list([&] { options.cleaning.kept_rules.insert(in.string()); });
    in.list([&] { options.cleaning.repeated_lines.insert(in.number()); });
    options.limits.cpu_seconds = in.number<int>();
    options.limits.memory_bytes = in.number();
    options.limits.article_bytes = in.number();
    in.end();
    return options;
}

std::string encode(const Sandbox& sandbox) {
    return RecordEncoder()
        .number(sandbox.has_memory_limit ? 1 : 0)
        .number(sandbox.has_folder_rules ? 1 : 0)
        .number(sandbox.has_system_call_filter ? 1 : 0)
        .sealed();
}

Sandbox decode_sandbox(std::string_view bytes) {
    RecordDecoder in(bytes);
    Sandbox sandbox;
    sandbox.has_memory_limit = in.number() != 0;
    sandbox.has_folder_rules = in.number() != 0;
    sandbox.has_system_call_filter = in.number() != 0;
    in.end();
    return sandbox;
}

std::string encode(const ReadRequest& request) {
    return RecordEncoder()
        .number(static_cast<std::uint64_t>(request.format))
        .string(request.path)
        .sealed();
}

ReadRequest decode_read_request(std::string_view bytes) {
    RecordDecoder in(bytes);
    ReadRequest request;
    request.format = in.number<ArticleFormat>();
    request.path = in.string();
    in.end();
    return request;
}

std::string encode(const SkippedRecord& skipped) {
    return RecordEncoder().number(skipped.line).string(skipped.reason).sealed();
}

SkippedRecord decode_skipped_record(std::string_view bytes) {
    RecordDecoder in(bytes);
    SkippedRecord skipped;
    skipped.line = in.number<std::uint32_t>();
    skipped.reason = in.string();
    in.end();
    return skipped;
}

}  // namespace docent
