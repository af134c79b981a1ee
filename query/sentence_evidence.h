#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "model/question.h"
#include "text/byte_span.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {

/// What one sentence of a passage has to say to a question.
struct SentenceEvidence {
    ByteSpan span;                   ///< in the passage's text
    std::size_t words = 0;           ///< runs of non-space characters
    std::vector<bool> matched;       ///< per `Question::terms`: does the sentence hold it
    bool has_expected_kind = false;  ///< holds what the kind of question asks for, e.g. a number
    bool is_list_item = false;       ///< in a line with a list marker, or a table row
    bool is_lead_in = false;         ///< ends in a colon
    bool begins_paragraph = false;   ///< behind an empty line, and not the first
    double meaning = 0;              ///< how near the question in meaning: 0 to 1
    std::size_t first_term = 0;      ///< its words are `PassageEvidence::terms` from here ...
    std::size_t end_term = 0;        ///< ... to before here
};

/// A word of the question in a passage's text.
struct MatchedWord {
    ByteSpan span;
    std::size_t term = 0;  ///< index into `Question::terms`
};

/// A passage's text seen with a question in mind.
struct PassageEvidence {
    std::vector<Term> terms;  ///< all of them, equal amounts as the question has them
    std::vector<SentenceEvidence> sentences;
    std::vector<MatchedWord> matches;  ///< in order, not overlapping

    /// Two of `Question::terms`, in the order in which they stand next to each other in the text,
    /// with at most two function words between them ("loss of sensation").
    std::set<std::pair<std::size_t, std::size_t>> neighbours;

    /// How near the question in meaning, with what stands above it: 0 to 1; nothing where no table
    /// of word vectors tells.
    std::optional<double> meaning;
};

/// Looks for the question's terms and the expected kind of answer in each sentence of `text`. What
/// it means, PassageMeaning adds.
PassageEvidence find_evidence(std::string_view text, const Question& question,
                              const TermAnalyzer& analyzer, const SentenceSplitter& sentences);

}  // namespace docent
