#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_page.h"
#include "model/document.h"
#include "model/error.h"
#include "model/passage.h"
#include "store/unanswered_log.h"
#include "web/answer_server.h"
#include "web/page_frame.h"
#include "web/reader_pool.h"
#include "web/start_page.h"

namespace docent {

/// What is sent back for a request.
struct Reply {
    int status = 200;
    std::string_view content_type;
    std::string body;
    bool is_lasting = false;  ///< browsers may keep it without asking again
    bool is_source = false;   ///< the own file of an article: trusted with nothing
};

/// A question as the address of a page or of the API gives it.
struct AskRequest {
    std::string question;              ///< any bytes
    std::optional<std::string> limit;  ///< as given; nothing when it was not
    bool is_finished = false;          ///< nobody is typing on: only then `answers` may log it
};

/// Says what each address of the site holds. Knows nothing of sockets. Safe from any thread.
///
/// Every method throws Error: usage for a request that is wrong in itself, timed_out when it took
/// too long, and the errors of the index. `error_page` and `error_json` make replies of them.
class SiteContent {
  public:
    /// Throws: as Answerer's constructor.
    explicit SiteContent(const ServeOptions& options);

    // Pages. `answers` is the content of `home` without the rest of the page.
    Reply home(const AskRequest& request);
    Reply answers(const AskRequest& request);
    Reply article(std::string_view article_id);
    Reply source(std::string_view article_id);  ///< the article's own file, if it is a PDF
    Reply article_list(const std::optional<std::string>& page_number);

    // The API: JSON.
    Reply api_ask(const AskRequest& request);
    Reply api_articles();
    Reply api_article(std::string_view article_id);
    Reply api_status();

  private:
    struct ShownArticle {
        Document article;
        std::vector<Passage> passages;
    };

    std::optional<ShownArticle> shown_article(std::string_view article_id);
    AskOptions options_from(const AskRequest& request) const;
    AnswerPage asked(const AskRequest& request, bool is_finished);
    PageContent home_content(const AskRequest& request, bool is_finished);
    Overview overview(Answerer& answerer);

    ReaderPool readers_;
    UnansweredLog unanswered_;
    std::uint32_t old_after_years_;
    std::mutex overview_mutex_;
    std::optional<Overview> overview_;  // of the generation it names
};

/// Gives a file of web/page/ as a reply.
Reply asset(const std::string& name, std::string_view content_type);

Reply not_found_page();
Reply not_found_json();

/// Gives a page that says what went wrong. What only the owner of the server should read, like
/// paths, is not in it but goes to standard error.
Reply error_page(const Error& error);

/// Gives the same as `{"error": "..."}`.
Reply error_json(const Error& error);

}  // namespace docent
