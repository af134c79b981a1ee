// The program: reads the command line, runs one subcommand, turns errors into a message and an
// exit status. This is one of the two places where everything is caught; the other is the server's
// exception handler.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "indexer/article_name.h"
#include "indexer/cleaning/cleaner.h"
#include "indexer/readers/reader.h"
#include "indexer/worker/reader_worker.h"
#include "model/error.h"
#include "query/answering_steps.h"
#include "query/ranking_parts.h"
#include "text/language_detector.h"

namespace docent {
namespace {

constexpr const char* kWrittenIndexHelp = "Folder of the index (default: .docent in FOLDER)";
constexpr const char* kReadIndexHelp = "Folder of the index (default: .docent here or above)";
constexpr const char* kFoldersHelp = "Folders of articles (default: those of the index found here)";
constexpr const char* kJobsHelp = "Threads that read articles (default: one per core)";

// Gives what is wrong with the name of a cleaning rule, or an empty text.
std::string check_rule_name(const std::string& name) {
    std::vector<std::string_view> names = cleaning_rule_names();
    for (const std::string_view rule : reader_rule_names()) names.push_back(rule);
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return "";
    std::string message = "there is no rule " + name + "; the rules are";
    for (const std::string_view known : names) message += ' ' + std::string(known);
    return message;
}

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

// Gives what is wrong with the name of a log, or an empty text: among the articles it would answer
// the very questions that it holds.
std::string check_log_name(const std::string& file) {
    const std::string name = std::filesystem::path(file).filename().string();
    if (name.empty()) return "give the name of a file";
    if (!may_be_article(name)) return "";
    return name + " could be taken for an article; give the log a name that ends in .log";
}

// Gives the code of a language as docent writes it. Throws for what is no language.
std::string language_code(const std::string& name) {
    const std::string code = known_language(name);
    if (!code.empty() || name.empty()) return code;
    throw CLI::ValidationError("there is no language " + name +
                               "; give a code of ISO 639-1, for example de");
}

CLI::App* add_command(CLI::App& app, const char* name, const char* purpose) {
    return app.add_subcommand(name, purpose)->group("Commands");
}

void add_old_age(CLI::App& app, unsigned& years) {
    app.add_option("--older-than", years,
                   "Say when an article is older than this (default: 3), by the\n"
                   "newest of its dates")
        ->option_text("YEARS")
        ->check(CLI::Range(1, 1000));
}

void add_unanswered_log(CLI::App& app, std::filesystem::path& file) {
    app.add_option("--log-unanswered", file,
                   "Keep questions that get no answer in this file: their words,\n"
                   "how often and on which day they were last asked, no more")
        ->option_text("FILE")
        ->check(check_log_name);
}

// An option that may be given again; an empty value alone stands for none.
template <typename Take>
CLI::Option* add_list(CLI::App& app, const char* name, const char* value, Take take,
                      const char* help) {
    const auto take_values = [take](std::vector<std::string> values) {
        std::erase(values, "");
        take(std::move(values));
    };
    return app.add_option_function<std::vector<std::string>>(name, take_values, help)
        ->option_text(value)
        ->allow_extra_args(false);
}

void add_rules(CLI::App& index, IndexCommand& command) {
    add_list(
        index, "--include", "GLOB",
        [&](std::vector<std::string> globs) { command.walk.include = std::move(globs); },
        "Only files that match are articles");
    add_list(
        index, "--exclude", "GLOB",
        [&](std::vector<std::string> globs) { command.walk.exclude = std::move(globs); },
        "Files and folders that match are left out");
    index.add_flag_callback(
        "--follow-links", [&] { command.walk.follow_links = true; },
        "Follow links to folders and out of the folder");
    index.add_flag_callback(
        "--no-links", [&] { command.walk.follow_links = false; }, "Do not, from now on");
    add_list(
        index, "--keep", "RULE",
        [&](const std::vector<std::string>& rules) {
            command.kept_rules.emplace(rules.begin(), rules.end());
        },
        "Do not leave out the lines that this rule would; see\n`docent show ARTICLE --dropped` for "
        "its name")
        ->check(check_rule_name);
}

void add_index(CLI::App& app, IndexCommand& command) {
    CLI::App* index = add_command(app, "index", "Bring the index up to date with its folders");
    index->add_option("FOLDER", command.folders, kFoldersHelp)->option_text(" ");
    index->add_option("--db", command.database, kWrittenIndexHelp)->option_text("DIR");
    index->add_option("--jobs", command.jobs, kJobsHelp)->option_text("N");
    add_rules(*index, command);
    index
        ->add_option_function<std::string>(
            "--language", [&](const std::string& name) { command.language = language_code(name); },
            "Language of all articles, for example de (default: each tells)")
        ->option_text("CODE");
    index
        ->add_option_function<std::string>(
            "--synonyms", [&](const std::string& file) { command.synonyms = file; },
            "File of words that mean the same, with commas between\nthem, a line for each meaning")
        ->option_text("FILE");
    index->add_flag("--watch", command.watch, "Go on: update the index whenever a file changes");
    index->add_flag("--prune", command.prune,
                    "Remove missing articles even if they are most of a folder or\n"
                    "all of it, and forget folders that are missing");
    index->add_flag("--retry", command.retry, "Try again what could not be read last time");
    index->add_flag("--json", command.json, "Print the report as JSON");
    index->footer(
        "GLOB is written as in .gitignore files, and so are .docentignore files in any\n"
        "folder of articles. --include, --exclude and --keep may be given several times;\n"
        "the index remembers them, the links, the language and the synonyms for later\n"
        "runs. An empty '' forgets.\n\n"
        "Exit status: 0 indexed, 2 error, 3 some articles skipped or missing, 75 another\n"
        "docent is writing to the index, 130 interrupted.");
}

void add_ask(CLI::App& app, AskCommand& command) {
    CLI::App* ask = add_command(app, "ask", "Answer a question from the articles");
    const auto join = [&command](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            if (&word != &words.front()) command.question += ' ';
            command.question += word;
        }
    };
    auto* question = ask->add_option_function<std::vector<std::string>>(
        "QUESTION", join, "In plain words; answers must hold what is in double quotes");
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
    ask->footer("Exit status: 0 answered, 1 the articles hold no answer, 2 error.");
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
                     "often the marked text of the first passage gives one")
        ->option_text("FILE");
    eval->add_flag("--answer-times", command.answer_times,
                   "Measure how long whole answers take, too");
    eval->add_flag("--verdicts", command.verdicts,
                   "Measure confidence and verdicts, too: a question whose\n"
                   "relevant articles are not in the index has no answer");
    eval->add_option("--impossible", command.impossible,
                     "With --verdicts: JSON lines with _id and impossible; ask\n"
                     "those questions, too, which have no answer")
        ->needs("--verdicts")
        ->option_text("FILE");
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

void add_check(CLI::App& app, CheckCommand& command) {
    CLI::App* check = add_command(app, "check", "Check that questions get the answers they should");
    check
        ->add_option("FILE", command.checks,
                     "Questions with what must come out, as YAML or JSON lines")
        ->option_text(" ")
        ->required();
    check->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    check->add_option("--run", command.run, "Write what came out to a file")->option_text("FILE");
    check
        ->add_option("--compare", command.compare,
                     "Show what changed since a run that --run wrote; both may\nname the same file")
        ->option_text("FILE");
    check
        ->add_option("--to-queries", command.to_queries,
                     "Ask nothing, but write the questions for `docent eval`")
        ->option_text("FILE");
    check
        ->add_option("--to-qrels", command.to_qrels,
                     "Ask nothing, but write the articles as judgments for it")
        ->option_text("FILE");
    check->add_flag("--json", command.json, "Print what came out as one JSON object");
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

void add_serve(CLI::App& app, ServeCommand& command) {
    CLI::App* serve =
        add_command(app, "serve", "Answer in the browser, and keep the index up to date");
    serve->add_option("FOLDER", command.folders, kFoldersHelp)->option_text(" ");
    serve->add_option("--db", command.database, kWrittenIndexHelp)->option_text("DIR");
    serve
        ->add_option("--host", command.host,
                     "Address to listen on (default: 127.0.0.1, this machine only)")
        ->option_text("ADDRESS");
    serve->add_option("--port", command.port, "Port to listen on, 0 for a free one (default: 8017)")
        ->option_text("N")
        ->check(CLI::Range(0, 65535));
    serve->add_option("--jobs", command.jobs, kJobsHelp)->option_text("N");
    add_old_age(*serve, command.older_than);
    add_unanswered_log(*serve, command.log_unanswered);
}

void add_show(CLI::App& app, ShowCommand& command) {
    CLI::App* show = add_command(app, "show", "Show an article as it is indexed");
    show->add_option("ARTICLE", command.article, "Its id, or its path in the indexed folder")
        ->option_text(" ")
        ->required();
    show->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    show->add_flag("--dropped", command.dropped,
                   "List what was left out: each line, its place and the rule");
    show->add_flag("--json", command.json, "Print it as one JSON object");
}

void add_status(CLI::App& app, StatusCommand& command) {
    CLI::App* status = add_command(app, "status", "Say what the index holds and how old it is");
    status->add_option("--db", command.database, kReadIndexHelp)->option_text("DIR");
    status
        ->add_option("--unanswered", command.unanswered,
                     "List the questions that --log-unanswered keeps in this file\n"
                     "instead, asked most first")
        ->option_text("FILE");
    status->add_flag("--json", command.json, "Print it as one JSON object");
}

// Says what is wrong with the command line; or gives the help or version that was asked for.
int end_parsing(CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    const std::vector<std::string> unknown = app.remaining();
    if (!chosen.empty()) {
        std::cerr << "docent: " << without_controls(error.what()) << "\nSee `docent "
                  << chosen.front()->get_name() << " --help`." << std::endl;
    } else if (!unknown.empty()) {
        std::cerr << "docent: there is no command " << without_controls(unknown.front())
                  << "\nSee `docent --help`." << std::endl;
    } else {
        std::cerr << app.help();
    }
    return static_cast<int>(ExitStatus::error);
}

int exit_status_of(ErrorKind kind) {
    return static_cast<int>(kind == ErrorKind::index_locked ? ExitStatus::locked
                                                            : ExitStatus::error);
}

// The options of all commands; one of them is run.
struct Commands {
    IndexCommand index;
    AskCommand ask;
    EvalCommand eval;
    CheckCommand check;
    ServeCommand serve;
    ShowCommand show;
    StatusCommand status;
};

ExitStatus run(const CLI::App& app, const Commands& commands) {
    if (app.got_subcommand("index")) return run_index(commands.index);
    if (app.got_subcommand("ask")) return run_ask(commands.ask);
    if (app.got_subcommand("eval")) return run_eval(commands.eval);
    if (app.got_subcommand("check")) return run_check(commands.check);
    if (app.got_subcommand("serve")) return run_serve(commands.serve);
    if (app.got_subcommand("show")) return run_show(commands.show);
    return run_status(commands.status);
}

// The arguments in the reverse order that CLI11 takes. A question may begin with a dash, which no
// option with a blank in it does; it goes to the end, behind the mark that ends the options.
std::vector<std::string> arguments_from(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto is_question = [](const std::string& argument) {
        return argument.starts_with('-') && argument.find(' ') != std::string::npos;
    };
    const auto question = std::find_if(arguments.begin(), arguments.end(), is_question);
    const bool is_marked = std::find(arguments.begin(), arguments.end(), "--") != arguments.end();
    if (question != arguments.end() && !is_marked && arguments.front() == "ask") {
        std::rotate(question, question + 1, arguments.end());
        arguments.insert(arguments.end() - 1, "--");
    }
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

int run_program(int argc, char** argv) {
    CLI::App app("docent answers questions from a folder of articles", "docent");
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Positionals", "Arguments");
    app.get_formatter()->column_width(18);
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", "docent " DOCENT_VERSION, "Show the version");
    app.require_subcommand(1);
    Commands commands;
    add_index(app, commands.index);
    add_ask(app, commands.ask);
    add_serve(app, commands.serve);
    add_show(app, commands.show);
    add_status(app, commands.status);
    add_check(app, commands.check);
    add_eval(app, commands.eval);
    app.footer("`docent COMMAND --help` says more about a command.");
    try {
        app.parse(arguments_from(argc, argv));
    } catch (const CLI::ParseError& error) {
        return end_parsing(app, error);
    }
    const ExitStatus result = run(app, commands);
    if (!std::cout.flush()) {
        throw Error(ErrorKind::unwritable,
                    "the output could not be written; is the disk full, or its reader gone?");
    }
    return static_cast<int>(result);
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    try {
        if (docent::is_reader_worker(argc, argv)) return docent::run_reader_worker();
        return docent::run_program(argc, argv);
    } catch (const docent::Error& error) {
        std::cerr << "docent: " << docent::without_controls(error.what()) << std::endl;
        return docent::exit_status_of(error.kind());
    } catch (const std::exception& error) {
        std::cerr << "docent: this is a bug in docent: " << error.what() << std::endl;
    } catch (...) {
        std::cerr << "docent: this is a bug in docent" << std::endl;
    }
    return static_cast<int>(docent::ExitStatus::error);
}
