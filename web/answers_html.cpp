// The verdict decides how passages are shown: as answers, as what may be answers, or, when the
// articles do not seem to answer, as mere neighbours of the question with nothing marked as an
// answer in them.

#include "web/answers_html.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>

#include "query/answerer.h"
#include "query/article_age.h"
#include "text/counted.h"
#include "web/human_time.h"
#include "web/passage_html.h"
#include "web/source_file.h"

namespace docent {
namespace {

constexpr std::uint32_t kMoreAnswers = 10;
constexpr std::string_view kPageLanguage = "en";  // of what docent itself says
constexpr double kLeastShown = 0.005;             // less would be shown as nothing

std::string two_decimals(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", std::clamp(value, -1e9, 1e9));
    return text.data();
}

std::string announcement_for(const AnswerPage& page) {
    if (page.verdict == Verdict::not_here) return "The articles do not seem to answer this.";
    const std::string answers = counted(page.answers.size(), "answer");
    return page.verdict == Verdict::unsure ? "Not sure: " + answers : answers;
}

// “vitamin”, “B12” or “nerve”; the browser sets the quotation marks.
Html quoted_list(const std::vector<std::string>& words) {
    Html html;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && i + 1 == words.size()) {
            html << " or ";
        } else if (i > 0) {
            html << ", ";
        }
        html << "<q>" << words[i] << "</q>";
    }
    return html;
}

Html corrections_html(const Question& question) {
    Html html;
    for (const Correction& correction : question.corrections) {
        html << "<p class=\"note\">Searched for <q>" << correction.searched << "</q> instead of <q>"
             << correction.typed << "</q>.</p>\n";
    }
    return html;
}

Html verdict_html(const AnswerPage& page) {
    Html html;
    if (page.verdict == Verdict::answered) {
        html << "<p class=\"verdict unseen\">" << announcement_for(page) << "</p>\n";
    } else if (page.verdict == Verdict::unsure) {
        html << "<p class=\"verdict\">These passages may answer your question.</p>\n";
    } else {
        html << "<p class=\"verdict\">The articles do not seem to answer this.</p>\n";
    }
    if (page.verdict != Verdict::answered && !page.missing_terms.empty()) {
        html << "<p class=\"note\">No article mentions " << quoted_list(page.missing_terms)
             << ".</p>\n";
    }
    return html << corrections_html(page.question);
}

// Where a text is in another language than the page, browsers, voices and translators want to know.
Html lang_attribute(const std::string& language) {
    Html html;
    if (!language.empty() && language != kPageLanguage) html << " lang=\"" << language << "\"";
    return html;
}

Html place_html(const Answer& answer) {
    Html html;
    html << "<a href=\"" << passage_url(answer.passage_id) << "\""
         << lang_attribute(answer.language) << R"(><span class="title" dir="auto">)" << answer.title
         << "</span>";
    for (const std::string& heading : answer.heading_path) {
        html << "<span class=\"step\" dir=\"auto\"> <span aria-hidden=\"true\">›</span> " << heading
             << "</span>";
    }
    return html << "</a>";
}

// "Published 2 January 2018, last updated March 2019: more than 7 years old"
Html dates_html(const Answer& answer) {
    Html html;
    if (answer.dates.empty()) return html;
    html << "<p class=\"dates\">";
    for (std::size_t i = 0; i < answer.dates.size(); ++i) {
        const std::string& date = answer.dates[i].iso_date;
        if (i > 0) html << ", ";
        html << words_for_date(answer, i) << " <time datetime=\"" << date << "\">"
             << date_in_words(date) << "</time>";
    }
    if (answer.is_old) html << ": <strong>" << words_for_age(answer) << "</strong>";
    return html << "</p>\n";
}

Html score_html(const Answer& answer) {
    Html html;
    html << "<details class=\"why\">\n<summary>Why this passage?</summary>\n<table>\n"
            "<caption>What its score is made of</caption>\n";
    for (const ScorePart& part : answer.parts) {
        if (std::abs(part.value) < kLeastShown) continue;
        html << "<tr><th scope=\"row\">" << part.name << "</th><td>" << two_decimals(part.value)
             << "</td></tr>\n";
    }
    return html << R"(<tr class="sum"><th scope="row">together</th><td>)"
                << two_decimals(answer.score) << "</td></tr>\n</table>\n</details>\n";
}

// Where the passage comes from: the address that the article gives, or else its file, if that is a
// PDF; and the page, where there are pages.
Html source_html(const Answer& answer) {
    Html page;
    if (answer.page != 0) page << "page " << answer.page;
    Html html;
    if (is_web_address(answer.source_url)) {
        html << R"(<p><a rel="noreferrer" href=")" << answer.source_url << "\">Source</a>";
        if (!page.empty()) html << ", " << page;
    } else if (is_shown_source(answer.path)) {
        html << "<p><a href=\"" << source_file_url(answer.passage_id.article_id, answer.page)
             << "\">Source";
        if (!page.empty()) html << ", " << page;
        html << "</a>";
    } else {
        return html;
    }
    return html << "</p>\n";
}

Html answer_html(const Answer& answer, Marking marking, int heading_level) {
    Html html;
    html << "<article class=\"answer\">\n<h" << heading_level << ">" << place_html(answer) << "</h"
         << heading_level << ">\n<div class=\"passage\"" << lang_attribute(answer.language) << ">\n"
         << passage_html(answer.fragments, marking) << "</div>\n"
         << dates_html(answer) << "<div class=\"foot\">\n"
         << score_html(answer);
    return html << source_html(answer) << "</div>\n</article>\n";
}

Html answers_list_html(const AnswerPage& page) {
    Html html;
    html << "<div class=\"answers\">\n";
    for (const Answer& answer : page.answers) {
        html << answer_html(answer, Marking::answer_and_matches, 2);
    }
    return html << "</div>\n";
}

Html neighbours_html(const AnswerPage& page) {
    Html html;
    if (page.answers.empty()) return html;
    html << "<h2 class=\"closest\">Closest passages</h2>\n<div class=\"answers neighbours\">\n";
    for (const Answer& answer : page.answers) html << answer_html(answer, Marking::matches, 3);
    return html << "</div>\n";
}

Html more_html(const AnswerPage& page, std::uint32_t limit) {
    Html html;
    const bool has_more = page.answers.size() >= limit && page.total_estimated > limit;
    if (!has_more || limit >= kMaxAnswers) return html;
    html << R"(<p class="more"><a href=")" << question_url(page.question.text)
         << "&amp;limit=" << std::min(limit + kMoreAnswers, kMaxAnswers)
         << "\">Show more passages</a></p>\n";
    return html;
}

}  // namespace

std::string question_url(std::string_view question) {
    return "/?q=" + percent_encode(question);
}

std::string passage_url(const PassageId& id) {
    return "/article/" + percent_encode(id.article_id) + "#p-" + std::to_string(id.ordinal);
}

PageContent answers_html(const AnswerPage& page, std::uint32_t limit) {
    PageContent content;
    content.kind = "answers";
    content.title = page.question.text;
    content.question = page.question.text;
    content.announcement = announcement_for(page);
    content.html << "<h1 class=\"unseen\">" << page.question.text << "</h1>\n"
                 << verdict_html(page);
    if (page.verdict == Verdict::not_here) {
        content.html << neighbours_html(page);
    } else {
        content.html << answers_list_html(page) << more_html(page, limit);
    }
    return content;
}

}  // namespace docent
