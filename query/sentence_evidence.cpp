// One analysis of the whole text; each term that is one of the question's is noted and credited to
// the sentence around it. The expected kind of answer is told by surface signs: a number for a
// quantity, "because" for a cause, "yes" or "no" at the front for a yes/no question.

#include "query/sentence_evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "query/answer_signs.h"
#include "query/equal_quantities.h"
#include "text/one_of.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

using Words = std::vector<Term>::const_iterator;

template <std::size_t N>
bool holds_any(Words begin, Words end, const std::array<std::string_view, N>& words) {
    return std::any_of(begin, end, [&](const Term& term) { return is_one_of(term.word, words); });
}

constexpr auto kCauseWords = std::to_array<std::string_view>(
    {"because", "due", "cause", "causes", "caused", "since", "reason", "result", "results", "leads",
     "stems", "means", "so", "therefore", "thus"});
constexpr auto kMannerWords =
    std::to_array<std::string_view>({"by", "through", "using", "with", "via", "helps", "first"});
constexpr auto kDefiningWords =
    std::to_array<std::string_view>({"is", "are", "called", "known", "means", "refers", "term"});
constexpr auto kYesNoWords =
    std::to_array<std::string_view>({"yes", "no", "not", "can", "cannot", "may", "does", "isn't"});
bool has_year(Words begin, Words end) {
    for (auto at = begin; at != end; ++at) {
        if (is_year({at, end})) return true;
    }
    return false;
}

bool has_month(std::string_view text, Words begin, Words end) {
    for (auto at = begin; at != end; ++at) {
        if (is_month(text, {at, end})) return true;
    }
    return false;
}

bool has_number(Words begin, Words end) {
    for (auto at = begin; at != end; ++at) {
        if (is_amount({at, end})) return true;
    }
    return false;
}

constexpr auto kComparingWords = std::to_array<std::string_view>(
    {"vs", "versus", "than", "while", "whereas", "unlike", "both", "difference", "better",
     "instead", "compared", "either", "distinguish"});

constexpr auto kTimeUnits = std::to_array<std::string_view>(
    {"second", "minute", "hour", "day", "week", "month", "year", "weeks", "days", "months", "years",
     "minutes", "hours", "daily", "weekly", "monthly", "yearly", "decade"});

// A capital letter inside the sentence, at a word that is not its first.
bool has_name(std::string_view text, Words begin, Words end) {
    return begin != end && std::any_of(begin + 1, end, [&](const Term& term) {
               const char first = text[term.span.begin];
               return first >= 'A' && first <= 'Z' && term.role == WordRole::content;
           });
}

bool has_expected_kind(QuestionKind kind, std::string_view text, Words begin, Words end) {
    switch (kind) {
        case QuestionKind::quantity:
            return has_number(begin, end);
        case QuestionKind::duration:
            return has_number(begin, end) && holds_any(begin, end, kTimeUnits);
        case QuestionKind::time:
            return has_year(begin, end) || has_month(text, begin, end);
        case QuestionKind::person:
        case QuestionKind::place:
            return has_name(text, begin, end);
        case QuestionKind::cause:
            return holds_any(begin, end, kCauseWords);
        case QuestionKind::manner:
            return holds_any(begin, end, kMannerWords);
        case QuestionKind::definition:
            return holds_any(begin, end, kDefiningWords);
        case QuestionKind::yes_no:
            return holds_any(begin, end, kYesNoWords);
        case QuestionKind::comparison:
            return holds_any(begin, end, kComparingWords);
        case QuestionKind::open:
            return false;
    }
    return false;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool is_inside = false;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        if (!is_space && !is_inside) ++words;
        is_inside = !is_space;
    }
    return words;
}

// The number of terms where there are far more of them than runs: in scripts without blanks.
std::size_t unspaced_words(Words begin, Words end, std::size_t runs) {
    constexpr std::size_t kTermsPerRun = 3;
    const auto terms = static_cast<std::size_t>(
        std::count_if(begin, end, [](const Term& term) { return !term.is_part; }));
    return terms > kTermsPerRun * runs ? terms : 0;
}

// True when the line of `text` that holds `at` begins with a list marker.
bool is_in_list_item(std::string_view text, std::size_t at) {
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
    return list_marker_length(text.substr(text.find_first_not_of(' ', line))) > 0;
}

// True when the text, which lies between two sentences, holds an empty line.
bool has_empty_line(std::string_view between) {
    return between.find("\n\n") != std::string_view::npos;
}

using WantedTerms = std::unordered_map<std::string_view, std::size_t>;

std::set<std::pair<std::size_t, std::size_t>> find_neighbours(const std::vector<Term>& terms,
                                                              const WantedTerms& wanted) {
    constexpr std::uint32_t kMaxDistance = 3;  // positions
    std::set<std::pair<std::size_t, std::size_t>> neighbours;
    const Term* previous = nullptr;
    for (const Term& term : terms) {
        if (term.role != WordRole::content || term.is_part) continue;
        if (previous != nullptr && term.position - previous->position <= kMaxDistance) {
            const auto first = wanted.find(previous->stem);
            const auto second = wanted.find(term.stem);
            if (first != wanted.end() && second != wanted.end()) {
                neighbours.insert({first->second, second->second});
            }
        }
        previous = &term;
    }
    return neighbours;
}

// The first column's name in a table row such as "Food: Tuna; Source of B12: yes".
std::string_view row_label(std::string_view sentence) {
    const std::size_t colon = sentence.find(": ");
    const bool is_row =
        colon != std::string_view::npos && sentence.find("; ", colon) != std::string_view::npos;
    return is_row ? sentence.substr(0, colon) : std::string_view();
}

// Rows of a table are neighbours with the same label; they are items of a list.
void mark_table_rows(std::string_view text, std::vector<SentenceEvidence>& sentences) {
    const auto label = [&](const SentenceEvidence& sentence) {
        return row_label(text.substr(sentence.span.begin, sentence.span.size()));
    };
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        const std::string_view row = label(sentences[i]);
        if (row.empty() || row != label(sentences[i - 1])) continue;
        sentences[i].is_list_item = sentences[i - 1].is_list_item = true;
    }
}

}  // namespace

PassageEvidence find_evidence(std::string_view text, const Question& question,
                              const TermAnalyzer& analyzer, const SentenceSplitter& sentences) {
    WantedTerms wanted;
    for (std::size_t i = 0; i < question.terms.size(); ++i) wanted[question.terms[i].term] = i;
    PassageEvidence evidence;
    evidence.terms = analyzer.analyze(text);
    express_as_asked(question, evidence.terms);
    const std::vector<Term>& terms = evidence.terms;
    auto at = terms.cbegin();
    for (const ByteSpan span : sentences.split(text)) {
        SentenceEvidence sentence;
        sentence.span = span;
        sentence.words = count_words(text.substr(span.begin, span.size()));
        sentence.matched.resize(question.terms.size(), false);
        sentence.is_lead_in = ends_in_colon(text.substr(span.begin, span.size()));
        sentence.is_list_item = is_in_list_item(text, span.begin);
        const std::size_t before =
            evidence.sentences.empty() ? span.begin : evidence.sentences.back().span.end;
        sentence.begins_paragraph = has_empty_line(text.substr(before, span.begin - before));
        while (at != terms.cend() && at->span.begin < span.begin) ++at;
        const auto begin = at;
        sentence.first_term = static_cast<std::size_t>(begin - terms.cbegin());
        for (; at != terms.end() && at->span.begin < span.end; ++at) {
            const auto found = wanted.find(at->stem);
            if (found == wanted.end()) continue;
            sentence.matched[found->second] = true;
            const bool overlaps =
                !evidence.matches.empty() && at->span.begin < evidence.matches.back().span.end;
            if (!overlaps) evidence.matches.push_back({at->span, found->second});
        }
        sentence.end_term = static_cast<std::size_t>(at - terms.cbegin());
        sentence.words = std::max(sentence.words, unspaced_words(begin, at, sentence.words));
        sentence.has_expected_kind = has_expected_kind(question.kind, text, begin, at);
        evidence.sentences.push_back(std::move(sentence));
    }
    mark_table_rows(text, evidence.sentences);
    evidence.neighbours = find_neighbours(terms, wanted);
    return evidence;
}

}  // namespace docent
