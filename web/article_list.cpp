// The list is sorted as the folders are, so an article is where its file is; the path is shown
// because titles may repeat.

#include "web/article_list.h"

#include <algorithm>

#include "text/counted.h"
#include "web/human_time.h"

namespace docent {
namespace {

Html item_html(const ArticleHead& article) {
    Html html;
    html << "<li><a href=\"/article/" << percent_encode(article.id)
         << R"("><span class="title" dir="auto">)" << article.title
         << "</span> <span class=\"path\">" << article.path;
    if (!article.reviewed.empty()) {
        html << ", reviewed " << date_in_words(article.reviewed);
    } else if (!article.published.empty()) {
        html << ", published " << date_in_words(article.published);
    }
    return html << "</span></a></li>\n";
}

Html neighbours_html(std::size_t page_number, std::size_t page_count) {
    Html html;
    if (page_count <= 1) return html;
    html << "<nav class=\"pages\" aria-label=\"Pages of the list\">\n";
    if (page_number > 1) {
        html << R"(<a rel="prev" href="/articles?page=)" << page_number - 1 << "\">Back</a>\n";
    }
    html << "<span>Page " << page_number << " of " << page_count << "</span>\n";
    if (page_number < page_count) {
        html << R"(<a rel="next" href="/articles?page=)" << page_number + 1 << "\">On</a>\n";
    }
    return html << "</nav>\n";
}

}  // namespace

PageContent article_list_html(const std::vector<ArticleHead>& articles, std::size_t page_number) {
    const std::size_t page_count =
        std::max<std::size_t>(1, (articles.size() + kArticlesPerPage - 1) / kArticlesPerPage);
    page_number = std::clamp<std::size_t>(page_number, 1, page_count);
    const std::size_t begin = (page_number - 1) * kArticlesPerPage;
    const std::size_t end = std::min(begin + kArticlesPerPage, articles.size());

    PageContent content;
    content.kind = "list";
    content.title = "All articles";
    content.html << "<h1>" << counted(articles.size(), "article") << "</h1>\n<ul class=\"list\">\n";
    for (std::size_t i = begin; i < end; ++i) content.html << item_html(articles[i]);
    content.html << "</ul>\n" << neighbours_html(page_number, page_count);
    return content;
}

}  // namespace docent
