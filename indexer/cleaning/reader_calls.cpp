// Lines that ask the reader to share, to subscribe or to comment. Two kinds of evidence: a whole
// line that is a known button ("Share this article"), or a short text that opens with the call and
// names its object ("Subscribe ... newsletter").

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/cleaning_rules.h"

namespace docent {
namespace {

constexpr std::size_t kMaxCallWords = 40;
constexpr std::size_t kMaxFollowWords = 15;

bool names_network(std::string_view text) {
    return holds_one_of(text, {"facebook", "twitter", "linkedin", "whatsapp", "pinterest",
                               "instagram", "youtube", "tiktok", "reddit", "telegram"});
}

bool is_share_word(std::string_view word) {
    return is_one_of(word, {"share",    "tweet",    "pin",       "it",        "email",   "e-mail",
                            "mail",     "print",    "save",      "facebook",  "twitter", "x",
                            "linkedin", "whatsapp", "reddit",    "copy",      "link",    "telegram",
                            "tumblr",   "pocket",   "pinterest", "flipboard", "this",    "article",
                            "page",     "post",     "story",     "on",        "via",     "to",
                            "by",       "and",      "or",        "now",       "recipe",  "icon"});
}

// "Share on Facebook", "Share Tweet Email"
bool is_share_button(const Line& line) {
    const std::vector<std::string_view> words = bare_words(line.label);
    if (words.size() < 2 || words.size() > 12) return false;
    const bool opens = is_one_of(words[0], {"share", "tweet", "pin"}) ||
                       (names_network(words[0]) && words.size() > 2);
    return opens && std::all_of(words.begin(), words.end(), is_share_word);
}

// One to two sentences that end in a call for comments.
bool calls_for_comments(const Line& line) {
    if (line.words > 30 || line.text.find("comment") == std::string::npos) return false;
    const bool is_call = holds_one_of(
        line.text, {"leave a comment", "leave your comment", "leave us a comment",
                    "let us know in the comments", "tell us in the comments",
                    "share your thoughts in the comments", "drop a comment", "comment below",
                    "comments below", "comments section below", "comment section below"});
    const auto ends = std::count_if(line.text.begin(), line.text.end(),
                                    [](char c) { return c == '.' || c == '!' || c == ';'; });
    const bool addresses =
        holds_one_of(line.text, {"please ", "let us know", "tell us", "your "}) ||
        starts_with_one_of(line.text, {"leave ", "drop ", "comment "});
    return is_call && addresses && ends <= 1;
}

}  // namespace

std::size_t share_line(const Place& place) {
    const Line& line = place.line();
    const std::string_view label = line.label;
    if (is_one_of(label, {"share", "share this", "share it", "follow us", "follow me", "tweet this",
                          "pin it", "spread the word", "sharing is caring"})) {
        return !is_list_item(line) && !(is_title(place) || has_text_below(place));
    }
    if (is_one_of(label, {"share with your friends", "share with friends", "share on social media",
                          "share with friends and family", "share to show you care",
                          "share this with your friends", "share this with a friend",
                          "click to share", "share this content"}) ||
        is_share_button(line)) {
        return 1;
    }
    if (line.words > kMaxCallWords) return 0;
    const bool is_follow_call =
        starts_with_one_of(label, {"follow us on ", "follow me on ", "find us on ", "like us on ",
                                   "join us on ", "connect with us on ", "follow along on "});
    if (is_follow_call) return names_network(label) && line.words <= kMaxFollowWords;
    const bool is_plea = holds_one_of(line.text, {"please share"});
    const bool says_liked = holds_one_of(
        line.text, {"found this", "found it helpful", "found it useful", "enjoyed this",
                    "enjoyed reading", "liked this", "this helped you", "was helpful"});
    const std::size_t networks =
        count_held(line.text, {"email", "e-mail", "twitter", "facebook", "linkedin", "whatsapp",
                               "pinterest", "social media"});
    return is_plea && (says_liked || networks >= 2);
}

std::size_t newsletter(const Place& place) {
    const Line& line = place.line();
    if (line.words > kMaxCallWords) return 0;
    if (is_button(place, {"subscribe",
                          "subscribe now",
                          "subscribe today",
                          "sign up",
                          "sign up now",
                          "sign up today",
                          "sign up here",
                          "newsletter",
                          "newsletters",
                          "newsletter signup",
                          "newsletter sign-up",
                          "email newsletter",
                          "our newsletter",
                          "for our newsletter",
                          "enter your email",
                          "enter your email address",
                          "your email address",
                          "thank you for subscribing",
                          "thanks for subscribing",
                          "thanks for signing up",
                          "you can unsubscribe at any time",
                          "unsubscribe at any time",
                          "no spam, ever",
                          "we respect your privacy"})) {
        return 1;
    }
    const bool opens = starts_with_one_of(
        line.text, {"subscribe ", "sign up ", "signup ", "get ", "join ", "receive ", "want ",
                    "don't miss ", "never miss ", "stay up to date", "stay informed",
                    "stay in the know", "like what you", "enjoying this", "enter your email"});
    const bool has_object =
        holds_one_of(line.text, {"our newsletter",        "our free newsletter",
                                 "our weekly newsletter", "our monthly newsletter",
                                 "our daily newsletter",  "our email newsletter",
                                 "our newsletters",       "our free weekly newsletter",
                                 "my newsletter",         "the newsletter",
                                 "our mailing list",      "our email list",
                                 "my mailing list",       "in your inbox",
                                 "to your inbox",         "into your inbox",
                                 "for email updates",     "for email alerts",
                                 "our email updates",     "newsletter today",
                                 "newsletter now",        "our e-newsletter",
                                 "newsletter and get",    "newsletter to get"});
    return opens && has_object;
}

std::size_t comment_form(const Place& place) {
    const Line& line = place.line();
    if (line.words > kMaxCallWords) return 0;
    if (is_one_of(line.label, {"leave a reply",
                               "leave a comment",
                               "leave a response",
                               "leave your comment",
                               "leave your reply",
                               "post a comment",
                               "post comment",
                               "add a comment",
                               "add your comment",
                               "write a comment",
                               "submit comment",
                               "cancel reply",
                               "leave a reply cancel reply",
                               "join the discussion",
                               "join the conversation",
                               "comments are closed",
                               "no comments yet",
                               "be the first to comment",
                               "view comments",
                               "view all comments",
                               "show comments",
                               "load more comments",
                               "loading comments",
                               "hide comments",
                               "comments are off for this post",
                               "required fields are marked",
                               "your email address will not be published"}) ||
        starts_with_one_of(
            line.text, {"your email address will not be published",
                        "save my name, email, and website in this browser",
                        "notify me of follow-up comments", "notify me of new posts by email"})) {
        return 1;
    }
    const std::vector<std::string_view> words = bare_words(line.label);
    const bool is_count = words.size() == 2 && (is_number(words[0]) || words[0] == "no") &&
                          is_one_of(words[1], {"comment", "comments"}) && !is_list_item(line);
    return is_count || calls_for_comments(line);
}

}  // namespace docent
