// The path of a question, one line per stage. All of it runs on one generation of the index and is
// run again from the start when a writer overtakes it.

#include "query/answerer.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "query/agreement.h"
#include "query/answer_marker.h"
#include "query/candidate_finder.h"
#include "query/confidence.h"
#include "query/covered_articles.h"
#include "query/defined_abbreviations.h"
#include "query/diversity.h"
#include "query/expansions.h"
#include "query/installed_vectors.h"
#include "query/match_finder.h"
#include "query/near_words.h"
#include "query/passage_ranker.h"
#include "query/phrase_match.h"
#include "query/question_language.h"
#include "query/question_parser.h"
#include "query/search_terms.h"
#include "query/searched_words.h"
#include "query/sentence_evidence.h"
#include "query/spelling.h"
#include "text/decoder.h"
#include "text/iso_date.h"

namespace docent {
namespace {

using Clock = std::chrono::steady_clock;

// For what only measuring looks at: nobody waits for it.
constexpr std::chrono::seconds kDeepTimeLimit{60};

// Passages that are found, however few are shown: abbreviations are taken from these, and they tell
// how sure the first one is.
constexpr std::size_t kLeastPassages = 10;

// Most confidence where no passage holds the very words that were quoted, or where only small words
// were asked ("who are you"): a perhaps. By hand.
constexpr double kMostOfPerhaps = kAnsweredConfidence / 2;

bool asks_small_words_only(const Question& question) {
    return question.phrases.empty() &&
           std::none_of(question.terms.begin(), question.terms.end(),
                        [](const QuestionTerm& term) { return term.weight >= 1; });
}

// Puts the passages of one article together, where its best one is.
void group_by_article(std::vector<RankedPassage>& passages) {
    std::unordered_map<std::string, std::size_t> places;  // of the articles
    for (const RankedPassage& ranked : passages) {
        places.emplace(ranked.passage.id.article_id, places.size());
    }
    std::stable_sort(
        passages.begin(), passages.end(), [&](const RankedPassage& a, const RankedPassage& b) {
            return places.at(a.passage.id.article_id) < places.at(b.passage.id.article_id);
        });
}

// Whether a passage has anything to do with the question: it may have been found by a word of its
// article's title alone.
bool speaks_of_it(const MatchReport& report, const PassageEvidence& evidence) {
    const bool holds_none =
        !report.not_matched.empty() && report.matched.empty() && report.matched_as.empty();
    return !holds_none || evidence.meaning.value_or(0) >= kLeastMeaning;
}

Answer answer_from(RankedPassage ranked) {
    Answer answer;
    answer.passage_id = std::move(ranked.passage.id);
    answer.title = std::move(ranked.passage.title);
    answer.heading_path = std::move(ranked.passage.heading_path);
    answer.text = std::move(ranked.passage.text);
    answer.begin_byte = ranked.passage.begin_byte;
    answer.end_byte = ranked.passage.end_byte;
    answer.page = ranked.passage.page;
    answer.line = ranked.passage.line;
    answer.language = std::move(ranked.passage.language);
    answer.also_in = std::move(ranked.copies);
    answer.score = ranked.score;
    answer.parts = std::move(ranked.parts);
    return answer;
}

void name_files(std::vector<PassageCopy>& copies, const IndexReader& index) {
    for (PassageCopy& copy : copies) {
        const auto head = index.article_head(copy.passage_id.article_id);
        if (head) copy.path = head->path;
    }
}

std::uint64_t microseconds_since(Clock::time_point begin) {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count());
}

// Characters that turn the direction of all that follows become blanks: a page shows parts of the
// question within sentences of its own.
void blank_bidi_controls(std::string& text) {
    constexpr std::array<std::string_view, 9> kControls = {
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};
    for (const std::string_view control : kControls) {
        for (std::size_t at = text.find(control); at != text.npos; at = text.find(control, at)) {
            text.replace(at, control.size(), " ");
        }
    }
}

std::string cleaned_question(std::string_view question) {
    std::string text = repair_utf8(first_bytes(question, kMaxQuestionBytes));
    blank_bidi_controls(text);
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return (c & '\x80') == 0 && (c < ' ' || c == 0x7F); }, ' ');
    return text;
}

}  // namespace

Answerer::Answerer(const std::filesystem::path& database, const PartValues& weights,
                   const Steps& steps)
    : index_(database),
      weights_(weights),
      steps_(steps),
      vectors_(installed_vectors().table ? &*installed_vectors().table : nullptr),
      built_in_synonyms_(Synonyms::built_in(analyzers_.of(kSynonymLanguage))) {}

AnswerPage Answerer::answer(std::string_view question, const AskOptions& options) {
    const Clock::time_point begin = Clock::now();
    AnswerPage page;
    index_.read([&] { page = answer_once(cleaned_question(question), options); });
    page.elapsed_us = microseconds_since(begin);
    return page;
}

ArticleRanking Answerer::rank_articles(std::string_view question, std::size_t limit) {
    ArticleRanking ranking;
    index_.read([&] { ranking = rank_articles_once(cleaned_question(question), limit); });
    return ranking;
}

std::vector<PassageValues> Answerer::values(std::string_view question) {
    std::vector<PassageValues> values;
    index_.read([&] {
        const std::chrono::milliseconds time_limit = AskOptions().time_limit;
        Found found = find_passages(cleaned_question(question), kReadPassages, time_limit);
        const Asked asked = look_up(std::move(found.question), Clock::now() + time_limit);
        values = PassageRanker(index_, analyzers_, sentences_, weights_, steps_, vectors_)
                     .values(asked.question, asked.terms, asked.candidates);
    });
    return values;
}

std::optional<FirstAnswer> Answerer::first_answer(std::string_view question) {
    std::optional<FirstAnswer> first;
    index_.read([&] {
        first = first_of(
            find_passages(cleaned_question(question), kLeastPassages, AskOptions().time_limit));
    });
    return first;
}

Question Answerer::understood(std::string_view text) const {
    const QuestionLanguage language = settled_by_words(
        language_of_question(text, index_.languages(), analyzers_), text, index_, analyzers_);
    const TermAnalyzer& analyzer = analyzers_.of(language.code);
    Question question = parse_question(text, analyzer);
    question.language = language.code;
    add_forms_in(language.as_well, index_, analyzers_, question);
    const bool is_long = question.terms.size() > kMaxSearchedTerms;  // it says enough by itself
    const bool is_english = language.code == kSynonymLanguage && !is_long;
    const bool has_forms = is_english && steps_.has(Step::word_forms);
    // A word that the articles have in another spelling or form is no mistake.
    if (is_english && steps_.has(Step::other_spellings)) add_spellings(index_, analyzer, question);
    if (!is_long && steps_.has(Step::other_spellings)) add_equal_amounts(index_, question);
    if (has_forms) add_word_forms(index_, analyzer, question);
    if (steps_.has(Step::spelling_correction))
        correct_spelling(question, index_, analyzer, vectors_);
    if (steps_.has(Step::synonyms) && !is_long) {
        own_synonyms_.of(analyzer, index_.state().settings.synonyms).expand(question);
        if (is_english) built_in_synonyms_.expand(question);
    }
    if (has_forms) add_word_forms(index_, analyzer, question);  // of corrected words
    if (is_english && vectors_ != nullptr && steps_.has(Step::near_words)) {
        add_near_words(*vectors_, index_, question);
    }
    return question;
}

Answerer::Asked Answerer::look_up(Question question, Clock::time_point deadline) const {
    Asked asked;
    asked.question = std::move(question);
    asked.terms = search_terms_from(asked.question, index_, analyzers_.of(asked.question.language));
    asked.candidates = find_candidates(index_, asked.terms, weights_, deadline);
    return asked;
}

Answerer::Found Answerer::find_passages(std::string_view text, std::size_t limit,
                                        std::chrono::milliseconds time_limit) const {
    const PassageRanker ranker(index_, analyzers_, sentences_, weights_, steps_, vectors_);
    const Clock::time_point deadline = Clock::now() + time_limit;
    Question question = understood(text);
    const auto find = [&](const Question& wanted) {
        Asked asked = look_up(wanted, deadline);
        Found found;
        found.total_estimated = asked.candidates.total_estimated;
        found.passages = ranker.rank(asked.question, asked.terms, asked.candidates, limit);
        found.question = std::move(asked.question);
        found.terms = std::move(asked.terms);
        return found;
    };
    Found found = find(question);
    if (question.phrases.empty()) {
        const std::span<const RankedPassage> best(found.passages.data(),
                                                  std::min(found.passages.size(), kLeastPassages));
        if (steps_.has(Step::abbreviations) &&
            add_defined_abbreviations(best, analyzers_, question)) {
            found = find(question);
        }
        return found;
    }
    found.lack_phrases = found.passages.empty();
    const bool is_all = asks_for_phrases_only(question, analyzers_.of(question.language));
    found.lack_all = found.lack_phrases && is_all;
    found.is_restricted = !found.lack_phrases && is_all;
    if (found.is_restricted) return found;
    Question unquoted = question;
    unquoted.phrases.clear();
    Found others = find(unquoted);
    found.terms = std::move(others.terms);
    found.total_estimated = others.total_estimated;
    append_others(std::move(others.passages), limit, found.passages);
    return found;
}

ArticleRanking Answerer::rank_articles_once(std::string_view text, std::size_t limit) const {
    const Clock::time_point begin = Clock::now();
    const Found found = find_passages(text, kReadPassages, AskOptions().time_limit);
    ArticleRanking ranking;
    ranking.elapsed_us = microseconds_since(begin);
    std::vector<ScoredEntry> rest;
    if (!found.is_restricted) {
        const Candidates deep = find_candidates(index_, found.terms, weights_,
                                                Clock::now() + kDeepTimeLimit, deep_limits(limit));
        rest = PassageRanker(index_, analyzers_, sentences_, weights_, steps_, vectors_)
                   .first_round(found.question, found.terms, deep);
    }
    ranking.articles = articles_of(found.passages, rest, index_, limit);
    return ranking;
}

std::optional<FirstAnswer> Answerer::first_of(const Found& found) const {
    if (found.passages.empty() || found.lack_all) return std::nullopt;
    const FeatureValues features =
        answer_features(found.passages, found.question, found.terms, analyzers_, index_);
    double confidence = confidence_from(features);
    if (found.lack_phrases || asks_small_words_only(found.question)) {
        confidence = std::min(confidence, kMostOfPerhaps);
    }
    return FirstAnswer{found.passages.front().passage.id, features, confidence};
}

AnswerPage Answerer::answer_once(std::string_view text, const AskOptions& options) const {
    const std::size_t limit = std::clamp<std::size_t>(options.limit, 1, kMaxAnswers);
    Found found = find_passages(text, std::max(limit, kLeastPassages), options.time_limit);
    AnswerPage page;
    page.generation = index_.state().generation;
    const std::optional<FirstAnswer> first = first_of(found);
    page.question = std::move(found.question);
    page.total_estimated = found.total_estimated;
    const std::vector<double>& importance = found.terms.importance;
    if (first) page.confidence = first->confidence;
    page.expansions = expansions_in(page.question, found.terms, found.passages);
    page.missing_terms =
        missing_terms(page.question, index_, !found.passages.empty() && !found.lack_phrases);
    page.verdict = verdict_from(page.confidence);
    found.passages.resize(std::min(found.passages.size(), limit));
    group_by_article(found.passages);
    for (RankedPassage& passage : found.passages) {
        PassageEvidence evidence = std::move(passage.evidence);
        Answer answer = answer_from(std::move(passage));
        answer.why = match_report_of(page.question, answer, evidence.terms, analyzers_);
        const bool may_stand_alone = page.answers.empty() && page.verdict != Verdict::not_here;
        if (!may_stand_alone && !speaks_of_it(answer.why, evidence)) continue;
        answer.fragments = mark_answer(answer, std::move(evidence), page.question, importance,
                                       analyzers_.of(answer.language));
        if (const auto head = index_.article_head(answer.passage_id.article_id)) {
            answer.path = head->path;
            answer.source_url = head->source_url;
            answer.age =
                age_of(dates_of(*head), options.today.value_or(today()), options.old_after_years);
        }
        name_files(answer.also_in, index_);
        page.answers.push_back(std::move(answer));
    }
    if (page.verdict == Verdict::not_here) {
        page.covered = covered_articles(index_, page.answers);
    } else {
        page.disagreement = disagreement_in(page.question, page.answers,
                                            analyzers_.of(page.question.language), sentences_);
    }
    return page;
}

}  // namespace docent
