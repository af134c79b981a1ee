// All cosines of a source's held-out questions and passages. A question that several pairs share
// has found its passage when it has found any of theirs.

#include "semantics/training/held_out_recall.h"

#include <algorithm>

#include "semantics/training/float_rows.h"

namespace docent {
namespace {

HeldOutRecall recall_of(const TrainingSource& source, const TrainingText& text, WordModel& model,
                        std::size_t window) {
    std::vector<WordList> questions;
    std::vector<WordList> passages;
    for (const TrainingPair& pair : source.held_out) {
        const auto question = text.words_of(pair.question);
        const auto passage = text.words_of(pair.passage);
        questions.emplace_back(question.begin(), question.end());
        passages.emplace_back(
            passage.begin(),
            passage.begin() + static_cast<std::ptrdiff_t>(std::min(window, passage.size())));
    }
    model.prepare(questions, passages);
    const EncodedTexts asked = model.encode(questions);
    const EncodedTexts given = model.encode(passages);
    std::size_t hits = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        std::size_t best = 0;
        float most = -2;
        for (std::size_t j = 0; j < passages.size(); ++j) {
            const float cosine = dot(&asked.directions[i * model.dimensions()],
                                     &given.directions[j * model.dimensions()], model.dimensions());
            if (cosine > most) {
                most = cosine;
                best = j;
            }
        }
        if (questions[best] == questions[i]) ++hits;
    }
    return {source.name, questions.size(),
            static_cast<double>(hits) / static_cast<double>(questions.size())};
}

}  // namespace

std::vector<HeldOutRecall> held_out_recall(const TrainingText& text, WordModel& model,
                                           std::size_t window) {
    std::vector<HeldOutRecall> recalls;
    for (const TrainingSource& source : text.sources()) {
        if (source.held_out.empty()) continue;
        recalls.push_back(recall_of(source, text, model, window));
    }
    return recalls;
}

double mean_recall(const std::vector<HeldOutRecall>& recalls) {
    double sum = 0;
    for (const HeldOutRecall& recall : recalls) sum += recall.recall_at_1;
    return recalls.empty() ? 0 : sum / static_cast<double>(recalls.size());
}

}  // namespace docent
