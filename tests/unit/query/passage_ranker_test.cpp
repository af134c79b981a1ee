#include "query/passage_ranker.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

constexpr std::size_t kAll = 100;

std::vector<RankedPassage> rank(const Question& question, const QueryIndex& index,
                                std::size_t limit = kAll,
                                const PartValues& weights = fitted_weights()) {
    const Analyzers analyzers;
    const SentenceSplitter sentences;
    const SearchTerms terms = search_terms_from(question, index.reader(), analyzers.of("en"));
    const Candidates candidates = find_candidates(index.reader(), terms, weights,
                                                  std::chrono::steady_clock::time_point::max());
    return PassageRanker(index.reader(), analyzers, sentences, weights)
        .rank(question, terms, candidates, limit);
}

double part_of(const RankedPassage& ranked, const std::string& name) {
    for (const ScorePart& part : ranked.parts) {
        if (part.name == name) return part.value;
    }
    return 0;
}

// The part `name` of the passage that begins with `text`.
double part_in(const std::vector<RankedPassage>& passages, const std::string& text,
               const std::string& name) {
    for (const RankedPassage& ranked : passages) {
        if (ranked.passage.text.starts_with(text)) return part_of(ranked, name);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

bool has_related(const std::vector<RankedPassage>& passages) {
    return std::any_of(passages.begin(), passages.end(), [](const RankedPassage& ranked) {
        return part_of(ranked, "related words") > 0;
    });
}

std::vector<std::string> texts_of(const std::vector<RankedPassage>& passages) {
    std::vector<std::string> texts;
    texts.reserve(passages.size());
    for (const RankedPassage& ranked : passages) texts.push_back(ranked.passage.text);
    return texts;
}

// One question, one passage with a certain evidence (it begins with "With"), one without, and the
// factor of that evidence.
struct PartCase {
    const char* name;
    Part part;
    const char* question;
    std::vector<ArticleEntry> articles;
};

// Parts that the index tells.
std::vector<PartCase> index_part_cases() {
    const std::vector<ArticleEntry> two_titles = {
        article_from("a", "Compass", {{{}, "With a needle."}}),
        article_from("b", "Haystack", {{{}, "Some needle."}})};
    return {
        {"title", Part::title, "compass needle", two_titles},
        {"article title", Part::article_title, "compass needle", two_titles},
        {"headings",
         Part::headings,
         "compass needle",
         {article_from("a", "A", {{{"Compass"}, "With a needle."}, {{"Hay"}, "Some needle."}})}},
        {"inferred question",
         Part::inferred_question,
         "does a needle rust",
         {article_from("a", "A",
                       {{{}, "With water, needles rust.", {"do needles rust?"}},
                        {{}, "Without water, needles do not rust."}})}},
        {"article",
         Part::article,
         "needle",
         {article_from("a", "A", {{{}, "With a needle."}}),
          article_from("b", "Needle", {{{}, "In hay."}})}},
    };
}

// Parts that the passage's own text and heading tell.
std::vector<PartCase> text_part_cases() {
    return {
        {"pairs",
         Part::pairs,
         "magnetic field",
         {article_from("a", "A",
                       {{{}, "With a magnetic field."}, {{}, "A field, not magnetic."}})}},
        {"sentence",
         Part::sentence,
         "compass",
         {article_from("a", "A", {{{}, "With a compass."}, {{"Compass"}, "Some needle."}})}},
        {"kind of answer",
         Part::kind,
         "how many needles",
         {article_from("a", "A", {{{}, "With 20 needles."}, {{}, "Some needles."}})}},
        {"same question",
         Part::same_question,
         "does a needle rust",
         {article_from("a", "A",
                       {{{"FAQ", "Can a needle rust?"}, "With water, needles do."},
                        {{"FAQ", "Needle rust"}, "Without water needles do not."}})}},
    };
}

void check_part(const PartCase& row) {
    INFO(row.name);
    const QueryIndex index(row.articles);
    const Question question = parsed(row.question);
    const std::vector<RankedPassage> ranked = rank(question, index);
    REQUIRE(ranked.size() == 2);
    const double value = part_in(ranked, "With ", row.name);
    CHECK(value > 0);
    const bool is_first_with = ranked[0].passage.text.starts_with("With ");
    CHECK(part_of(ranked[is_first_with ? 1 : 0], row.name) == 0);

    PartValues weights = fitted_weights();
    weights[row.part] *= 2;
    CHECK(part_in(rank(question, index, kAll, weights), "With ", row.name) == Approx(2 * value));
    weights[row.part] = 0;
    CHECK(part_in(rank(question, index, kAll, weights), "With ", row.name) == 0);
}

}  // namespace

TEST_CASE("each part of a score comes from its own evidence, and goes with its weight") {
    for (const PartCase& row : index_part_cases()) check_part(row);
    for (const PartCase& row : text_part_cases()) check_part(row);
}

TEST_CASE("the evidence of an article as a whole counts for each of its passages") {
    const QueryIndex index(
        {article_from("a", "A", {{{}, "Some needle."}, {{}, "A compass. A compass."}}),
         article_from("b", "B", {{{}, "Every needle."}})});
    const std::vector<RankedPassage> ranked = rank(parsed("compass needle"), index);
    CHECK(part_in(ranked, "Some needle", "article") > part_in(ranked, "Every needle", "article"));
    CHECK(part_in(ranked, "Some needle", "article") ==
          Approx(part_in(ranked, "A compass", "article")));
}

TEST_CASE("words far apart in a passage count less than the same words in one sentence") {
    const QueryIndex index({article_from(
        "a", "A", {{{}, "With numb cold feet."}, {{}, "Feet carry us. Some are numb too."}})});
    const std::vector<RankedPassage> ranked = rank(parsed("numb feet"), index);
    CHECK(part_in(ranked, "With", "sentence") > part_in(ranked, "Feet", "sentence"));
    CHECK(part_in(ranked, "Feet", "sentence") > 0);
}

TEST_CASE("a heading that asks more than the question counts less as the same question") {
    const QueryIndex index({article_from(
        "a", "A", {{{"Is rust red?"}, "It is red."}, {{"Is rust red on old iron?"}, "It can."}})});
    const std::vector<RankedPassage> ranked = rank(parsed("is rust red"), index);
    CHECK(part_in(ranked, "It is", "same question") > part_in(ranked, "It can", "same question"));
}

TEST_CASE("an inferred question counts by how much of the question it covers") {
    const QueryIndex index({article_from("a", "A",
                                         {{{}, "Old iron and rust.", {"does iron rust?"}},
                                          {{}, "New iron and rust.", {"what is iron?"}}})});
    const std::vector<RankedPassage> ranked = rank(parsed("does iron rust"), index);
    const double whole = part_in(ranked, "Old", "inferred question");
    const double half = part_in(ranked, "New", "inferred question");
    CHECK(half > 0);
    CHECK(whole > 3 * half);
}

TEST_CASE("words that only an inferred question has find no passage and are missing") {
    const QueryIndex index({article_from("a", "A", {{{}, "It rusts.", {"does iron rust?"}}})});
    CHECK(rank(parsed("iron"), index).empty());
    CHECK_FALSE(is_indexed("iron", index.reader()));
    CHECK(rank(parsed("\"iron\" rust"), index).empty());
}

TEST_CASE("the parts of a score are not zero and sum to it") {
    const QueryIndex index(
        {article_from("a", "Magnets",
                      {{{"What is a field?"}, "A magnetic field has 2 poles."},
                       {{"Poles"}, "Two poles, north and south, always."}}),
         article_from("b", "Needles", {{{}, "The needle follows the magnetic field."}})});
    for (const char* text : {"how many poles has a magnetic field", "needle", "what is a field"}) {
        INFO(text);
        const std::vector<RankedPassage> ranked = rank(parsed(text), index);
        REQUIRE_FALSE(ranked.empty());
        for (const RankedPassage& passage : ranked) {
            double sum = 0;
            for (const ScorePart& part : passage.parts) {
                CHECK(part.value > 0);
                sum += part.value;
            }
            CHECK(sum == Approx(passage.score).epsilon(0).margin(1e-9));
        }
    }
}

TEST_CASE("passages come best first, equal ones in the order in which they were indexed") {
    std::vector<PassageText> passages;
    std::vector<std::string> expected;
    for (int i = 10; i < 22; ++i) {
        passages.push_back({{}, "Numb feet, case " + std::to_string(i)});
        expected.push_back(passages.back().text);
    }
    passages.push_back({{}, "Numb feet ache."});
    expected.insert(expected.begin(), passages.back().text);
    const QueryIndex index({article_from("a", "A", passages)});
    const std::vector<RankedPassage> ranked = rank(parsed("numb feet ache"), index);
    CHECK(texts_of(ranked) == expected);
    CHECK(std::is_sorted(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.score > b.score; }));
}

TEST_CASE("at most as many passages are ranked as wanted, and they are the same best ones") {
    std::vector<PassageText> passages;
    passages.reserve(60);
    for (int i = 0; i < 60; ++i) {
        passages.push_back(
            {{},
             "Numb " + std::string(i % 7 == 0 ? "feet" : "hands") + ' ' + std::to_string(i + 100)});
    }
    const QueryIndex index({article_from("a", "A", passages)});
    const std::vector<RankedPassage> few = rank(parsed("numb feet"), index, 3);
    const std::vector<RankedPassage> many = rank(parsed("numb feet"), index, 50);
    REQUIRE(few.size() == 3);
    CHECK(many.size() == 50);
    CHECK(std::equal(few.begin(), few.end(), many.begin(),
                     [](const RankedPassage& a, const RankedPassage& b) {
                         return a.passage == b.passage && a.score == b.score && a.parts == b.parts;
                     }));
}

TEST_CASE("only passages that hold every quoted phrase word for word are ranked") {
    const QueryIndex index({article_from("a", "A",
                                         {{{}, "The feet are numb."},
                                          {{}, "Are numb, the poor old feet."},
                                          {{}, "FEET  are Numb, and cold hands."},
                                          {{}, "Cold hands."}})});
    CHECK(texts_of(rank(parsed("why \"feet are numb\""), index)) ==
          std::vector<std::string>{"The feet are numb.", "FEET  are Numb, and cold hands."});
    CHECK(texts_of(rank(parsed("\"feet are numb\" \"cold hands\""), index)) ==
          std::vector<std::string>{"FEET  are Numb, and cold hands."});
    CHECK(rank(parsed("\"numb hands\""), index).empty());
    CHECK(rank(parsed("\"are numb, the\" feet"), index).size() == 1);
    CHECK(rank(parsed("feet are numb"), index).size() > 2);
}

TEST_CASE("a quoted phrase may have a full stop inside, but stands in one sentence") {
    const QueryIndex index({article_from("a", "A", {{{}, "E. coli is found. Effects differ."}})});
    CHECK(rank(parsed("\"E. coli\""), index).size() == 1);
    CHECK(rank(parsed("\"found effects\""), index).empty());
}

TEST_CASE("a quoted phrase may stand in the title or a heading, but not across their ends") {
    const QueryIndex index({article_from("a", "Cold hands", {{{"Numb feet"}, "Hurt often."}})});
    CHECK(rank(parsed("\"cold hands\""), index).size() == 1);
    CHECK(rank(parsed("\"numb feet\""), index).size() == 1);
    CHECK(rank(parsed("\"hurt often\""), index).size() == 1);
    CHECK(rank(parsed("\"hands numb\""), index).empty());
    CHECK(rank(parsed("\"feet hurt\""), index).empty());
}

TEST_CASE("a quoted phrase is found where it stands whole, not where a sentence ends inside") {
    const QueryIndex index({article_from("a", "A",
                                         {{{}, "They are numb. Feet hurt. Here numb feet hurt."},
                                          {{}, "They are numb. Feet hurt."}})});
    CHECK(rank(parsed("\"numb feet\""), index).size() == 1);
}

TEST_CASE("without candidates nothing is ranked") {
    const QueryIndex index({article_from("a", "Numb feet.")});
    CHECK(rank(parsed("zebra"), index).empty());
    CHECK(rank(parsed(""), index).empty());
}

TEST_CASE("related words count for what is asked openly and known well, not for a narrow fact") {
    const QueryIndex index({article_from("a", "A", {{{}, "Iron makes blood red in cells."}}),
                            article_from("b", "B", {{{}, "Iron makes blood, and cells need it."}}),
                            article_from("c", "C", {{{}, "Cells of blood."}})});
    CHECK(has_related(rank(parsed("iron in blood"), index)));
    CHECK_FALSE(has_related(rank(parsed("how much iron in blood"), index)));
    CHECK_FALSE(has_related(rank(parsed("zebras and xylophones in blood"), index)));
}

}  // namespace docent::test
