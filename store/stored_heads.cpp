#include "store/stored_heads.h"

#include <xapian.h>

#include <algorithm>
#include <tuple>

#include "store/record_coder.h"
#include "store/schema.h"

namespace docent {

std::vector<ArticleHead> stored_heads(const Xapian::Database& index) {
    std::vector<ArticleHead> heads;
    for (auto value = index.valuestream_begin(kArticleHeadSlot);
         value != index.valuestream_end(kArticleHeadSlot); ++value) {
        heads.push_back(decode_article_head(*value));
    }
    std::sort(heads.begin(), heads.end(), [](const ArticleHead& a, const ArticleHead& b) {
        return std::tie(a.root, a.path, a.record_id) < std::tie(b.root, b.path, b.record_id);
    });
    return heads;
}

std::vector<ArticleHead> some_heads(const Xapian::Database& index, std::size_t count) {
    std::vector<ArticleHead> heads;
    const std::size_t last = index.get_lastdocid();
    auto value = index.valuestream_begin(kArticleHeadSlot);
    const auto end = index.valuestream_end(kArticleHeadSlot);
    for (std::size_t i = 0; i < count && value != end; ++i) {
        value.skip_to(static_cast<Xapian::docid>(last * i / count + 1));
        if (value == end) break;
        heads.push_back(decode_article_head(*value));
        ++value;
    }
    return heads;
}

std::vector<std::uint64_t> lines_in_articles(const Xapian::Database& index, const std::string& root,
                                             std::uint64_t min_articles) {
    std::vector<std::uint64_t> lines;
    const std::string prefix = line_term_prefix(root);
    for (auto term = index.allterms_begin(prefix); term != index.allterms_end(prefix); ++term) {
        if (term.get_termfreq() < min_articles) continue;
        const auto line = line_from_term(*term, prefix);
        if (!line) throw DamagedRecord();
        lines.push_back(*line);
    }
    return lines;
}

std::vector<std::string> articles_with_line(const Xapian::Database& index, const std::string& root,
                                            std::uint64_t line) {
    std::vector<std::string> ids;
    const std::string term = line_term(root, line);
    for (auto entry = index.postlist_begin(term); entry != index.postlist_end(term); ++entry) {
        ids.push_back(
            decode_article_head(index.get_document(*entry).get_value(kArticleHeadSlot)).id);
    }
    return ids;
}

std::vector<LanguageCount> article_languages(const Xapian::Database& index) {
    std::vector<LanguageCount> languages;
    const std::string prefix(kLanguagePrefix);
    for (auto term = index.allterms_begin(prefix); term != index.allterms_end(prefix); ++term) {
        languages.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
    }
    std::stable_sort(
        languages.begin(), languages.end(),
        [](const LanguageCount& a, const LanguageCount& b) { return a.articles > b.articles; });
    return languages;
}

}  // namespace docent
