#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "text/byte_span.h"

namespace docent {

/// Where in its article a passage is, and how large that article is. It stands in each passage's
/// value slot 0, without a seal: one that is damaged misleads only the article's evidence.
struct ArticlePlace {
    std::uint32_t ordinal = 0;   ///< of the passage in its article
    std::uint32_t passages = 0;  ///< of the article
    std::uint32_t terms = 0;     ///< sum of the lengths of the article's passage documents

    bool operator==(const ArticlePlace&) const = default;
};

/// What is known of an article without reading its text: its file, and what a list of articles
/// shows.
struct ArticleHead {
    std::string id;
    std::string root;       ///< the indexed folder it lies in, as in IndexState::roots
    std::string path;       ///< relative to `root`
    std::string record_id;  ///< as in Document::record_id
    std::string title;
    std::string author;
    std::string source_url;
    std::string published;  ///< ISO 8601 date or empty
    std::string reviewed;   ///< ISO 8601 date or empty
    std::string updated;    ///< ISO 8601 date or empty
    std::string content_hash;
    std::uint64_t size_bytes = 0;  ///< of the file
    std::int64_t modified_ns = 0;  ///< of the file, nanoseconds since 1970
    std::int64_t indexed_ns = 0;   ///< when the file was read, nanoseconds since 1970
    std::uint32_t passages = 0;

    bool operator==(const ArticleHead&) const = default;
};

/// An article that could not be read, remembered so that it is not tried again until it changes.
struct SkippedFile {
    std::string root;
    std::string path;
    std::uint64_t size_bytes = 0;
    std::int64_t modified_ns = 0;
    std::string reason;

    bool operator==(const SkippedFile&) const = default;
};

/// How the articles of an index are found and read, remembered for later runs.
struct IndexSettings {
    std::vector<std::string> include;  ///< as in WalkOptions of the indexer
    std::vector<std::string> exclude;
    bool follow_links = false;
    std::vector<std::string> kept_rules;  ///< cleaning rules that are switched off, sorted
    std::string language;                 ///< of all articles; empty: each has its own
    std::vector<std::string> synonyms;    ///< lines as in Synonyms of the query side

    bool operator==(const IndexSettings&) const = default;
};

/// The lines that are dropped from the articles under a root, because many of them have them.
struct RepeatedLines {
    std::string root;                   ///< as in IndexState::roots
    std::vector<std::uint64_t> hashes;  ///< ascending

    bool operator==(const RepeatedLines&) const = default;
};

/// The index as a whole.
struct IndexState {
    std::uint64_t generation = 0;  ///< grows by one with each commit
    std::int64_t updated_s = 0;    ///< end of the last finished update, seconds since 1970
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::uint64_t passage_terms = 0;  ///< sum of the lengths of all passage documents
    std::vector<std::string> roots;   ///< indexed folders, see index_roots.h
    IndexSettings settings;
    bool is_reread_due = false;     ///< some articles were read by other settings
    bool are_lines_settled = true;  ///< the articles lack the lines that they now repeat

    bool operator==(const IndexState&) const = default;
};

// Each record type has one encoder and one decoder. A decoder takes exactly what its encoder gave
// and throws DamagedRecord, an Error(index_corrupt), for anything else.

std::string encode(const ArticlePlace& place);
std::string encode(const ArticleHead& head);
std::string encode(const Passage& passage);

/// Encodes a document without the text of its passages, which the index stores with them.
/// Takes: its passages in order, whose spans do not overlap.
std::string encode_frame(const Document& document, const std::vector<ByteSpan>& passages);

/// Decodes what `encode_frame` gave, with the passages it was given, in order.
Document decode_frame(std::string_view bytes, const std::vector<Passage>& passages);

std::string encode(const Document& document);
std::string encode(const IndexState& state);
std::string encode(const std::vector<SkippedFile>& skipped);
std::string encode(const std::vector<RepeatedLines>& repeated);

ArticlePlace decode_article_place(std::string_view bytes);
ArticleHead decode_article_head(std::string_view bytes);
Passage decode_passage(std::string_view bytes);
Document decode_document(std::string_view bytes);
IndexState decode_index_state(std::string_view bytes);
std::vector<SkippedFile> decode_skipped(std::string_view bytes);
std::vector<RepeatedLines> decode_repeated_lines(std::string_view bytes);

}  // namespace docent
