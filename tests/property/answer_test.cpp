// What must hold for every answer: asked on the articles that come with docent, with questions made
// from the articles themselves.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "query/answer_clauses.h"
#include "query/answerer.h"
#include "query/marked_text.h"
#include "tests/integration/corpus_fixture.h"

namespace docent::test {
namespace {

constexpr std::size_t kRareWords = 8;

// The corpus, indexed once for all cases.
const std::filesystem::path& corpus_index() {
    static const TempFolder kFolder;
    static const std::filesystem::path kDatabase = [] {
        IndexOptions options;
        options.folders = {DOCENT_CORPUS};
        options.database = kFolder / "index";
        index_corpus(options);
        return options.database;
    }();
    return kDatabase;
}

const std::vector<StoredArticle>& corpus_articles() {
    static const std::vector<StoredArticle> kArticles = read_snapshot(corpus_index()).articles;
    return kArticles;
}

// The words of a passage that fewest passages hold, rarest first, as a question.
std::string rarest_words_of(const Passage& passage, const IndexReader& index) {
    const TermAnalyzer analyzer;
    std::vector<Term> words;
    std::set<std::string> seen;
    for (const Term& term : analyzer.analyze(passage.text)) {
        if (term.role == WordRole::content && seen.insert(term.stem).second) words.push_back(term);
    }
    std::stable_sort(words.begin(), words.end(), [&](const Term& a, const Term& b) {
        return index.frequency(Field::body, a.stem) < index.frequency(Field::body, b.stem);
    });
    if (words.size() > kRareWords) words.resize(kRareWords);
    std::string question;
    for (const Term& word : words) {
        question += passage.text.substr(word.span.begin, word.span.size()) + ' ';
    }
    return question;
}

std::size_t count_words(const std::string& text) {
    std::size_t words = 0;
    bool was_space = true;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        if (was_space && !is_space) ++words;
        was_space = is_space;
    }
    return words;
}

const Document& article_of(const Answer& answer) {
    const auto& articles = corpus_articles();
    return std::find_if(articles.begin(), articles.end(),
                        [&](const StoredArticle& article) {
                            return article.head.id == answer.passage_id.article_id;
                        })
        ->document;
}

void check_answer(const Answer& answer) {
    std::string joined;
    for (const Fragment& fragment : answer.fragments) {
        CHECK_FALSE(fragment.text.empty());
        joined += fragment.text;
    }
    CHECK(joined == answer.text);
    const std::string& article = article_of(answer).text;
    CHECK(article.substr(answer.begin_byte, answer.end_byte - answer.begin_byte) == answer.text);
    const std::string marked = marked_text(answer);
    CHECK((count_words(marked) <= kMaxMarkedWords || SentenceSplitter().split(marked).size() == 1));
    double sum = 0;
    for (const ScorePart& part : answer.parts) sum += part.value;
    CHECK(sum == Approx(answer.score).epsilon(0).margin(1e-9));
}

}  // namespace

TEST_CASE("a passage asked with its own rarest words is among the first three answers") {
    Answerer answerer(corpus_index());
    std::size_t asked = 0;
    for (const StoredArticle& article : corpus_articles()) {
        for (const Passage& passage : article.passages) {
            const std::string question = rarest_words_of(passage, answerer.index());
            INFO(to_string(passage.id) << " asked as: " << question);
            const std::vector<Answer> answers = answerer.answer(question, {3}).answers;
            CHECK(std::any_of(answers.begin(), answers.end(), [&](const Answer& answer) {
                return answer.text == passage.text;  // some texts stand in many articles
            }));
            ++asked;
        }
    }
    CHECK(asked > 100);
}

TEST_CASE("every answer is a slice of its article with one short stretch marked") {
    Answerer answerer(corpus_index());
    std::size_t answers = 0;
    for (const StoredArticle& article : corpus_articles()) {
        std::vector<std::string> questions = {article.document.title};
        for (const Passage& passage : article.passages) {
            if (!passage.heading_path.empty()) questions.push_back(passage.heading_path.back());
        }
        for (const std::string& question : questions) {
            INFO(question);
            for (const Answer& answer : answerer.answer(question).answers) {
                check_answer(answer);
                ++answers;
            }
        }
    }
    CHECK(answers > 500);
}

TEST_CASE("scores fall from article to article and a smaller limit gives the same beginning") {
    Answerer answerer(corpus_index());
    for (const StoredArticle& article : corpus_articles()) {
        INFO(article.document.title);
        const std::vector<Answer> many = answerer.answer(article.document.title, {20}).answers;
        const std::vector<Answer> few = answerer.answer(article.document.title, {2}).answers;
        std::vector<double> best;  // of each article, in the order in which they come
        std::set<std::string> seen;
        for (const Answer& answer : many) {
            if (seen.insert(answer.passage_id.article_id).second) best.push_back(answer.score);
        }
        CHECK(std::is_sorted(best.rbegin(), best.rend()));
        REQUIRE(few.size() <= many.size());
        CHECK(std::equal(few.begin(), few.end(), many.begin()));
    }
}

}  // namespace docent::test
