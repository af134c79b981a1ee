#include "eval/marked_answers.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

AnswerPage page_for(const std::string& question, std::vector<Fragment> fragments) {
    AnswerPage page;
    page.question = parsed(question);
    Answer answer;
    answer.language = "en";
    for (const Fragment& fragment : fragments) answer.text += fragment.text;
    answer.fragments = std::move(fragments);
    page.answers.push_back(std::move(answer));
    return page;
}

MarkedPassage compared(const AnswerPage& page, const std::string& right) {
    const QueryIndex index({article_from("feet", "Numb feet."), article_from("sun", "Sun.")});
    IndexReader reader(index.database());
    return compare_marks(page, {right}, reader, Analyzers(), SentenceSplitter());
}

}  // namespace

TEST_CASE("what is marked is compared with the right answer, beside two simple ways to mark") {
    const AnswerPage page =
        page_for("numb feet", {{"Shoes are tight. Numb feet need ", FragmentKind::plain, false},
                               {"more", FragmentKind::answer, true},
                               {" room. ", FragmentKind::plain, false},
                               {"Rest", FragmentKind::answer, true}});
    const MarkedPassage passage = compared(page, "more room");
    CHECK(passage.holds_answer);
    CHECK_FALSE(passage.marked.gives_answer);
    CHECK(passage.marked.words == 2);
    CHECK_FALSE(passage.first_sentence.gives_answer);
    CHECK(passage.first_sentence.words == 3);
    CHECK(passage.bm25_sentence.gives_answer);
    CHECK(passage.bm25_sentence.words == 5);
    CHECK(compared(page, "more rest").marked.gives_answer);
    CHECK_FALSE(compared(AnswerPage(), "more").holds_answer);
}

TEST_CASE("the means of marked answers are shares of all questions") {
    MarkedPassage good;
    good.holds_answer = true;
    good.marked = {true, 10};
    MarkedPassage missed = good;
    missed.marked = {false, 61};
    const MarkedAnswers answers = mean_of({good, missed, MarkedPassage(), MarkedPassage()});
    CHECK(answers.questions == 4);
    CHECK(answers.held == 0.5);
    CHECK(answers.marked.found == 0.25);
    CHECK(answers.marked.found_where_held == 0.5);
    CHECK(answers.marked.mean_words == Approx(71.0 / 4));
    CHECK(answers.marked.over_most_words == 0.25);
    CHECK(answers.first_sentence.found == 0);
}

}  // namespace docent::test
