// The passage is what one reads; all that is around it is small and quiet.

#include "web/answer_html.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "query/match_finder.h"
#include "web/dates_html.h"
#include "web/human_time.h"
#include "web/source_file.h"

namespace docent {
namespace {

constexpr std::string_view kPageLanguage = "en";  // of what docent itself says
constexpr std::size_t kMostCopiesInView = 5;
constexpr double kLeastShown = 0.005;  // less would be shown as nothing

std::string two_decimals(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", std::clamp(value, -1e9, 1e9));
    return text.data();
}

// Where a text is in another language than the page, browsers, voices and translators want to know.
Html lang_attribute(const std::string& language) {
    Html html;
    if (!language.empty() && language != kPageLanguage) html << " lang=\"" << language << "\"";
    return html;
}

Html place_html(const Answer& answer, PlaceName name) {
    Html html;
    html << "<a href=\"" << passage_url(answer.passage_id) << "\""
         << lang_attribute(answer.language) << ">";
    if (name == PlaceName::whole || answer.heading_path.empty()) {
        html << R"(<span class="title" dir="auto">)" << answer.title << "</span>";
    } else {
        html << R"(<span class="title unseen">)" << answer.title << "</span>";
    }
    for (const std::string& heading : answer.heading_path) {
        html << "<span class=\"step\" dir=\"auto\"> <span aria-hidden=\"true\">›</span> " << heading
             << "</span>";
    }
    return html << "</a>";
}

Html words_html(const std::vector<std::string>& words) {
    Html html;
    for (const std::string& word : words) {
        if (!html.empty()) html << ", ";
        html << "<bdi>" << word << "</bdi>";
    }
    return html;
}

// "Words found: vitamin, renal (kidney). Not found: zebra."
Html match_html(const MatchReport& report) {
    const std::vector<std::string> found = words_found(report);
    const std::vector<std::string> not_found = words_not_found(report);
    Html html;
    if (found.empty() && not_found.empty()) return html;
    html << "<p class=\"words\">";
    if (!found.empty()) html << "Words found: " << words_html(found) << ". ";
    if (!not_found.empty()) html << "Not found: " << words_html(not_found) << ".";
    return html << "</p>\n";
}

// "Also in: Foods with B12, Tablets"; behind a disclosure when there are many.
Html copies_html(const std::vector<PassageCopy>& copies) {
    Html links;
    for (const PassageCopy& copy : copies) {
        if (!links.empty()) links << ", ";
        links << "<a href=\"" << passage_url(copy.passage_id) << "\"><bdi>" << copy.title
              << "</bdi></a>";
    }
    Html html;
    if (copies.empty()) return html;
    if (copies.size() <= kMostCopiesInView) {
        return html << "<p class=\"copies\">Also in: " << links << "</p>\n";
    }
    return html << "<details class=\"copies\">\n<summary>Also in " << copies.size()
                << " more places</summary>\n<p>" << links << "</p>\n</details>\n";
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

}  // namespace

std::string passage_url(const PassageId& id) {
    return "/article/" + percent_encode(id.article_id) + "#p-" + std::to_string(id.ordinal);
}

Html answer_html(const Answer& answer, Marking marking, int heading_level, PlaceName name) {
    Html html;
    if (name == PlaceName::whole) {
        html << "<article class=\"answer\">\n";
    } else {
        html << "<article class=\"answer same\">\n";
    }
    html << "<h" << heading_level << ">" << place_html(answer, name) << "</h" << heading_level
         << ">\n<div class=\"passage\"" << lang_attribute(answer.language) << ">\n"
         << passage_html(answer.fragments, marking) << "</div>\n"
         << copies_html(answer.also_in) << match_html(answer.why);
    if (name == PlaceName::whole) html << dates_html(answer.age);
    return html << "<div class=\"foot\">\n"
                << score_html(answer) << source_html(answer) << "</div>\n</article>\n";
}

}  // namespace docent
