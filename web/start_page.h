#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/answerer.h"
#include "web/page_frame.h"

namespace docent {

/// What the start page says about the articles.
struct Overview {
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::int64_t updated_s = 0;  ///< last time the index was brought up to date; 0 never
    std::uint64_t generation = 0;
    std::vector<std::string> questions;         ///< headings of articles that are questions
    std::vector<ArticleHead> articles_to_read;  ///< in their place, when there are none

    bool operator==(const Overview&) const = default;
};

/// Gives the overview of an index: at most `max_questions` questions, each from another article and
/// each one that the articles answer.
/// Gives: the same for the same index. Looks into at most 48 articles, spread over all of them.
Overview overview_of(Answerer& answerer, std::size_t max_questions = 6);

/// Gives the start page's content: what can be asked, and what the articles are.
/// Takes: the time of the request, in seconds since 1970.
PageContent start_html(const Overview& overview, std::int64_t now_s);

}  // namespace docent
