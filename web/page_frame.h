#pragma once

#include <string>
#include <string_view>

#include "web/html.h"

namespace docent {

/// What is between the question box and the foot of a page. The page's script shows the content
/// of answers without the rest of the page.
struct PageContent {
    std::string_view kind;     ///< "start", "answers", "article", "list" or "error": for the styles
    std::string title;         ///< of the window; empty on the start page
    std::string question;      ///< in the question box
    std::string announcement;  ///< what a screen reader says when the content appears
    Html html;
};

/// Gives a whole page.
std::string page_html(const PageContent& content);

/// Gives the content alone, in an element that carries its title, announcement and kind.
std::string content_html(const PageContent& content);

}  // namespace docent
