// The verdict decides how passages are shown: as answers, as what may be answers, or, when the
// articles do not seem to answer, as mere neighbours of the question with nothing marked as an
// answer in them.

#include "web/answers_html.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "query/answerer.h"
#include "query/verdict_words.h"
#include "text/counted.h"
#include "web/answer_html.h"

namespace docent {
namespace {

constexpr std::uint32_t kMoreAnswers = 10;

// How many articles the answers are from, those with copies of them too.
std::size_t count_articles(const AnswerPage& page) {
    std::set<std::string_view> ids;
    for (const Answer& answer : page.answers) {
        ids.insert(answer.passage_id.article_id);
        for (const PassageCopy& copy : answer.also_in) ids.insert(copy.passage_id.article_id);
    }
    return ids.size();
}

// "5 passages from 3 articles". Takes: what the passages are called.
std::string extent_of(const AnswerPage& page, std::string_view noun) {
    const std::string answers = counted(page.answers.size(), noun);
    const std::size_t articles = count_articles(page);
    return articles > 1 ? answers + " from " + counted(articles, "article") : answers;
}

std::string announcement_for(const AnswerPage& page) {
    if (page.verdict == Verdict::not_here) return std::string(sentence_for(page.verdict));
    const std::string answers = extent_of(page, "answer");
    return page.verdict == Verdict::unsure ? "Not sure: " + answers : answers;
}

Html corrections_html(const Question& question) {
    Html html;
    for (const Correction& correction : question.corrections) {
        html << "<p class=\"note\">" << correction_sentence(correction) << "</p>\n";
    }
    return html;
}

Html verdict_html(const AnswerPage& page) {
    Html html;
    if (page.verdict == Verdict::answered) {
        html << "<p class=\"count\">" << extent_of(page, "passage") << "</p>\n";
    } else {
        html << "<p class=\"verdict\">" << sentence_for(page.verdict) << "</p>\n";
    }
    const std::string missing = missing_words_sentence(page);
    if (!missing.empty()) html << "<p class=\"note\">" << missing << "</p>\n";
    return html << corrections_html(page.question);
}

Html side_html(const std::vector<Side>& side, const std::vector<Answer>& answers) {
    Html html;
    html << "<ul>\n";
    for (const Side& said : side) {
        const Answer& answer = answers[said.answer];
        html << R"(<li><q dir="auto">)" << said.text << "</q> <a href=\""
             << passage_url(answer.passage_id) << "\"><bdi>" << answer.title << "</bdi></a></li>\n";
    }
    return html << "</ul>\n";
}

Html disagreement_html(const AnswerPage& page) {
    Html html;
    const Disagreement& sides = page.disagreement;
    if (sides.empty()) return html;
    return html << "<section class=\"sides\">\n<h2>" << kDisagreementHeading
                << "</h2>\n<h3>Yes</h3>\n"
                << side_html(sides.yes, page.answers) << "<h3>No</h3>\n"
                << side_html(sides.no, page.answers) << "</section>\n";
}

// The best answer stands out, unless another contradicts it.
Html answers_list_html(const AnswerPage& page) {
    Html html;
    if (page.disagreement.empty()) {
        html << "<div class=\"answers\">\n";
    } else {
        html << "<div class=\"answers equals\">\n";
    }
    std::string_view article;
    for (const Answer& answer : page.answers) {
        const bool is_same = answer.passage_id.article_id == article;
        article = answer.passage_id.article_id;
        html << answer_html(answer, Marking::answer_and_matches, 2,
                            is_same ? PlaceName::below_article : PlaceName::whole);
    }
    return html << "</div>\n";
}

Html neighbours_html(const AnswerPage& page) {
    Html html;
    if (page.answers.empty()) return html;
    html << "<h2 class=\"closest\">" << kClosestHeading << "</h2>\n<p class=\"note\">"
         << kClosestNote << "</p>\n"
         << "<div class=\"answers neighbours\">\n";
    for (const Answer& answer : page.answers) html << answer_html(answer, Marking::matches, 3);
    return html << "</div>\n";
}

// So that nobody has to guess what can be asked instead.
Html covered_html(const AnswerPage& page) {
    Html html;
    if (page.covered.empty()) return html;
    html << "<h2 class=\"closest\">" << kCoveredHeading << "</h2>\n<ul class=\"choices\">\n";
    for (const ArticleName& article : page.covered) {
        html << R"(<li><a dir="auto" href="/article/)" << percent_encode(article.article_id)
             << "\">" << article.title << "</a></li>\n";
    }
    return html << "</ul>\n<p class=\"more\"><a href=\"/articles\">All articles</a></p>\n";
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

PageContent answers_html(const AnswerPage& page, std::uint32_t limit) {
    PageContent content;
    content.kind = "answers";
    content.title = page.question.text;
    content.question = page.question.text;
    content.announcement = announcement_for(page);
    content.html << "<h1 class=\"unseen\">" << page.question.text << "</h1>\n"
                 << verdict_html(page);
    if (page.verdict == Verdict::not_here) {
        content.html << neighbours_html(page) << covered_html(page);
    } else {
        content.html << disagreement_html(page) << answers_list_html(page)
                     << more_html(page, limit);
    }
    return content;
}

}  // namespace docent
