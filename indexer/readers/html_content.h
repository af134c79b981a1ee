#pragma once

#include "indexer/readers/html_page.h"

namespace docent {

/// Tells a page's article from what is around it: gives for each node the rule that leaves it out,
/// or nullptr.
///
/// Beside the rules of `html_boilerplate.h` there is "boilerplate": what stands outside of the
/// element that holds the article's running text, and "link_group": what in it is links rather than
/// text. When unsure, text stays.
HtmlRemovals article_removals(const HtmlPage& page);

}  // namespace docent
