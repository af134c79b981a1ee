#include "cli/shared_options.h"

#include "indexer/article_name.h"

namespace docent {
namespace {

// Gives what is wrong with the name of a log, or an empty text: among the articles it would answer
// the very questions that it holds.
std::string check_log_name(const std::string& file) {
    const std::string name = std::filesystem::path(file).filename().string();
    if (name.empty()) return "give the name of a file";
    if (!may_be_article(name)) return "";
    return name + " could be taken for an article; give the log a name that ends in .log";
}

}  // namespace

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

}  // namespace docent
