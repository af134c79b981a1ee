#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/cleaning/article_lines.h"

namespace docent {

/// A rule that knows one kind of leftover of web pages by its words.
struct CleaningRule {
    std::string_view name;

    /// Gives how many lines, from the place on, are that leftover; 0 when the first is none.
    std::size_t (*dropped_lines)(const Place& place);
};

/// Gives the rules in the order in which they are asked.
std::span<const CleaningRule> cleaning_rules();

// Marks of the page around an article (page_marks.cpp).
std::size_t skip_link(const Place& place);       // "Skip to content"
std::size_t reading_time(const Place& place);    // "5 min read"
std::size_t date_label(const Place& place);      // "Published on: Modified on:", no date behind it
std::size_t category_label(const Place& place);  // "Filed under:", "Tags: nerves, vitamins"
std::size_t image_credit(const Place& place);    // "Image courtesy of ..."
std::size_t copyright_line(const Place& place);  // "© 2024 Example Media. All rights reserved."
std::size_t breadcrumbs(const Place& place);     // "Home > Health > Vitamins"

// Calls to the reader (reader_calls.cpp).
std::size_t share_line(const Place& place);    // "Share this article", "Tweet Pin Email"
std::size_t newsletter(const Place& place);    // "Subscribe to our newsletter"
std::size_t comment_form(const Place& place);  // "Leave a reply"

// Buttons and banners (page_controls.cpp).
std::size_t cookie_notice(const Place& place);  // "We use cookies to improve your experience ..."
std::size_t advertisement(const Place& place);  // "Advertisement"
std::size_t login_line(const Place& place);     // "Log in or register"
std::size_t page_tool(const Place& place);      // "Back to top", "Print", "Was this page helpful?"

// Labels with a list below them (section_rules.cpp).
std::size_t table_of_contents(const Place& place);     // "In This Article" and its entries
std::size_t empty_reference_list(const Place& place);  // "References 1. 2. 3."
std::size_t read_more(const Place& place);             // "Like this? Read more:" and its titles

}  // namespace docent
