#pragma once

#include <cstdint>

#include "model/answer_page.h"
#include "web/html.h"
#include "web/page_frame.h"

namespace docent {

/// Gives the answers to a question as the content of a page: what the articles say to it, the
/// passages best first, each with a link to its place in its article.
///
/// Takes: the most answers that were asked for, for the link to more.
/// Gives: for `not_here` the closest passages, under a heading that says what they are.
PageContent answers_html(const AnswerPage& page, std::uint32_t limit);

/// Gives the address of a question's page, "/?q=...".
std::string question_url(std::string_view question);

}  // namespace docent
