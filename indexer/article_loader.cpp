// A file may be replaced or written to while it is read. It is whole if its size and time are the
// same before and after; else it is read once more, and if that fails too, it is left for the next
// run. Only a file of one article a line is taken as it comes, because it may be larger than
// memory.

#include "indexer/article_loader.h"

#include <sys/stat.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "indexer/article_opener.h"
#include "indexer/cleaning/repeated_lines.h"
#include "indexer/file_descriptor.h"
#include "indexer/file_time.h"
#include "indexer/inferred_questions.h"
#include "indexer/passage_splitter.h"
#include "indexer/reading_failure.h"
#include "model/error.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

struct stat status_of(const FileDescriptor& file) {
    struct stat status {};
    if (fstat(file.number(), &status) == 0) return status;
    throw_unreadable(errno);
}

void check_size(std::uint64_t size_bytes, std::uint64_t max_bytes) {
    if (size_bytes == 0) throw Error(ErrorKind::unreadable, "the file is empty");
    if (size_bytes <= max_bytes) return;
    throw Error(ErrorKind::unreadable, "the file is too large: " + std::to_string(size_bytes) +
                                           " bytes, the limit is " + std::to_string(max_bytes) +
                                           "; split it");
}

ArticleHead head_from(const Document& document) {
    ArticleHead head;
    head.path = document.path;
    head.record_id = document.record_id;
    head.title = document.title;
    head.author = document.author;
    head.source_url = document.source_url;
    head.published = document.published;
    head.reviewed = document.reviewed;
    head.updated = document.updated;
    head.content_hash = document.content_hash;
    return head;
}

// Is the title the text's first sentence or the beginning of it, for want of another one? Then it
// is no second evidence for its words: as a title it cost .005 of nDCG@10 on the eleven xquad
// collections and .009 on nq-utd.
bool is_first_sentence(const Document& document) {
    constexpr std::string_view kCut = "…";
    std::string_view title = document.title;
    const bool is_cut = title.ends_with(kCut);
    if (is_cut) title.remove_suffix(kCut.size());
    if (!document.text.starts_with(title)) return false;
    const std::string_view rest = std::string_view(document.text).substr(title.size());
    return is_cut || rest.empty() || rest.find_first_of(".:\n") == 0 || ends_in_stop(title);
}

}  // namespace

// One reading of one file.
struct ArticleLoader::Attempt {
    const ArticleFile& file;
    const std::string& root;
    const TakeArticle& take;
    LoadedFile loaded = {};
    std::uint64_t size_bytes = 0;
    std::int64_t modified_ns = 0;
    std::int64_t begun_ns = 0;
    bool is_parsed = false;  // its bytes have been given to a reader, which may blame them

    bool is_stream() const { return file.format == ArticleFormat::json_lines; }

    void skip(std::string reason) {
        SkippedFile skipped{root, file.path, 0, 0, std::move(reason)};
        if (is_parsed && is_settled(modified_ns, begun_ns)) {
            skipped.size_bytes = size_bytes;
            skipped.modified_ns = modified_ns;
        }
        loaded.skipped.push_back(std::move(skipped));
    }
};

LoadedFile ArticleLoader::load(const ArticleFile& file, const std::string& root,
                               const TakeArticle& take) {
    for (const bool is_last : {false, true}) {
        Attempt attempt{file, root, take};
        try {
            this->attempt(attempt);
        } catch (const PassingFailure& failure) {
            attempt.loaded.outcome = LoadedFile::Outcome::failed;
            attempt.is_parsed = false;
            attempt.skip(failure.what());
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::unreadable) throw;
            attempt.loaded.outcome = LoadedFile::Outcome::skipped;
            attempt.skip(error.what());
        }
        const bool has_changed = attempt.loaded.outcome == LoadedFile::Outcome::changed;
        if (!has_changed || attempt.is_stream()) return attempt.loaded;
        if (!is_last) continue;
        attempt.loaded.outcome = LoadedFile::Outcome::skipped;
        attempt.is_parsed = false;
        attempt.skip(
            "it was being written to while it was read; it is tried again with the next run");
        return attempt.loaded;
    }
    return {};
}

void ArticleLoader::attempt(Attempt& attempt) {
    attempt.begun_ns = now_ns();
    attempt.loaded.outcome = LoadedFile::Outcome::gone;
    const FileDescriptor file = open_article(attempt.file);
    if (!file.is_open()) return;
    const struct stat before = status_of(file);
    attempt.size_bytes = static_cast<std::uint64_t>(before.st_size);
    attempt.modified_ns = modified_ns_of(before);
    attempt.loaded.bytes_read = attempt.size_bytes;
    check_size(attempt.size_bytes, attempt.is_stream() ? UINT64_MAX : options_.max_article_bytes);
    attempt.is_parsed = true;
    std::vector<Document> documents;
    ReaderProcess& reader = reader_for(attempt.root);
    reader.read(
        file, attempt.file.format, attempt.file.path,
        [&](Document document) {
            if (attempt.is_stream()) return take_document(attempt, std::move(document));
            documents.push_back(std::move(document));
        },
        [&](std::uint32_t line, const std::string& reason) {
            attempt.skip("line " + std::to_string(line) + ": " + reason);
        });
    if (reader.sandbox()) attempt.loaded.missing_walls = missing_walls(*reader.sandbox());
    const struct stat after = status_of(file);
    const bool is_whole =
        after.st_size == before.st_size && modified_ns_of(after) == attempt.modified_ns;
    attempt.loaded.outcome = is_whole ? LoadedFile::Outcome::read : LoadedFile::Outcome::changed;
    if (!is_whole) return;
    for (Document& document : documents) take_document(attempt, std::move(document));
}

void ArticleLoader::take_document(Attempt& attempt, Document document) const {
    ArticleEntry entry;
    document.path = attempt.file.path;
    if (!options_.language.empty()) document.language = options_.language;
    const TermAnalyzer& analyzer = analyzers_.of(document.language);
    entry.head = head_from(document);
    entry.head.root = attempt.root;
    entry.head.size_bytes = attempt.size_bytes;
    entry.head.modified_ns = attempt.modified_ns;
    entry.head.indexed_ns = attempt.begun_ns;
    if (!is_first_sentence(document)) entry.title_terms = analyzer.analyze(document.title);
    entry.repeatable_lines = repeatable_lines(document);
    std::vector<Passage> passages = split_passages(document, sentences_);
    const auto inferred = inferred_questions(document, passages, sentences_);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        entry.passages.push_back(passage_entry_from(std::move(passages[i]), analyzer, inferred[i]));
    }
    entry.document = std::move(document);
    attempt.take(std::move(entry));
}

ReaderProcess& ArticleLoader::reader_for(const std::string& root) {
    const auto known = readers_.find(root);
    if (known != readers_.end()) return known->second;
    CleaningOptions cleaning;
    cleaning.kept_rules = options_.kept_rules;
    if (const auto lines = options_.repeated_lines.find(root);
        lines != options_.repeated_lines.end()) {
        cleaning.repeated_lines = lines->second;
    }
    return readers_
        .emplace(std::piecewise_construct, std::forward_as_tuple(root),
                 std::forward_as_tuple(std::move(cleaning), options_.limits))
        .first->second;
}

void set_article_id(ArticleEntry& article, const std::string& id) {
    article.head.id = id;
    article.document.article_id = id;
    for (PassageEntry& entry : article.passages) entry.passage.id.article_id = id;
}

}  // namespace docent
