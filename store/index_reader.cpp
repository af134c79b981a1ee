// Each method is a thin layer over one Xapian call, with foreign errors translated on the way out.
// `find` builds the query itself, term by term: no parser ever sees what a user typed.

#include "store/index_reader.h"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "store/deadline_weight.h"
#include "store/foreign_database.h"
#include "store/index_folder.h"
#include "store/index_roots.h"
#include "store/record_coder.h"
#include "store/stored_heads.h"
#include "store/version.h"
#include "store/word_list.h"
#include "store/xapian_errors.h"

namespace docent {
namespace {

constexpr int kMaxOvertakings = 5;
constexpr std::size_t kMaxSpellingEdits = 2;
constexpr std::size_t kMaxIdTermBytes = 240;

Xapian::Query query_from(const TermQuery& terms) {
    std::vector<Xapian::Query> any;
    for (const WeightedTerm& term : terms.any_of) {
        any.emplace_back(Xapian::Query::OP_SCALE_WEIGHT,
                         Xapian::Query(field_term(term.field, term.term)), term.weight);
    }
    Xapian::Query query(Xapian::Query::OP_OR, any.begin(), any.end());
    if (terms.all_of.empty()) return query;
    std::vector<Xapian::Query> all;
    for (const std::string& term : terms.all_of) {
        all.emplace_back(Xapian::Query(field_term(Field::body, term)) |
                         Xapian::Query(field_term(Field::title, term)) |
                         Xapian::Query(field_term(Field::heading, term)));
    }
    return {Xapian::Query::OP_FILTER, query,
            Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end())};
}

// Gives the record if it is the one that was asked for. Its checksum says only that it is one of
// ours: in a damaged index, an id can lead to another record.
const std::string& id_of(const ArticleHead& head) {
    return head.id;
}
const std::string& id_of(const Document& document) {
    return document.article_id;
}
const PassageId& id_of(const Passage& passage) {
    return passage.id;
}
template <typename Id, typename Record>
Record only_of(const Id& id, Record record) {
    if (id_of(record) != id) throw DamagedRecord();
    return record;
}

double average(std::uint64_t terms, std::uint64_t documents) {
    if (documents == 0 || terms == 0) return 1;
    return static_cast<double>(terms) / static_cast<double>(documents);
}

std::int64_t now_s() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::uint64_t folder_size_bytes(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.is_regular_file(ignored)) bytes += entry.file_size(ignored);
    }
    return bytes;
}

}  // namespace

struct IndexReader::Database {
    Xapian::Database xapian;
    std::string name;  // as in index_folder.h; empty until it is open
    std::string uuid;
};

IndexReader::IndexReader(const std::filesystem::path& database)
    : path_(absolute_folder(database)), database_(std::make_unique<Database>()) {
    read([] {});
}

IndexReader::~IndexReader() = default;
IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;

// Opens the newest generation, if it is not open yet. An index that was moved away and made anew
// has another UUID; the open files of the old one would go on being read.
void IndexReader::refresh() {
    const std::string name = live_database(path_);
    if (name.empty()) {
        check_not_foreign(path_);
        throw no_index_error(path_);
    }
    try {
        translating(path_, [&] { open(name); });
    } catch (const Error&) {
        if (live_database(path_) == name) throw;
        database_->name.clear();
        throw IndexChanged();  // it was replaced and removed before it was open
    }
}

void IndexReader::open(const std::string& name) {
    Xapian::Database& index = database_->xapian;
    const bool is_same = name == database_->name;
    if (is_same && index.reopen()) state_ = {};
    if (!is_same || index.get_uuid() != database_->uuid) {
        index = Xapian::Database((path_ / name).string());
        database_->name = name;
        database_->uuid = index.get_uuid();
        state_ = {};
    }
    if (state_.generation != 0) return;
    check_version(path_, index.get_metadata(kVersionKey));
    state_ = decode_index_state(index.get_metadata(kStateKey));
}

void IndexReader::read(const std::function<void()>& work) {
    for (int overtakings = 0; overtakings <= kMaxOvertakings; ++overtakings) {
        try {
            refresh();
            return work();
        } catch (const IndexChanged&) {
        }
    }
    throw Error(ErrorKind::internal,
                "the index " + path_.string() +
                    " changes faster than it can be read; try again in a moment, and if that does "
                    "not help, move it away and run `docent index` again");
}

IndexStatus IndexReader::status() const {
    IndexStatus status;
    status.database = path_.string();
    for (const std::string& root : state_.roots) {
        status.roots.push_back(resolved_root(path_, root).string());
    }
    status.articles = state_.articles;
    status.passages = state_.passages;
    status.languages = languages();
    status.size_bytes = folder_size_bytes(path_ / database_->name);
    status.generation = state_.generation;
    status.updated_s = state_.updated_s;
    if (status.updated_s > 0) status.age_s = std::max<std::int64_t>(0, now_s() - status.updated_s);
    for (const SkippedFile& file : skipped()) status.skipped.push_back({file.path, file.reason});
    return status;
}

std::uint64_t IndexReader::frequency(Field field, const std::string& term) const {
    if (term.empty()) return 0;  // Xapian: the number of documents
    return translating(path_,
                       [&] { return database_->xapian.get_termfreq(field_term(field, term)); });
}

std::uint64_t IndexReader::occurrences(Field field, const std::string& term) const {
    if (term.empty()) return 0;
    return translating(
        path_, [&] { return database_->xapian.get_collection_freq(field_term(field, term)); });
}

FoundEntries IndexReader::find(const TermQuery& query) const {
    FoundEntries found;
    if (query.any_of.empty() || query.limit == 0) return found;
    const CollectionStatistics statistics{state_.passages, average_passage_length()};
    translating(path_, [&] {
        Xapian::Enquire enquire(database_->xapian);
        enquire.set_weighting_scheme(DeadlineWeight(query.bm25, statistics, query.deadline));
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        enquire.set_query(query_from(query));
        const Xapian::MSet matches = enquire.get_mset(0, query.limit);
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            found.best.push_back({*match, match.get_weight()});
        }
        found.total_estimated = matches.get_matches_estimated();
    });
    return found;
}

std::vector<std::uint32_t> IndexReader::term_counts(std::uint32_t entry,
                                                    const std::vector<std::string>& terms) const {
    std::vector<std::uint32_t> counts(terms.size(), 0);
    translating(path_, [&] {
        auto at = database_->xapian.termlist_begin(entry);
        const auto end = database_->xapian.termlist_end(entry);
        for (std::size_t i = 0; i < terms.size() && at != end; ++i) {
            at.skip_to(terms[i]);
            if (at != end && *at == terms[i]) counts[i] = at.get_wdf();
        }
    });
    return counts;
}

void IndexReader::for_each_term(
    std::uint32_t entry, const std::function<void(const std::string&, std::uint32_t)>& take) const {
    translating(path_, [&] {
        const auto end = database_->xapian.termlist_end(entry);
        for (auto at = database_->xapian.termlist_begin(entry); at != end; ++at) {
            const std::string term = *at;
            if (term.front() < 'A' || term.front() > 'Z') take(term, at.get_wdf());
        }
    });
}

std::uint32_t IndexReader::length(std::uint32_t entry) const {
    return translating(path_, [&] { return database_->xapian.get_doclength(entry); });
}

double IndexReader::average_passage_length() const {
    return average(state_.passage_terms, state_.passages);
}

double IndexReader::average_article_length() const {
    return average(state_.passage_terms, state_.articles);
}

std::vector<ArticleExtent> IndexReader::articles_of(
    const std::vector<std::uint32_t>& entries) const {
    std::vector<ArticleExtent> articles;
    translating(path_, [&] {
        auto at = database_->xapian.valuestream_begin(kArticlePlaceSlot);
        const auto end = database_->xapian.valuestream_end(kArticlePlaceSlot);
        for (const std::uint32_t entry : entries) {
            const bool is_known =
                !articles.empty() && entry - articles.back().first < articles.back().passages;
            if (is_known) continue;
            if (at != end) at.skip_to(entry);
            if (at == end || at.get_docid() != entry) throw DamagedRecord();
            const ArticlePlace place = decode_article_place(*at);
            if (place.ordinal >= entry) throw DamagedRecord();
            articles.push_back({entry - place.ordinal, place.passages, place.terms});
        }
    });
    return articles;
}

TextCounts IndexReader::counts_in(const std::vector<std::uint32_t>& entries,
                                  const std::vector<ArticleExtent>& articles,
                                  const std::string& term) const {
    TextCounts counts{std::vector<std::uint32_t>(entries.size(), 0),
                      std::vector<std::uint32_t>(articles.size(), 0)};
    translating(path_, [&] {
        const std::string stored = field_term(Field::body, term);
        auto at = database_->xapian.postlist_begin(stored);
        const auto end = database_->xapian.postlist_end(stored);
        std::size_t passage = 0;
        for (std::size_t i = 0; i < articles.size() && at != end; ++i) {
            at.skip_to(articles[i].first);
            for (; at != end && *at - articles[i].first < articles[i].passages; ++at) {
                const Xapian::termcount count = at.get_wdf();
                counts.articles[i] += count;
                while (passage < entries.size() && entries[passage] < *at) ++passage;
                if (passage < entries.size() && entries[passage] == *at) {
                    counts.passages[passage] = count;
                }
            }
        }
    });
    return counts;
}

std::vector<bool> IndexReader::are_in(Field field, const std::string& term,
                                      const std::vector<std::uint32_t>& entries) const {
    std::vector<bool> are_in(entries.size(), false);
    translating(path_, [&] {
        const std::string stored = field_term(field, term);
        auto at = database_->xapian.postlist_begin(stored);
        const auto end = database_->xapian.postlist_end(stored);
        for (std::size_t i = 0; i < entries.size() && at != end; ++i) {
            at.skip_to(entries[i]);
            are_in[i] = at != end && *at == entries[i];
        }
    });
    return are_in;
}

Passage IndexReader::passage(std::uint32_t entry) const {
    return translating(
        path_, [&] { return decode_passage(database_->xapian.get_document(entry).get_data()); });
}

std::uint32_t IndexReader::entry_of(std::string_view article_id) const {
    const std::string term = std::string(kIdPrefix) + std::string(article_id);
    if (term.size() > kMaxIdTermBytes) return 0;
    const auto first = database_->xapian.postlist_begin(term);
    return first == database_->xapian.postlist_end(term) ? 0 : *first;
}

std::optional<ArticleHead> IndexReader::article_head(std::string_view article_id) const {
    return translating(path_, [&]() -> std::optional<ArticleHead> {
        const std::uint32_t entry = entry_of(article_id);
        if (entry == 0) return std::nullopt;
        const std::string head = database_->xapian.get_document(entry).get_value(kArticleHeadSlot);
        return only_of(article_id, decode_article_head(head));
    });
}

std::optional<Document> IndexReader::article(std::string_view article_id) const {
    const std::vector<Passage> of_article = passages(article_id);
    if (of_article.empty() && !article_head(article_id)) return std::nullopt;
    return translating(path_, [&] {
        const std::uint32_t entry = entry_of(article_id);
        return only_of(article_id,
                       decode_frame(database_->xapian.get_document(entry).get_data(), of_article));
    });
}

std::vector<Passage> IndexReader::passages(std::string_view article_id) const {
    std::vector<Passage> passages;
    const auto head = article_head(article_id);
    if (!head) return passages;
    translating(path_, [&] {
        const std::uint32_t article_entry = entry_of(article_id);
        if (head->passages >= article_entry) throw DamagedRecord();
        for (std::uint32_t ordinal = 0; ordinal < head->passages; ++ordinal) {
            const std::uint32_t entry = article_entry - head->passages + ordinal;
            passages.push_back(
                only_of(PassageId{head->id, ordinal},
                        decode_passage(database_->xapian.get_document(entry).get_data())));
        }
    });
    return passages;
}

std::vector<ArticleHead> IndexReader::article_heads() const {
    return translating(path_, [&] { return stored_heads(database_->xapian); });
}

std::vector<ArticleHead> IndexReader::some_article_heads(std::size_t count) const {
    return translating(path_, [&] { return some_heads(database_->xapian, count); });
}

std::vector<SkippedFile> IndexReader::skipped() const {
    return translating(path_,
                       [&] { return decode_skipped(database_->xapian.get_metadata(kSkippedKey)); });
}

std::vector<RepeatedLines> IndexReader::dropped_repeated_lines() const {
    return translating(
        path_, [&] { return decode_repeated_lines(database_->xapian.get_metadata(kRepeatedKey)); });
}

std::vector<LanguageCount> IndexReader::languages() const {
    return translating(path_, [&] { return article_languages(database_->xapian); });
}

std::optional<std::string> IndexReader::similar_word(const std::string& word,
                                                     const std::string& language) const {
    return translating(path_, [&] {
        return similar_listed_word(database_->xapian, language, word, kMaxSpellingEdits);
    });
}

}  // namespace docent
