// Every page is the same frame: the question box, so that the next question can be asked from
// anywhere, and the content. The question box stands outside the content, so that the script can
// replace the content while somebody types.

#include "web/page_frame.h"

#include "text/content_hash.h"
#include "web/embedded_page.h"

namespace docent {
namespace {

constexpr std::string_view kSiteName = "docent";

// 2000 bytes of UTF-8 hold at least this many of the UTF-16 units that browsers count.
constexpr int kMaxQuestionUnits = 660;

// Changes with the file, so that browsers may keep it for as long as it stays the same.
std::string versioned_url(const std::string& file) {
    return "/" + file + "?v=" + content_hash(embedded_page(file)).substr(0, 8);
}

std::string window_title(const PageContent& content) {
    std::string title = content.title;
    if (!title.empty()) title += " – ";
    title += kSiteName;
    return title;
}

const Html& head_links() {
    static const Html kLinks = [] {
        Html html;
        html << R"(<link rel="icon" type="image/svg+xml" href=")" << versioned_url("favicon.svg")
             << "\">\n<link rel=\"stylesheet\" href=\"" << versioned_url("style.css")
             << "\">\n<script type=\"module\" src=\"" << versioned_url("app.js")
             << "\"></script>\n";
        return html;
    }();
    return kLinks;
}

Html head_html(const PageContent& content) {
    Html html;
    html << "<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
         << window_title(content) << "</title>\n"
         << head_links() << "</head>\n";
    return html;
}

Html question_box_html(const PageContent& content) {
    Html html;
    html << "<form class=\"ask\" role=\"search\" action=\"/\" method=\"get\">\n"
            "<label for=\"question\">What would you like to know?</label>\n"
            "<div class=\"box\">\n<input id=\"question\" type=\"search\" name=\"q\" value=\""
         << content.question << "\" maxlength=\"" << kMaxQuestionUnits
         << "\" autocomplete=\"off\" enterkeyhint=\"search\" "
            "placeholder=\"Ask in your own words\"";
    if (content.kind == "start") html << " autofocus";
    html << ">\n<button type=\"submit\">Ask</button>\n</div>\n</form>\n";
    return html;
}

Html content_element(const PageContent& content) {
    Html html;
    html << R"(<div class="content" data-kind=")" << content.kind << "\" data-title=\""
         << window_title(content) << "\" data-announcement=\"" << content.announcement << "\">\n"
         << content.html << "</div>\n";
    return html;
}

}  // namespace

std::string content_html(const PageContent& content) {
    return content_element(content).bytes();
}

std::string page_html(const PageContent& content) {
    Html html;
    html << "<!DOCTYPE html>\n<html lang=\"en\">\n"
         << head_html(content) << "<body data-kind=\"" << content.kind
         << "\">\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n"
            "<header>\n<div class=\"bar\">\n<a class=\"name\" href=\"/\">"
         << kSiteName
         << "</a>\n<nav aria-label=\"Site\"><a href=\"/articles\">All articles</a></nav>\n</div>\n"
         << question_box_html(content)
         << "<p id=\"announcer\" class=\"unseen\" role=\"status\"></p>\n</header>\n"
            "<main id=\"main\" tabindex=\"-1\">\n"
         << content_element(content)
         << "</main>\n<footer>\n<p>Every answer is a passage of an article, word for word.</p>\n"
            "<p class=\"keys\"><kbd>/</kbd> to ask, <kbd>↓</kbd> <kbd>↑</kbd> from answer to "
            "answer, <kbd>Enter</kbd> to read</p>\n</footer>\n</body>\n</html>\n";
    return html.bytes();
}

}  // namespace docent
