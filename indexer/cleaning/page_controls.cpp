// Buttons and banners of the page: consent, advertising, accounts, tools. Words that are also
// ordinary titles ("Print", "Log in") count only where they stand alone or in a row of such words,
// and where no text of their own follows.

#include <algorithm>
#include <string_view>

#include "indexer/cleaning/cleaning_rules.h"

namespace docent {
namespace {

constexpr std::size_t kMaxNoticeWords = 80;
constexpr std::size_t kMaxTools = 12;

bool is_tool(const Line& line) {
    return is_one_of(
        line.label,
        {"print",    "email",     "e-mail",  "save",      "share",     "tweet",        "pin",
         "bookmark", "facebook",  "twitter", "linkedin",  "pinterest", "whatsapp",     "instagram",
         "youtube",  "copy link", "menu",    "search",    "close",     "download pdf", "log in",
         "login",    "sign in",   "sign up", "subscribe", "register"});
}

// Lines that are nothing but such words, one after the other.
std::size_t tools_in_a_row(const Place& place) {
    if (is_title(place)) return 0;
    const Lines lines = place.article.all().subspan(place.at);
    std::size_t tools = 0;
    while (tools < std::min(lines.size(), kMaxTools) && is_tool(lines[tools])) ++tools;
    return tools;
}

}  // namespace

std::size_t cookie_notice(const Place& place) {
    const Line& line = place.line();
    if (line.words > kMaxNoticeWords || line.text.find("cookie") == std::string::npos) return 0;
    if (is_button(place, {"accept cookies", "accept all cookies", "allow all cookies",
                          "reject all cookies", "cookie settings", "cookie preferences",
                          "cookies settings", "manage cookies", "cookie consent", "cookie notice",
                          "privacy & cookies", "use necessary cookies only"})) {
        return 1;
    }
    const bool is_about_site = holds_one_of(
        line.text, {"site uses cookies", "website uses cookies", "page uses cookies",
                    "you agree to our use of cookies", "you agree to the use of cookies",
                    "you consent to our use of cookies", "you consent to the use of cookies",
                    "you accept our use of cookies", "you accept the use of cookies"});
    const bool opens = starts_with_one_of(
        line.text, {"this ", "our ", "we ", "by ", "cookies ", "the ", "privacy & cookies: "});
    const bool is_ours = holds_one_of(
        line.text, {"we use cookies", "we use essential cookies", "we use necessary cookies",
                    "we and our partners use cookies", "partners use cookies"});
    const bool has_purpose = holds_one_of(
        line.text, {"experience", "consent", "agree", "accept", "privacy", "personali", "analy",
                    "traffic", "browsing", "policy", "opt out", "this site", "website work"});
    return opens && (is_about_site || (is_ours && has_purpose));
}

std::size_t advertisement(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty() || line.words > 8) return 0;
    if (is_one_of(line.label,
                  {"advertisement - continue reading below", "sponsored links",
                   "advertisement continue reading below", "report this ad",
                   "continue reading below", "scroll to continue", "ads by google",
                   "paid advertisement", "skip advertisement", "sponsored content",
                   "advertise with us", "article continues below", "story continues below"})) {
        return 1;
    }
    if (is_one_of(line.label, {"advertisement", "advertisements", "sponsored"})) {
        return !is_list_item(line) && !is_title(place);
    }
    return starts_with_one_of(line.label,
                              {"article continues ", "story continues ", "content continues "}) &&
           holds_one_of(line.label, {"advert", " ad"});
}

std::size_t login_line(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty() || line.words > 16) return 0;
    if (is_button(place, {"log in",
                          "login",
                          "sign in",
                          "log out",
                          "sign out",
                          "my account",
                          "create account",
                          "create an account",
                          "forgot password",
                          "forgot your password",
                          "log in or register",
                          "log in / register",
                          "log in or sign up",
                          "sign in / sign up",
                          "sign in or sign up",
                          "login / register",
                          "sign in or register",
                          "sign up or log in",
                          "sign in or create an account",
                          "log in or create an account",
                          "remember me",
                          "sign in here"})) {
        return 1;
    }
    return starts_with_one_of(
               line.label,
               {"already a member? ", "already have an account? ", "already a subscriber? ",
                "not a member? ", "not a member yet? ", "you must be logged in to ",
                "you must log in to ", "you need to be logged in to ", "log in to comment",
                "log in to leave a comment", "log in to reply", "please log in to comment",
                "sign in to comment"}) &&
           !is_list_item(line);
}

std::size_t page_tool(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty() || line.words > 10) return 0;
    if (is_one_of(line.label, {"back to top",
                               "back to the top",
                               "return to top",
                               "top of page",
                               "go to top",
                               "scroll to top",
                               "back to top of page",
                               "print this page",
                               "print this article",
                               "print article",
                               "print page",
                               "printer-friendly version",
                               "printable version",
                               "email this article",
                               "email this page",
                               "save this article",
                               "toggle navigation",
                               "toggle menu",
                               "open menu",
                               "close menu",
                               "listen to this article",
                               "view this image",
                               "was this page helpful",
                               "was this article helpful",
                               "was this helpful",
                               "did you find this helpful",
                               "did you find this article helpful",
                               "did you find this page helpful",
                               "thank you for your feedback",
                               "thanks for your feedback",
                               "report an error on this page"})) {
        std::size_t lines = 1;  // and the answers to click on
        while (line.text.ends_with('?') && lines <= 2 && lines <= place.below().size() &&
               is_one_of(place.below()[lines - 1].label, {"yes", "no"})) {
            ++lines;
        }
        return lines;
    }
    const std::size_t tools = tools_in_a_row(place);
    if (tools >= (is_list_item(line) ? 3U : 2U)) return tools;
    return line.kind == BlockKind::paragraph &&
           is_one_of(line.label, {"print", "copy link", "download pdf", "menu"});
}

}  // namespace docent
