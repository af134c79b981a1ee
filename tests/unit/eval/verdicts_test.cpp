#include "eval/verdicts.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "query/confidence.h"
#include "tests/temp_folder.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& half_index() {
    static const QueryIndex kIndex({article_from("feet", "Numb feet and cold feet."),
                                    article_from("sun", "Sunlight makes vitamin D.")});
    return kIndex;
}

const std::vector<CollectionQuestion> kQuestions = {
    {"here", "numb feet"}, {"gone", "cold hands"}, {"unjudged", "vitamin"}, {"odd", "sunlight"}};
const Judgments kJudgments = {{"here", {{"feet.txt", 1}}},
                              {"gone", {{"hands.txt", 1}, {"feet.txt", 0}}},
                              {"odd", {{"sun.txt", 1}}}};

std::vector<JudgedVerdict> judged(const VerdictOptions& options = {}) {
    Answerer answerer(half_index().database());
    return judge_verdicts(answerer, kQuestions, kJudgments, options);
}

JudgedVerdict verdict(double confidence, bool is_answerable, bool is_right) {
    return {confidence, verdict_from(confidence), is_answerable, is_right};
}

}  // namespace

TEST_CASE("a question is answerable if a relevant article is in the index") {
    const std::vector<JudgedVerdict> verdicts = judged();
    REQUIRE(verdicts.size() == 3);
    CHECK(verdicts[0].is_answerable);
    CHECK(verdicts[0].is_right);
    CHECK(verdicts[0].verdict == Verdict::answered);
    CHECK_FALSE(verdicts[1].is_answerable);
    CHECK_FALSE(verdicts[1].is_right);
    CHECK(verdicts[0].confidence > verdicts[1].confidence);
}

TEST_CASE("questions that are impossible are asked, too, and are not answerable") {
    VerdictOptions options;
    options.impossible = {"unjudged", "odd"};
    const std::vector<JudgedVerdict> verdicts = judged(options);
    REQUIRE(verdicts.size() == 4);
    CHECK_FALSE(verdicts[2].is_answerable);
    CHECK_FALSE(verdicts[3].is_answerable);
    CHECK_FALSE(verdicts[3].is_right);
    options.questions = 1;
    CHECK(judged(options).size() == 1);
}

TEST_CASE("the features of each first passage are written with what is true") {
    std::ostringstream features;
    VerdictOptions options;
    options.features = &features;
    judged(options);
    std::istringstream lines(features.str());
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK(line == features_heading());
    CHECK(line.starts_with("# features: coverage, missing, "));
    REQUIRE(std::getline(lines, line));
    CHECK(line.starts_with("1 qid:here 1:1 2:0 "));
    CHECK(line.ends_with(" # 1"));
    REQUIRE(std::getline(lines, line));
    CHECK(line.starts_with("0 qid:gone 1:"));
    CHECK(line.ends_with(" # 0"));
}

TEST_CASE("the area under the ROC curve is the share of pairs in the right order") {
    CHECK(measures_of({verdict(.9, true, true), verdict(.1, false, false)}).auroc == 1);
    CHECK(measures_of({verdict(.1, true, true), verdict(.9, false, false)}).auroc == 0);
    CHECK(measures_of({verdict(.5, true, true), verdict(.5, false, false)}).auroc == 0.5);
    CHECK(measures_of({verdict(.9, true, true), verdict(.4, true, true), verdict(.6, false, false),
                       verdict(.1, false, false)})
              .auroc == Approx(0.75));
    CHECK(measures_of({}).auroc == 0.5);
}

TEST_CASE("the calibration error is how far confidence is from the share of right passages") {
    CHECK(measures_of({verdict(1, true, true), verdict(0, false, false)}).calibration_error == 0);
    CHECK(measures_of({verdict(.75, true, true), verdict(.75, true, false)}).calibration_error ==
          Approx(0.25));
    CHECK(measures_of({verdict(.2, true, true), verdict(.8, false, false)}).calibration_error ==
          Approx(0.8));
    CHECK(measures_of({}).calibration_error == 0);
}

TEST_CASE("verdicts are counted among the questions that they are right or wrong for") {
    const VerdictMeasures measures =
        measures_of({verdict(.9, true, true), verdict(.9, true, false), verdict(.01, true, false),
                     verdict(.01, false, false), verdict(.3, false, false)});
    CHECK(measures.answerable == 3);
    CHECK(measures.unanswerable == 2);
    CHECK(measures.wrongly_not_here == Approx(1.0 / 3));
    CHECK(measures.rightly_not_here == Approx(0.5));
    CHECK(measures.right_answered == Approx(0.5));
}

}  // namespace docent::test
