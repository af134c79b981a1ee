// Measures how much of a page's article the HTML reader finds, and how much else.
//
// usage: readability_bench FOLDER [--floor F1 RECALL PAGE]
//   FOLDER   holds saved pages NAME.html and expected.jsonl, one object a line with "page" (NAME)
//            and "expected_text", the text that the page's article should have
//   --floor  exit with 1 when the mean F1, the mean recall or the F1 of any page is lower
//
// Compared are words as the tokenizer gives them, as bags: with w(d) the count of a word in text d,
// common = sum of min(w(found), w(expected)); precision = common / words found, recall = common /
// words expected, F1 their harmonic mean. Found is the title and all blocks. The means give each
// page the same weight. Pages that ask not to be indexed, which docent skips, are measured too.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_reader.h"
#include "text/tokenizer.h"

namespace docent {
namespace {

using Bag = std::map<std::string, std::size_t>;

struct Figures {
    std::string page;
    double precision = 0;
    double recall = 0;

    double f1() const {
        const double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
};

Bag words_of(const std::string& text) {
    static const Tokenizer tokenizer;
    Bag bag;
    for (const Token& token : tokenizer.tokenize(text)) ++bag[token.word];
    return bag;
}

double count(const Bag& bag) {
    double sum = 0;
    for (const auto& entry : bag) sum += static_cast<double>(entry.second);
    return sum;
}

double common(const Bag& a, const Bag& b) {
    double sum = 0;
    for (const auto& [word, times] : a) {
        const auto found = b.find(word);
        if (found != b.end()) sum += static_cast<double>(std::min(times, found->second));
    }
    return sum;
}

// Two texts without words agree.
double share(double part, double whole, double other) {
    if (whole == 0) return other == 0 ? 1 : 0;
    return part / whole;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string article_text(const std::string& bytes) {
    const RawArticle article = read_html(bytes, NoIndexPages::read);
    std::string text = article.title;
    for (const RawBlock& block : article.blocks) text += '\n' + block.text;
    return text;
}

Figures compare(const std::string& page, const std::string& found, const std::string& expected) {
    const Bag found_words = words_of(found);
    const Bag expected_words = words_of(expected);
    const double both = common(found_words, expected_words);
    const double found_count = count(found_words);
    const double expected_count = count(expected_words);
    return {page, share(both, found_count, expected_count),
            share(both, expected_count, found_count)};
}

void print(const Figures& figures) {
    std::printf("%-40s %9.3f %9.3f %9.3f\n", figures.page.c_str(), figures.precision,
                figures.recall, figures.f1());
}

struct Floor {
    double f1 = 0;
    double recall = 0;
    double page_f1 = 0;
};

int run(const std::string& folder, const Floor& floor) {
    std::vector<Figures> pages;
    std::ifstream lines(folder + "/expected.jsonl");
    for (std::string line; std::getline(lines, line);) {
        const auto expected = nlohmann::json::parse(line);
        const std::string page = expected.at("page");
        const std::string found = article_text(read_file(folder + '/' + page + ".html"));
        pages.push_back(compare(page, found, expected.at("expected_text")));
    }
    if (pages.empty()) {
        std::fprintf(stderr, "readability_bench: no pages in %s/expected.jsonl\n", folder.c_str());
        return 2;
    }
    std::sort(pages.begin(), pages.end(),
              [](const Figures& a, const Figures& b) { return a.f1() < b.f1(); });
    std::printf("%-40s %9s %9s %9s\n", "page", "precision", "recall", "F1");
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    for (const Figures& figures : pages) {
        print(figures);
        precision += figures.precision;
        recall += figures.recall;
        f1 += figures.f1();
    }
    const auto total = static_cast<double>(pages.size());
    std::printf("%-40s %9.3f %9.3f %9.3f\n", "mean", precision / total, recall / total, f1 / total);
    const bool is_above = f1 / total >= floor.f1 && recall / total >= floor.recall &&
                          pages.front().f1() >= floor.page_f1;
    if (is_above) return 0;
    std::fprintf(stderr, "readability_bench: below the floor of %.3f, %.3f, %.3f\n", floor.f1,
                 floor.recall, floor.page_f1);
    return 1;
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    const bool has_floor = argc == 6 && std::string_view(argv[2]) == "--floor";
    if (argc != 2 && !has_floor) {
        std::fprintf(stderr, "usage: readability_bench FOLDER [--floor F1 RECALL PAGE]\n");
        return 2;
    }
    try {
        docent::Floor floor;
        if (has_floor) floor = {std::stod(argv[3]), std::stod(argv[4]), std::stod(argv[5])};
        return docent::run(argv[1], floor);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "readability_bench: %s\n", error.what());
        return 2;
    }
}
