#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "query/article_age.h"

namespace docent {

/// Where and how to serve.
struct ServeOptions {
    std::filesystem::path database;  ///< of an existing index
    std::string host = "127.0.0.1";  ///< anything but loopback makes the answers public: say so
    int port = 8017;                 ///< 0 picks a free one

    /// Keeps the questions that get no answer, as UnansweredLog; empty for none.
    std::filesystem::path unanswered_log = {};

    /// As in AskOptions: from this age on an article is said to be old.
    std::uint32_t old_after_years = kOldAfterYears;
};

/// Serves the page and the API of one index over HTTP. Routes:
///
/// `/` and `/?q=`: start page and answers; `/answers?q=`: the answers alone, as HTML, for the
/// page's script, with `&finished=1` when nobody types on; `/article/ID`: a whole article;
/// `/source/ID`: the PDF that an article was read from; `/style.css`,
/// `/app.js`, `/favicon.svg`;
/// `/api/v1/ask?q=&limit=`, `/api/v1/articles`, `/api/v1/articles/ID`, `/api/v1/status`: JSON;
/// `/healthz`: "ok".
class AnswerServer {
  public:
    /// Binds the port. Throws: Error(usage) when it is taken or the host is none of this machine;
    /// errors of the index as IndexReader.
    explicit AnswerServer(const ServeOptions& options);
    ~AnswerServer();

    /// The address to open in a browser: "http://127.0.0.1:8017/".
    std::string address() const;

    /// Serves until `stop`. Blocks.
    void serve();

    /// Ends `serve` within a second; safe from any thread.
    void stop();

  private:
    struct Site;
    std::unique_ptr<Site> site_;
};

}  // namespace docent
