// What is true of each question follows from its judgments and from which articles are in the
// index.

#include "eval/verdicts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ostream>

#include "eval/article_names.h"
#include "eval/names_line.h"
#include "query/confidence.h"

namespace docent {
namespace {

constexpr std::size_t kBins = 10;

// The names of the articles in the index that are relevant to a question.
class RelevantArticles {
  public:
    RelevantArticles(Answerer& answerer, const Judgments& judgments) : judgments_(judgments) {
        std::vector<ArticleHead> heads;
        answerer.index().read([&] { heads = answerer.index().article_heads(); });
        names_.emplace(heads, judgments);
        for (const ArticleHead& head : heads) in_index_.insert(names_->name_of(head.id));
    }

    bool any_in_index(const std::string& question) const {
        const auto judged = judgments_.find(question);
        return judged != judgments_.end() &&
               std::any_of(judged->second.begin(), judged->second.end(), [&](const auto& article) {
                   return article.second > 0 && in_index_.contains(article.first);
               });
    }

    bool hold(const std::string& question, const std::string& article_id) const {
        const auto judged = judgments_.find(question);
        if (judged == judgments_.end()) return false;
        const auto article = judged->second.find(names_->name_of(article_id));
        return article != judged->second.end() && article->second > 0;
    }

  private:
    const Judgments& judgments_;
    std::optional<ArticleNames> names_;
    std::unordered_set<std::string> in_index_;
};

std::vector<CollectionQuestion> asked_questions(const std::vector<CollectionQuestion>& questions,
                                                const Judgments& judgments,
                                                const VerdictOptions& options) {
    std::vector<CollectionQuestion> asked;
    for (const CollectionQuestion& question : questions) {
        if (options.questions != 0 && asked.size() == options.questions) break;
        const bool is_known =
            judgments.contains(question.id) || options.impossible.contains(question.id);
        if (is_known) asked.push_back(question);
    }
    return asked;
}

void write_features(std::ostream& out, const std::string& question, const FeatureValues& features,
                    const JudgedVerdict& judged) {
    out << (judged.is_right ? 1 : 0) << " qid:" << question;
    for (std::size_t i = 0; i < features.size(); ++i) out << ' ' << i + 1 << ':' << features[i];
    out << " # " << (judged.is_answerable ? 1 : 0) << '\n';
}

// Each answerable question against each unanswerable one, without looking at pairs: by ranks.
double area_under_roc(std::vector<JudgedVerdict> verdicts, double answerable, double unanswerable) {
    if (answerable == 0 || unanswerable == 0) return 0.5;
    std::sort(verdicts.begin(), verdicts.end(),
              [](const auto& a, const auto& b) { return a.confidence < b.confidence; });
    double ranks = 0;  // of answerable questions, from 1; equal confidence has the mean rank
    for (std::size_t begin = 0; begin < verdicts.size();) {
        std::size_t end = begin;
        double equal_answerable = 0;
        while (end < verdicts.size() && verdicts[end].confidence == verdicts[begin].confidence) {
            equal_answerable += verdicts[end++].is_answerable ? 1 : 0;
        }
        ranks += equal_answerable * static_cast<double>(begin + end + 1) / 2;
        begin = end;
    }
    return (ranks - answerable * (answerable + 1) / 2) / (answerable * unanswerable);
}

double calibration_error(const std::vector<JudgedVerdict>& verdicts) {
    std::array<double, kBins> distances = {};  // sum of confidence less sum of right ones
    for (const JudgedVerdict& judged : verdicts) {
        const auto bin = static_cast<std::size_t>(judged.confidence * kBins);
        distances[std::min(bin, kBins - 1)] += judged.confidence - (judged.is_right ? 1 : 0);
    }
    double sum = 0;
    for (const double distance : distances) sum += std::abs(distance);
    return verdicts.empty() ? 0 : sum / static_cast<double>(verdicts.size());
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <typename Predicate>
std::size_t count(const std::vector<JudgedVerdict>& verdicts, const Predicate& is_counted) {
    return static_cast<std::size_t>(std::count_if(verdicts.begin(), verdicts.end(), is_counted));
}

}  // namespace

std::string features_heading() {
    return names_line("features", weighted_features());
}

std::vector<JudgedVerdict> judge_verdicts(Answerer& answerer,
                                          const std::vector<CollectionQuestion>& questions,
                                          const Judgments& judgments,
                                          const VerdictOptions& options) {
    const RelevantArticles relevant(answerer, judgments);
    const std::vector<CollectionQuestion> asked = asked_questions(questions, judgments, options);
    if (options.features != nullptr) *options.features << features_heading() << '\n';
    std::vector<JudgedVerdict> verdicts;
    for (const CollectionQuestion& question : asked) {
        const std::optional<FirstAnswer> first = answerer.first_answer(question.text);
        JudgedVerdict judged;
        judged.confidence = first ? first->confidence : 0;
        judged.verdict = verdict_from(judged.confidence);
        if (!options.impossible.contains(question.id)) {
            judged.is_answerable = relevant.any_in_index(question.id);
            judged.is_right = first && relevant.hold(question.id, first->passage_id.article_id);
        }
        if (first && options.features != nullptr) {
            write_features(*options.features, question.id, first->features, judged);
        }
        verdicts.push_back(judged);
        if (options.on_progress) options.on_progress(verdicts.size(), asked.size());
    }
    return verdicts;
}

VerdictMeasures measures_of(const std::vector<JudgedVerdict>& verdicts) {
    VerdictMeasures measures;
    const auto is_answerable = [](const JudgedVerdict& judged) { return judged.is_answerable; };
    measures.answerable = count(verdicts, is_answerable);
    measures.unanswerable = verdicts.size() - measures.answerable;
    measures.auroc = area_under_roc(verdicts, static_cast<double>(measures.answerable),
                                    static_cast<double>(measures.unanswerable));
    measures.calibration_error = calibration_error(verdicts);
    const auto not_here = [&](bool answerable) {
        return count(verdicts, [&](const JudgedVerdict& judged) {
            return judged.verdict == Verdict::not_here && judged.is_answerable == answerable;
        });
    };
    measures.wrongly_not_here = share(not_here(true), measures.answerable);
    measures.rightly_not_here = share(not_here(false), measures.unanswerable);
    const auto is_answered = [](const JudgedVerdict& judged) {
        return judged.verdict == Verdict::answered;
    };
    const std::size_t right = count(verdicts, [&](const JudgedVerdict& judged) {
        return is_answered(judged) && judged.is_right;
    });
    measures.right_answered = share(right, count(verdicts, is_answered));
    return measures;
}

}  // namespace docent
