// Each expectation is looked at by itself, so that all that is wrong is told at once.

#include "eval/check_outcome.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "query/marked_text.h"

namespace docent {
namespace {

// "two weeks", or "ten days" or /[0-9]+ weeks/
std::string listed(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) list += (list.empty() ? "" : " or ") + text;
    return list;
}

std::string listed(const std::vector<TextPattern>& patterns) {
    std::vector<std::string> texts;
    for (const TextPattern& pattern : patterns) {
        const bool is_plain = pattern.written().front() != '/';
        texts.push_back(is_plain ? '"' + pattern.written() + '"' : pattern.written());
    }
    return listed(texts);
}

bool is_any_in(const std::vector<TextPattern>& patterns, const std::string& text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const TextPattern& pattern) { return pattern.is_in(text); });
}

// The names that `docent eval` knows an article by, too.
bool is_named(const ArticleHead& article, const std::string& name) {
    if (!article.record_id.empty()) return article.record_id == name;
    const std::filesystem::path path(article.path);
    return name == article.path || name == (path.parent_path() / path.stem()).string() ||
           name == path.filename().string() || name == path.stem().string();
}

// The articles that hold a passage, or a copy of it.
std::vector<ArticleHead> articles_with(const Answer& answer, Answerer& answerer) {
    std::vector<ArticleHead> articles;
    answerer.index().read([&] {
        articles.clear();
        const auto add = [&](const PassageId& passage) {
            auto head = answerer.index().article_head(passage.article_id);
            if (head) articles.push_back(*std::move(head));
        };
        add(answer.passage_id);
        for (const PassageCopy& copy : answer.also_in) add(copy.passage_id);
    });
    return articles;
}

bool is_any_named(const std::vector<ArticleHead>& articles, const std::vector<std::string>& names) {
    return std::any_of(articles.begin(), articles.end(), [&](const ArticleHead& article) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return is_named(article, name); });
    });
}

std::vector<std::string> unmet_of(const Check& check, const Answer& first, Answerer& answerer) {
    std::vector<std::string> unmet;
    if (!check.answer.empty() && !is_any_in(check.answer, marked_text(first))) {
        unmet.push_back("the marked answer holds " + listed(check.answer));
    }
    if (!check.passage.empty() && !is_any_in(check.passage, first.text)) {
        unmet.push_back("the first passage holds " + listed(check.passage));
    }
    if (!check.articles.empty() && !is_any_named(articles_with(first, answerer), check.articles)) {
        unmet.push_back("the first passage is from " + listed(check.articles));
    }
    return unmet;
}

}  // namespace

CheckOutcome outcome_of(const Check& check, Answerer& answerer) {
    const AnswerPage page = answerer.answer(check.question);
    CheckOutcome outcome{check.id, check.question, check.line, {}, page.verdict, {}, {}, {}};
    if (!page.answers.empty()) {
        const Answer& first = page.answers.front();
        outcome.article = first.path;
        outcome.passage_id = to_string(first.passage_id);
        outcome.answer = with_single_blanks(marked_text(first));
        if (outcome.answer.empty()) outcome.answer = with_single_blanks(first.text);
    }
    const bool is_here = page.verdict != Verdict::not_here && !page.answers.empty();
    if (check.is_unanswerable && is_here) {
        outcome.unmet = {"the articles hold no answer"};
    } else if (!check.is_unanswerable && is_here) {
        outcome.unmet = unmet_of(check, page.answers.front(), answerer);
    } else if (!check.is_unanswerable) {
        outcome.unmet = {"the articles hold an answer"};
    }
    return outcome;
}

}  // namespace docent
