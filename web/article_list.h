#pragma once

#include <cstddef>
#include <vector>

#include "store/records.h"
#include "web/page_frame.h"

namespace docent {

/// Most articles on one page of the list.
inline constexpr std::size_t kArticlesPerPage = 500;

/// Gives one page of the list of all articles, in their order, with links to its neighbours.
/// Takes: the page's number, from 1; a number beyond the last page gives the last.
PageContent article_list_html(const std::vector<ArticleHead>& articles, std::size_t page_number);

}  // namespace docent
