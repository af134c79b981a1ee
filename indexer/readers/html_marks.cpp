// Classes and ids are cut into words, at punctuation and before capitals ("relatedPosts-2" is
// "related", "posts", "2"); single words and pairs are looked up in a sorted table. It has what the
// makers of pages call such parts, in whole words: "share" is a share bar, "shareholders" is not.

#include "indexer/readers/html_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr const char* kNavigation = "navigation";
constexpr const char* kFooter = "footer";
constexpr const char* kCookieBanner = "cookie_banner";
constexpr const char* kShareBar = "share_bar";
constexpr const char* kRelatedLinks = "related_links";
constexpr const char* kComments = "comments";
constexpr const char* kAdvertisement = "advertisement";
constexpr const char* kNewsletter = "newsletter";
constexpr const char* kPopup = "popup";
constexpr const char* kSidebar = "sidebar";

struct Mark {
    std::string_view word;
    const char* rule;
};

// Words of classes and ids, of roles and names of elements too.
constexpr std::array kMarks = std::to_array<Mark>({
    {"ad", kAdvertisement},
    {"adbox", kAdvertisement},
    {"addthis", kShareBar},
    {"addtoany", kShareBar},
    {"ads", kAdvertisement},
    {"adslot", kAdvertisement},
    {"adunit", kAdvertisement},
    {"advert", kAdvertisement},
    {"advertisement", kAdvertisement},
    {"advertisements", kAdvertisement},
    {"advertising", kAdvertisement},
    {"adverts", kAdvertisement},
    {"agegate", kPopup},
    {"alertdialog", kPopup},
    {"also-like", kRelatedLinks},
    {"article-tools", kShareBar},
    {"aside", kSidebar},
    {"banner-bar", kNavigation},
    {"bottombar", kFooter},
    {"breadcrumb", kNavigation},
    {"breadcrumbs", kNavigation},
    {"catlinks", kNavigation},
    {"ccpa", kCookieBanner},
    {"colophon", kFooter},
    {"comment", kComments},
    {"commentlist", kComments},
    {"comments", kComments},
    {"complementary", kSidebar},
    {"consent", kCookieBanner},
    {"contentinfo", kFooter},
    {"cookie", kCookieBanner},
    {"cookie-banner", kCookieBanner},
    {"cookiebanner", kCookieBanner},
    {"cookiebar", kCookieBanner},
    {"cookies", kCookieBanner},
    {"crumbs", kNavigation},
    {"dfp", kAdvertisement},
    {"dialog", kPopup},
    {"disqus", kComments},
    {"dropdown", kNavigation},
    {"follow-us", kShareBar},
    {"followus", kShareBar},
    {"footer", kFooter},
    {"gdpr", kCookieBanner},
    {"global-header", kNavigation},
    {"hatnote", kNavigation},
    {"lightbox", kPopup},
    {"livefyre", kComments},
    {"masthead", kNavigation},
    {"megamenu", kNavigation},
    {"menu", kNavigation},
    {"menubar", kNavigation},
    {"modal", kPopup},
    {"more-from", kRelatedLinks},
    {"more-stories", kRelatedLinks},
    {"most-read", kRelatedLinks},
    {"mostpopular", kRelatedLinks},
    {"mostread", kRelatedLinks},
    {"nav", kNavigation},
    {"navbar", kNavigation},
    {"navbox", kNavigation},
    {"navi", kNavigation},
    {"navigation", kNavigation},
    {"newsletter", kNewsletter},
    {"newsletters", kNewsletter},
    {"no-print", kNavigation},
    {"noprint", kNavigation},
    {"onetrust", kCookieBanner},
    {"onward", kRelatedLinks},
    {"outbrain", kRelatedLinks},
    {"overlay", kPopup},
    {"page-footer", kFooter},
    {"page-header-bar", kNavigation},
    {"pager", kNavigation},
    {"paginate", kNavigation},
    {"pagination", kNavigation},
    {"paging", kNavigation},
    {"popular", kRelatedLinks},
    {"popup", kPopup},
    {"prevnext", kNavigation},
    {"printfooter", kFooter},
    {"promo", kAdvertisement},
    {"promos", kAdvertisement},
    {"rail", kSidebar},
    {"read-next", kRelatedLinks},
    {"recommend", kRelatedLinks},
    {"recommendations", kRelatedLinks},
    {"recommended", kRelatedLinks},
    {"related", kRelatedLinks},
    {"relatedposts", kRelatedLinks},
    {"replies", kComments},
    {"respond", kComments},
    {"right-rail", kSidebar},
    {"search", kNavigation},
    {"search-form", kNavigation},
    {"searchbox", kNavigation},
    {"share", kShareBar},
    {"share-tools", kShareBar},
    {"shareaholic", kShareBar},
    {"sharebar", kShareBar},
    {"sharebox", kShareBar},
    {"sharedaddy", kShareBar},
    {"shares", kShareBar},
    {"sharethis", kShareBar},
    {"sharetools", kShareBar},
    {"sharing", kShareBar},
    {"sidebar", kSidebar},
    {"sidebars", kSidebar},
    {"sign-up", kNewsletter},
    {"signup", kNewsletter},
    {"site-header", kNavigation},
    {"site-info", kFooter},
    {"sitemap", kNavigation},
    {"skip-link", kNavigation},
    {"skiplink", kNavigation},
    {"skyscraper", kAdvertisement},
    {"social", kShareBar},
    {"social-media", kShareBar},
    {"socialbar", kShareBar},
    {"socials", kShareBar},
    {"sponsor", kAdvertisement},
    {"sponsored", kAdvertisement},
    {"sponsors", kAdvertisement},
    {"submenu", kNavigation},
    {"subscribe", kNewsletter},
    {"supplemental", kSidebar},
    {"taboola", kRelatedLinks},
    {"teasers", kRelatedLinks},
    {"toast", kPopup},
    {"topbar", kNavigation},
    {"trending", kRelatedLinks},
    {"up-next", kRelatedLinks},
    {"widget", kSidebar},
    {"widgets", kSidebar},
});

static_assert(std::is_sorted(kMarks.begin(), kMarks.end(),
                             [](const Mark& a, const Mark& b) { return a.word < b.word; }));

bool is_lower(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// Calls `use` with each word of a class or an id.
template <typename Use>
void for_each_word(std::string_view names, Use use) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= names.size(); ++i) {
        const bool is_end = i == names.size() || !(is_lower(names[i]) || is_upper(names[i]));
        const bool is_hump = !is_end && i > 0 && is_upper(names[i]) && is_lower(names[i - 1]);
        if (!is_end && !is_hump) continue;
        if (i > begin) use(lower_ascii(names.substr(begin, i - begin)));
        begin = is_end ? i + 1 : i;
    }
}

}  // namespace

const char* rule_of_mark(std::string_view word) {
    const auto* found = std::lower_bound(
        kMarks.begin(), kMarks.end(), word,
        [](const Mark& mark, std::string_view wanted) { return mark.word < wanted; });
    return found != kMarks.end() && found->word == word ? found->rule : nullptr;
}

const char* rule_of_marks(std::string_view names) {
    const char* rule = nullptr;
    std::string previous;
    for_each_word(names, [&](const std::string& word) {
        if (rule == nullptr) rule = rule_of_mark(word);
        if (rule == nullptr && !previous.empty()) rule = rule_of_mark(previous + '-' + word);
        previous = word;
    });
    return rule;
}

}  // namespace docent
