// The questions of a collection, ranked and measured; as a table or as JSON. What is given is read
// and checked first, then the files to write are opened, and only then is anything asked: that
// takes minutes, which a mistake must not cost.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <utility>

#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/progress_line.h"
#include "cli/terminal.h"
#include "cli/vectors_warning.h"
#include "eval/evaluation.h"
#include "eval/evaluation_json.h"
#include "model/error.h"
#include "query/answering_steps.h"
#include "query/ranking_parts.h"
#include "text/counted.h"

namespace docent {
namespace {

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    char buffer[256];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

void check_written(std::ofstream& out, const std::filesystem::path& file) {
    if (out.flush()) return;
    throw Error(ErrorKind::unwritable, file.string() +
                                           " cannot be written; is there a folder for it, and room "
                                           "on the disk?");
}

// Takes: names of parts and steps, checked before.
PartValues weights_without(const std::vector<std::string>& names) {
    PartValues weights = fitted_weights();
    for (const std::string& name : names) {
        if (const auto part = part_named(name)) weights[*part] = 0;
    }
    return weights;
}

Steps steps_without(const std::vector<std::string>& names) {
    Steps steps;
    for (const std::string& name : names) {
        if (const auto step = step_named(name)) steps.leave_out(*step);
    }
    return steps;
}

// A file to write to; none when it has no name.
class OutputFile {
  public:
    explicit OutputFile(std::filesystem::path file) : file_(std::move(file)) {}

    // Throws: Error(unwritable) when it cannot be written.
    void open() {
        if (file_.empty()) return;
        out_.open(file_);
        finish();
    }

    std::ostream* stream() { return file_.empty() ? nullptr : &out_; }

    // Throws: as `open`.
    void finish() {
        if (!file_.empty()) check_written(out_, file_);
    }

  private:
    std::filesystem::path file_;
    std::ofstream out_;
};

struct Inputs {
    explicit Inputs(const EvalCommand& command)
        : questions(read_questions(command.questions)),
          judgments(read_judgments(command.judgments)) {
        if (!command.compare.empty()) other = read_run(command.compare);
        if (!command.answers.empty()) answers = read_gold_answers(command.answers);
    }

    std::vector<CollectionQuestion> questions;
    Judgments judgments;
    std::optional<Run> other;
    std::optional<GoldAnswers> answers;
};

struct Outputs {
    explicit Outputs(const EvalCommand& command)
        : run(command.run), values(command.values), features(command.features) {}

    // Empties the files: only once nothing else can be wrong.
    void open(const std::vector<CollectionQuestion>& asked) {
        for (const CollectionQuestion& question : asked) {
            if (run.stream() != nullptr) check_run_id(question.id);
        }
        for (OutputFile* file : {&run, &values, &features}) file->open();
    }

    // Throws: Error when something could not be written.
    void finish(const Evaluation& evaluation) {
        for (const QuestionOutcome& outcome : evaluation.questions) {
            if (run.stream() != nullptr) write_ranking(*run.stream(), outcome.id, outcome.ranking);
        }
        for (OutputFile* file : {&run, &values, &features}) file->finish();
    }

    OutputFile run;
    OutputFile values;
    OutputFile features;
};

// Takes: a format for how many of how many questions are done.
std::function<void(std::size_t, std::size_t)> progress_on(ProgressLine& line, const char* format) {
    return [&line, format](std::size_t done, std::size_t total) {
        line.show([&] { return formatted(format, done, total); });
    };
}

Evaluation evaluate_with_progress(Answerer& answerer, const EvalCommand& command,
                                  const Inputs& inputs, Outputs& outputs) {
    EvaluationOptions options;
    options.questions = command.limit;
    options.answer_times = command.answer_times;
    options.answers = inputs.answers ? &*inputs.answers : nullptr;
    options.values = outputs.values.stream();
    options.on_begin = [&](const auto& asked) { outputs.open(asked); };
    ProgressLine line;
    options.on_progress = progress_on(line, "%zu of %zu questions");
    return evaluate(answerer, inputs.questions, inputs.judgments, options);
}

VerdictMeasures verdicts_with_progress(Answerer& answerer, const EvalCommand& command,
                                       const Inputs& inputs, Outputs& outputs) {
    VerdictOptions options;
    options.questions = command.limit;
    if (inputs.answers) options.impossible = inputs.answers->impossible;
    options.features = outputs.features.stream();
    ProgressLine line;
    options.on_progress = progress_on(line, "verdicts on %zu of %zu questions");
    return measures_of(judge_verdicts(answerer, inputs.questions, inputs.judgments, options));
}

std::string per_question_text(const Evaluation& evaluation) {
    std::string text = "question";
    for (const NamedMeasure& named : kMeasures) text += '\t' + std::string(named.name);
    text += '\n';
    for (const QuestionOutcome& outcome : evaluation.questions) {
        text += without_controls(outcome.id);
        for (const NamedMeasure& named : kMeasures) {
            text += formatted("\t%.4f", outcome.measures.*named.value);
        }
        text += '\n';
    }
    return text + '\n';
}

std::string times_text(const char* name, const Times& times) {
    return formatted("%-10s  p50 %.1f ms, p99 %.1f ms\n", name,
                     static_cast<double>(times.p50_us) / 1000,
                     static_cast<double>(times.p99_us) / 1000);
}

std::string text_from(const VerdictMeasures& verdicts) {
    return "\nverdicts    on " + counted(verdicts.answerable, "question") +
           formatted(" with an answer here and %zu without\n", verdicts.unanswerable) +
           formatted("AUROC       %.4f\ncalibration error  %.4f\n", verdicts.auroc,
                     verdicts.calibration_error) +
           formatted("not here    %.4f of those with an answer, %.4f of those without\n",
                     verdicts.wrongly_not_here, verdicts.rightly_not_here) +
           formatted("answered    %.4f of them right\n", verdicts.right_answered);
}

std::string text_from(const MarkedAnswers& answers) {
    std::string text =
        '\n' + counted(answers.questions, "question") + " with answers; the first passage holds " +
        formatted("one for %.4f\n\n                 found  of held  words  over %zu\n",
                  answers.held, kMostMarkedWords);
    for (const NamedMarking& named : kMarkings) {
        const MarkingQuality& quality = answers.*named.quality;
        std::string name(named.name);
        std::replace(name.begin(), name.end(), '_', ' ');
        text += formatted("%-14s  %.4f   %.4f  %5.1f   %.4f\n", name.c_str(), quality.found,
                          quality.found_where_held, quality.mean_words, quality.over_most_words);
    }
    return text;
}

std::string text_from(const Evaluation& evaluation) {
    std::string text = counted(evaluation.questions.size(), "question") + ", " +
                       counted(evaluation.judged_articles, "judged article");
    if (evaluation.judged_missing > 0) {
        text += formatted(", %zu of them not in the index", evaluation.judged_missing);
    }
    text += "\n\n";
    if (!evaluation.compared.empty()) text += "              here   other   difference        p\n";
    for (std::size_t i = 0; i < std::size(kMeasures); ++i) {
        text += formatted("%-10s  %.4f", std::string(kMeasures[i].name).c_str(),
                          evaluation.mean.*kMeasures[i].value);
        if (!evaluation.compared.empty()) {
            const ComparedMeasure& other = evaluation.compared[i];
            text += formatted("  %.4f      %+.4f   %.4f", other.mean, other.difference, other.p);
        }
        text += '\n';
    }
    text += '\n' + times_text("ranking", evaluation.ranking);
    if (evaluation.answers) text += times_text("answers", *evaluation.answers);
    if (evaluation.marked) text += text_from(*evaluation.marked);
    if (evaluation.verdicts) text += text_from(*evaluation.verdicts);
    return text;
}

void print(const Evaluation& evaluation, const EvalCommand& command) {
    if (command.json) {
        std::cout << json_from(evaluation, command.per_question) << '\n';
        return;
    }
    if (command.per_question) std::cout << per_question_text(evaluation);
    std::cout << text_from(evaluation);
}

}  // namespace

ExitStatus run_eval(const EvalCommand& command) {
    warn_without_vectors();
    Answerer answerer(index_to_read(command.database), weights_without(command.without),
                      steps_without(command.without));
    const Inputs inputs(command);
    Outputs outputs(command);
    Evaluation evaluation = evaluate_with_progress(answerer, command, inputs, outputs);
    if (inputs.other) compare(evaluation, *inputs.other, inputs.judgments);
    if (command.verdicts) {
        evaluation.verdicts = verdicts_with_progress(answerer, command, inputs, outputs);
    }
    try {
        outputs.finish(evaluation);
    } catch (const Error&) {
        print(evaluation, command);  // nobody has to ask again for these
        throw;
    }
    print(evaluation, command);
    return ExitStatus::ok;
}

}  // namespace docent
