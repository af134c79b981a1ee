#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What is on disk.
//
// An index is one Xapian database. It holds one Xapian document per passage and one per article,
// written in the same commit, so that readers see an article whole or not at all. Questions are
// matched against passages; the article documents hold everything needed to show an article and to
// tell whether its file has changed.
//
// Terms are folded, stemmed and never begin with a capital letter, so that prefixes cannot be
// mistaken. Their counts (wdf) are set so that the length of a passage document is its number of
// content and question words: only body terms have counts, all others are there or not.
//
// | document | prefix | term                                        | count |
// |----------|--------|---------------------------------------------|-------|
// | passage  | (none) | stems of its text                           | yes   |
// | passage  | S      | stems of the article's title (as in Omega)  | no    |
// | passage  | XH     | stems of the headings above it              | no    |
// | passage  | XQ     | stems of questions that it seems to answer, | no    |
// |          |        | inferred where the article has lost them    |       |
// | article  | XT     | stems of its title                          | no    |
// | article  | Q      | article id                                  | no    |
// | article  | L      | language of the article                     | no    |
// | article  | XL     | root and hash of a line others may repeat   | no    |
//
// The passages of an article have the document numbers right before its own, in order; merging
// databases keeps that. So they need no terms to be found by, and how often an article as a whole
// has a word is a stretch of the word's posting list. (Terms of whole articles made an eighth of
// the index and of the time to build it, and rank no better.)
//
// Function words ("the", "of") are not indexed, and there are no positions and no terms for pairs
// of words: which words stand together is told from the stored text of the best candidates. (Pair
// terms doubled the index and rank no better: mean nDCG@10 .7697 with, .7691 without, on
// squad11-dev, selqa, mediqa-qa, covidqa and scifact.)
//
// | slot | on      | value                                                          |
// |------|---------|----------------------------------------------------------------|
// | 0    | passage | where in its article it is: see ArticlePlace                   |
// | 1    | article | record ArticleHead: file, title, dates (sealed)                |
//
// | document | data (sealed)                                                        |
// |----------|----------------------------------------------------------------------|
// | passage  | record Passage                                                       |
// | article  | record Document: blocks, receipt of what was dropped, canonical text |
// |          | but for that of its passages                                         |
//
// "Sealed" means that a 64-bit checksum stands before the bytes and is verified when they are
// read, because Xapian keeps none.
//
// | metadata key    | value                                                           |
// |-----------------|-----------------------------------------------------------------|
// | docent-version  | schema and analyzer version, "6.2"                              |
// | docent-state    | record IndexState: generation, counts, lengths, folders (sealed)|
// | docent-skipped  | articles that could not be read, with size, time and reason     |
// | docent-repeated | the lines that are dropped because many articles repeat them    |
// | docent-words-en-xx | the words of English articles with first byte xx, and in how     |
// |                 | many of these articles each is; so for all languages            |
//
// The database lies in a folder of its own inside the index's, see index_folder.h.

namespace docent {

/// Grows with every change of the tables above. An index of another version is not opened.
inline constexpr int kSchemaVersion = 6;

/// The fields that a question can be matched in.
enum class Field { body, title, heading, inferred, article_title };

/// Gives the prefix that the terms of a field have in the index.
constexpr std::string_view prefix_of(Field field) {
    switch (field) {
        case Field::body:
            return "";
        case Field::title:
            return "S";
        case Field::heading:
            return "XH";
        case Field::inferred:
            return "XQ";
        case Field::article_title:
            return "XT";
    }
    return "";
}

inline std::string field_term(Field field, std::string_view term) {
    std::string result(prefix_of(field));
    result += term;
    return result;
}

inline constexpr std::string_view kIdPrefix = "Q";
inline constexpr std::string_view kLanguagePrefix = "L";
inline constexpr std::string_view kLinePrefix = "XL";

/// Gives the term of a line that other articles under the same root may repeat.
/// Takes: the root as in IndexState::roots; the line's hash.
std::string line_term(std::string_view root, std::uint64_t line);

/// Gives the beginning that the terms of all lines under a root share.
std::string line_term_prefix(std::string_view root);

/// Gives the hash of the line that a term with this prefix stands for, or nothing when it is none.
std::optional<std::uint64_t> line_from_term(std::string_view term, std::string_view prefix);

inline constexpr std::uint32_t kArticlePlaceSlot = 0;
inline constexpr std::uint32_t kArticleHeadSlot = 1;

inline constexpr const char* kVersionKey = "docent-version";
inline constexpr const char* kStateKey = "docent-state";
inline constexpr const char* kSkippedKey = "docent-skipped";
inline constexpr const char* kRepeatedKey = "docent-repeated";
inline constexpr const char* kWordsKey = "docent-words-";  ///< see word_list.cpp

}  // namespace docent
