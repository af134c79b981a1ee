#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "model/answer_page.h"
#include "query/answer_features.h"
#include "query/answering_steps.h"
#include "query/article_age.h"
#include "query/article_ranking.h"
#include "query/candidate_finder.h"
#include "query/search_terms.h"
#include "query/synonyms.h"
#include "semantics/word_vectors.h"
#include "store/index_reader.h"
#include "text/analyzers.h"
#include "text/sentence_splitter.h"

namespace docent {

/// Longest question that is looked at, in bytes; what is beyond is ignored.
inline constexpr std::size_t kMaxQuestionBytes = 2000;

/// Most answers that one page can have.
inline constexpr std::uint32_t kMaxAnswers = 50;

struct AskOptions {
    std::uint32_t limit = 5;                     ///< answers wanted, 1 to kMaxAnswers
    std::chrono::milliseconds time_limit{2000};  ///< for finding candidates; then Error(timed_out)
    std::uint32_t old_after_years = kOldAfterYears;   ///< as in age_of
    std::optional<std::chrono::sys_days> today = {};  ///< nothing: the clock tells
};

/// The first passage of a page, and how sure it is.
struct FirstAnswer {
    PassageId passage_id;
    FeatureValues features = {};
    double confidence = 0;  ///< made of the features
};

/// Answers questions from one index. One answerer per thread.
class Answerer {
  public:
    /// Looks for words near in meaning, if the table of word vectors can be read
    /// (installed_vectors.h). Throws: as IndexReader's constructor.
    explicit Answerer(const std::filesystem::path& database,
                      const PartValues& weights = fitted_weights(), const Steps& steps = {});

    /// Gives the passages that answer the question, best first, the verdict and the evidence.
    ///
    /// Takes: any bytes; malformed UTF-8 is repaired, no syntax is special but quotation marks:
    /// passages that hold a quoted phrase come first, and when nothing else is asked for, alone.
    /// Gives: a page of the newest generation of the index. An empty question gives `not_here`.
    /// Throws: Error(timed_out); Error(index_corrupt). The answerer stays usable.
    AnswerPage answer(std::string_view question, const AskOptions& options = {});

    /// Gives the articles that answer the question, best first, each once: first those that
    /// `answer` would show, in its order, then more than anybody reads, to measure the ranking by.
    /// Throws: as `answer`.
    ArticleRanking rank_articles(std::string_view question, std::size_t limit);

    /// Gives the evidence of all candidates, to fit the ranking's weights on.
    /// Throws: as `answer`.
    std::vector<PassageValues> values(std::string_view question);

    /// Gives the first passage that `answer` would show, to judge and fit confidence by; nothing
    /// when there is none, or none that holds what is quoted.
    /// Throws: as `answer`.
    std::optional<FirstAnswer> first_answer(std::string_view question);

    /// The index that is asked.
    IndexReader& index() { return index_; }

  private:
    /// A question, understood, and what the index has for it.
    struct Asked {
        Question question;
        SearchTerms terms;
        Candidates candidates;
    };

    /// A question, and the passages that were found for it, best first.
    struct Found {
        Question question;
        SearchTerms terms;
        std::uint64_t total_estimated = 0;
        std::vector<RankedPassage> passages;
        bool lack_phrases = false;   ///< no passage holds what is quoted: these come nearest
        bool lack_all = false;       ///< ... and nothing else is asked for
        bool is_restricted = false;  ///< only passages that hold what is quoted count
    };

    Question understood(std::string_view text) const;
    Asked look_up(Question question, std::chrono::steady_clock::time_point deadline) const;
    Found find_passages(std::string_view text, std::size_t limit,
                        std::chrono::milliseconds time_limit) const;
    std::optional<FirstAnswer> first_of(const Found& found) const;
    AnswerPage answer_once(std::string_view text, const AskOptions& options) const;
    ArticleRanking rank_articles_once(std::string_view text, std::size_t limit) const;

    IndexReader index_;
    PartValues weights_;
    Steps steps_;
    Analyzers analyzers_;
    const WordVectors* vectors_;  // null when there is no table
    Synonyms built_in_synonyms_;
    SynonymsByLanguage own_synonyms_;
    SentenceSplitter sentences_;
};

}  // namespace docent
