#include "query/answer_features.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

// An index that holds the words of the questions below, each in one passage of four.
const QueryIndex& words_index() {
    static const QueryIndex kIndex({article_from("a", "Words",
                                                 {{{}, "Numb."},
                                                  {{}, "Feet."},
                                                  {{}, "Hands; an injection."},
                                                  {{}, "Winter; a shot, vitamins."}})});
    return kIndex;
}

RankedPassage ranked(const Question& question, const std::string& article, const std::string& text,
                     double score, const std::vector<std::string>& headings = {}) {
    RankedPassage passage;
    passage.passage.id = {article, 0};
    passage.passage.language = "en";
    passage.passage.text = text;
    passage.passage.heading_path = headings;
    passage.score = score;
    passage.evidence = find_evidence(text, question, TermAnalyzer(), SentenceSplitter());
    return passage;
}

class Features {
  public:
    Features(const Question& question, const std::vector<RankedPassage>& passages)
        : values_(
              answer_features(passages, question,
                              search_terms_from(question, words_index().reader(), TermAnalyzer()),
                              Analyzers(), words_index().reader())) {}

    Features(const Question& question, const std::string& text,
             const std::vector<std::string>& headings = {})
        : Features(question, {ranked(question, "a", text, 1, headings)}) {}

    double operator[](Feature feature) const { return values_[static_cast<std::size_t>(feature)]; }

  private:
    FeatureValues values_;
};

}  // namespace

TEST_CASE("the meaning is the one of the first passage") {
    const Question question = parsed("numb feet");
    std::vector<RankedPassage> passages{ranked(question, "a", "Toes tingle.", 2),
                                        ranked(question, "b", "Feet.", 1)};
    const double usual = Features(question, passages)[Feature::meaning];
    CHECK(usual > 0.2);
    CHECK(usual < 0.8);
    passages.front().evidence.meaning = 0;
    CHECK(Features(question, passages)[Feature::meaning] == 0);
    passages.front().evidence.meaning = 0.7;
    CHECK(Features(question, passages)[Feature::meaning] == Approx(0.7));
}

TEST_CASE("coverage is the squared share of the question that the passage speaks of") {
    const Question question = parsed("numb feet");
    CHECK(Features(question, "Feet get numb.")[Feature::coverage] == Approx(1));
    CHECK(Features(question, "Feet get cold.")[Feature::coverage] == Approx(0.25));
    CHECK(Features(question, "Hands get cold.")[Feature::coverage] == 0);
    CHECK(Features(question, "Feet get cold.")[Feature::missing] == Approx(0.5));
    CHECK(Features(question, "Feet get numb.")[Feature::missing] == 0);
}

TEST_CASE("headings cover less than the text, but more than nothing") {
    const Question question = parsed("numb");
    const double heading = Features(question, "Feet.", {"Cold", "Numbness"})[Feature::coverage];
    CHECK(heading > 0);
    CHECK(heading < 1);
    CHECK(Features(question, "Numb.", {"Numb"})[Feature::coverage] == 1);
    const Features both(parsed("numb feet"), "Feet.", {"Numbness"});
    CHECK(both[Feature::titled] > both[Feature::sentence] * both[Feature::sentence]);
}

TEST_CASE("a synonym covers less than the word, and never counts twice") {
    Question question = parsed("shot");
    question.terms.push_back({"injection", "inject", 0.5, "shot"});
    question.terms.push_back({"jab", "jab", 0.5, "shot"});
    const double synonym = Features(question, "An injection.")[Feature::coverage];
    CHECK(synonym > 0);
    CHECK(synonym < 1);
    CHECK(Features(question, "An injection, a jab.")[Feature::coverage] == synonym);
    CHECK(Features(question, "A shot is an injection.")[Feature::coverage] == 1);
    CHECK(Features(question, "Tablets.")[Feature::coverage] == 0);
}

TEST_CASE("a corrected word covers less than one that was typed so") {
    Question question = parsed("vitmain");
    question.terms[0].term = "vitamin";
    question.corrections = {{"vitmain", "vitamin"}};
    const double corrected = Features(question, "Vitamin.")[Feature::coverage];
    CHECK(corrected > 0);
    CHECK(corrected < 1);
}

TEST_CASE("words that nobody wrote are unknown, those of other passages only missing") {
    const Question question = parsed("numb zebra");
    const Features features(question, "Hands.");
    CHECK(features[Feature::unknown] > 0.5);  // it would be the rarest
    CHECK(features[Feature::unknown] < 1);
    CHECK(Features(parsed("numb feet"), "Hands.")[Feature::unknown] == 0);
}

TEST_CASE("one sentence that holds the question says more than two that share it") {
    const Question question = parsed("numb feet");
    CHECK(Features(question, "The feet are numb.")[Feature::sentence] == Approx(1));
    CHECK(Features(question, "They are numb. Feet ache.")[Feature::sentence] == Approx(0.5));
    CHECK(Features(question, "Some numb feet.")[Feature::pairs] == 1);
    CHECK(Features(question, "The feet are numb.")[Feature::pairs] == 0);
}

TEST_CASE("the lead is over other articles, not over the same one") {
    const Question question = parsed("numb feet");
    const auto passage = [&](const char* article, double score) {
        return ranked(question, article, "Numb feet.", score);
    };
    CHECK(Features(question, {passage("a", 4), passage("a", 3), passage("b", 1)})[Feature::lead] ==
          Approx(0.75));
    CHECK(Features(question, {passage("a", 4), passage("b", 4)})[Feature::lead] == 0);
    CHECK(Features(question, {passage("a", 4)})[Feature::lead] == Approx(1));
}

TEST_CASE("the kind of answer counts where one is asked for") {
    CHECK(Features(parsed("numb feet"), "Numb feet.")[Feature::expected_kind] == 0.5);
    CHECK(Features(parsed("how many feet"), "All 4 feet.")[Feature::expected_kind] == 1);
    CHECK(Features(parsed("how many feet"), "Some feet.")[Feature::expected_kind] == 0);
}

TEST_CASE("a question without terms has no features") {
    for (const char* text : {"", "?! of the"}) {
        const Question question = parsed(text);
        const FeatureValues values =
            answer_features({ranked(question, "a", "Of the.", 0)}, question,
                            search_terms_from(question, words_index().reader(), TermAnalyzer()),
                            Analyzers(), words_index().reader());
        CHECK(values == FeatureValues{});
    }
}

}  // namespace docent::test
