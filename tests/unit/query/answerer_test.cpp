#include "query/answerer.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& health_index() {
    static const QueryIndex kIndex(
        {article_from("feet", "Numb feet",
                      {{{"Causes"}, "Numb feet can come from a lack of vitamin B12."},
                       {{"Help"}, "Tablets help after two weeks. An injection works faster."}}),
         article_from("sun", "Sunlight", {{{}, "Sunlight makes vitamin D in the skin."}}),
         article_from("logic", "Logic",
                      {{{}, "AND, OR and NOT are operators; * and ( ) are not."}})});
    return kIndex;
}

AnswerPage ask(std::string_view question, const AskOptions& options = {}) {
    return Answerer(health_index().database()).answer(question, options);
}

// Everything in a page but the time it took.
bool is_same(const AnswerPage& a, const AnswerPage& b) {
    return a.question == b.question && a.verdict == b.verdict && a.confidence == b.confidence &&
           a.answers == b.answers && a.missing_terms == b.missing_terms &&
           a.total_estimated == b.total_estimated && a.generation == b.generation;
}

std::vector<std::string> hostile_questions() {
    std::string many_words;
    for (int i = 0; i < 10'000; ++i) many_words += "word" + std::to_string(i) + ' ';
    return {"",
            " \t\n ",
            "?",
            std::string(8'000'000, 'a'),
            std::string(8'000'000, '\0'),
            std::string(5'000'000, '"'),
            many_words,
            std::string("numb\0feet", 9),
            "\xFF\xFE\xC3\x28 \xF0\x9F numb \x80",
            std::string(3000, '\x80'),
            "AND OR NOT ( ) * \" XOR NEAR/3 ADJ +numb -feet title:x id:7 numb* ~feet",
            "NOT (numb OR",
            "\"numb \u201Cfeet\u00BB \"",
            "\U0001F9B6\U0001F3FD\u200D\u2642\uFE0F numb?",
            "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u202C",
            "\u4E3A\u4EC0\u4E48\u811A\u9EBB\u6728\uFF1F",
            "XPnumb Qfeet#p-0 XIfeet Snumb",
            "%s%n%x ../../etc/passwd ${HOME} `id` <script>alert(1)</script>",
            "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            std::string(3000, '1')};
}

}  // namespace

TEST_CASE("a question is answered by the passage that speaks of it, with everything about it") {
    const AnswerPage page = ask("Why are my feet numb?");
    CHECK(page.verdict == Verdict::answered);
    CHECK(page.confidence > 0.5);
    REQUIRE_FALSE(page.answers.empty());
    const Answer& best = page.answers.front();
    CHECK(to_string(best.passage_id) == "feet#p-0");
    CHECK(best.title == "Numb feet");
    CHECK(best.path == "feet.txt");
    CHECK(best.heading_path == std::vector<std::string>{"Causes"});
    CHECK(best.text == "Numb feet can come from a lack of vitamin B12.");
    CHECK(best.begin_byte == 0);
    CHECK(best.end_byte == best.text.size());
    CHECK(best.score > 0);
    CHECK_FALSE(best.fragments.empty());
    CHECK(page.generation == health_index().reader().state().generation);
    CHECK(page.total_estimated >= page.answers.size());
}

TEST_CASE("any bytes as a question give a page") {
    Answerer answerer(health_index().database());
    for (const std::string& question : hostile_questions()) {
        INFO(question.substr(0, 60));
        const AnswerPage page = answerer.answer(question);
        CHECK(page.question.text.size() <= 3 * kMaxQuestionBytes);  // repaired bytes grow
        CHECK(page.confidence >= 0);
        CHECK(page.confidence <= 1);
        for (const Answer& answer : page.answers) {
            std::string joined;
            for (const Fragment& fragment : answer.fragments) joined += fragment.text;
            CHECK(joined == answer.text);
        }
    }
}

TEST_CASE("words that other search engines take for syntax are words") {
    CHECK(ask("AND OR NOT ( ) *").answers.size() == 1);
    CHECK(ask("+numb -feet").answers.at(0).passage_id.article_id == "feet");
    CHECK(ask("title:numb").answers.at(0).passage_id.article_id == "feet");
    CHECK(ask("numb*").answers.at(0).passage_id.article_id == "feet");
    CHECK(ask("num*").answers.empty());
    CHECK(ask("XIfeet Qfeet").answers.empty());
}

TEST_CASE("a question that is too long is cut between characters") {
    const std::string fitting(kMaxQuestionBytes - 1, 'x');
    std::string question = fitting;
    question += "\u00E4 numb";
    const AnswerPage page = ask(question);
    CHECK(page.question.text == fitting);
    CHECK(page.answers.empty());
}

TEST_CASE("malformed bytes and control characters do not reach the page") {
    const AnswerPage page = ask(std::string("numb\0\x1b[31m\xFF feet\n\x7f", 18));
    CHECK(page.question.text == "numb  [31m\uFFFD feet  ");
    CHECK(page.answers.at(0).passage_id.article_id == "feet");
}

TEST_CASE("what turns the direction of text does not reach the page") {
    CHECK(ask("\"numb \u202Eteef\u2069\"").question.text == "\"numb  teef \"");
}

TEST_CASE("the same question gives the same page") {
    Answerer answerer(health_index().database());
    for (const char* question : {"why numb feet", "vitmain d zebra", "tablets or shots", ""}) {
        INFO(question);
        const AnswerPage first = answerer.answer(question);
        CHECK(is_same(answerer.answer(question), first));
        CHECK(is_same(ask(question), first));
    }
}

TEST_CASE("an empty question and one about something else are not answered here") {
    CHECK(ask("").verdict == Verdict::not_here);
    CHECK(ask("").answers.empty());
    const AnswerPage page = ask("how do zebras swim");
    CHECK(page.verdict == Verdict::not_here);
    CHECK(page.missing_terms == std::vector<std::string>{"zebras", "swim"});
}

TEST_CASE("what is not answered here shows no passage that has nothing to do with it") {
    const AnswerPage page = ask("who makes the best zebras from blue paint");
    CHECK(page.verdict == Verdict::not_here);
    CHECK(page.total_estimated > 0);  // found by small words
    for (const Answer& answer : page.answers) CHECK_FALSE(answer.why.matched.empty());
}

TEST_CASE("a question of small words alone has a perhaps at best") {
    const AnswerPage page = ask("is it what it can be");
    CHECK_FALSE(page.answers.empty());
    CHECK(page.verdict != Verdict::answered);
    CHECK(ask("\"are not\"").verdict == Verdict::answered);
}

TEST_CASE("a word that only a synonym stands for is not missing") {
    const AnswerPage page = ask("does a jab work");
    CHECK(page.missing_terms.empty());
    CHECK(page.answers.at(0).text.find("injection") != std::string::npos);
}

TEST_CASE("a misspelt question is answered as meant and says so") {
    const AnswerPage page = ask("vitmain in sunligth");
    CHECK(page.question.corrections.size() == 2);
    CHECK(page.answers.at(0).passage_id.article_id == "sun");
    CHECK(page.missing_terms.empty());
}

TEST_CASE("a quoted phrase that no passage holds gives no answer but what comes nearest") {
    CHECK(ask("\"feet numb\"").confidence == 0);
    CHECK(ask("\"feet numb\"").answers.at(0).passage_id.article_id == "feet");
    CHECK(ask("\"feet numb\"").question.phrases == std::vector<std::string>{"feet numb"});
    CHECK(ask("\"feet numb\"").verdict == Verdict::not_here);
    CHECK(ask("\"feet numb\"").missing_terms == std::vector<std::string>{"\"feet numb\""});
    CHECK(ask("\"numb feet can\"").answers.size() == 1);
}

TEST_CASE("a quoted part that no passage holds leaves a perhaps at best") {
    const AnswerPage plain = ask("why are my feet numb");
    CHECK(plain.verdict == Verdict::answered);
    const AnswerPage quoted = ask("why are \"my feet numb\" feet numb");
    CHECK(quoted.answers.at(0).passage_id == plain.answers.at(0).passage_id);
    const AnswerPage other = ask("why are my feet \"numb because of winter\"");
    CHECK(other.verdict == Verdict::unsure);
    CHECK(other.missing_terms.back() == "\"numb because of winter\"");
}

TEST_CASE("the passages of one article stand together, and none that has nothing of the question") {
    const QueryIndex index(
        {article_from("a", "Cobalamin",
                      {{{}, "Clams hold cobalamin for the blood and the nerves."},
                       {{}, "Cobalamin: clams."}}),
         article_from("b", "Cobalamin", {{{}, "Clams have cobalamin for blood."}}),
         article_from("c", "Weather", {{{}, "That is why rain falls."}})});
    const AnswerPage page =
        Answerer(index.database()).answer("why clams, cobalamin, blood, nerves");
    std::vector<std::string> articles;
    for (const Answer& answer : page.answers) articles.push_back(answer.passage_id.article_id);
    CHECK(articles == std::vector<std::string>{"a", "a", "b"});
}

TEST_CASE("a question with a quoted phrase gets passages that hold it first, then the others") {
    const AnswerPage page = ask("can cold weather make \"numb feet\"");
    REQUIRE(page.answers.size() >= 1);
    CHECK(page.answers.at(0).text.find("umb feet") != std::string::npos);
    CHECK(page.answers.size() == ask("can cold weather make numb feet").answers.size());
    CHECK(ask("what does \"numb feet can\" mean").answers.size() == 1);
}

TEST_CASE("the same passage in five articles is one answer that names the others") {
    const std::string text = "Cold weather makes numb feet worse, and a warm bath helps.";
    std::vector<ArticleEntry> articles = {
        article_from("tea", "Warmth", {{{}, "A cup of tea warms numb feet in cold weather."}})};
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        articles.push_back(article_from(id, "Winter", {{{}, text}}));
    }
    const QueryIndex index(articles);
    Answerer answerer(index.database());
    for (const char* question :
         {"numb feet in cold weather", "does cold make \"numb feet\" worse"}) {
        INFO(question);
        const AnswerPage page = answerer.answer(question);
        REQUIRE(page.answers.size() == 2);
        const bool is_first = page.answers[0].passage_id.article_id != "tea";
        const Answer& answer = page.answers[is_first ? 0 : 1];
        CHECK(answer.passage_id.article_id == "a");
        REQUIRE(answer.also_in.size() == 4);
        CHECK(answer.also_in[0] == PassageCopy{{"b", 0}, "Winter", "b.txt"});
        CHECK(page.answers[is_first ? 1 : 0].also_in.empty());
    }
    CHECK(answerer.rank_articles("numb feet in cold weather", 10).articles.size() == 6);
}

TEST_CASE("however many copies there are, others have their places") {
    std::vector<ArticleEntry> articles;
    for (int i = 0; i < 40; ++i) {
        articles.push_back(
            article_from("a" + std::to_string(i), "Numb feet", {{{}, "Numb feet."}}));
    }
    for (const char* word : {"amber", "basalt", "copper"}) {
        articles.push_back(
            article_from(word, "Other", {{{}, std::string("Feet and ") + word + " here."}}));
    }
    const QueryIndex index(articles);
    const AnswerPage page = Answerer(index.database()).answer("numb feet");
    CHECK(page.answers.size() == 4);
    CHECK(page.answers.at(0).also_in.size() == 39);
}

TEST_CASE("there are at most as many answers as wanted, within bounds") {
    AskOptions options;
    options.limit = 1;
    CHECK(ask("vitamin", options).answers.size() == 1);
    options.limit = 0;
    CHECK(ask("vitamin", options).answers.size() == 1);
    options.limit = 4'000'000'000;
    CHECK(ask("vitamin", options).answers.size() == 2);
}

TEST_CASE("an answerer without an index says so") {
    const TempFolder folder;
    CHECK(error_of([&] { Answerer answerer(folder / "nothing"); }) == ErrorKind::no_index);
}

TEST_CASE("an answerer sees the newest generation of its index") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    writer.replace_article(article_from("a", "Numb feet."));
    writer.commit();
    Answerer answerer(folder / "index");
    const AnswerPage before = answerer.answer("cold hands");
    CHECK(before.answers.empty());
    writer.replace_article(article_from("b", "Cold hands."));
    writer.commit();
    const AnswerPage after = answerer.answer("cold hands");
    CHECK(after.answers.size() == 1);
    CHECK(after.generation == before.generation + 1);
}

TEST_CASE("an answer knows the dates of its article, and on a given day its age") {
    ArticleEntry article = article_from("feet", "Numb feet come from a lack of vitamin B12.");
    article.head.published = "2018-01-02";
    article.head.updated = "2019-03";
    const QueryIndex index({article});
    AskOptions options;
    options.today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 26);
    const Answer answer = Answerer(index.database()).answer("why numb feet", options).answers.at(0);
    CHECK(answer.age.dates == std::vector<ArticleDate>{{DateKind::published, "2018-01-02"},
                                                       {DateKind::updated, "2019-03"}});
    CHECK(answer.age.years == 7);
    CHECK(answer.age.is_old);
    options.old_after_years = 8;
    CHECK_FALSE(
        Answerer(index.database()).answer("why numb feet", options).answers.at(0).age.is_old);
}

}  // namespace docent::test
