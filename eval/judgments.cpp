// A first line of three columns that are separated by tabs means BEIR; its third column is a word
// in the header, a number elsewhere.

#include "eval/judgments.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "eval/line_reader.h"
#include "model/error.h"

namespace docent {
namespace {

std::vector<std::string> columns_between_tabs(std::string_view line) {
    std::vector<std::string> columns;
    for (;;) {
        const std::size_t tab = line.find('\t');
        columns.emplace_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return columns;
        line.remove_prefix(tab + 1);
    }
}

bool is_header(const std::string& score) {
    return score.find_first_of("0123456789") == std::string::npos;
}

class JudgmentReader {
  public:
    void take(std::string_view line) {
        const bool is_first = !has_begun_;
        has_begun_ = true;
        const std::vector<std::string> columns = columns_between_tabs(line);
        if (is_first) is_beir_ = columns.size() == 3;
        if (is_first && is_beir_ && is_header(columns[2])) return;
        if (is_beir_) {
            if (columns.size() != 3) {
                refuse_line("a line must be question, article and score, with tabs between them");
            }
            add(columns[0], columns[1], columns[2]);
        } else {
            const std::vector<std::string> trec = columns_of(line, 2, 1);
            if (trec.empty()) {
                refuse_line(
                    "a line must be question, iteration, article and score; or, with tabs "
                    "between them, question, article and score");
            }
            add(trec[0], trec[2], trec[3]);
        }
    }

    Judgments finish(const std::filesystem::path& file) && {
        if (judgments_.empty()) {
            throw Error(ErrorKind::usage, file.string() + " has no judgments");
        }
        return std::move(judgments_);
    }

  private:
    void add(const std::string& question, const std::string& article, const std::string& score) {
        const int number = whole_number_from(score, "the score");
        const auto [judged, is_new] = judgments_[question].emplace(article, number);
        if (!is_new && judged->second != number) {
            refuse_line("question " + question + " and article " + article +
                        " are judged twice, with different scores; remove one line");
        }
    }

    bool has_begun_ = false;
    bool is_beir_ = false;
    Judgments judgments_;
};

}  // namespace

Judgments read_judgments(const std::filesystem::path& file) {
    JudgmentReader reader;
    for_each_line(file, [&](std::string_view line) { reader.take(line); });
    return std::move(reader).finish(file);
}

}  // namespace docent
