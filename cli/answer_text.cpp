// Plain string building. Everything that comes from an article or the question goes through
// `without_controls` before any escape sequence of ours is added.

#include "cli/answer_text.h"

#include <algorithm>
#include <cstdio>
#include <iomanip>
#include <sstream>

#include "query/article_age.h"
#include "web/human_time.h"

namespace docent {
namespace {

// The columns that text takes, escape sequences not counted: one per character, which is right for
// all but East Asian wide ones.
std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            while (i < text.size() && text[i] != 'm') ++i;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++columns;
        }
    }
    return columns;
}

std::string marked_text(const Answer& answer, const Terminal& terminal) {
    std::string text;
    bool was_in_answer = true;
    for (const Fragment& fragment : answer.fragments) {
        if (fragment.in_answer) {
            if (!was_in_answer && !text.empty()) text += ' ';  // between lead-in and list item
            const Style style = fragment.kind == FragmentKind::match ? Style::match : Style::answer;
            text += styled(without_controls(fragment.text), style, terminal);
        }
        was_in_answer = fragment.in_answer;
    }
    return text;
}

std::string passage_text(const Answer& answer, const Terminal& terminal) {
    std::string text;
    for (const Fragment& fragment : answer.fragments) {
        const Style style = fragment.in_answer ? Style::answer : Style::plain;
        text += styled(without_controls(fragment.text), style, terminal);
    }
    return text;
}

bool is_all_marked(const Answer& answer) {
    return std::all_of(answer.fragments.begin(), answer.fragments.end(),
                       [](const Fragment& fragment) { return fragment.in_answer; });
}

std::string source_line(const Answer& answer) {
    std::string line = answer.title;
    for (const std::string& heading : answer.heading_path) line += " › " + heading;
    line += "  (" + answer.path;
    if (answer.page != 0) line += ", page " + std::to_string(answer.page);
    line += ')';
    std::string safe = without_controls(line);
    std::replace(safe.begin(), safe.end(), '\n', ' ');
    return safe;
}

// "published 2 January 2018, last updated March 2019: more than 7 years old"
std::string dates_line(const Answer& answer) {
    std::string line;
    for (std::size_t i = 0; i < answer.dates.size(); ++i) {
        line += (line.empty() ? "" : ", ") + words_for_date(answer, i) + ' ' +
                without_controls(date_in_words(answer.dates[i].iso_date));
    }
    return answer.is_old ? line + ": " + words_for_age(answer) : line;
}

std::string explanation(const Answer& answer) {
    char number[32];
    std::string text;
    for (const ScorePart& part : answer.parts) {
        std::snprintf(number, sizeof number, "%8.3f  ", part.value);
        text += number + part.name + '\n';
    }
    std::snprintf(number, sizeof number, "%8.3f  ", answer.score);
    return text + number + "score";
}

std::string list_of(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ", ";
        text += without_controls(word);
    }
    return text;
}

std::string verdict_text(const AnswerPage& page, const Terminal& terminal) {
    std::string text;
    for (const Correction& correction : page.question.corrections) {
        text += "Searched for \"" + without_controls(correction.searched) + "\" instead of \"" +
                without_controls(correction.typed) + "\".\n";
    }
    if (page.verdict == Verdict::unsure) {
        text += styled("The articles may not answer this; these passages come nearest.",
                       Style::warning, terminal) +
                '\n';
    }
    if (page.verdict == Verdict::not_here) {
        text += styled("The articles do not seem to answer this.", Style::warning, terminal) + '\n';
    }
    if (page.verdict != Verdict::answered && !page.missing_terms.empty()) {
        text += "No article mentions: " + list_of(page.missing_terms) + '\n';
    }
    if (page.verdict == Verdict::not_here && !page.answers.empty()) {
        text += "\nClosest passages, which are no answers:\n";
    }
    return text;
}

// What was searched for besides the typed words, and with which weight.
std::string expansions_text(const AnswerPage& page) {
    std::string text;
    for (const Expansion& expansion : page.expansions) {
        std::ostringstream weight;
        weight << std::fixed << std::setprecision(2) << expansion.weight;
        text += (text.empty() ? "" : ", ") + without_controls(expansion.searched) + " (for " +
                without_controls(expansion.typed) + ", " + weight.str() + ')';
    }
    return text.empty() ? text : "Searched for as well: " + text;
}

}  // namespace

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
    std::string result;
    std::string line(indent, ' ');
    std::size_t columns = indent;
    const auto end_line = [&] {
        while (!line.empty() && line.back() == ' ') line.pop_back();
        result += line + '\n';
        line.assign(indent, ' ');
        columns = indent;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string word = text.substr(at, end - at);
        const std::size_t word_columns = columns_of(word);
        const bool is_broken = columns > indent && columns + word_columns > width;
        if (is_broken) end_line();
        line += word;
        columns += word_columns;
        if (end < text.size() && text[end] == '\n') {
            end_line();
        } else if (end < text.size() && !(is_broken && word.empty())) {
            line += ' ';
            ++columns;
        }
        at = end + 1;
    }
    end_line();
    return result;
}

std::string text_from(const AnswerPage& page, const Terminal& terminal, bool explain) {
    std::string text = verdict_text(page, terminal);
    const std::string expansions = explain ? expansions_text(page) : std::string();
    if (!expansions.empty()) text += wrapped(expansions, terminal.width, 0);
    if (!text.empty() && !page.answers.empty()) text += '\n';
    const std::size_t indent = std::to_string(page.answers.size()).size() + 2;  // under "1. "
    for (std::size_t i = 0; i < page.answers.size(); ++i) {
        const Answer& answer = page.answers[i];
        std::string marked = marked_text(answer, terminal);
        const bool is_marked = !marked.empty();
        if (!is_marked) marked = passage_text(answer, terminal);
        std::string entry = wrapped(marked, terminal.width, indent);
        const std::string number = std::to_string(i + 1) + '.';
        entry.replace(0, number.size(), number);
        entry +=
            wrapped(styled(source_line(answer), Style::source, terminal), terminal.width, indent);
        if (!answer.dates.empty()) {
            const Style style = answer.is_old ? Style::warning : Style::source;
            entry += wrapped(styled(dates_line(answer), style, terminal), terminal.width, indent);
        }
        const bool is_best = i == 0 && page.verdict != Verdict::not_here;
        if (is_best && is_marked && !is_all_marked(answer)) {
            entry += '\n' + wrapped(passage_text(answer, terminal), terminal.width, indent);
        }
        if (explain) entry += wrapped(explanation(answer), terminal.width, indent);
        text += (i > 0 ? "\n" : "") + entry;
    }
    return text;
}

}  // namespace docent
