// Each address in a few lines: check what was asked, lend a reader, ask it, write the reply. A
// reply is made as a whole before any of it is sent, so an error can still become its own page.

#include "web/site_content.h"

#include <charconv>
#include <chrono>
#include <iostream>
#include <utility>
#include <vector>

#include "query/answer_json.h"
#include "query/article_age.h"
#include "store/index_roots.h"
#include "text/iso_date.h"
#include "web/answers_html.h"
#include "web/article_html.h"
#include "web/article_list.h"
#include "web/embedded_page.h"
#include "web/source_file.h"

namespace docent {
namespace {

constexpr std::string_view kHtmlType = "text/html; charset=utf-8";
constexpr std::string_view kJsonType = "application/json; charset=utf-8";

Reply html_reply(const PageContent& content) {
    return {200, kHtmlType, page_html(content)};
}

Reply json_reply(std::string json) {
    return {200, kJsonType, std::move(json) + "\n"};
}

std::int64_t seconds_now() {
    using std::chrono::system_clock;
    return std::chrono::duration_cast<std::chrono::seconds>(system_clock::now().time_since_epoch())
        .count();
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::uint32_t number_from(const std::string& text, std::string_view name, std::uint32_t most) {
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number < 1 || number > most) {
        throw Error(ErrorKind::usage, "The parameter \"" + std::string(name) +
                                          "\" must be a number from 1 to " + std::to_string(most) +
                                          ".");
    }
    return number;
}

void check_length(const AskRequest& request) {
    if (request.question.size() <= kMaxQuestionBytes) return;
    throw Error(ErrorKind::usage, "The question is too long. Ask in at most " +
                                      std::to_string(kMaxQuestionBytes) + " bytes.");
}

int status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage:
            return 400;
        case ErrorKind::timed_out:
        case ErrorKind::no_index:
        case ErrorKind::index_version:
        case ErrorKind::index_corrupt:
        case ErrorKind::index_locked:
            return 503;
        default:
            return 500;
    }
}

// Other messages name files of this machine, which are nobody else's business.
std::string public_message(const Error& error) {
    if (error.kind() == ErrorKind::usage || error.kind() == ErrorKind::timed_out) {
        return error.what();
    }
    std::cerr << std::string("docent: ") + error.what() + "\n";
    return "The articles cannot be read at the moment. The owner of this server finds the reason "
           "in its log.";
}

PageContent error_content(std::string_view title, std::string_view message) {
    PageContent content;
    content.kind = "error";
    content.title = title;
    content.announcement = message;
    content.html << "<h1>" << title << "</h1>\n<p>" << message
                 << "</p>\n<p>Ask above, or look through <a href=\"/articles\">all "
                    "articles</a>.</p>\n";
    return content;
}

}  // namespace

SiteContent::SiteContent(const ServeOptions& options)
    : readers_(options.database),
      unanswered_(options.unanswered_log),
      old_after_years_(options.old_after_years) {}

Reply SiteContent::home(const AskRequest& request) {
    return html_reply(home_content(request, true));
}

Reply SiteContent::answers(const AskRequest& request) {
    return {200, kHtmlType, content_html(home_content(request, request.is_finished))};
}

AskOptions SiteContent::options_from(const AskRequest& request) const {
    AskOptions options;
    if (request.limit) options.limit = number_from(*request.limit, "limit", kMaxAnswers);
    options.old_after_years = old_after_years_;
    return options;
}

AnswerPage SiteContent::asked(const AskRequest& request, bool is_finished) {
    AnswerPage page = readers_.lease()->answer(request.question, options_from(request));
    if (is_finished) unanswered_.keep(page);
    return page;
}

PageContent SiteContent::home_content(const AskRequest& request, bool is_finished) {
    check_length(request);
    const std::uint32_t limit = options_from(request).limit;
    if (!is_blank(request.question)) return answers_html(asked(request, is_finished), limit);
    return start_html(overview(*readers_.lease()), seconds_now());
}

Overview SiteContent::overview(Answerer& answerer) {
    std::uint64_t generation = 0;
    answerer.index().read([&] { generation = answerer.index().state().generation; });
    const std::lock_guard lock(overview_mutex_);
    if (!overview_ || overview_->generation != generation) overview_ = overview_of(answerer);
    return *overview_;
}

std::optional<SiteContent::ShownArticle> SiteContent::shown_article(std::string_view article_id) {
    const ReaderPool::Lease reader = readers_.lease();
    IndexReader& index = reader->index();
    std::optional<ShownArticle> shown;
    index.read([&] {
        shown.reset();
        if (auto article = index.article(article_id)) {
            shown = ShownArticle{std::move(*article), index.passages(article_id)};
        }
    });
    return shown;
}

Reply SiteContent::article(std::string_view article_id) {
    const std::optional<ShownArticle> shown = shown_article(article_id);
    if (!shown) return not_found_page();
    const ArticleAge age = age_of(dates_of(shown->article), today(), old_after_years_);
    return html_reply(article_html(shown->article, shown->passages, age));
}

Reply SiteContent::source(std::string_view article_id) {
    std::optional<ArticleHead> head;
    std::filesystem::path root;
    {
        const ReaderPool::Lease reader = readers_.lease();
        IndexReader& index = reader->index();
        index.read([&] { head = index.article_head(article_id); });
        if (head) root = resolved_root(index.database(), head->root);
    }
    if (!head || !is_shown_source(head->path)) return not_found_page();
    std::optional<std::string> bytes = read_source_file(root, head->path);
    if (!bytes) return not_found_page();
    Reply reply{200, "application/pdf", std::move(*bytes)};
    reply.is_source = true;
    return reply;
}

Reply SiteContent::article_list(const std::optional<std::string>& page_number) {
    constexpr std::uint32_t kMostPages = 1'000'000;
    const std::uint32_t number = page_number ? number_from(*page_number, "page", kMostPages) : 1;
    const ReaderPool::Lease reader = readers_.lease();
    std::vector<ArticleHead> heads;
    reader->index().read([&] { heads = reader->index().article_heads(); });
    return html_reply(article_list_html(heads, number));
}

Reply SiteContent::api_ask(const AskRequest& request) {
    if (is_blank(request.question)) {
        throw Error(ErrorKind::usage, "Ask a question: give it as the parameter \"q\".");
    }
    check_length(request);
    return json_reply(json_from(asked(request, true)));
}

Reply SiteContent::api_articles() {
    const ReaderPool::Lease reader = readers_.lease();
    std::vector<ArticleHead> heads;
    reader->index().read([&] { heads = reader->index().article_heads(); });
    return json_reply(json_from(heads));
}

Reply SiteContent::api_article(std::string_view article_id) {
    const std::optional<ShownArticle> shown = shown_article(article_id);
    return shown ? json_reply(json_from(shown->article, shown->passages)) : not_found_json();
}

Reply SiteContent::api_status() {
    const ReaderPool::Lease reader = readers_.lease();
    IndexStatus status;
    reader->index().read([&] { status = reader->index().status(); });
    return json_reply(json_from(status));
}

Reply asset(const std::string& name, std::string_view content_type) {
    return {200, content_type, std::string(embedded_page(name)), true};
}

Reply not_found_page() {
    Reply reply = html_reply(error_content(
        "There is nothing here", "The address is wrong, or the article has been removed."));
    reply.status = 404;
    return reply;
}

Reply not_found_json() {
    Reply reply = json_reply(json_from_error("There is nothing at this address."));
    reply.status = 404;
    return reply;
}

Reply error_page(const Error& error) {
    const int status = status_of(error.kind());
    const std::string_view title =
        status == 400 ? "That cannot be asked" : "docent cannot answer at the moment";
    Reply reply = html_reply(error_content(title, public_message(error)));
    reply.status = status;
    return reply;
}

Reply error_json(const Error& error) {
    Reply reply = json_reply(json_from_error(public_message(error)));
    reply.status = status_of(error.kind());
    return reply;
}

}  // namespace docent
