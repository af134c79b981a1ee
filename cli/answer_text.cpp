// Plain string building. Everything that comes from an article or the question goes through
// `without_controls` before any escape sequence of ours is added.

#include "cli/answer_text.h"

#include <algorithm>
#include <cstdio>
#include <iomanip>
#include <sstream>

#include "query/article_age.h"
#include "query/match_finder.h"
#include "query/verdict_words.h"
#include "web/human_time.h"

namespace docent {
namespace {

constexpr std::size_t kMostCopiesNamed = 5;

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
    for (std::size_t i = 0; i < answer.age.dates.size(); ++i) {
        line += (line.empty() ? "" : ", ") + words_for_date(answer.age, i) + ' ' +
                without_controls(date_in_words(answer.age.dates[i].iso_date));
    }
    return answer.age.is_old ? line + ": " + words_for_age(answer.age) : line;
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

// "Words found: vitamin, renal (kidney). Not found: zebra."
std::string match_line(const MatchReport& report) {
    const std::vector<std::string> found = words_found(report);
    const std::vector<std::string> not_found = words_not_found(report);
    std::string line;
    if (!found.empty()) line += "Words found: " + list_of(found) + '.';
    if (!not_found.empty()) {
        line += (line.empty() ? "" : " ") + ("Not found: " + list_of(not_found)) + '.';
    }
    return line;
}

std::string verdict_text(const AnswerPage& page, const Terminal& terminal) {
    std::string text;
    for (const Correction& correction : page.question.corrections) {
        text += without_controls(correction_sentence(correction)) + '\n';
    }
    if (page.verdict != Verdict::answered) {
        const std::string sentence(sentence_for(page.verdict));
        text += styled(sentence, Style::warning, terminal) + '\n';
    }
    const std::string missing = without_controls(missing_words_sentence(page));
    if (!missing.empty()) text += wrapped(missing, terminal.width, 0);
    if (page.verdict == Verdict::not_here && !page.answers.empty()) {
        text += '\n' + std::string(kClosestHeading) + ". " + std::string(kClosestNote) + '\n';
    }
    return text;
}

std::string side_text(const std::vector<Side>& side, std::string_view name, const AnswerPage& page,
                      const Terminal& terminal) {
    std::string text;
    for (const Side& said : side) {
        const std::string line = std::string(name) + ": \"" + without_controls(said.text) + "\" ";
        text +=
            wrapped(line + styled(source_line(page.answers[said.answer]), Style::source, terminal),
                    terminal.width, 2);
    }
    return text;
}

std::string disagreement_text(const AnswerPage& page, const Terminal& terminal) {
    if (page.disagreement.empty()) return "";
    return styled(std::string(kDisagreementHeading) + '.', Style::warning, terminal) + '\n' +
           side_text(page.disagreement.yes, "yes", page, terminal) +
           side_text(page.disagreement.no, "no", page, terminal);
}

// What can be asked instead of what the articles do not answer.
std::string covered_text(const AnswerPage& page, const Terminal& terminal) {
    if (page.covered.empty()) return "";
    std::string text = '\n' + std::string(kCoveredHeading) + ":\n";
    for (const ArticleName& article : page.covered) {
        std::string name = without_controls(article.title + "  (" + article.path + ')');
        std::replace(name.begin(), name.end(), '\n', ' ');
        text += wrapped(styled(name, Style::source, terminal), terminal.width, 2);
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

// "also in: Foods with B12 (foods.md), Tablets (tablets.md) and 3 more"
std::string copies_line(const std::vector<PassageCopy>& copies) {
    std::vector<std::string> places;
    for (const PassageCopy& copy : copies) {
        if (places.size() == kMostCopiesNamed) break;
        places.push_back(copy.title + " (" + copy.path + ')');
    }
    std::string line = "also in: " + list_of(places);
    if (copies.size() > places.size()) {
        line += " and " + std::to_string(copies.size() - places.size()) + " more";
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string source_text(const Answer& answer, const Terminal& terminal, std::size_t indent) {
    return wrapped(styled(source_line(answer), Style::source, terminal), terminal.width, indent);
}

// What stands below: how old it is, where else, why it is there.
std::string remarks_on(const Answer& answer, const Terminal& terminal, std::size_t indent) {
    const auto line = [&](const std::string& text, Style style) {
        return wrapped(styled(text, style, terminal), terminal.width, indent);
    };
    std::string lines;
    if (!answer.age.dates.empty()) {
        lines += line(dates_line(answer), answer.age.is_old ? Style::warning : Style::source);
    }
    if (!answer.also_in.empty()) lines += line(copies_line(answer.also_in), Style::source);
    const std::string match = match_line(answer.why);
    return match.empty() ? lines : lines + line(match, Style::source);
}

// What answers comes first; the best answer is followed by its whole passage.
std::string answer_text(const Answer& answer, bool is_best, const Terminal& terminal,
                        std::size_t indent) {
    const std::string marked = marked_text(answer, terminal);
    const std::string passage = passage_text(answer, terminal);
    std::string text = wrapped(marked.empty() ? passage : marked, terminal.width, indent) +
                       source_text(answer, terminal, indent) + remarks_on(answer, terminal, indent);
    if (is_best && !marked.empty() && !is_all_marked(answer)) {
        text += '\n' + wrapped(passage, terminal.width, indent);
    }
    return text;
}

// A passage that is no answer: nothing in it stands out.
std::string neighbour_text(const Answer& answer, const Terminal& terminal, std::size_t indent) {
    return source_text(answer, terminal, indent) +
           wrapped(without_controls(answer.text), terminal.width, indent) +
           remarks_on(answer, terminal, indent);
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
    text += disagreement_text(page, terminal);
    const std::string expansions = explain ? expansions_text(page) : std::string();
    if (!expansions.empty()) text += wrapped(expansions, terminal.width, 0);
    if (!text.empty() && !page.answers.empty()) text += '\n';
    const std::size_t indent = std::to_string(page.answers.size()).size() + 2;  // under "1. "
    for (std::size_t i = 0; i < page.answers.size(); ++i) {
        const Answer& answer = page.answers[i];
        std::string entry = page.verdict == Verdict::not_here
                                ? neighbour_text(answer, terminal, indent)
                                : answer_text(answer, i == 0, terminal, indent);
        const std::string number = std::to_string(i + 1) + '.';
        entry.replace(0, number.size(), number);
        if (explain) entry += wrapped(explanation(answer), terminal.width, indent);
        text += (i > 0 ? "\n" : "") + entry;
    }
    return text + covered_text(page, terminal);
}

}  // namespace docent
