// Addresses are bound to the site's pages here, and nothing else happens: the guard below keeps
// strangers in bounds, the site above knows the content. Every reply, errors included, leaves
// through `send`, which sets the headers that make the browser distrust whatever slipped into it.

#include "web/answer_server.h"

#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "web/http_guard.h"
#include "web/site_content.h"

namespace docent {
namespace {

using httplib::Request;
using httplib::Response;

constexpr const char* kContentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// A file that somebody else wrote may run, load and send nothing, whatever a viewer makes of it.
constexpr const char* kSourcePolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

constexpr const char* kArticleId = "([A-Za-z0-9-]+)";

void send(Reply reply, Response& response) {
    response.status = reply.status;
    response.set_header("Content-Security-Policy",
                        reply.is_source ? kSourcePolicy : kContentSecurityPolicy);
    if (reply.is_source) response.set_header("Content-Disposition", "inline");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Opener-Policy", "same-origin");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Cache-Control",
                        reply.is_lasting ? "public, max-age=31536000, immutable" : "no-cache");
    response.set_header("Content-Type", std::string(reply.content_type));
    response.body = std::move(reply.body);
}

std::optional<std::string> parameter(const Request& request, const char* name) {
    if (!request.has_param(name)) return std::nullopt;
    return request.get_param_value(name);
}

AskRequest ask_request(const Request& request) {
    return {parameter(request, "q").value_or(""), parameter(request, "limit"),
            request.has_param("finished")};
}

Error error_from(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& error) {
        return {ErrorKind::internal, error.what()};
    } catch (...) {
        return {ErrorKind::internal, "an exception of an unknown type"};
    }
}

bool is_api(const Request& request) {
    return request.path.starts_with("/api/");
}

}  // namespace

struct AnswerServer::Site {
    explicit Site(const ServeOptions& options)
        : content(options), host(options.host), port(bind(options)) {
        add_pages();
        add_api();
        add_errors();
    }

    int bind(const ServeOptions& options) { return server.bind(options.host, options.port); }

    void get(const std::string& pattern, std::function<Reply(const Request&)> reply_to) {
        server.Get(pattern,
                   [reply_to = std::move(reply_to)](const Request& request, Response& response) {
                       send(reply_to(request), response);
                   });
    }

    void add_pages() {
        get("/", [this](const Request& request) { return content.home(ask_request(request)); });
        get("/answers",
            [this](const Request& request) { return content.answers(ask_request(request)); });
        get("/articles", [this](const Request& request) {
            return content.article_list(parameter(request, "page"));
        });
        get(std::string("/article/") + kArticleId,
            [this](const Request& request) { return content.article(request.matches[1].str()); });
        get(std::string("/source/") + kArticleId,
            [this](const Request& request) { return content.source(request.matches[1].str()); });
        get("/style\\.css",
            [](const Request&) { return asset("style.css", "text/css; charset=utf-8"); });
        get("/app\\.js",
            [](const Request&) { return asset("app.js", "text/javascript; charset=utf-8"); });
        get("/favicon\\.svg", [](const Request&) { return asset("favicon.svg", "image/svg+xml"); });
    }

    void add_api() {
        get("/api/v1/ask",
            [this](const Request& request) { return content.api_ask(ask_request(request)); });
        get("/api/v1/articles", [this](const Request&) { return content.api_articles(); });
        get(std::string("/api/v1/articles/") + kArticleId, [this](const Request& request) {
            return content.api_article(request.matches[1].str());
        });
        get("/api/v1/status", [this](const Request&) { return content.api_status(); });
        get("/healthz", [](const Request&) { return Reply{200, "text/plain", "ok\n"}; });
    }

    void add_errors() {
        server.set_exception_handler(
            [](const Request& request, Response& response, const std::exception_ptr& thrown) {
                const Error error = error_from(thrown);
                send(is_api(request) ? error_json(error) : error_page(error), response);
            });
        server.set_error_handler([](const Request& request, Response& response) {
            if (!response.body.empty()) return;
            send(is_api(request) ? not_found_json() : not_found_page(), response);
        });
    }

    SiteContent content;
    GuardedServer server;
    std::string host;
    int port;
};

AnswerServer::AnswerServer(const ServeOptions& options) : site_(std::make_unique<Site>(options)) {}

AnswerServer::~AnswerServer() = default;

std::string AnswerServer::address() const {
    const bool is_any = site_->host == "0.0.0.0" || site_->host == "::";
    const bool is_ipv6 = !is_any && site_->host.find(':') != std::string::npos;
    const std::string host = is_any ? "localhost" : is_ipv6 ? "[" + site_->host + "]" : site_->host;
    return "http://" + host + ":" + std::to_string(site_->port) + "/";
}

void AnswerServer::serve() {
    site_->server.serve();
}

void AnswerServer::stop() {
    site_->server.stop();
}

}  // namespace docent
