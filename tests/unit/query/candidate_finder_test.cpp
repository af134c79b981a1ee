#include "query/candidate_finder.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "query/bm25_parameters.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

constexpr auto kNoDeadline = std::chrono::steady_clock::time_point::max();

Candidates candidates_for(std::string_view text, const QueryIndex& index,
                          const CandidateLimits& limits = {}) {
    const SearchTerms terms = search_terms_from(parsed(text), index.reader(), TermAnalyzer());
    return find_candidates(index.reader(), terms, fitted_weights(), kNoDeadline, limits);
}

std::vector<std::string> texts_of(const Candidates& candidates, const QueryIndex& index) {
    std::vector<std::string> texts;
    for (const Candidate& candidate : candidates.passages) {
        texts.push_back(index.reader().passage(candidate.entry).text);
    }
    return texts;
}

std::vector<PassageText> numb_passages(std::size_t count) {
    std::vector<PassageText> passages(count);
    for (std::size_t i = 0; i < count; ++i) passages[i].text = "Numb " + std::to_string(i);
    return passages;
}

const QueryIndex& two_articles() {
    static const QueryIndex kIndex(
        {article_from("nerves", "Nerves", {{{}, "Numb feet."}, {{}, "Cold hands, cold nose."}}),
         article_from("feet", "Feet", {{{}, "Shoes for runners."}})});
    return kIndex;
}

}  // namespace

TEST_CASE("candidates are the passages with any word of the question, as they are indexed") {
    const Candidates candidates = candidates_for("numb feet", two_articles());
    CHECK(texts_of(candidates, two_articles()) ==
          std::vector<std::string>{"Numb feet.", "Shoes for runners."});  // by text, by title
    CHECK(candidates.total_estimated == 2);
    CandidateLimits one;
    one.passages = 1;
    CHECK(texts_of(candidates_for("runners' feet", two_articles(), one), two_articles()) ==
          std::vector<std::string>{"Shoes for runners."});  // the best
}

TEST_CASE("candidates know where in them each searched word stands") {
    const QueryIndex index(
        {article_from("a", "Cold toes", {{{"Numb"}, "Toes, cold toes.", {"are they numb?"}}})});
    const SearchTerms terms =
        search_terms_from(parsed("numb toes"), index.reader(), TermAnalyzer());
    REQUIRE(terms.searched.size() == 2);
    const Candidates found = find_candidates(index.reader(), terms, fitted_weights(), kNoDeadline);
    REQUIRE(found.passages.size() == 1);
    REQUIRE(found.passages[0].places.size() == 2);
    const std::size_t toes = terms.searched[0].term == "toe" ? 0 : 1;
    CHECK(found.passages[0].places[toes].in_text == 2);
    CHECK(found.passages[0].places[toes].in_title);
    CHECK_FALSE(found.passages[0].places[toes].in_headings);
    CHECK_FALSE(found.passages[0].places[toes].in_inferred);
    CHECK(found.passages[0].places[1 - toes].in_text == 0);
    CHECK(found.passages[0].places[1 - toes].in_headings);
    CHECK(found.passages[0].places[1 - toes].in_inferred);
}

TEST_CASE("candidates come with the evidence of whole articles") {
    const Candidates candidates = candidates_for("numb feet", two_articles());
    const ArticleEvidence& nerves = candidates.passages[0].evidence;
    const ArticleEvidence& feet = candidates.passages[1].evidence;
    CHECK(nerves.text > 0);
    CHECK(nerves.title == 0);
    CHECK(feet.text == 0);
    CHECK(feet.title > 0);
}

TEST_CASE("the evidence of an article counts its words in all of its passages") {
    const QueryIndex index(
        {article_from("once", "A", {{{}, "Cold toes."}, {{}, "Warm ears."}}),
         article_from("thrice", "B", {{{}, "Cold toes."}, {{}, "Cold, cold ears."}})});
    const Candidates candidates = candidates_for("cold toes", index);
    REQUIRE(candidates.passages.size() == 3);
    for (const Candidate& candidate : candidates.passages) {
        const double cold = candidate.entry <= 2 ? 1 : 3;
        const double expected =
            (std::sqrt(5.0 / 3) * inverse_document_frequency(3, 4) *
                 saturation(cold, candidate.entry <= 2 ? 4 : 5, 4.5, kArticleBm25) +
             std::sqrt(3.0 / 2) * inverse_document_frequency(2, 4) *
                 saturation(1, candidate.entry <= 2 ? 4 : 5, 4.5, kArticleBm25));
        CHECK(candidate.evidence.text == Approx(expected));
    }
}

TEST_CASE("a required word leaves only the passages that hold it") {
    const Candidates candidates = candidates_for("cold \"numb\"", two_articles());
    CHECK(texts_of(candidates, two_articles()) == std::vector<std::string>{"Numb feet."});
}

TEST_CASE("at most as many candidates are found as wanted") {
    const QueryIndex index({article_from("a", "A", numb_passages(30))});
    CHECK(candidates_for("numb", index, {7}).passages.size() == 7);
    CHECK(candidates_for("numb", index).passages.size() == 30);
}

TEST_CASE("a question without known words has no candidates") {
    for (const char* text : {"", "?!", "the of", "zebra", "\"zebra\""}) {
        INFO(text);
        const Candidates candidates = candidates_for(text, two_articles());
        CHECK(candidates.passages.empty());
        CHECK(candidates.total_estimated == 0);
    }
}

TEST_CASE("finding candidates ends at the deadline") {
    const QueryIndex index({article_from("a", "A", numb_passages(3000))});
    const SearchTerms terms = search_terms_from(parsed("numb"), index.reader(), TermAnalyzer());
    const auto past = std::chrono::steady_clock::now() - std::chrono::seconds(1);
    CHECK(error_of([&] { find_candidates(index.reader(), terms, fitted_weights(), past); }) ==
          ErrorKind::timed_out);
}

}  // namespace docent::test
