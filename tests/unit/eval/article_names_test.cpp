#include "eval/article_names.h"

#include <catch2/catch.hpp>

#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

ArticleHead head(const std::string& id, const std::string& path,
                 const std::string& record_id = {}) {
    ArticleHead article;
    article.id = id;
    article.path = path;
    article.record_id = record_id;
    return article;
}

// Judgments of one question, relevant all.
Judgments judged(const std::vector<std::string>& names) {
    Judgments judgments;
    for (const std::string& name : names) judgments["q"][name] = 1;
    return judgments;
}

}  // namespace

TEST_CASE("articles are named by their record, or else by their path") {
    const ArticleNames names({head("i1", "corpus.jsonl", "MED-1"), head("i2", "a/b.md")},
                             judged({"MED-1", "a/b.md"}));
    CHECK(names.name_of("i1") == "MED-1");
    CHECK(names.name_of("i2") == "a/b.md");
    CHECK(names.judged() == 2);
    CHECK(names.judged_missing() == 0);
}

TEST_CASE("judgments may name a file without its extension, its folder, or both") {
    for (const std::string name : {"a/b.md", "a/b", "b.md", "b"}) {
        INFO(name);
        const ArticleNames names({head("i", "a/b.md"), head("j", "a/c.md")}, judged({name}));
        CHECK(names.name_of("i") == name);
        CHECK(names.name_of("j") == "a/c.md");
        CHECK(names.judged_missing() == 0);
    }
}

TEST_CASE("a short name that fits two files is nobody's, and the exact one counts first") {
    const std::vector<ArticleHead> articles = {head("i", "x/b.md"), head("j", "y/b.md")};
    CHECK(ArticleNames(articles, judged({"b.md"})).judged_missing() == 1);
    CHECK(ArticleNames(articles, judged({"b.md"})).name_of("i") == "x/b.md");
    const ArticleNames names({head("i", "x/b"), head("j", "b")}, judged({"b"}));
    CHECK(names.name_of("j") == "b");
    CHECK(names.name_of("i") == "x/b");
}

TEST_CASE("judged articles that the index lacks are counted, each once") {
    Judgments judgments = judged({"a", "b", "c"});
    judgments["q2"]["c"] = 1;
    const ArticleNames names({head("i", "corpus.jsonl", "a")}, judgments);
    CHECK(names.judged() == 3);
    CHECK(names.judged_missing() == 2);
}

TEST_CASE("two articles of one name are refused, with their files") {
    std::string message;
    const auto name_both = [] {
        const ArticleNames names({head("i", "a.jsonl", "1"), head("j", "b.jsonl", "1")}, {});
    };
    CHECK(error_of(name_both, &message) == ErrorKind::usage);
    CHECK(message ==
          "two articles of the index are named 1, in a.jsonl and b.jsonl; "
          "index only one of them");
}

}  // namespace docent::test
