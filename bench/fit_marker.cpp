// Fits the weights of the signs that a sentence answers, in query/sentence_signs.cpp, on
// collections with right answers.
//
//     fit_marker DB QUERIES ANSWERS [DB QUERIES ANSWERS]...
//
// The model is a conditional logit: of the sentences of the first passage, those that give a right
// answer shall have the most chance together. Passages without such a sentence say nothing. Each
// collection counts as much as any other, whatever its size. Gradient ascent on the mean logarithm
// of the chance, with a small cost for large weights. Each collection is also left out once and
// measured with weights fitted on the others: what a collection that nobody has seen can expect.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "eval/gold_answers.h"
#include "eval/question_file.h"
#include "query/answerer.h"
#include "query/search_terms.h"
#include "query/sentence_signs.h"

namespace docent {
namespace {

constexpr int kSteps = 3000;
constexpr double kStep = 0.5;
constexpr double kCostOfWeights = 0.0001;  // of half their squares

struct FitPassage {
    std::vector<SignValues> signs;  // of each sentence
    std::vector<bool> is_right;
};

struct Collection {
    std::string name;
    std::vector<FitPassage> passages;
};

using Collections = std::vector<const Collection*>;

FitPassage passage_for(const AnswerPage& page, const std::vector<std::string>& right,
                       Answerer& answerer, const Analyzers& analyzers,
                       const SentenceSplitter& sentences) {
    const Answer& answer = page.answers.front();
    const TermAnalyzer& analyzer = analyzers.of(answer.language);
    SearchTerms terms;
    answerer.index().read([&] {
        terms = search_terms_from(page.question, answerer.index(),
                                  analyzers.of(page.question.language));
    });
    const AskedPassage passage(answer,
                               find_evidence(answer.text, page.question, analyzer, sentences),
                               page.question, terms.importance, analyzer);
    FitPassage result{signs_of(passage), {}};
    for (const SentenceEvidence& sentence : passage.sentences()) {
        result.is_right.push_back(
            gives_answer(passage.text().substr(sentence.span.begin, sentence.span.size()), right));
    }
    return result;
}

Collection read_collection(const std::string& database, const std::string& questions,
                           const std::string& answers) {
    Collection collection;
    collection.name = database.substr(database.find_last_of('/') + 1);
    Answerer answerer(database);
    const Analyzers analyzers;
    const SentenceSplitter sentences;
    const auto right = read_gold_answers(answers).right;
    AskOptions first_only;
    first_only.limit = 1;
    for (const CollectionQuestion& question : read_questions(questions)) {
        const auto found = right.find(question.id);
        if (found == right.end()) continue;
        const AnswerPage page = answerer.answer(question.text, first_only);
        if (page.answers.empty()) continue;
        FitPassage passage = passage_for(page, found->second, answerer, analyzers, sentences);
        const auto rights = std::count(passage.is_right.begin(), passage.is_right.end(), true);
        if (rights > 0) collection.passages.push_back(std::move(passage));
    }
    return collection;
}

std::vector<double> chances_of(const FitPassage& passage, const SignValues& weights) {
    std::vector<double> chances;
    double sum = 0;
    for (const SignValues& signs : passage.signs) {
        double score = 0;
        for (std::size_t i = 0; i < kSigns; ++i) score += weights.values[i] * signs.values[i];
        chances.push_back(std::exp(score));
        sum += chances.back();
    }
    for (double& chance : chances) chance /= sum;
    return chances;
}

// The share of passages in which a right sentence has the most chance.
double share_right(const Collection& collection, const SignValues& weights) {
    double right = 0;
    for (const FitPassage& passage : collection.passages) {
        const std::vector<double> chances = chances_of(passage, weights);
        const auto best = std::max_element(chances.begin(), chances.end()) - chances.begin();
        right += passage.is_right[static_cast<std::size_t>(best)] ? 1 : 0;
    }
    return right / std::max(1.0, static_cast<double>(collection.passages.size()));
}

// Adds the gradient of the logarithm of the chance of the right sentences, times `share`.
void add_gradient(const FitPassage& passage, const SignValues& weights, double share,
                  SignValues& gradient) {
    const std::vector<double> chances = chances_of(passage, weights);
    double right = 0;
    for (std::size_t s = 0; s < chances.size(); ++s) right += passage.is_right[s] ? chances[s] : 0;
    for (std::size_t s = 0; s < chances.size(); ++s) {
        const double wanted = passage.is_right[s] ? chances[s] / std::max(right, 1e-12) : 0;
        for (std::size_t i = 0; i < kSigns; ++i) {
            gradient.values[i] += share * (wanted - chances[s]) * passage.signs[s].values[i];
        }
    }
}

SignValues fitted_on(const Collections& collections) {
    SignValues weights;
    for (int step = 0; step < kSteps; ++step) {
        SignValues gradient;
        for (const Collection* collection : collections) {
            const double share = 1 / static_cast<double>(collection->passages.size()) /
                                 static_cast<double>(collections.size());
            for (const FitPassage& passage : collection->passages) {
                add_gradient(passage, weights, share, gradient);
            }
        }
        for (std::size_t i = 0; i < kSigns; ++i) {
            gradient.values[i] -= kCostOfWeights * weights.values[i];
            weights.values[i] += kStep * gradient.values[i];
        }
    }
    return weights;
}

int run(const std::vector<std::string>& files) {
    std::vector<Collection> collections;
    for (std::size_t i = 0; i + 2 < files.size(); i += 3) {
        collections.push_back(read_collection(files[i], files[i + 1], files[i + 2]));
    }
    SignValues now;
    for (const WeightedSign& sign : weighted_signs()) now[sign.sign] = sign.weight;
    Collections all;
    for (const Collection& collection : collections) all.push_back(&collection);
    const SignValues fitted = fitted_on(all);
    std::printf("%-20s %9s %7s %7s %8s\n", "collection", "passages", "now", "fitted", "left out");
    for (const Collection* left_out : all) {
        Collections others = all;
        std::erase(others, left_out);
        const double held_out = others.empty() ? 0 : share_right(*left_out, fitted_on(others));
        std::printf("%-20s %9zu %7.4f %7.4f %8.4f\n", left_out->name.c_str(),
                    left_out->passages.size(), share_right(*left_out, now),
                    share_right(*left_out, fitted), held_out);
        std::fflush(stdout);
    }
    std::printf("\n%-20s %9s %9s\n", "sign", "now", "fitted");
    for (const WeightedSign& sign : weighted_signs()) {
        std::printf("%-20s %9.2f %9.2f\n", std::string(sign.name).c_str(), sign.weight,
                    fitted[sign.sign]);
    }
    return EXIT_SUCCESS;
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    if (argc < 4 || argc % 3 != 1) {
        std::cerr << "usage: fit_marker DB QUERIES ANSWERS [DB QUERIES ANSWERS]...\n";
        return 2;
    }
    try {
        return docent::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "fit_marker: " << error.what() << '\n';
        return 2;
    }
}
