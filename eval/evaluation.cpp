// Each judged question is ranked, named and measured; then come the means, and the pairs of values
// for the comparison with another run.

#include "eval/evaluation.h"

#include <algorithm>
#include <cmath>

#include "eval/article_names.h"
#include "eval/randomisation_test.h"
#include "eval/values_file.h"
#include "model/error.h"

namespace docent {
namespace {

std::vector<CollectionQuestion> judged_questions(const std::vector<CollectionQuestion>& questions,
                                                 const Judgments& judgments, std::size_t most) {
    std::vector<CollectionQuestion> judged;
    for (const CollectionQuestion& question : questions) {
        if (most != 0 && judged.size() == most) break;
        if (judgments.contains(question.id)) judged.push_back(question);
    }
    if (judged.empty()) {
        throw Error(ErrorKind::usage,
                    "none of the questions is judged; do both files belong together?");
    }
    return judged;
}

void check_answers(const std::vector<CollectionQuestion>& asked, const GoldAnswers* answers) {
    if (answers == nullptr || answers->right.empty()) return;
    const bool has_any = std::any_of(asked.begin(), asked.end(), [&](const auto& question) {
        return answers->right.contains(question.id);
    });
    if (has_any) return;
    throw Error(ErrorKind::usage,
                "none of the questions has an answer; do both files belong together?");
}

ArticleNames names_in(IndexReader& index, const Judgments& judgments) {
    std::vector<ArticleHead> heads;
    index.read([&] { heads = index.article_heads(); });
    ArticleNames names(heads, judgments);
    if (names.judged_missing() == names.judged()) {
        throw Error(ErrorKind::usage,
                    "none of the judged articles is in the index; they are named by the _id of "
                    "their record, or by their path in the indexed folder");
    }
    return names;
}

std::vector<std::string> names_in(const std::vector<ScoredArticle>& ranking) {
    std::vector<std::string> names;
    for (const ScoredArticle& article : ranking) names.push_back(article.name);
    return names;
}

QuestionOutcome outcome_of(const CollectionQuestion& question, Answerer& answerer,
                           const ArticleNames& names, const JudgedArticles& judged) {
    QuestionOutcome outcome;
    outcome.id = question.id;
    const ArticleRanking ranking = answerer.rank_articles(question.text, kRankedArticles);
    outcome.ranking_us = ranking.elapsed_us;
    for (const RankedArticle& article : ranking.articles) {
        outcome.ranking.push_back({names.name_of(article.article_id), article.score});
    }
    outcome.measures = measure(names_in(outcome.ranking), judged);
    return outcome;
}

// The answers of some questions: how long they take, and what they mark.
class AnswerMeasures {
  public:
    AnswerMeasures(Answerer& answerer, const EvaluationOptions& options)
        : answerer_(answerer), options_(options) {}

    // Gives the time that the answer took; 0 when it is not wanted.
    std::uint64_t take(const CollectionQuestion& question) {
        const bool has_answers =
            options_.answers != nullptr && options_.answers->right.contains(question.id);
        if (!options_.answer_times && !has_answers) return 0;
        const AnswerPage page = answerer_.answer(question.text);
        if (has_answers) {
            marked_.push_back(compare_marks(page, options_.answers->right.at(question.id),
                                            answerer_.index(), analyzers_, sentences_));
        }
        return options_.answer_times ? page.elapsed_us : 0;
    }

    std::optional<MarkedAnswers> marked() const {
        if (marked_.empty()) return std::nullopt;
        return mean_of(marked_);
    }

  private:
    Answerer& answerer_;
    const EvaluationOptions& options_;
    Analyzers analyzers_;
    SentenceSplitter sentences_;
    std::vector<MarkedPassage> marked_;
};

// Measures another run's ranking as far down as ours go.
Measures measure_other(const Run& other, const std::string& question,
                       const JudgedArticles& judged) {
    const auto found = other.find(question);
    if (found == other.end()) return {};
    std::vector<std::string> ranking = found->second;
    ranking.resize(std::min(ranking.size(), kRankedArticles));
    return measure(ranking, judged);
}

Times times_in(const std::vector<QuestionOutcome>& outcomes,
               std::uint64_t QuestionOutcome::*time_us) {
    std::vector<std::uint64_t> times;
    for (const QuestionOutcome& outcome : outcomes) times.push_back(outcome.*time_us);
    return times_of(std::move(times));
}

}  // namespace

Evaluation evaluate(Answerer& answerer, const std::vector<CollectionQuestion>& questions,
                    const Judgments& judgments, const EvaluationOptions& options) {
    const auto asked = judged_questions(questions, judgments, options.questions);
    const ArticleNames names = names_in(answerer.index(), judgments);
    check_answers(asked, options.answers);
    if (options.on_begin) options.on_begin(asked);
    if (options.values != nullptr) *options.values << values_heading() << '\n';
    Evaluation evaluation;
    std::vector<Measures> measures;
    AnswerMeasures answers(answerer, options);
    for (const CollectionQuestion& question : asked) {
        // The answer first: what it reads is not in memory then because the ranking has read it.
        const std::uint64_t answer_us = answers.take(question);
        evaluation.questions.push_back(
            outcome_of(question, answerer, names, judgments.at(question.id)));
        evaluation.questions.back().answer_us = answer_us;
        measures.push_back(evaluation.questions.back().measures);
        if (options.values != nullptr) {
            write_values(*options.values, question.id, answerer.values(question.text), names,
                         judgments.at(question.id));
        }
        if (options.on_progress) options.on_progress(measures.size(), asked.size());
    }
    evaluation.mean = mean_of(measures);
    evaluation.ranking = times_in(evaluation.questions, &QuestionOutcome::ranking_us);
    evaluation.marked = answers.marked();
    if (options.answer_times) {
        evaluation.answers = times_in(evaluation.questions, &QuestionOutcome::answer_us);
    }
    evaluation.judged_articles = names.judged();
    evaluation.judged_missing = names.judged_missing();
    return evaluation;
}

void compare(Evaluation& evaluation, const Run& other, const Judgments& judgments) {
    std::vector<Measures> theirs;
    for (const QuestionOutcome& outcome : evaluation.questions) {
        theirs.push_back(measure_other(other, outcome.id, judgments.at(outcome.id)));
    }
    const Measures their_mean = mean_of(theirs);
    evaluation.compared.clear();
    for (const NamedMeasure& named : kMeasures) {
        std::vector<double> our_values;
        std::vector<double> their_values;
        for (std::size_t i = 0; i < theirs.size(); ++i) {
            our_values.push_back(evaluation.questions[i].measures.*named.value);
            their_values.push_back(theirs[i].*named.value);
        }
        const double mean = their_mean.*named.value;
        evaluation.compared.push_back(
            {mean, evaluation.mean.*named.value - mean, randomisation_p(our_values, their_values)});
    }
}

Times times_of(std::vector<std::uint64_t> times_us) {
    std::sort(times_us.begin(), times_us.end());
    const auto at = [&](std::size_t percent) {
        const std::size_t rank = (times_us.size() * percent + 99) / 100;  // rounded up
        return times_us[std::max<std::size_t>(rank, 1) - 1];
    };
    return {at(50), at(99)};
}

}  // namespace docent
