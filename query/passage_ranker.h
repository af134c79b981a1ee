#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "query/answering_steps.h"
#include "query/candidate_finder.h"
#include "query/passage_meaning.h"
#include "query/ranked_passage.h"
#include "query/ranking_parts.h"
#include "query/search_terms.h"
#include "semantics/word_vectors.h"
#include "store/index_reader.h"
#include "text/analyzers.h"
#include "text/sentence_splitter.h"

namespace docent {

/// Passages whose text is read and looked at. More finds next to nothing more and costs time.
inline constexpr std::size_t kReadPassages = 24;

/// Passages of one article that are read before those of others.
inline constexpr std::size_t kReadPerArticle = 4;

/// A passage, unread, with what the index knows of it.
struct ScoredEntry {
    std::uint32_t entry = 0;
    std::uint32_t article = 0;  ///< entry of the first passage of its article
    double score = 0;
    PartValues values;  ///< not weighted
};

/// A passage with all evidence there is, not weighted.
struct PassageValues {
    PassageId id;
    PartValues values;
};

/// Orders candidates by all evidence there is.
class PassageRanker {
  public:
    /// Takes: parts that must outlive the ranker; `vectors` may be null.
    PassageRanker(const IndexReader& index, const Analyzers& analyzers,
                  const SentenceSplitter& sentences, const PartValues& weights,
                  const Steps& steps = {}, const WordVectors* vectors = nullptr);

    /// Gives the candidates by what the index alone knows of them, best first, equal scores in the
    /// order in which they were indexed.
    std::vector<ScoredEntry> first_round(const Question& question, const SearchTerms& terms,
                                         const Candidates& candidates) const;

    /// Gives: at most `limit` passages, best first but for repetition (diversity.h), equal scores
    /// in the order in which they were indexed; each with the parts, none zero, that sum to its
    /// score, and with its copies among those that were read. When the question has quoted phrases,
    /// only passages that hold every phrase, word for word.
    std::vector<RankedPassage> rank(const Question& question, const SearchTerms& terms,
                                    const Candidates& candidates, std::size_t limit) const;

    /// Gives the values that a ranking is fitted on: of all candidates, all of them read.
    std::vector<PassageValues> values(const Question& question, const SearchTerms& terms,
                                      const Candidates& candidates) const;

  private:
    /// Adds what a passage's text says to what the index knows of it; nothing when it lacks a
    /// quoted phrase.
    std::optional<PassageEvidence> look_at(const Passage& passage, const Question& question,
                                           const SearchTerms& terms, const PassageMeaning& meaning,
                                           PartValues& values) const;
    std::vector<RankedPassage> read(const Question& question, const SearchTerms& terms,
                                    const PassageMeaning& meaning, std::size_t wanted,
                                    std::span<ScoredEntry>& entries) const;
    void add_related(const SearchTerms& terms, std::vector<ScoredEntry>& scored) const;

    const IndexReader& index_;
    const Analyzers& analyzers_;
    const SentenceSplitter& sentences_;
    PartValues weights_;
    Steps steps_;
    const WordVectors* vectors_;
};

}  // namespace docent
