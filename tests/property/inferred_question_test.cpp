// What is inferred helps to find passages and is nowhere shown: in articles made at random of
// answers without their questions, and in everything that is printed of them.

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <sstream>

#include "indexer/answered_question.h"
#include "indexer/characters.h"
#include "indexer/inferred_questions.h"
#include "query/answer_json.h"
#include "query/answerer.h"
#include "tests/integration/corpus_fixture.h"
#include "web/answers_html.h"
#include "web/article_html.h"

namespace docent::test {
namespace {

constexpr int kArticles = 12;
constexpr int kRandomTexts = 3000;

constexpr const char* kBeginnings[] = {"Yes, ", "No, ", "Yes. ", "", ""};
constexpr const char* kSubjects[] = {"zinc",
                                     "cooked rice",
                                     "oat milk, made at home,",
                                     "you",
                                     "the signs of scurvy",
                                     "it",
                                     "foods that are rich in iron"};
constexpr const char* kVerbs[] = {" can ",   " cannot ", " does not ", " is a kind of ",
                                  " helps ", " should ", " include ",  " takes 3 weeks to "};
constexpr const char* kEnds[] = {"cure a cold",           "lower pain by binding salt",
                                 "harm, which matters",   "(so they say) heal wounds",
                                 "last because of frost", ""};

class RandomAnswers {
  public:
    explicit RandomAnswers(unsigned seed) : random_(seed) {}

    std::string next() {
        std::string text = some(kBeginnings);
        text += some(kSubjects);
        text += some(kVerbs);
        return text + some(kEnds) + ".";
    }

  private:
    template <std::size_t kSize>
    std::string some(const char* const (&choices)[kSize]) {
        return choices[std::uniform_int_distribution<std::size_t>(0, kSize - 1)(random_)];
    }

    std::mt19937 random_;
};

std::set<std::string> words_in(const std::string& text) {
    std::set<std::string> words;
    std::istringstream stream(lower_ascii(text));
    for (std::string word; stream >> word;) {
        while (!word.empty() && std::string_view(".,?():").find(word.back()) != std::string::npos) {
            word.pop_back();
        }
        words.insert(word);
    }
    return words;
}

// Words that ask, or that are taken from a verb of the answer.
bool may_be_added(const std::string& word, const std::string& answer) {
    static const std::set<std::string> kAsking = {"what", "which", "how", "are",   "long",
                                                  "do",   "does",  "can", "causes"};
    return kAsking.contains(word) || lower_ascii(answer).find(word) != std::string::npos;
}

void check_question(const std::string& question, const std::string& answer) {
    if (question.empty()) return;
    CAPTURE(question, answer);
    CHECK(question.ends_with('?'));
    CHECK(question.size() < 2 * kMostSentenceBytes);
    for (const std::string& word : words_in(question)) {
        CAPTURE(word);
        CHECK(may_be_added(word, answer));
    }
}

}  // namespace

TEST_CASE("an inferred question has the words of its answer and such as ask") {
    RandomAnswers answers(7);
    for (int i = 0; i < kRandomTexts; ++i) {
        const std::string answer = answers.next();
        check_question(yes_no_question(answer), answer);
        check_question(open_question(answer), answer);
    }
}

TEST_CASE("nothing that is shown of an article or an answer is inferred") {
    CorpusFixture corpus;
    RandomAnswers answers(8);
    std::set<std::string> questions;
    for (int i = 0; i < kArticles; ++i) {
        std::string text = "# Article\n\n## Frequently Asked Questions\n";
        for (int paragraph = 0; paragraph < 8; ++paragraph) {
            const std::string answer = answers.next();
            text += "\n" + answer + "\n";
            questions.insert(yes_no_question(answer));
            questions.insert(open_question(answer));
        }
        corpus.write("a" + std::to_string(i) + ".md", text);
    }
    questions.erase("");
    CHECK(questions.size() > 10);
    corpus.index();

    std::string shown;
    for (const StoredArticle& article : corpus.snapshot().articles) {
        shown += json_from(article.document, article.passages);
        shown += article_html(article.document, article.passages).html.bytes();
    }
    Answerer answerer(corpus.options.database);
    for (const std::string& question : questions) {
        AnswerPage page = answerer.answer(question);
        page.question.text.clear();  // what is asked is shown as asked
        shown += json_from(page);
        shown += answers_html(page, 5).html.bytes();
    }
    shown = lower_ascii(shown);
    for (const std::string& question : questions) {
        INFO(question);
        CHECK(shown.find(question.substr(0, question.size() - 1)) == std::string::npos);
    }
}

}  // namespace docent::test
