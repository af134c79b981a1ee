// One question as text or JSON, or a file of them as one JSON page per line.

#include <cstdio>
#include <fstream>
#include <iostream>

#include "cli/answer_text.h"
#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/terminal.h"
#include "cli/vectors_warning.h"
#include "model/error.h"
#include "query/answer_json.h"
#include "query/answerer.h"
#include "store/unanswered_log.h"

namespace docent {
namespace {

// Takes: the lines' name, for messages.
ExitStatus ask_batch(Answerer& answerer, std::istream& lines, const std::string& name,
                     const AskOptions& options, UnansweredLog& unanswered) {
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            const BatchQuestion question = batch_question_from_line(line);
            const AnswerPage page = answerer.answer(question.text, options);
            unanswered.keep(page);
            std::cout << json_from(page, question) << '\n';
        } catch (const Error& error) {
            throw Error(error.kind(),
                        name + ", line " + std::to_string(number) + ": " + error.what());
        }
    }
    if (!lines.eof()) {  // missing, forbidden, or a folder
        throw Error(ErrorKind::unreadable, name + " cannot be read; name a file of questions");
    }
    return ExitStatus::ok;
}

}  // namespace

ExitStatus run_ask(const AskCommand& command) {
    warn_without_vectors();
    Answerer answerer(index_to_read(command.database));
    AskOptions options;
    options.limit = command.limit;
    options.old_after_years = command.older_than;
    UnansweredLog unanswered(command.log_unanswered);
    if (command.batch == "-") {
        return ask_batch(answerer, std::cin, "standard input", options, unanswered);
    }
    if (!command.batch.empty()) {
        std::ifstream file(command.batch);
        return ask_batch(answerer, file, command.batch.string(), options, unanswered);
    }
    const AnswerPage page = answerer.answer(command.question, options);
    unanswered.keep(page);
    if (command.json) {
        std::cout << json_from(page) << '\n';
    } else {
        std::cout << text_from(page, terminal_of(1), command.explain);
    }
    return page.verdict == Verdict::not_here ? ExitStatus::not_here : ExitStatus::ok;
}

}  // namespace docent
