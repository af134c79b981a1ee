#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "store/records.h"

namespace docent {

/// The article ids that are taken, and the giver of new ones. For any number of threads.
class ArticleIds {
  public:
    /// Takes: `first_root`, whose articles get ids that do not depend on where it lies.
    ArticleIds(const std::vector<ArticleHead>& heads, std::string first_root);

    /// Gives a new article its id, which is taken from then on.
    std::string take(const ArticleHead& head);

    void free(const std::string& id);

  private:
    const std::string first_root_;
    std::mutex mutex_;
    std::unordered_set<std::string> taken_;
};

}  // namespace docent
