// A start page with an empty box leaves a newcomer alone, so it shows questions that these articles
// answer. Who writes an article with questions and answers in it has written them already: they are
// its headings that end in a question mark. One is taken from each of a few articles far from each
// other in the sorted list, and only if docent itself finds its answer.

#include "web/start_page.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

#include "text/counted.h"
#include "web/human_time.h"

namespace docent {
namespace {

constexpr std::size_t kMaxArticlesRead = 48;
constexpr int kMaxQuestionsTried = 24;
constexpr std::size_t kMinWords = 4;  // "How much?" says nothing outside its article
constexpr std::size_t kMaxQuestionChars = 80;

bool is_good_question(std::string_view text) {
    return text.ends_with('?') && text.size() <= kMaxQuestionChars &&
           static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1 >= kMinWords;
}

bool is_question(const Block& block) {
    return (block.kind == BlockKind::heading || block.kind == BlockKind::question) &&
           is_good_question(block.text);
}

bool is_answered_by(Answerer& answerer, const std::string& question, const Document& article) {
    AskOptions options;
    options.limit = 1;
    const AnswerPage page = answerer.answer(question, options);
    return page.verdict == Verdict::answered && !page.answers.empty() &&
           page.answers[0].passage_id.article_id == article.article_id;
}

// At most `count` articles, far from each other in the list first, because neighbours in a folder
// are often about the same. A step near the golden section without a common divisor visits all.
std::vector<ArticleHead> spread(const std::vector<ArticleHead>& heads, std::size_t count) {
    std::size_t step = std::max<std::size_t>(1, heads.size() * 618 / 1000);
    while (std::gcd(step, heads.size()) > 1) --step;
    std::vector<ArticleHead> some;
    for (std::size_t i = 0; i < std::min(count, heads.size()); ++i) {
        some.push_back(heads[i * step % heads.size()]);
    }
    return some;
}

std::vector<std::string> questions_from(Answerer& answerer, const std::vector<ArticleHead>& heads,
                                        std::size_t max_questions) {
    std::vector<std::string> questions;
    int tries_left = kMaxQuestionsTried;
    for (const ArticleHead& head : heads) {
        std::optional<Document> article;
        answerer.index().read([&] { article = answerer.index().article(head.id); });
        if (!article) continue;
        for (const Block& block : article->blocks) {
            if (questions.size() >= max_questions || tries_left == 0) return questions;
            if (!is_question(block)) continue;
            --tries_left;
            if (is_answered_by(answerer, block.text, *article)) {
                questions.push_back(block.text);
                break;
            }
        }
    }
    return questions;
}

Html questions_html(const std::vector<std::string>& questions) {
    Html html;
    html << "<h1>Questions that these articles answer</h1>\n<ul class=\"choices\">\n";
    for (const std::string& question : questions) {
        html << R"(<li><a dir="auto" href="/?q=)" << percent_encode(question) << "\">" << question
             << "</a></li>\n";
    }
    return html << "</ul>\n";
}

Html articles_html(const std::vector<ArticleHead>& articles) {
    Html html;
    html << "<h1>What the articles are about</h1>\n<ul class=\"choices\">\n";
    for (const ArticleHead& article : articles) {
        html << R"(<li><a dir="auto" href="/article/)" << percent_encode(article.id) << "\">"
             << article.title << "</a></li>\n";
    }
    return html << "</ul>\n";
}

Html age_html(std::int64_t updated_s, std::int64_t now_s) {
    Html html;
    if (updated_s <= 0) return html;
    return html << ", updated <time datetime=\"" << iso_time(updated_s) << "\">"
                << age_in_words(updated_s, now_s) << "</time>";
}

}  // namespace

Overview overview_of(Answerer& answerer, std::size_t max_questions) {
    IndexReader& index = answerer.index();
    Overview overview;
    std::vector<ArticleHead> heads;
    index.read([&] {
        const IndexState& state = index.state();
        overview.articles = state.articles;
        overview.passages = state.passages;
        overview.updated_s = state.updated_s;
        overview.generation = state.generation;
        heads = index.article_heads();
    });
    overview.questions = questions_from(answerer, spread(heads, kMaxArticlesRead), max_questions);
    if (overview.questions.empty()) overview.articles_to_read = spread(heads, max_questions);
    return overview;
}

PageContent start_html(const Overview& overview, std::int64_t now_s) {
    PageContent content;
    content.kind = "start";
    if (overview.articles == 0) {
        content.html << "<h1>There are no articles yet</h1>\n<p>Save articles as text (.txt) or "
                        "Markdown (.md) in the folder that docent serves. They can be asked a "
                        "moment later.</p>\n";
        return content;
    }
    content.html << (overview.questions.empty() ? articles_html(overview.articles_to_read)
                                                : questions_html(overview.questions))
                 << R"(<p class="overview"><a href="/articles">)"
                 << counted(overview.articles, "article") << "</a>, "
                 << counted(overview.passages, "passage") << age_html(overview.updated_s, now_s)
                 << "</p>\n";
    return content;
}

}  // namespace docent
