#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "query/question_parser.h"
#include "store/index_reader.h"
#include "store/index_writer.h"
#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {

/// An index of a few articles that goes with the object.
class QueryIndex {
  public:
    explicit QueryIndex(const std::vector<ArticleEntry>& articles) {
        {
            IndexWriter writer(database());
            writer.add_root("..");
            for (const ArticleEntry& article : articles) writer.replace_article(article);
            writer.commit();
        }
        reader_.emplace(database());
    }

    std::filesystem::path database() const { return folder_ / "index"; }
    const IndexReader& reader() const { return *reader_; }

  private:
    TempFolder folder_;
    std::optional<IndexReader> reader_;
};

inline Question parsed(std::string_view text) {
    return parse_question(text, TermAnalyzer());
}

/// For tests that need no index: each term of a question is as important as its weight says.
inline std::vector<double> weights_of(const Question& question) {
    std::vector<double> weights;
    for (const QuestionTerm& term : question.terms) weights.push_back(term.weight);
    return weights;
}

/// The place of a term among the question's terms; their number when it is not there.
inline std::size_t place_of(const std::string& term, const Question& question) {
    const auto found = std::find_if(question.terms.begin(), question.terms.end(),
                                    [&](const QuestionTerm& other) { return other.term == term; });
    return static_cast<std::size_t>(found - question.terms.begin());
}

}  // namespace docent::test
