#pragma once

#include <string>
#include <vector>

#include "model/answer_page.h"
#include "model/document.h"
#include "model/passage.h"
#include "web/page_frame.h"

namespace docent {

/// Gives a whole article as the content of a page: its title, where it comes from, its text with
/// every passage in one element with the id "p-ORDINAL", which links to passages lead to.
///
/// Takes: the article's passages in order; its dates and age.
/// Gives: headings that begin below the title's and never skip a level. A paragraph that two
/// passages share is shown as two, the second marked as going on.
PageContent article_html(const Document& article, const std::vector<Passage>& passages,
                         const ArticleAge& age = {});

}  // namespace docent
