#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "eval/judgments.h"
#include "store/records.h"

namespace docent {

/// What the judgments of a collection call the articles of an index: by the `_id` of their record;
/// others by their path, by their file's name when no other file has it, or by either without its
/// extension.
class ArticleNames {
  public:
    /// Throws: Error(usage) when two articles have the same record id or path.
    ArticleNames(const std::vector<ArticleHead>& articles, const Judgments& judgments);

    /// Gives the name of an article: what the judgments call it, or its record id or path.
    const std::string& name_of(const std::string& article_id) const;

    /// Judged articles: all, and those that are not in the index.
    std::size_t judged() const { return judged_; }
    std::size_t judged_missing() const { return missing_; }

  private:
    std::unordered_map<std::string, std::string> names_;  // by article id
    std::size_t judged_ = 0;
    std::size_t missing_ = 0;
};

}  // namespace docent
