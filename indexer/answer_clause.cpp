// No grammar, but a few closed lists. The first auxiliary verb, or the first of some verbs that
// articles use to say what things do, parts a statement. What stands before it must be a plain
// subject: short, one clause, and clear without the sentence before.

#include "indexer/answer_clause.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"
#include "text/one_of.h"

namespace docent {
namespace {

constexpr std::size_t kMostSubjectWords = 8;
constexpr std::size_t kMostRestWords = 20;

struct Auxiliary {
    std::string_view written;
    std::string_view asked;
    bool is_denied = false;
};

constexpr auto kAuxiliaries = std::to_array<Auxiliary>({
    {"can", "can"},
    {"could", "could"},
    {"may", "may"},
    {"might", "might"},
    {"must", "must"},
    {"should", "should"},
    {"will", "will"},
    {"would", "would"},
    {"is", "is"},
    {"are", "are"},
    {"was", "was"},
    {"were", "were"},
    {"cannot", "can", true},
    {"can't", "can", true},
    {"couldn't", "could", true},
    {"shouldn't", "should", true},
    {"won't", "will", true},
    {"wouldn't", "would", true},
    {"isn't", "is", true},
    {"aren't", "are", true},
    {"wasn't", "was", true},
    {"weren't", "were", true},
    {"don't", "do", true},
    {"doesn't", "does", true},
});

// What things do in articles, without the "s" of "helps".
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"affect",    "cause",  "contain", "contribute", "help",    "improve", "increase", "interact",
     "interfere", "keep",   "lead",    "lower",      "need",    "prevent", "protect",  "provide",
     "raise",     "reduce", "relieve", "require",    "support", "take",    "work"});

// No subject begins with one of these: they point elsewhere, or another clause begins.
constexpr auto kUnclear = std::to_array<std::string_view>(
    {"he",     "her",    "his",   "i",        "it",      "its",       "neither",  "she",   "such",
     "that",   "their",  "them",  "there",    "these",   "they",      "this",     "those", "we",
     "both",   "others", "one",   "none",     "each",    "either",    "here",     "so",    "and",
     "but",    "or",     "as",    "if",       "when",    "while",     "because",  "since", "after",
     "before", "during", "under", "although", "though",  "however",   "only",     "in",    "at",
     "on",     "for",    "with",  "without",  "by",      "from",      "to",       "of",    "yes",
     "no",     "not",    "then",  "also",     "usually", "sometimes", "generally"});

// ... ends with one, or another clause has begun.
constexpr auto kOpenEnds = std::to_array<std::string_view>(
    {"a",    "an",   "the",  "and",  "or",  "of",  "in",    "on",   "to",
     "for",  "with", "by",   "from", "at",  "as",  "than",  "more", "most",
     "very", "only", "know", "no",   "not", "its", "their", "your", "our"});

constexpr auto kClauseBegins = std::to_array<std::string_view>(
    {"that", "which",   "who",   "whose",    "whom",   "where",  "when",  "whether",
     "if",   "because", "while", "although", "though", "unless", "until", "what",
     "how",  "why",     "it",    "they",     "he",     "she"});

constexpr auto kClauseEnds = std::to_array<std::string_view>(
    {"because", "although", "though", "but", "whereas", "however", "since", "so"});

// Says nothing that a question would ask.
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"actually",    "also",   "always",    "certainly", "commonly",  "definitely", "even",
     "generally",   "indeed", "likely",    "mainly",    "mostly",    "normally",   "often",
     "potentially", "really", "sometimes", "still",     "typically", "usually"});

// Gives the text with apostrophes as they are typed and dashes as commas.
std::string plainly_written(std::string_view text) {
    constexpr std::string_view kApostrophe = "\u2019";
    constexpr std::array<std::string_view, 2> kDashes = {"\u2014", "\u2013 "};
    std::string plain = lower_ascii(text);
    const auto replace_all = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = 0; (at = plain.find(from, at)) != std::string::npos;
             at += to.size()) {
            plain.replace(at, from.size(), to);
        }
    };
    replace_all(kApostrophe, "'");
    for (const std::string_view dash : kDashes) replace_all(dash, ", ");
    return plain;
}

// The word as a verb of the list, without its "s": "helps" is "help".
std::string_view verb_from(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    return is_one_of(word, kVerbs) ? word : std::string_view();
}

bool is_plural(std::string_view noun) {
    return noun == "people" || noun == "children" || noun == "you" ||
           (noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("is") &&
            !noun.ends_with("us"));
}

// The auxiliary verb at place `i`, "do" and "does" for another verb there; or nothing. "Do" itself
// is one only before "not".
std::optional<Auxiliary> auxiliary_at(ClauseWords words, std::size_t i) {
    const std::string_view word = words[i].text;
    const auto known =
        std::find_if(kAuxiliaries.begin(), kAuxiliaries.end(),
                     [&](const Auxiliary& auxiliary) { return auxiliary.written == word; });
    if (known != kAuxiliaries.end()) return *known;
    const bool is_before_not = i + 1 < words.size() && words[i + 1].text == "not";
    if ((word == "do" || word == "does") && is_before_not) return Auxiliary{word, word};
    if (verb_from(word).empty()) return std::nullopt;
    if (word.ends_with('s')) return Auxiliary{word, "does"};
    return is_plural(words[i - 1].text) ? std::optional(Auxiliary{word, "do"}) : std::nullopt;
}

// What follows the verb, without "not" and adverbs in front.
void add_rest(ClauseWords words, AnswerClause& clause) {
    while (!words.empty() && !words.front().is_before_pause) {
        const std::string_view word = words.front().text;
        const bool is_denial = word == "not" || word == "never";
        if (!is_denial && !is_one_of(word, kAdverbs)) break;
        clause.is_denied |= is_denial;
        words = words.subspan(1);
    }
    const ClauseWords rest = first_clause(words);
    clause.rest.insert(clause.rest.end(), rest.begin(), rest.end());
}

// "It" and "there" say nothing by themselves, but "it is safe to freeze rice" does.
std::string impersonal_subject(ClauseWords words, const AnswerClause& clause) {
    if (words.size() != 1) return {};
    const bool is_to_do = clause.rest.size() > 2 && clause.rest[1].text == "to";
    const bool is_about =
        clause.rest.size() > 3 && (clause.auxiliary == "is" || clause.auxiliary == "are");
    if (words[0].text == "it" && clause.auxiliary == "is" && is_to_do) return "it";
    return words[0].text == "there" && is_about ? "there" : "";
}

}  // namespace

std::vector<ClauseWord> clause_words(std::string_view sentence) {
    constexpr std::string_view kPauses = ",;:.!?";
    constexpr std::string_view kMarks = "\"'*_-";
    std::vector<ClauseWord> words;
    std::size_t depth = 0;  // of parentheses
    const std::string plain = plainly_written(sentence);
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', begin), plain.size());
        std::string_view word = std::string_view(plain).substr(begin, end - begin);
        begin = end + 1;
        const bool is_inside = depth > 0 || word.starts_with('(');
        depth += static_cast<std::size_t>(std::count(word.begin(), word.end(), '('));
        depth -=
            std::min(depth, static_cast<std::size_t>(std::count(word.begin(), word.end(), ')')));
        const std::size_t first = word.find_first_not_of(kMarks);
        if (first != std::string_view::npos) word.remove_prefix(first);
        const std::size_t size =
            word.find_last_not_of(std::string(kPauses) + std::string(kMarks)) + 1;
        const bool is_pause = word.find_first_of(kPauses, size) != std::string_view::npos;
        if (is_inside || size == 0) {
            if (is_pause && !words.empty()) words.back().is_before_pause = true;
        } else {
            words.push_back({std::string(word.substr(0, size)), is_pause});
        }
    }
    return words;
}

std::string joined(ClauseWords words) {
    std::string text;
    for (const ClauseWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

ClauseWords first_clause(ClauseWords words) {
    std::size_t size = 0;
    while (size < words.size() && !is_one_of(words[size].text, kClauseEnds)) {
        if (words[size++].is_before_pause) break;
    }
    return words.first(size);
}

std::string subject_from(ClauseWords words) {
    const auto is_pause = [](const ClauseWord& word) { return word.is_before_pause; };
    const auto first = std::find_if(words.begin(), words.end(), is_pause);
    if (first != words.end()) {
        const bool is_insertion = first + 1 != words.end() && words.back().is_before_pause &&
                                  std::count_if(words.begin(), words.end(), is_pause) == 2;
        if (!is_insertion) return {};
        words = words.first(static_cast<std::size_t>(first - words.begin()) + 1);
    }
    while (!words.empty() && is_one_of(words.back().text, kAdverbs)) {
        words = words.first(words.size() - 1);
    }
    if (words.empty() || words.size() > kMostSubjectWords) return {};
    if (is_one_of(words.front().text, kUnclear) || is_one_of(words.back().text, kOpenEnds))
        return {};
    const bool is_clause = std::any_of(words.begin(), words.end(), [](const ClauseWord& word) {
        return is_one_of(word.text, kClauseBegins);
    });
    return is_clause ? "" : joined(words);
}

std::optional<AnswerClause> clause_from(ClauseWords words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto auxiliary = auxiliary_at(words, i);
        if (!auxiliary) continue;
        AnswerClause clause{{}, std::string(auxiliary->asked), auxiliary->is_denied, {}};
        const bool is_verb = !verb_from(auxiliary->written).empty();
        if (is_verb) {
            clause.rest.push_back(
                {std::string(verb_from(auxiliary->written)), words[i].is_before_pause});
        }
        if (!words[i].is_before_pause) add_rest(words.subspan(i + 1), clause);
        if (clause.rest.size() <= (is_verb ? 1U : 0U)) return std::nullopt;
        clause.subject = subject_from(words.first(i));
        if (clause.subject.empty()) clause.subject = impersonal_subject(words.first(i), clause);
        const bool is_clear = !clause.subject.empty() && clause.rest.size() <= kMostRestWords;
        return is_clear ? std::optional(std::move(clause)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace docent
