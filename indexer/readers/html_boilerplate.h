#pragma once

#include <vector>

#include "indexer/readers/html_page.h"
#include "indexer/readers/html_weights.h"

namespace docent {

/// Marks what nobody sees: rule "hidden" for elements that are styled or declared so, "noscript"
/// for what stands there for browsers without scripts, "docent_ignore" for elements with
/// the attribute `data-docent-ignore`.
void remove_unseen(const HtmlPage& page, HtmlRemovals& removals);

/// Of these only "docent_ignore".
void remove_ignored(const HtmlPage& page, HtmlRemovals& removals);

/// Marks what by its element, role, class or id is no part of an article. The rules are
/// "navigation", "footer", "cookie_banner", "share_bar", "related_links", "comments",
/// "advertisement", "newsletter", "popup", "sidebar" and "form".
///
/// Nothing that holds much of the page's running text is marked, whatever it is called.
/// Takes: the weights without what is marked already.
void remove_boilerplate(const HtmlPage& page, const std::vector<HtmlWeight>& weights,
                        HtmlRemovals& removals);

}  // namespace docent
