#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/question.h"
#include "query/answer_signs.h"

namespace docent {

/// Signs that some words of a text hold the kind of thing that is asked for.
struct KindSigns {
    bool likely = false;  ///< a number, a date, a name
    bool sure = false;    ///< a number beside the thing that is counted, a year for "when"
};

/// The kind of thing that a question asks for, seen by what the question does not say itself: an
/// answer adds something. Numbers and names are told in all languages, what "which city" or "how
/// many teeth" asks for in English.
class AskedThing {
  public:
    /// Takes: the question's words, analysed as the texts are.
    AskedThing(const Question& question, const std::vector<Term>& words);

    /// Takes: a sentence or a part of one, and the text that it stands in.
    KindSigns signs_in(std::string_view text, TermSpan words) const;

    /// True when the signs are a number, a date or a name.
    bool is_told() const { return kind_ != QuestionKind::open; }

  private:
    template <typename Is>
    bool has_new(TermSpan words, Is is) const;
    bool counts_asked_noun(TermSpan words) const;
    bool has_name(std::string_view text, TermSpan words) const;
    void take_asked_noun(const std::vector<Term>& words);

    QuestionKind kind_ = QuestionKind::open;  ///< open when other words tell the kind
    std::string asked_noun_;                  ///< "tooth" for "how many teeth"; may be empty
    std::unordered_set<std::string> known_;   ///< what the question says
};

}  // namespace docent
