// All cosines are one product of matrices. Their gradient is the softmax less the truth, by rows
// and by columns, and two more products bring it to the vectors.

#include "semantics/training/in_batch_loss.h"

#include <algorithm>
#include <cmath>

#include "semantics/training/float_rows.h"

namespace docent {
namespace {

constexpr float kNever = -1e30F;

std::vector<float> transposed(std::span<const float> matrix, std::size_t rows) {
    std::vector<float> result(matrix.size());
    transpose(matrix.data(), result.data(), rows, matrix.size() / rows);
    return result;
}

// Adds the softmax of each row less the truth, times `share`, to the gradient. Gives the loss.
double add_softmax(const std::vector<float>& scores, std::size_t count, float share,
                   std::vector<float>& gradient) {
    double loss = 0;
    std::vector<float> powers(count);
    for (std::size_t row = 0; row < count; ++row) {
        const float* of_row = &scores[row * count];
        const float most = *std::max_element(of_row, of_row + count);
        float sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += powers[i] = std::exp(of_row[i] - most);
        loss += std::log(sum) + most - of_row[row];
        for (std::size_t i = 0; i < count; ++i) {
            gradient[row * count + i] += share * powers[i] / sum;
        }
        gradient[row * count + row] -= share;
    }
    return loss;
}

}  // namespace

BatchLoss in_batch_loss(std::span<const float> questions, std::span<const float> passages,
                        std::span<const std::uint64_t> question_keys,
                        std::span<const std::uint64_t> passage_keys, float sharpness) {
    const std::size_t count = question_keys.size();
    const std::size_t dimensions = questions.size() / count;
    std::vector<float> scores(count * count);
    multiply(questions.data(), transposed(passages, count).data(), scores.data(), count, dimensions,
             count);
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t i = 0; i < count; ++i) {
            const bool is_same =
                question_keys[row] == question_keys[i] || passage_keys[row] == passage_keys[i];
            float& score = scores[row * count + i];
            score = is_same && row != i ? kNever : score * sharpness;
        }
    }
    const float share = 0.5F / static_cast<float>(count);
    BatchLoss result{0, std::vector<float>(questions.size()), std::vector<float>(passages.size())};
    std::vector<float> by_passage(count * count);
    std::vector<float> by_question(count * count);
    result.loss = add_softmax(transposed(scores, count), count, share, by_passage) +
                  add_softmax(scores, count, share, by_question);
    result.loss *= share;
    add_scaled(by_question.data(), transposed(by_passage, count).data(), 1, count * count);
    for (float& number : by_question) number *= sharpness;
    multiply(by_question.data(), passages.data(), result.of_questions.data(), count, count,
             dimensions);
    multiply(transposed(by_question, count).data(), questions.data(), result.of_passages.data(),
             count, count, dimensions);
    return result;
}

}  // namespace docent
