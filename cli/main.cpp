// The program: reads the command line, runs one subcommand, turns errors into a message and an
// exit status. This is one of the two places where everything is caught; the other is the server's
// exception handler.

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "cli/commands.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr const char* kDatabaseHelp =
    "Folder of the index (default: .docent in FOLDER, or found upwards from here)";

void add_index(CLI::App& app, IndexCommand& command) {
    CLI::App* index = app.add_subcommand("index", "Bring the index up to date with its folders");
    index->add_option("FOLDER", command.folders,
                      "Folders of articles (default: those of the index found here)");
    index->add_option("--db", command.database, kDatabaseHelp)->type_name("DIR");
    index->add_option("--jobs", command.jobs, "Threads that read articles (default: one per core)")
        ->type_name("N");
    index->add_flag("--retry", command.retry, "Try again what could not be read last time");
    index->add_flag("--json", command.json, "Print the report as JSON");
}

void add_ask(CLI::App& app, AskCommand& command) {
    CLI::App* ask = app.add_subcommand("ask", "Answer a question from the articles");
    auto* question = ask->add_option("QUESTION", command.question,
                                     "In plain words; \"quoted words\" must occur");
    ask->add_option("--db", command.database, kDatabaseHelp)->type_name("DIR");
    ask->add_option("--limit", command.limit, "Answers wanted")
        ->type_name("N")
        ->check(CLI::Range(1, 50))
        ->capture_default_str();
    ask->add_flag("--json", command.json, "Print the answers as one JSON object");
    ask->add_flag("--explain", command.explain, "Show what each score is made of");
    auto* batch = ask->add_option("--batch", command.batch,
                                  "Questions, one per line or as JSON lines with _id and text "
                                  "(- for standard input); prints one JSON object per line");
    batch->type_name("FILE")->excludes(question);
    ask->callback([question, batch] {
        if (question->empty() && batch->empty()) throw CLI::RequiredError("QUESTION");
    });
}

void add_serve(CLI::App& app, ServeCommand& command) {
    CLI::App* serve =
        app.add_subcommand("serve", "Answer in the browser, and keep the index up to date");
    serve->add_option("FOLDER", command.folders,
                      "Folders of articles (default: those of the index found here)");
    serve->add_option("--db", command.database, kDatabaseHelp)->type_name("DIR");
    serve
        ->add_option("--host", command.host,
                     "Address to listen on; others than loopback are public")
        ->capture_default_str();
    serve->add_option("--port", command.port, "Port to listen on; 0 takes a free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    serve->add_option("--jobs", command.jobs, "Threads that read articles (default: one per core)")
        ->type_name("N");
}

void add_show(CLI::App& app, ShowCommand& command) {
    CLI::App* show = app.add_subcommand("show", "Show an article as it is indexed");
    show->add_option("ARTICLE", command.article, "Its id or its path")->required();
    show->add_option("--db", command.database, kDatabaseHelp)->type_name("DIR");
    show->add_flag("--json", command.json, "Print it as one JSON object");
}

void add_status(CLI::App& app, StatusCommand& command) {
    CLI::App* status = app.add_subcommand("status", "Say what the index holds and how old it is");
    status->add_option("--db", command.database, kDatabaseHelp)->type_name("DIR");
    status->add_flag("--json", command.json, "Print it as one JSON object");
}

int exit_status_of(ErrorKind kind) {
    return static_cast<int>(kind == ErrorKind::index_locked ? ExitStatus::locked
                                                            : ExitStatus::error);
}

ExitStatus run(const CLI::App& app, const IndexCommand& index, const AskCommand& ask,
               const ServeCommand& serve, const ShowCommand& show, const StatusCommand& status) {
    if (app.got_subcommand("index")) return run_index(index);
    if (app.got_subcommand("ask")) return run_ask(ask);
    if (app.got_subcommand("serve")) return run_serve(serve);
    if (app.got_subcommand("show")) return run_show(show);
    return run_status(status);
}

int run_program(int argc, char** argv) {
    CLI::App app("docent answers questions from a folder of articles", "docent");
    app.set_version_flag("--version", "docent " DOCENT_VERSION);
    app.require_subcommand(1);
    IndexCommand index;
    AskCommand ask;
    ServeCommand serve;
    ShowCommand show;
    StatusCommand status;
    add_index(app, index);
    add_ask(app, ask);
    add_serve(app, serve);
    add_show(app, show);
    add_status(app, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::error);
    }
    return static_cast<int>(run(app, index, ask, serve, show, status));
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    try {
        return docent::run_program(argc, argv);
    } catch (const docent::Error& error) {
        std::cerr << "docent: " << error.what() << std::endl;
        return docent::exit_status_of(error.kind());
    } catch (const std::exception& error) {
        std::cerr << "docent: this is a bug in docent: " << error.what() << std::endl;
    } catch (...) {
        std::cerr << "docent: this is a bug in docent" << std::endl;
    }
    return static_cast<int>(docent::ExitStatus::error);
}
