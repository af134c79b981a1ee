#include "eval/values_file.h"

#include <set>

#include "eval/names_line.h"
#include "query/ranking_parts.h"

namespace docent {

std::string values_heading() {
    return names_line("parts", weighted_parts());
}

void write_values(std::ostream& out, const std::string& question,
                  const std::vector<PassageValues>& passages, const ArticleNames& names,
                  const JudgedArticles& judged) {
    std::set<std::string> found;
    for (const PassageValues& passage : passages) {
        const std::string& article = names.name_of(passage.id.article_id);
        const auto judgment = judged.find(article);
        out << (judgment == judged.end() ? 0 : judgment->second) << " qid:" << question;
        std::size_t number = 0;
        for (const WeightedPart& part : weighted_parts()) {
            out << ' ' << ++number << ':' << passage.values[part.part];
        }
        out << " # " << article << '\n';
        found.insert(article);
    }
    for (const auto& [article, score] : judged) {
        if (score <= 0 || found.contains(article)) continue;
        out << score << " qid:" << question << " # " << article << '\n';
    }
}

}  // namespace docent
