#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace docent {

/// Exit statuses of the program, for scripts to act on.
enum class ExitStatus : int {
    ok = 0,            ///< answered or unsure; indexed cleanly
    not_here = 1,      ///< the articles hold no answer; a check failed
    error = 2,         ///< usage, no index, damage; the message is on standard error
    some_skipped = 3,  ///< indexed, but some articles could not be read
    locked = 75,       ///< another docent writes to the index; try again later (EX_TEMPFAIL)
    interrupted = 130  ///< Ctrl-C or SIGTERM
};

// One struct of options and one function per subcommand. Each prints to standard output, and
// throws Error for what ends it early; an empty `database` means the one found from here upwards.

/// Which files are articles from now on; what is not said stays as the index remembers it.
struct WalkChange {
    std::optional<std::vector<std::string>> include;
    std::optional<std::vector<std::string>> exclude;
    std::optional<bool> follow_links;

    bool operator==(const WalkChange&) const = default;
};

struct IndexCommand {
    std::vector<std::filesystem::path> folders;
    std::filesystem::path database;
    unsigned jobs = 0;
    WalkChange walk;
    std::optional<std::set<std::string>> kept_rules;  ///< nothing: as the index remembers
    std::optional<std::string> language;              ///< of all articles, as in IndexOptions
    std::optional<std::filesystem::path> synonyms;    ///< a file of them; empty: none any more
    bool prune = false;                               ///< believe that missing articles are gone
    bool watch = false;                               ///< go on until interrupted
    bool retry = false;
    bool json = false;
};
ExitStatus run_index(const IndexCommand& command);

struct AskCommand {
    std::string question;
    std::filesystem::path database;
    std::filesystem::path batch;           ///< file of questions; "-" for standard input
    std::filesystem::path log_unanswered;  ///< keeps what gets no answer; empty for none
    unsigned limit = 5;
    unsigned older_than = 3;  ///< years from which on an article is said to be old
    bool json = false;
    bool explain = false;
};
ExitStatus run_ask(const AskCommand& command);

struct EvalCommand {
    std::filesystem::path questions;
    std::filesystem::path judgments;
    std::filesystem::path database;
    std::filesystem::path run;         ///< gets the rankings; empty for none
    std::filesystem::path compare;     ///< a run to compare with; empty for none
    std::filesystem::path values;      ///< file for the evidence of each passage; empty for none
    std::vector<std::string> without;  ///< names of parts of the score that count nothing
    unsigned limit = 0;                ///< only the first so many questions; 0 for all
    std::filesystem::path answers;     ///< right answers, to measure marks by; empty for none
    bool answer_times = false;
    bool verdicts = false;
    std::filesystem::path features;  ///< file for the features of confidence; empty for none
    bool per_question = false;
    bool json = false;
};
ExitStatus run_eval(const EvalCommand& command);

struct CheckCommand {
    std::filesystem::path checks;
    std::filesystem::path database;
    std::filesystem::path run;         ///< gets the outcomes; empty for none
    std::filesystem::path compare;     ///< a former run to compare with; empty for none
    std::filesystem::path to_queries;  ///< gets the questions, and nothing is asked; empty for none
    std::filesystem::path to_qrels;    ///< gets the judgments, and nothing is asked; empty for none
    bool json = false;
};
ExitStatus run_check(const CheckCommand& command);

struct ServeCommand {
    std::vector<std::filesystem::path> folders;
    std::filesystem::path database;
    std::string host = "127.0.0.1";
    int port = 8017;
    unsigned jobs = 0;
    std::filesystem::path log_unanswered;  ///< keeps what gets no answer; empty for none
    unsigned older_than = 3;               ///< years from which on an article is said to be old
};
ExitStatus run_serve(const ServeCommand& command);

struct ShowCommand {
    std::string article;  ///< id or path
    std::filesystem::path database;
    bool dropped = false;  ///< show what was left out, not the text
    bool json = false;
};
ExitStatus run_show(const ShowCommand& command);

struct StatusCommand {
    std::filesystem::path database;
    std::filesystem::path unanswered;  ///< a log to show instead of the index; empty for none
    bool json = false;
};
ExitStatus run_status(const StatusCommand& command);

}  // namespace docent
