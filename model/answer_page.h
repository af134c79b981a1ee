#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/disagreement.h"
#include "model/match_report.h"
#include "model/passage.h"
#include "model/question.h"

namespace docent {

/// Do the articles answer the question?
enum class Verdict { answered, unsure, not_here };

/// What a stretch of a passage's text is: the answer, a word of the question, or neither.
enum class FragmentKind { plain, match, answer };

/// A stretch of a passage's text. The fragments of an answer, joined, are its text to the byte.
struct Fragment {
    std::string text;
    FragmentKind kind = FragmentKind::plain;
    bool in_answer = false;  ///< inside the marked answer; `match` fragments can be in or outside

    bool operator==(const Fragment&) const = default;
};

/// One named addend of a score: what `--explain` shows.
struct ScorePart {
    std::string name;
    double value = 0;

    bool operator==(const ScorePart&) const = default;
};

/// What an article says was done with it on a day.
enum class DateKind { published, reviewed, updated };

/// A date that an article gives of itself.
struct ArticleDate {
    DateKind kind = DateKind::published;
    std::string iso_date;  ///< as in `Document::published`

    bool operator==(const ArticleDate&) const = default;
};

/// How old an article is.
struct ArticleAge {
    std::vector<ArticleDate> dates;      ///< oldest first; what the age counts from last
    std::optional<std::uint32_t> years;  ///< whole years; nothing when no date tells
    bool is_old = false;                 ///< so old that it should be said

    bool operator==(const ArticleAge&) const = default;
};

/// Another passage that says the same in the same words, as far as they matter.
struct PassageCopy {
    PassageId passage_id;
    std::string title;  ///< of its article
    std::string path;   ///< of its article's file

    bool operator==(const PassageCopy&) const = default;
};

/// A passage that answers the question, ready to be shown.
struct Answer {
    PassageId passage_id;
    std::string title;                      ///< of the article
    std::string path;                       ///< of the article's file
    std::string source_url;                 ///< where the article came from, or empty
    std::vector<std::string> heading_path;  ///< headings above the passage, outermost first
    std::string text;                       ///< the passage, word for word
    std::size_t begin_byte = 0;             ///< half-open span in the article's canonical text
    std::size_t end_byte = 0;
    std::uint32_t page = 0;  ///< where the passage begins, as in `Block::page`
    std::uint32_t line = 0;  ///< where the passage begins, as in `Block::line`
    std::string language;    ///< of the article, as in `Document::language`
    ArticleAge age;          ///< of the article
    std::vector<Fragment> fragments;
    MatchReport why;                   ///< which words of the question the passage holds
    std::vector<PassageCopy> also_in;  ///< copies of the passage, best first
    double score = 0;
    std::vector<ScorePart> parts;  ///< sum to `score`

    bool operator==(const Answer&) const = default;
};

/// A word that was searched for besides one that was typed, because it may stand for it.
struct Expansion {
    std::string typed;  ///< the word of the question
    std::string
        searched;       ///< a word with the same or a near meaning, spelling, root, or abbreviation
    double weight = 0;  ///< below that of the typed word

    bool operator==(const Expansion&) const = default;
};

/// An article, as it is named to people.
struct ArticleName {
    std::string article_id;
    std::string title;
    std::string path;  ///< of its file

    bool operator==(const ArticleName&) const = default;
};

/// Everything docent has to say to one question.
struct AnswerPage {
    Question question;
    std::vector<Expansion> expansions;  ///< those that the articles hold, most important first
    Verdict verdict = Verdict::not_here;
    double confidence = 0;                   ///< 0 to 1
    std::vector<Answer> answers;             ///< best first
    Disagreement disagreement;               ///< between the answers to a yes/no question
    std::vector<std::string> missing_terms;  ///< words and "phrases" that no article holds
    std::vector<ArticleName> covered;        ///< for `not_here`: some of what there is instead
    std::uint64_t total_estimated = 0;       ///< passages that match at all, estimated
    std::uint64_t elapsed_us = 0;
    std::uint64_t generation = 0;  ///< of the index that was asked
};

}  // namespace docent
