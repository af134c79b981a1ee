#pragma once

#include "model/answer_page.h"
#include "web/html.h"

namespace docent {

/// Gives a paragraph with the dates of an article, and its age if it is old; nothing when it has no
/// dates: "published 2 January 2018, last updated March 2019: more than 7 years old".
Html dates_html(const ArticleAge& age);

}  // namespace docent
