// Each form of statement answers one form of question: a list "which", a definition "what is", a
// way "how". The first form that fits is taken; most statements fit none.

#include "indexer/answered_question.h"

#include <algorithm>
#include <array>

#include "indexer/answer_clause.h"
#include "text/one_of.h"

namespace docent {
namespace {

bool is_copula(const AnswerClause& clause) {
    return is_one_of(clause.auxiliary, {"is", "are"}) && !clause.is_denied;
}

std::string inverted(const AnswerClause& clause, ClauseWords rest) {
    return clause.auxiliary + ' ' + clause.subject + ' ' + joined(rest);
}

// "The signs of rickets include", "Foods that are rich in zinc include": of what is this a list?
std::string list_question(ClauseWords words) {
    constexpr std::ptrdiff_t kMostSubjectWords = 10;
    const auto include = std::find_if(
        words.begin(), words.end(), [](const ClauseWord& word) { return word.text == "include"; });
    if (include == words.end() || include - words.begin() > kMostSubjectWords) return {};
    ClauseWords listed(words.begin(), include);
    if (!listed.empty() && is_one_of(listed.back().text, {"can", "may", "could", "might"})) {
        listed = listed.first(listed.size() - 1);
    }
    if (!listed.empty() && is_one_of(listed[0].text, {"some", "many", "other"})) {
        listed = listed.subspan(1);
    }
    if (listed.size() > 3 && listed[1].text == "that") {
        const std::string kind = subject_from(listed.first(1));
        const std::string trait = joined(first_clause(listed.subspan(2)));
        return kind.empty() ? "" : "which " + kind + ' ' + trait;
    }
    const bool is_narrow = std::any_of(listed.begin(), listed.end(), [](const ClauseWord& word) {
        return is_one_of(word.text, {"of", "for", "from", "in", "with", "to"});
    });
    const bool is_clause = clause_from(listed).has_value();
    const std::string subject = is_narrow && !is_clause ? subject_from(listed) : "";
    return subject.empty() ? "" : "what are " + subject;
}

// "The best time for a walk is", "The difference between oats and rye is".
std::string asked_for_question(ClauseWords words) {
    constexpr std::size_t kLeastWords = 4;
    if (words.size() < kLeastWords || words[0].text != "the") return {};
    const bool is_asked_for =
        is_one_of(words[1].text, {"best", "main", "most", "recommended", "normal", "usual",
                                  "typical", "average", "ideal", "easiest", "safest", "fastest",
                                  "difference", "signs", "symptoms", "benefits", "causes"});
    const auto clause = is_asked_for ? clause_from(words) : std::nullopt;
    const bool is_named = clause && is_copula(*clause) &&
                          std::count(clause->subject.begin(), clause->subject.end(), ' ') >= 2;
    return is_named ? "what " + clause->auxiliary + ' ' + clause->subject : "";
}

// "Rickets is a disease that softens bones": a kind of thing, and what sets it apart. Praise is no
// kind of thing.
std::string definition_question(ClauseWords words) {
    constexpr std::ptrdiff_t kMostBlanks = 3;
    const auto clause = clause_from(words);
    if (!clause || !is_copula(*clause) || clause->rest.size() < 3) return {};
    const bool is_kind = is_one_of(clause->rest[0].text, {"a", "an"});
    const bool is_praise = is_one_of(
        clause->rest[1].text, {"good", "great", "better", "safe", "healthy", "popular", "common",
                               "rare", "key", "major", "big", "bad", "serious", "useful", "well"});
    const bool is_about_you = clause->subject == "you" || clause->subject.starts_with("your ");
    const bool is_short =
        std::count(clause->subject.begin(), clause->subject.end(), ' ') <= kMostBlanks;
    const bool is_set_apart = std::any_of(words.begin(), words.end(), [](const ClauseWord& word) {
        return is_one_of(word.text, {"that", "which", "where", "caused", "made", "used", "type",
                                     "form", "kind", "characterized", "characterised"});
    });
    const bool is_definition = is_kind && is_set_apart && is_short && !is_praise && !is_about_you;
    return is_definition ? "what " + clause->auxiliary + ' ' + clause->subject : "";
}

// "Rickets is usually caused by".
std::string cause_question(ClauseWords words) {
    const auto clause = clause_from(words);
    const bool has_cause = clause && is_copula(*clause) && clause->rest.size() > 2 &&
                           clause->rest[0].text == "caused" && clause->rest[1].text == "by";
    return has_cause ? "what causes " + clause->subject : "";
}

// "Zinc helps wounds by speeding up", "You can lower it by walking".
std::string way_question(ClauseWords words) {
    const auto clause = clause_from(words);
    if (!clause || clause->is_denied) return {};
    const ClauseWords rest(clause->rest);
    const std::size_t latest = is_copula(*clause) ? 2 : rest.size();  // "is treated by"
    for (std::size_t i = 1; i + 1 < rest.size() && i < latest; ++i) {
        if (rest[i].text != "by" || !rest[i + 1].text.ends_with("ing")) continue;
        return "how " + inverted(*clause, rest.first(i));
    }
    return {};
}

// How many of the words say how long: "about two to three weeks"; 0 when they do not.
std::size_t length_of_duration(ClauseWords words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i].text;
        if (is_one_of(word, {"seconds", "minutes", "hour", "hours", "day", "days", "week", "weeks",
                             "month", "months", "year", "years"})) {
            return i == 0 ? 0 : i + 1;
        }
        const bool is_number = word[0] >= '0' && word[0] <= '9';
        const bool is_amount = is_one_of(
            word, {"a",    "an",    "about",  "and",  "around",  "as",  "at",  "between", "few",
                   "from", "least", "little", "long", "many",    "one", "two", "three",   "four",
                   "five", "six",   "eight",  "ten",  "several", "to",  "up",  "or"});
        if (!is_number && !is_amount) return 0;
    }
    return 0;
}

// "Seeds take five to ten days to sprout", "It takes two weeks for seeds to sprout".
std::string duration_question(ClauseWords words) {
    constexpr std::size_t kLatest = 12;
    const auto is_take = [](const ClauseWord& word) {
        return is_one_of(word.text, {"take", "takes"});
    };
    const auto take = std::find_if(words.begin(), words.end(), is_take);
    const auto place = static_cast<std::size_t>(take - words.begin());
    if (take == words.end() || place == 0 || place > kLatest) return {};
    const ClauseWords after = words.subspan(place + 1);
    const std::size_t size = length_of_duration(after);
    if (size == 0) return {};
    const ClauseWords left = after.subspan(size);
    const bool is_told =
        !left.empty() && !after[size - 1].is_before_pause && is_one_of(left[0].text, {"to", "for"});
    const std::string what = is_told ? ' ' + joined(first_clause(left)) : "";
    if (words[0].text == "it") return is_told ? "how long does it take" + what : "";
    const auto clause = clause_from(words);
    const bool is_clear = clause && !clause->is_denied && is_take(clause->rest[0]);
    return is_clear ? "how long " + clause->auxiliary + ' ' + clause->subject + " take" + what : "";
}

// Gives the words behind "Some studies suggest that", or all where they begin otherwise.
ClauseWords what_is_found(ClauseWords words) {
    const auto that = std::find_if(words.begin(), words.end(),
                                   [](const ClauseWord& word) { return word.text == "that"; });
    if (that == words.begin() || that == words.end()) return words;
    const bool is_found =
        is_one_of((that - 1)->text, {"find", "found", "indicate", "indicates", "proven", "show",
                                     "shown", "shows", "suggest", "suggested", "suggests"});
    const bool is_research = std::any_of(words.begin(), that, [](const ClauseWord& word) {
        return is_one_of(word.text, {"evidence", "research", "studies", "study", "trials"});
    });
    return is_found && is_research ? ClauseWords(that + 1, words.end()) : words;
}

// "Zinc does not cure colds", "You should rinse rice", "Studies show that tea can stain".
std::string plain_question(ClauseWords words) {
    const ClauseWords found = what_is_found(words);
    const auto clause = clause_from(found);
    if (!clause) return {};
    const bool is_advice =
        clause->subject == "you" && is_one_of(clause->auxiliary, {"can", "should"});
    const bool is_asked = clause->is_denied || is_advice || found.size() < words.size();
    return is_asked ? inverted(*clause, clause->rest) : "";
}

std::string marked(std::string question) {
    if (!question.empty()) question += '?';
    return question;
}

}  // namespace

std::string yes_no_question(std::string_view sentence) {
    if (sentence.size() > kMostSentenceBytes) return {};
    const std::vector<ClauseWord> words = clause_words(sentence);
    if (words.size() < 2 || !words[0].is_before_pause) return {};
    const bool affirms = words[0].text == "yes";
    if (!affirms && words[0].text != "no") return {};
    auto clause = clause_from(what_is_found(ClauseWords(words).subspan(1)));
    if (!clause) return {};
    if (clause->subject == "there" && clause->rest[0].text == "no") {
        clause->is_denied = true;
        clause->rest.erase(clause->rest.begin());
    }
    return clause->is_denied == affirms ? "" : marked(inverted(*clause, clause->rest));
}

std::string open_question(std::string_view sentence) {
    using Form = std::string (*)(ClauseWords);
    static constexpr auto kForms =
        std::to_array<Form>({list_question, asked_for_question, cause_question, duration_question,
                             way_question, definition_question, plain_question});
    if (sentence.size() > kMostSentenceBytes) return {};
    const std::vector<ClauseWord> words = clause_words(sentence);
    for (const Form form : kForms) {
        if (const std::string question = form(words); !question.empty()) return marked(question);
    }
    return {};
}

}  // namespace docent
