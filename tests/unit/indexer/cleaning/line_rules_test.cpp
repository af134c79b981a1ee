#include <catch2/catch.hpp>

#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

void check_dropped(const char* rule, std::initializer_list<const char*> lines) {
    for (const char* line : lines) {
        CAPTURE(rule, line);
        CHECK(rules_between_text(paragraph(line)) == Rules{rule});
    }
}

void check_stays(std::initializer_list<const char*> lines) {
    for (const char* line : lines) {
        CAPTURE(line);
        CHECK(rules_between_text(paragraph(line)).empty());
        CHECK(rules_between_text(item(line)).empty());
    }
}

TEST_CASE("links that skip the page's menu go") {
    check_dropped("skip_link",
                  {"Skip to content", "SKIP TO MAIN CONTENT", "» Skip to the footer «",
                   "Jump to navigation Jump to search", "Skip navigation links", "Jump to Recipe"});
    check_stays({"Skip to content that interests you with the keyboard.",
                 "Jump to a standing position ten times", "Skip breakfast",
                 "Skip the main course and eat salad"});
}

TEST_CASE("reading times go, times to read something else stay") {
    check_dropped("reading_time",
                  {"5 min read", "12-minute read", "Reading time: 5 minutes", "5 min. read",
                   "Estimated reading time 7 mins", "Less than a minute read", "3–5 min read",
                   "Time to read: 4 min", "2 minutes to read", "~ 6 min read"});
    check_stays({"It took 5 min", "A 5 min read every evening helps children fall asleep.",
                 "20 minutes reading", "Read for 20 minutes",
                 "Reading takes 5 minutes of practice"});
}

TEST_CASE("labels of dates without a date go") {
    check_dropped(
        "date_label",
        {"Published on: Modified on:", "Last updated:", "Posted on:", "Published: | Updated:"});
    check_stays({"The study was published on: Monday, as planned.",
                 "Last year:", "On:", "Reviewed with care by hand:"});
}

TEST_CASE("labels of categories go, with their tags only at the end") {
    check_dropped("category_label", {"Categorized in:", "Tags:", "Filed under:", "Categories:",
                                     "Tags: nerves, vitamins", "Posted in: Health"});
    check_stays({"Tags", "Categories: mild, moderate and severe", "Category: a set of things",
                 "Tags: they are sewn into the collar."});
    std::vector<RawBlock> blocks(20, paragraph("A paragraph of the text."));
    blocks.insert(blocks.begin(), paragraph("Tags: nerves, vitamins"));
    CHECK(cleaned(blocks).kept.starts_with("p Tags: nerves, vitamins\n"));
}

TEST_CASE("credits of images go, captions stay") {
    check_dropped("image_credit",
                  {"Image courtesy of somebody/example.net", "Photo credit: Jane Doe",
                   "Image via a photo library", "Photo by Jane Doe", "Photo: Jane Doe / An Agency",
                   "Jane Doe/Getty Images", "Photo", "Picture courtesy of the city archive"});
    check_stays({"Image courtesy of the museum, the portrait shows the discoverer at work.",
                 "Photo: a bowl of lentils", "Credit: three points",
                 "The photo by Jane Doe won the prize", "Image quality matters"});
}

TEST_CASE("lines about copyright go, texts about copyright stay") {
    check_dropped("copyright_line",
                  {"© 2024 Example Media. All rights reserved.", "Copyright © 2019 The Example",
                   "(c) 2021 Jane Doe", "All rights reserved.", "© 1999-2015 Example Media, Inc.",
                   "Copyright 2020 Example Media. All Rights Reserved", "© Example Media 2024"});
    check_stays({"Copyright lasts for seventy years after the author's death.",
                 "Copyright 1976: the act that changed the law",
                 "© is the sign for it, and it has been used in one form or another since 1909."});
}

TEST_CASE("breadcrumbs begin at home, near the beginning") {
    check_dropped("breadcrumbs",
                  {"Home > Health > Vitamins", "Home / Blog / Vitamin B12", "Home » Nerves",
                   "HOME › Health › Back pain ›", "You are here: Home > Health"});
    check_stays({"Settings > Privacy > Cookies", "Home is > than work.", "A > B > C",
                 "Home and/or garden", "Home or away"});
    std::vector<RawBlock> blocks(20, paragraph("A paragraph of the text."));
    blocks.push_back(paragraph("Home > Insert > Table"));
    CHECK(cleaned(blocks).rules.empty());
}

TEST_CASE("calls to share go, things that are shared stay") {
    check_dropped("share_line",
                  {"Share with your friends!", "Share this article", "Share on Facebook",
                   "Share:", "Share Tweet Pin Email", "Follow us on Facebook and Instagram",
                   "If this helped you, please share it by email, Twitter, or Facebook.",
                   "If you enjoyed reading this, please share it.", "Share via Email"});
    check_stays({"Share with your doctor what you take.", "Patients share a gene.",
                 "Please share your family's history with the doctor by email.",
                 "Follow us through the old town.", "Share the dose between two meals",
                 "Facebook and Twitter are networks."});
}

TEST_CASE("calls to subscribe go, advice to join something stays") {
    check_dropped("newsletter",
                  {"Subscribe to our newsletter", "Sign up for our free weekly newsletter!",
                   "Sign up for email updates", "Get health tips delivered to your inbox",
                   "Join our mailing list and never miss a post.", "Subscribe now",
                   "Want more? Get it straight to your inbox every Monday."});
    check_stays({"Sign up for Medicare during open enrollment.", "Join a support group.",
                 "To subscribe to our newsletter is not required to take part in the study.",
                 "Get vitamin B12 from eggs.", "The society publishes a newsletter."});
}

TEST_CASE("forms and calls for comments go") {
    check_dropped("comment_form",
                  {"Leave a Reply", "Leave a comment", "Post a comment »", "12 Comments",
                   "Your email address will not be published. Required fields are marked *",
                   "Any questions? Please leave your comments below.", "View all comments",
                   "Let us know in the comments below!", "Comments are closed."});
    check_stays({"Doctors comment on the results.", "No comment was given.",
                 "The minister left the room. He did not leave a comment. The press waited.",
                 "Leave a reply at the desk of the clinic."});
}

TEST_CASE("cookie banners go, baking and browsers stay") {
    check_dropped("cookie_notice",
                  {"We use cookies to improve your experience on this site.",
                   "This website uses cookies. Read our policy.", "Accept all cookies",
                   "By continuing to browse you agree to our use of cookies.", "Cookie settings"});
    check_stays({"We use cookies made with oats in this recipe.",
                 "A cookie is a small file that a browser stores.",
                 "Bake the cookies for 12 minutes."});
}

TEST_CASE("marks of advertising go") {
    check_dropped("advertisement",
                  {"Advertisement", "ADVERTISEMENT", "— Advertisement —", "Sponsored content",
                   "Article continues below this ad", "Advertisement - Continue Reading Below"});
    check_stays({"Advertisement works by repetition.", "The advertisement was shown twice", "AD",
                 "Advertising"});
    CHECK(
        cleaned({heading("Advertisement", 1), paragraph("It is as old as trade.")}).rules.empty());
}

TEST_CASE("lines about logging in go, steps of a manual stay") {
    check_dropped("login_line",
                  {"Log in", "Sign in or create an account", "Forgot your password?",
                   "Already have an account? Log in", "You must be logged in to post a comment."});
    CHECK(rules_between_text(item("Log in")).empty());
    CHECK(rules_between_text(heading("Log in")).empty());
    check_stays({"Log in with the name that the clinic gave you.",
                 "Create an account at the patient portal before your visit."});
}

TEST_CASE("tools of the page go, alone or in a row") {
    check_dropped("page_tool", {"Back to top ↑", "Print", "Print this page", "Toggle navigation",
                                "Was this page helpful?", "Return to top"});
    CHECK(cleaned({paragraph("Text."), item("Print"), item("Email"), item("Save")}).rules ==
          Rules{"page_tool", "page_tool", "page_tool"});
    CHECK(cleaned({paragraph("Text."), paragraph("Was this helpful?"), paragraph("Yes"),
                   paragraph("No"), paragraph("Text.")})
              .rules == Rules{"page_tool", "page_tool", "page_tool"});
    CHECK(rules_between_text(item("Print")).empty());
    CHECK(rules_between_text(heading("Print")).empty());
    check_stays(
        {"Print media lost readers.", "Close the lid.", "Search", "Top of the page: the title"});
    CHECK(cleaned({paragraph("The largest networks:"), item("Facebook"), item("YouTube"),
                   item("WhatsApp")})
              .rules.empty());
}

}  // namespace
}  // namespace docent
