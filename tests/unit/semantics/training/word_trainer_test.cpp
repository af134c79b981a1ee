#include "semantics/training/word_trainer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>
#include <string>

#include "model/error.h"
#include "semantics/training/first_vectors.h"
#include "semantics/training/held_out_recall.h"
#include "semantics/training/table_writer.h"
#include "semantics/word_vectors.h"
#include "tests/temp_folder.h"

namespace docent::test {
namespace {

// Pairs about thirty things, each of which is called one way in questions and another in passages.
std::string pairs_about_things() {
    std::string lines;
    for (int thing = 0; thing < 30; ++thing) {
        for (int variant = 0; variant < 12; ++variant) {
            const std::string number = std::to_string(thing);
            const std::string other = std::to_string(variant);
            lines += R"({"q": "what is ask)" + number + " like" + other + R"(", "p": "a told)" +
                     number + " is sort" + other + " and part" + number + "\"}\n";
        }
    }
    return lines;
}

TrainingText text_of(const std::string& lines) {
    TrainingText text;
    std::istringstream in(lines);
    text.add_source("things", 1, in);
    text.choose_words(1'000, 1);
    return text;
}

TrainingOptions small_options() {
    TrainingOptions options;
    options.dimensions = 64;
    options.pairs_per_step = 32;
    options.context_share = 0;
    options.steps = 60;
    return options;
}

double train_to(WordTrainer& trainer, std::size_t step) {
    double loss = 0;
    while (trainer.steps_done() < step) loss = trainer.step();
    return loss;
}

}  // namespace

TEST_CASE("training lowers the loss and brings words together that mean the same") {
    const TrainingText text = text_of(pairs_about_things());
    WordTrainer trainer(text, small_options());
    const double first = train_to(trainer, 1);
    const double recall_before =
        mean_recall(held_out_recall(text, trainer.model(), small_options().window));
    const double last = train_to(trainer, 60);
    CHECK(trainer.is_done());
    CHECK(last < first / 2);
    CHECK(mean_recall(held_out_recall(text, trainer.model(), 128)) > recall_before);

    const TempFolder folder;
    TableContent content{64, {}, trainer.model().word_vectors(), {}};
    for (const TrainedWord& word : text.words()) content.stems.push_back(word.stem);
    write_file(folder / "table", table_bytes(content));
    const WordVectors vectors(folder / "table");
    const auto cosine = [&](const char* a, const char* b) {
        return vectors.cosine(*vectors.find(a), *vectors.find(b));
    };
    CHECK(cosine("ask7", "told7") > 0.25F);
    CHECK(cosine("ask7", "told7") > cosine("ask7", "told8") + 0.3F);
}

TEST_CASE("the same seed gives the same bits, another one others") {
    const TrainingText text = text_of(pairs_about_things());
    TrainingOptions options = small_options();
    WordTrainer first(text, options);
    WordTrainer second(text, options);
    options.seed = 2;
    WordTrainer third(text, options);
    for (WordTrainer* trainer : {&first, &second, &third}) train_to(*trainer, 20);
    CHECK(first.model().word_vectors() == second.model().word_vectors());
    CHECK(first.model().word_vectors() != third.model().word_vectors());
}

TEST_CASE("training that goes on from a checkpoint comes to the same bits") {
    const TempFolder folder;
    const TrainingText text = text_of(pairs_about_things());
    WordTrainer whole(text, small_options());
    train_to(whole, 60);
    WordTrainer begun(text, small_options());
    train_to(begun, 25);
    begun.save(folder / "checkpoint");
    WordTrainer continued(text, small_options());
    continued.load(folder / "checkpoint");
    CHECK(continued.steps_done() == 25);
    train_to(continued, 60);
    CHECK(continued.model().word_vectors() == whole.model().word_vectors());
}

TEST_CASE("pieces of words begin with nothing and learn with the words") {
    TrainingOptions options = small_options();
    options.pieces = 2'000;
    const TrainingText text = text_of(pairs_about_things());
    WordTrainer trainer(text, options);
    const std::vector<float> before(trainer.model().piece_vectors().begin(),
                                    trainer.model().piece_vectors().end());
    CHECK(before == std::vector<float>(before.size()));
    train_to(trainer, 10);
    const auto after = trainer.model().piece_vectors();
    CHECK(std::count(after.begin(), after.end(), 0.0F) < static_cast<long>(after.size()));
}

TEST_CASE("words begin nearer to those that they stand with than to others") {
    const TrainingText text = text_of(pairs_about_things());
    const auto cosine = [&](float context_share, const char* a, const char* b) {
        const std::vector<float> vectors = first_vectors(text, 64, context_share, 1);
        const auto row = [&](const std::string& stem) {
            const auto is_it = [&](const TrainedWord& word) { return word.stem == stem; };
            const auto found = std::find_if(text.words().begin(), text.words().end(), is_it);
            return &vectors[static_cast<std::size_t>(found - text.words().begin()) * 64];
        };
        return dot(row(a), row(b), 64) /
               std::sqrt(dot(row(a), row(a), 64) * dot(row(b), row(b), 64));
    };
    CHECK(cosine(1, "ask7", "told7") > cosine(0, "ask7", "told7") + 0.2F);
    CHECK(cosine(1, "ask7", "told7") > cosine(1, "ask7", "told8") + 0.2F);
}

TEST_CASE("a checkpoint that is damaged, or of other pairs or options, is refused") {
    const TempFolder folder;
    const TrainingText text = text_of(pairs_about_things());
    WordTrainer trainer(text, small_options());
    train_to(trainer, 3);
    trainer.save(folder / "checkpoint");
    TrainingOptions options = small_options();
    options.steps = 61;
    WordTrainer of_other_options(text, options);
    CHECK_THROWS_WITH(of_other_options.load(folder / "checkpoint"),
                      Catch::Contains("other pairs or options"));
    const TrainingText other_text = text_of(pairs_about_things() + R"({"q": "a", "p": "b"})");
    WordTrainer of_other_text(other_text, small_options());
    CHECK_THROWS_WITH(of_other_text.load(folder / "checkpoint"),
                      Catch::Contains("other pairs or options"));
    write_file(folder / "none", "a text");
    CHECK_THROWS_WITH(trainer.load(folder / "none"), Catch::Contains("no checkpoint"));
    std::filesystem::resize_file(folder / "checkpoint",
                                 std::filesystem::file_size(folder / "checkpoint") - 1);
    CHECK_THROWS_WITH(trainer.load(folder / "checkpoint"), Catch::Contains("damaged"));
}

TEST_CASE("there is nothing to train without pairs") {
    const TrainingText text = text_of("");
    CHECK_THROWS_AS(WordTrainer(text, small_options()), Error);
}

}  // namespace docent::test
