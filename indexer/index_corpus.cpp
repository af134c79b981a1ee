// One run: walk the folders, plan what to do, carry it out: many new files in bulk, all others in
// order. The writer is opened first: from then on nobody else changes what the plan is made from.
//
// Which lines are dropped because many articles repeat them is known only after all are read. The
// index remembers the lines that its articles lack for that reason; when they have become others,
// the articles that hold the difference are read once more. So an update ends in the same index as
// one made from nothing.

#include "indexer/index_corpus.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/bulk_build.h"
#include "indexer/cleaning/repeated_lines.h"
#include "indexer/corpus_walker.h"
#include "indexer/index_run.h"
#include "indexer/index_update.h"
#include "indexer/indexed_folders.h"
#include "indexer/removal_guard.h"
#include "indexer/repeated_line_change.h"
#include "indexer/update_plan.h"
#include "indexer/write_in_order.h"
#include "model/error.h"
#include "store/index_folder.h"
#include "store/index_reader.h"
#include "store/index_writer.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// What the index holds before the run.
struct IndexedArticles {
    std::vector<ArticleHead> heads;
    std::vector<SkippedFile> skipped;
    std::vector<RepeatedLines> repeated;
    std::uint64_t size_bytes = 0;  // on disk
};

IndexedArticles read_indexed(const fs::path& database) {
    IndexedArticles indexed;
    IndexReader reader(database);
    reader.read([&] {
        indexed.heads = reader.article_heads();
        indexed.skipped = reader.skipped();
        indexed.repeated = reader.dropped_repeated_lines();
        indexed.size_bytes = reader.status().size_bytes;
    });
    return indexed;
}

std::int64_t now_s() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::vector<std::string> remembered_folders(const fs::path& database) {
    if (!holds_index(database)) return {};
    return IndexReader(database).status().roots;
}

class CorpusRun {
  public:
    explicit CorpusRun(const IndexOptions& options)
        : options_(options),
          given_(checked_folders(options)),
          writer_(options.database),
          database_(fs::canonical(options.database)),
          indexed_(read_indexed(database_)),
          folders_(folders_to_index(database_, given_, writer_.state().roots)),
          ids_(indexed_.heads, writer_.state().roots.empty() ? folders_.front().root
                                                             : writer_.state().roots.front()) {}

    IndexReport run() {
        const IndexState before = writer_.state();
        for (const IndexedFolder& folder : folders_) writer_.add_root(folder.root);
        apply_settings();
        const std::vector<WalkedRoot> walked = walk_all();
        plan_ = plan_update(walked, indexed_.heads, indexed_.skipped, options_.retry_skipped);
        const bool is_reread = writer_.state().is_reread_due;
        if (is_reread) plan_all_anew(walked);
        if (!options_.prune) hold_back_removals(plan_, walked, indexed_.heads);
        IndexUpdate update(writer_, ids_, plan_, indexed_.skipped,
                           is_reread ? UpdateKind::reread : UpdateKind::changed);
        IndexRun run{options_, writer_, ids_, database_, load_options(), progress_};
        is_finished_ = build_in_bulk(plan_, indexed_.size_bytes, update, run) &&
                       write_in_order(plan_.to_read, update, run);
        if (is_finished_) update.remove_gone();
        if (is_finished_ && options_.prune) forget_missing(walked);
        skipped_ = update.skipped();
        if (is_finished_) settle_repeated_lines();
        if (is_finished_) writer_.set_all_reread();
        const bool has_others_skipped = writer_.set_skipped(skipped_);
        const bool has_changed = update.has_written() || has_others_skipped ||
                                 writer_.state().roots != before.roots ||
                                 writer_.state().settings != before.settings;
        if (has_changed && is_finished_) writer_.set_updated(now_s());
        writer_.commit();
        return report_from(update, walked);
    }

  private:
    // Before anything is made on disk: a mistyped folder must not leave an index behind.
    static std::vector<fs::path> checked_folders(const IndexOptions& options) {
        if (options.folders.empty()) IndexReader exists(options.database);
        return canonical_folders(options.folders, remembered_folders(options.database));
    }

    void apply_settings() {
        IndexSettings settings = writer_.state().settings;
        if (options_.walk) {
            settings.include = options_.walk->include;
            settings.exclude = options_.walk->exclude;
            settings.follow_links = options_.walk->follow_links;
        }
        if (options_.kept_rules) {
            settings.kept_rules.assign(options_.kept_rules->begin(), options_.kept_rules->end());
        }
        if (options_.language) settings.language = *options_.language;
        if (options_.synonyms) settings.synonyms = *options_.synonyms;
        writer_.set_settings(settings);
    }

    std::vector<WalkedRoot> walk_all() const {
        const IndexSettings& settings = writer_.state().settings;
        const WalkOptions walk{settings.include, settings.exclude, settings.follow_links};
        std::vector<WalkedRoot> walked;
        for (const IndexedFolder& folder : folders_) {
            walked.push_back(
                {folder.root, walk_corpus(folder.folder, walk), folder.folder.string()});
        }
        return walked;
    }

    // Every file that is there is to be read, because it is to be read in another way.
    void plan_all_anew(const std::vector<WalkedRoot>& walked) {
        std::vector<ArticleHead> heads = indexed_.heads;
        for (ArticleHead& head : heads) head.size_bytes = UINT64_MAX;
        UpdatePlan anew = plan_update(walked, heads, indexed_.skipped, true);
        plan_.to_read = std::move(anew.to_read);
        plan_.skipped = std::move(anew.skipped);
        plan_.unchanged = 0;
    }

    LoadOptions load_options() const {
        LoadOptions load;
        load.max_article_bytes = options_.max_article_bytes;
        const std::vector<std::string>& kept = writer_.state().settings.kept_rules;
        load.kept_rules.insert(kept.begin(), kept.end());
        load.language = writer_.state().settings.language;
        for (const RepeatedLines& lines : indexed_.repeated) {
            load.repeated_lines[lines.root].insert(lines.hashes.begin(), lines.hashes.end());
        }
        load.limits = options_.read_limits;
        return load;
    }

    // Forgets the folders that are gone, whose articles have been removed.
    void forget_missing(const std::vector<WalkedRoot>& walked) {
        for (const WalkedRoot& root : walked) {
            if (root.walk.root_state == RootState::missing) writer_.remove_root(root.root);
        }
    }

    // Reads again the articles that hold lines which have begun or ceased to be repeated.
    void settle_repeated_lines() {
        if (writer_.state().are_lines_settled) return;
        RepeatedLineChange change =
            find_repeated_line_change(writer_, database_, indexed_.repeated);
        indexed_.repeated = std::move(change.now);
        UpdatePlan plan;
        plan.to_read = std::move(change.to_read);
        plan.skipped = skipped_;
        IndexUpdate update(writer_, ids_, plan, {}, UpdateKind::settling);
        IndexRun run{options_, writer_, ids_, database_, load_options(), progress_};
        is_finished_ = write_in_order(plan.to_read, update, run);
        skipped_ = update.skipped();
        // Otherwise the next run counts again from what the index remembers.
        if (!is_finished_ || update.has_kept_unread()) return;
        writer_.settle_repeated_lines(indexed_.repeated);
        const auto& dropped = update.report().dropped_lines;
        if (const auto lines = dropped.find(std::string(kRepeatedLineRule));
            lines != dropped.end()) {
            repeated_lines_dropped_ = lines->second;
        }
    }

    IndexReport report_from(const IndexUpdate& update,
                            const std::vector<WalkedRoot>& walked) const {
        IndexReport report = update.report();
        if (repeated_lines_dropped_ > 0) {
            report.dropped_lines[std::string(kRepeatedLineRule)] = repeated_lines_dropped_;
        }
        for (const WalkedRoot& root : walked) {
            report.found += root.walk.files.size() + root.walk.skipped.size();
        }
        for (const SkippedFile& file : skipped_) {
            const bool is_of_run =
                std::any_of(folders_.begin(), folders_.end(),
                            [&](const IndexedFolder& folder) { return folder.root == file.root; });
            if (is_of_run) report.skipped.push_back({file.path, file.reason});
        }
        report.was_interrupted = !is_finished_;
        report.generation = writer_.state().generation;
        report.elapsed_ms = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count());
        return report;
    }

    const Clock::time_point start_ = Clock::now();
    const IndexOptions& options_;
    std::vector<fs::path> given_;
    IndexWriter writer_;
    fs::path database_;
    IndexedArticles indexed_;
    std::vector<IndexedFolder> folders_;
    ArticleIds ids_;
    UpdatePlan plan_;
    RunProgress progress_{options_.on_progress};
    bool is_finished_ = false;
    std::vector<SkippedFile> skipped_;          // of all roots of the index
    std::uint64_t repeated_lines_dropped_ = 0;  // from articles that were read again
};

}  // namespace

IndexReport index_corpus(const IndexOptions& options) {
    return CorpusRun(options).run();
}

}  // namespace docent
