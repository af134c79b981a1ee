// Trains the table of word vectors on files of pairs; see docs/word_vectors.md and
// tools/train_word_vectors.sh, which calls it as the committed table was made.
//
// usage: train_word_vectors [OPTION...] OUTPUT NAME=FILE[*WEIGHT]...
//   NAME=FILE[*WEIGHT]  a source: JSON lines {"q": TEXT, "p": TEXT}, drawn WEIGHT times as often
//   --words N           stems that get a vector
//   --dimensions N      numbers of a vector, a multiple of 64
//   --pieces N          vectors that pieces of words share
//   --steps N           batches of 512 pairs
//   --seed N
//   --hidden-share X   of the question's words in its passage, that a step does not see
//   --context-share X  how far words begin moved towards their texts
//   --checkpoint FILE   goes on from it if it is there, and writes it every 1,000 steps

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "semantics/table_format.h"
#include "semantics/training/held_out_recall.h"
#include "semantics/training/table_writer.h"
#include "semantics/training/word_trainer.h"

namespace docent {
namespace {

using Clock = std::chrono::steady_clock;

struct Arguments {
    TrainingOptions options;
    std::string checkpoint;
    std::string output;
    std::vector<std::string> sources;
};

std::size_t number_from(const std::string& text) {
    char* end = nullptr;
    const unsigned long long number = std::strtoull(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0') throw std::runtime_error("not a whole number: " + text);
    return number;
}

// Sets what an option of the command line names. Gives whether there is one of this name.
bool set_option(const std::string& name, const std::string& value, Arguments& arguments) {
    TrainingOptions& options = arguments.options;
    const std::map<std::string, std::size_t*> numbers = {{"--words", &options.words},
                                                         {"--dimensions", &options.dimensions},
                                                         {"--pieces", &options.pieces},
                                                         {"--steps", &options.steps}};
    const std::map<std::string, float*> shares = {{"--hidden-share", &options.hidden_share},
                                                  {"--context-share", &options.context_share}};
    if (const auto number = numbers.find(name); number != numbers.end()) {
        *number->second = number_from(value);
    } else if (const auto share = shares.find(name); share != shares.end()) {
        *share->second = std::stof(value);
    } else if (name == "--seed") {
        options.seed = number_from(value);
    } else if (name == "--checkpoint") {
        arguments.checkpoint = value;
    } else {
        return false;
    }
    return true;
}

Arguments arguments_from(const std::vector<std::string>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].starts_with("--")) {
            if (i + 1 == words.size()) throw std::runtime_error(words[i] + " needs a value");
            if (!set_option(words[i], words[i + 1], arguments)) {
                throw std::runtime_error("no such option: " + words[i]);
            }
            ++i;
        } else if (arguments.output.empty()) {
            arguments.output = words[i];
        } else {
            arguments.sources.push_back(words[i]);
        }
    }
    if (arguments.sources.empty()) throw std::runtime_error("no sources; see the file's beginning");
    if (arguments.options.dimensions == 0 || arguments.options.dimensions % 64 != 0) {
        throw std::runtime_error("--dimensions must be a multiple of 64");
    }
    return arguments;
}

void add_source(const std::string& argument, TrainingText& text) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) {
        throw std::runtime_error("not NAME=FILE or NAME=FILE*WEIGHT: " + argument);
    }
    std::string file = argument.substr(equals + 1);
    double weight = 1;
    if (const std::size_t star = file.rfind('*'); star != std::string::npos) {
        weight = std::stod(file.substr(star + 1));
        file.erase(star);
    }
    std::ifstream lines(file);
    if (!lines) throw std::runtime_error("cannot read " + file);
    const std::string name = argument.substr(0, equals);
    const std::size_t pairs = text.add_source(name, weight, lines);
    std::cerr << name << ": " << pairs << " pairs\n";
}

void print_progress(const WordTrainer& trainer, const TrainingOptions& options, double loss,
                    std::size_t steps_before, Clock::time_point begin) {
    const std::chrono::duration<double> spent = Clock::now() - begin;
    const double steps = static_cast<double>(trainer.steps_done() - steps_before);
    const double left = static_cast<double>(options.steps - trainer.steps_done());
    std::fprintf(stderr, "step %zu of %zu, loss %.3f, %.0f s spent, %.0f s left\n",
                 trainer.steps_done(), options.steps, loss, spent.count(),
                 spent.count() / steps * left);
}

void print_recall(const TrainingText& text, WordTrainer& trainer, const TrainingOptions& options) {
    const auto recalls = held_out_recall(text, trainer.model(), options.window);
    std::fprintf(stderr, "held out, recall at 1: mean %.3f;", mean_recall(recalls));
    for (const HeldOutRecall& recall : recalls) {
        std::fprintf(stderr, " %s %.3f", recall.source.c_str(), recall.recall_at_1);
    }
    std::fputc('\n', stderr);
}

void train(const TrainingText& text, WordTrainer& trainer, const Arguments& arguments) {
    constexpr std::size_t kStepsBetweenLines = 100;
    constexpr std::size_t kStepsBetweenRecalls = 1'000;
    constexpr std::size_t kStepsBetweenCheckpoints = 1'000;
    const std::size_t steps_before = trainer.steps_done();
    const Clock::time_point begin = Clock::now();
    double loss = 0;
    print_recall(text, trainer, arguments.options);
    while (!trainer.is_done()) {
        loss += trainer.step();
        const std::size_t done = trainer.steps_done();
        if (done % kStepsBetweenLines == 0) {
            print_progress(trainer, arguments.options, loss / kStepsBetweenLines, steps_before,
                           begin);
            loss = 0;
        }
        if (done % kStepsBetweenRecalls == 0) print_recall(text, trainer, arguments.options);
        if (done % kStepsBetweenCheckpoints == 0 && !arguments.checkpoint.empty()) {
            trainer.save(arguments.checkpoint);
        }
    }
}

void run(const Arguments& arguments) {
    TrainingText text;
    for (const std::string& source : arguments.sources) add_source(source, text);
    text.choose_words(arguments.options.words, arguments.options.min_texts);
    std::cerr << text.words().size() << " stems, the last one in " << text.words().back().texts
              << " texts\n";
    const TrainingOptions& options = arguments.options;
    if (table_size(text.words().size(), options.pieces, options.dimensions) > kMaxTableBytes) {
        throw std::runtime_error("the table would be too large; train fewer words or dimensions");
    }
    WordTrainer trainer(text, options);
    if (!arguments.checkpoint.empty() && std::ifstream(arguments.checkpoint)) {
        trainer.load(arguments.checkpoint);
    }
    train(text, trainer, arguments);
    TableContent content{arguments.options.dimensions, {}, trainer.model().word_vectors(), {}};
    for (const TrainedWord& word : text.words()) content.stems.push_back(word.stem);
    const auto pieces = trainer.model().piece_vectors();
    content.pieces.assign(pieces.begin(), pieces.end());
    const std::string bytes = table_bytes(content);
    const std::vector<std::string_view> parts = {bytes};
    replace_file(arguments.output, parts);
    std::cerr << arguments.output << ": " << bytes.size() << " bytes\n";
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    try {
        docent::run(docent::arguments_from({argv + 1, argv + argc}));
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "train_word_vectors: " << error.what() << '\n';
        return 1;
    }
}
