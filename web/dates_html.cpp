#include "web/dates_html.h"

#include "query/article_age.h"
#include "web/human_time.h"

namespace docent {

Html dates_html(const ArticleAge& age) {
    Html html;
    if (age.dates.empty()) return html;
    html << "<p class=\"dates\">";
    for (std::size_t i = 0; i < age.dates.size(); ++i) {
        const std::string& date = age.dates[i].iso_date;
        if (i > 0) html << ", ";
        html << words_for_date(age, i) << " <time datetime=\"" << date << "\">"
             << date_in_words(date) << "</time>";
    }
    if (age.is_old) html << ": <strong>" << words_for_age(age) << "</strong>";
    return html << "</p>\n";
}

}  // namespace docent
