// Each article answers to several names, the most exact first. A name that two articles answer to
// at the same level is nobody's there.

#include "eval/article_names.h"

#include <array>
#include <filesystem>
#include <set>

#include "model/error.h"

namespace docent {
namespace {

// Record id or path; path without extension; file's name; file's name without extension.
using Names = std::array<std::string, 4>;

Names names_of(const ArticleHead& article) {
    if (!article.record_id.empty()) return {article.record_id};
    const std::filesystem::path path(article.path);
    return {article.path, (path.parent_path() / path.stem()).string(), path.filename().string(),
            path.stem().string()};
}

// The article of each name; nullptr where there are two.
using ArticlesByName = std::unordered_map<std::string, const ArticleHead*>;

std::array<ArticlesByName, 4> articles_by_name(const std::vector<ArticleHead>& articles) {
    std::array<ArticlesByName, 4> levels;
    for (const ArticleHead& article : articles) {
        const Names names = names_of(article);
        for (std::size_t level = 0; level < names.size(); ++level) {
            if (names[level].empty()) continue;
            const auto [other, is_new] = levels[level].emplace(names[level], &article);
            if (is_new) continue;
            if (level == 0) {
                throw Error(ErrorKind::usage, "two articles of the index are named " + names[0] +
                                                  ", in " + other->second->path + " and " +
                                                  article.path + "; index only one of them");
            }
            other->second = nullptr;
        }
    }
    return levels;
}

const ArticleHead* find_article(const std::string& name,
                                const std::array<ArticlesByName, 4>& levels) {
    for (const ArticlesByName& level : levels) {
        const auto found = level.find(name);
        if (found != level.end() && found->second != nullptr) return found->second;
    }
    return nullptr;
}

}  // namespace

ArticleNames::ArticleNames(const std::vector<ArticleHead>& articles, const Judgments& judgments) {
    const auto levels = articles_by_name(articles);
    std::set<std::string> judged;
    for (const auto& [question, of_question] : judgments) {
        for (const auto& [name, score] : of_question) judged.insert(name);
    }
    judged_ = judged.size();
    for (const std::string& name : judged) {
        const ArticleHead* article = find_article(name, levels);
        if (article == nullptr || !names_.emplace(article->id, name).second) ++missing_;
    }
    for (const ArticleHead& article : articles) names_.emplace(article.id, names_of(article)[0]);
}

const std::string& ArticleNames::name_of(const std::string& article_id) const {
    const auto found = names_.find(article_id);
    return found == names_.end() ? article_id : found->second;
}

}  // namespace docent
