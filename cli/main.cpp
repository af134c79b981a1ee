// The program: reads the command line, runs one subcommand, turns errors into a message and an
// exit status. This is one of the two places where everything is caught; the other is the server's
// exception handler.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_options.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "indexer/worker/reader_worker.h"
#include "model/error.h"

namespace docent {
namespace {

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
