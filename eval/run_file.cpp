// Six columns; only the article's may hold blanks, so it is what stands between the other five.

#include "eval/run_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <set>

#include "eval/line_reader.h"
#include "model/error.h"

namespace docent {
namespace {

constexpr double kLeastStep = 0.0001;  // the last digit written; fits a float below 1,000

void check_names(const std::vector<ScoredArticle>& ranking) {
    for (const ScoredArticle& article : ranking) {
        if (article.name.find_first_of("\r\n") == std::string::npos) continue;
        throw Error(ErrorKind::usage, "article " + article.name +
                                          " cannot be written to a run file, because its name "
                                          "holds a line end; change it, or leave out --run");
    }
}

double score_from(const std::string& column) {
    double score = 0;
    const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), score);
    if (error != std::errc() || end != column.data() + column.size() || !std::isfinite(score)) {
        refuse_line("the score must be a number, not " + column);
    }
    return score;
}

}  // namespace

void check_run_id(const std::string& question) {
    if (question.find_first_of(" \t\r\n\v\f") == std::string::npos) return;
    throw Error(ErrorKind::usage, "question " + question +
                                      " cannot be written to a run file, because its id holds "
                                      "white space; change the id, or leave out --run");
}

void write_ranking(std::ostream& out, const std::string& question,
                   const std::vector<ScoredArticle>& ranking) {
    check_run_id(question);
    check_names(ranking);
    double last = 0;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const double rounded = std::round(ranking[i].score / kLeastStep) * kLeastStep;
        last = i == 0 ? rounded : std::min(rounded, last - kLeastStep);
        char score[32];
        std::snprintf(score, sizeof score, "%.4f", last);
        out << question << " Q0 " << ranking[i].name << ' ' << i + 1 << ' ' << score << " docent\n";
    }
}

Run read_run(const std::filesystem::path& file) {
    std::map<std::string, std::vector<ScoredArticle>> scored;
    std::set<std::pair<std::string, std::string>> seen;
    for_each_line(file, [&](std::string_view line) {
        const std::vector<std::string> columns = columns_of(line, 2, 3);
        if (columns.empty()) {
            refuse_line("a line must be question, Q0, article, rank, score and tag");
        }
        if (!seen.emplace(columns[0], columns[2]).second) {
            refuse_line("article " + columns[2] + " is ranked twice for question " + columns[0] +
                        "; remove one line");
        }
        scored[columns[0]].push_back({columns[2], score_from(columns[4])});
    });
    if (scored.empty()) throw Error(ErrorKind::usage, file.string() + " has no rankings");
    Run run;
    for (auto& [question, articles] : scored) {
        std::stable_sort(
            articles.begin(), articles.end(),
            [](const ScoredArticle& a, const ScoredArticle& b) { return a.score > b.score; });
        for (ScoredArticle& article : articles) run[question].push_back(std::move(article.name));
    }
    return run;
}

}  // namespace docent
