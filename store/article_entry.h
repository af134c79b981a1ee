#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "store/records.h"
#include "text/term_analyzer.h"

namespace Xapian {
class WritableDatabase;
}  // namespace Xapian

namespace docent {

/// A passage with the terms it is found by.
struct PassageEntry {
    Passage passage;
    std::vector<Term> terms;           ///< of its text
    std::vector<Term> heading_terms;   ///< of the headings above it
    std::vector<Term> inferred_terms;  ///< of the questions that it seems to answer
};

/// Analyses a passage. Takes: the analyzer of its language; questions that the passage seems to
/// answer although the article lacks them. Only their terms are kept.
PassageEntry passage_entry_from(Passage passage, const TermAnalyzer& analyzer,
                                const std::vector<std::string>& inferred_questions = {});

/// An article ready to be written: made by any thread, written by one.
struct ArticleEntry {
    ArticleHead head;  ///< `passages` is the writer's to fill in
    Document document;
    std::vector<PassageEntry> passages;
    std::vector<Term> title_terms;
    std::vector<std::uint64_t>
        repeatable_lines;  ///< hashes of lines that other articles may repeat
};

/// What some articles add to the counts that an index keeps.
struct EntryCounts {
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::uint64_t passage_terms = 0;

    EntryCounts& operator+=(const EntryCounts& other);
};

/// Adds the Xapian documents of an article: one for each of its passages, then its own.
/// Terms that Xapian could not store (empty, too long, with a zero byte or a capital in front) are
/// left out.
EntryCounts add_entry(Xapian::WritableDatabase& index, const ArticleEntry& article);

/// Gives the distinct words of passages and their headings that a misspelt word may stand for. They
/// view the entries.
std::vector<std::string_view> listed_words(const std::vector<PassageEntry>& passages);

}  // namespace docent
