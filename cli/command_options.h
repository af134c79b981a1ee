#pragma once

#include <CLI/CLI.hpp>

#include "cli/commands.h"

namespace docent {

// Each adds a subcommand to the command line, with its options, which it writes to `command` while
// the command line is parsed; `command` must live until then.

void add_index(CLI::App& app, IndexCommand& command);
void add_serve(CLI::App& app, ServeCommand& command);
void add_show(CLI::App& app, ShowCommand& command);
void add_status(CLI::App& app, StatusCommand& command);
void add_ask(CLI::App& app, AskCommand& command);
void add_check(CLI::App& app, CheckCommand& command);
void add_eval(CLI::App& app, EvalCommand& command);

}  // namespace docent
