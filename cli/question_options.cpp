// The options of the commands that ask questions.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_options.h"
#include "cli/shared_options.h"
#include "query/answering_steps.h"
#include "query/ranking_parts.h"

namespace docent {
namespace {

// Gives what is wrong with the name of a part of the score, or an empty text.
std::string check_part_name(const std::string& name) {
    if (part_named(name) || step_named(name)) return "";
    std::string names;
    for (const WeightedPart& known : weighted_parts()) {
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    }
    for (const std::string_view step : step_names()) names += ", " + std::string(step);
    return "there is no part or step " + name + "; these are " + names;
}

}  // namespace

void add_ask(CLI::App& app, AskCommand& command) {
    CLI::App* ask = add_command(app, "ask", "Answer a question from the articles");
    const auto join = [&command](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            if (&word != &words.front()) command.question += ' ';
            command.question += word;
        }
    };
    auto* question = ask->add_option_function<std::vector<std::string>>(
        "QUESTION", join, "In plain words; what is in double quotes comes first");
    question->option_text(" ");
    ask->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    ask->add_option("--limit", command.limit, "Most answers wanted, 1 to 50 (default: 5)")
        ->option_text("N")
        ->check(CLI::Range(1, 50));
    ask->add_flag("--json", command.json, "Print the answers as one JSON object");
    ask->add_flag("--explain", command.explain, "Show what each score is made of");
    auto* batch = ask->add_option("--batch", command.batch,
                                  "Ask each line of a file (- for standard input), plain or as\n"
                                  "JSON with _id and text; print one JSON object per line");
    batch->option_text("FILE")->excludes(question);
    add_old_age(*ask, command.older_than);
    add_unanswered_log(*ask, command.log_unanswered);
    ask->callback([question, batch] {
        if (question->empty() && batch->empty()) throw CLI::RequiredError("QUESTION");
    });
    ask->footer("Exit status: 0 answered or unsure, 1 the articles hold no answer, 2 error.");
}

void add_check(CLI::App& app, CheckCommand& command) {
    CLI::App* check = add_command(app, "check", "Check that questions get the answers they should");
    check
        ->add_option("FILE", command.checks,
                     "Questions with what must come out, as YAML or JSON lines")
        ->option_text(" ")
        ->required();
    check->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    auto* run = check->add_option("--run", command.run, "Write what came out to a file");
    auto* compare = check->add_option(
        "--compare", command.compare,
        "Show what changed since a run that --run wrote; both may\nname the same file");
    auto* to_queries = check->add_option("--to-queries", command.to_queries,
                                         "Ask nothing, but write the questions for `docent eval`");
    auto* to_qrels = check->add_option("--to-qrels", command.to_qrels,
                                       "Ask nothing, but write the articles as judgments for it");
    for (auto* file : {run, compare, to_queries, to_qrels}) file->option_text("FILE");
    auto* json = check->add_flag("--json", command.json, "Print what came out as one JSON object");
    for (auto* outcome : {run, compare, json}) outcome->excludes(to_queries)->excludes(to_qrels);
    check->footer(
        "A check in FILE has a question and one or more of answer, passage and article:\n\n"
        "  - question: How long does B12 take to work?\n"
        "    answer: two weeks            # in the marked answer; none: the articles\n"
        "                                 # hold no answer\n"
        "    passage: /pain|tingling/     # in the first passage; between slashes a\n"
        "                                 # regular expression\n"
        "    article: [b12.md, pain.md]   # one of a list is enough\n\n"
        "Exit status: 0 all passed, 1 some failed, 2 error.");
}

void add_eval(CLI::App& app, EvalCommand& command) {
    CLI::App* eval = add_command(app, "eval", "Measure the ranking on questions with judgments");
    eval->add_option("--queries", command.questions,
                     "Questions: JSON lines with _id and text, TREC topics, or lines\n"
                     "of an id, a tab and the question")
        ->option_text("FILE")
        ->required();
    eval->add_option("--qrels", command.judgments,
                     "Judgments: question, article, score with tabs between them, or\n"
                     "the four columns of TREC; articles by _id or path")
        ->option_text("FILE")
        ->required();
    eval->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    eval->add_option("--limit", command.limit, "Ask only the first N questions")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000));
    eval->add_option("--run", command.run, "Write the rankings to a TREC run file")
        ->option_text("FILE");
    eval->add_option("--compare", command.compare,
                     "Measure a TREC run file too, and say how likely each\n"
                     "difference is by chance (p, randomisation test)")
        ->option_text("FILE");
    eval->add_option("--values", command.values,
                     "Write the evidence of each question's passages, to fit\nthe weights on")
        ->option_text("FILE");
    add_list(
        *eval, "--without", "PART",
        [&](std::vector<std::string> parts) { command.without = std::move(parts); },
        "Leave out a part of the scores, by its name in\n`docent ask --explain`, or a step: "
        "spelling correction,\nother spellings, word forms, synonyms, near words,\nabbreviations, "
        "diversity")
        ->check(check_part_name);
    eval->add_option("--answers", command.answers,
                     "Right answers: JSON lines with _id and answers. Measure how\n"
                     "often the marked text of the first passage gives one.\n"
                     "With --verdicts, lines with impossible are asked as well")
        ->option_text("FILE");
    eval->add_flag("--answer-times", command.answer_times,
                   "Measure how long whole answers take, too");
    eval->add_flag("--verdicts", command.verdicts,
                   "Measure confidence and verdicts, too: a question whose\n"
                   "relevant articles are not in the index has no answer");
    eval->add_option("--features", command.features,
                     "With --verdicts: write the features of confidence, to fit\n"
                     "its weights on")
        ->needs("--verdicts")
        ->option_text("FILE");
    eval->add_flag("--per-question", command.per_question, "Show each question's measures");
    eval->add_flag("--json", command.json, "Print the measures as one JSON object");
    eval->footer(
        "The measures are those of trec_eval -c, on the first 100 articles. --without\n"
        "may be given several times.");
}

}  // namespace docent
