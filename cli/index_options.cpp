// The options of the commands that keep an index and look into it.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_options.h"
#include "cli/shared_options.h"
#include "indexer/cleaning/cleaner.h"
#include "indexer/readers/reader.h"
#include "text/language_detector.h"

namespace docent {
namespace {

// Gives what is wrong with the name of a cleaning rule, or an empty text.
std::string check_rule_name(const std::string& name) {
    std::vector<std::string_view> names = cleaning_rule_names();
    for (const std::string_view rule : reader_rule_names()) names.push_back(rule);
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return "";
    std::string message = "there is no rule " + name + "; the rules are";
    for (const std::string_view known : names) message += ' ' + std::string(known);
    return message;
}

// Gives the code of a language as docent writes it. Throws for what is no language.
std::string language_code(const std::string& name) {
    const std::string code = known_language(name);
    if (!code.empty() || name.empty()) return code;
    throw CLI::ValidationError("there is no language " + name +
                               "; give a code of ISO 639-1, for example de");
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

}  // namespace

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

}  // namespace docent
