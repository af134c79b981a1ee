#include "store/index_writer.h"

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>

#include "store/index_folder.h"
#include "store/schema.h"
#include "store/word_list.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

namespace fs = std::filesystem;

// What an index really holds, counted from its documents.
struct Counted {
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::uint64_t passage_terms = 0;
    std::set<std::string> ids;

    bool operator==(const Counted&) const = default;
};

Counted count(const fs::path& path) {
    const Xapian::Database database(path.string());
    Counted counted;
    for (auto entry = database.postlist_begin(""); entry != database.postlist_end(""); ++entry) {
        const bool is_article = !database.get_document(*entry).get_value(kArticleHeadSlot).empty();
        ++(is_article ? counted.articles : counted.passages);
        counted.passage_terms += database.get_doclength(*entry);
        if (is_article) continue;
        const Passage passage = decode_passage(database.get_document(*entry).get_data());
        counted.ids.insert(to_string(passage.id));
    }
    for (auto id = database.allterms_begin("Q"); id != database.allterms_end("Q"); ++id) {
        CHECK(id.get_termfreq() == 1);
        counted.ids.insert((*id).substr(1));
    }
    return counted;
}

Counted counted_in(const IndexState& state, std::set<std::string> ids) {
    return {state.articles, state.passages, state.passage_terms, std::move(ids)};
}

// All terms of the index with the numbers of documents that hold them and of their occurrences.
std::map<std::string, std::pair<unsigned, unsigned>> terms_of(const fs::path& path) {
    const Xapian::Database database(path.string());
    std::map<std::string, std::pair<unsigned, unsigned>> terms;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        terms[*term] = {term.get_termfreq(), database.get_collection_freq(*term)};
    }
    return terms;
}

std::map<std::string, std::uint64_t> listed_words_of(const fs::path& path) {
    std::map<std::string, std::uint64_t> words;
    for (const ListedWord& listed : word_list(Xapian::Database(path.string()))) {
        CHECK(listed.language == "en");
        words[listed.word] = listed.articles;
    }
    return words;
}

ArticleEntry liver() {
    return article_from("liver", "Liver and B12",
                        {{{}, "Liver holds the most vitamin B12. Vitamin B12 is needed."},
                         {{"Doses", "Adults"}, "Adults need 2.4 mcg a day."}});
}

ArticleEntry back_pain() {
    return article_from("back-pain", "Back pain", {{{"Causes"}, "Low B12 can cause back pain."}});
}

}  // namespace

TEST_CASE("an article is stored in the terms that the schema names") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    writer.replace_article(article_from("a", "Low B12",
                                        {{{"Signs of it"},
                                          "Pain and pain. How is COVID-19?",
                                          {"can it hurt?", "can it be painful?"}}}));
    writer.commit();
    const std::map<std::string, std::pair<unsigned, unsigned>> expected = {
        {"pain", {1, 2}},  {"how", {1, 1}},    {"covid19", {1, 1}}, {"covid", {1, 1}},
        {"19", {1, 1}},    {"Slow", {1, 0}},   {"Sb12", {1, 0}},    {"XHsign", {1, 0}},
        {"XQcan", {1, 0}}, {"XQhurt", {1, 0}}, {"XQpain", {1, 0}},  {"XTlow", {1, 0}},
        {"XTb12", {1, 0}}, {"Len", {1, 0}},    {"Qa", {1, 0}}};
    CHECK(terms_of(folder / "index") == expected);
    CHECK(listed_words_of(folder / "index") ==
          std::map<std::string, std::uint64_t>{
              {"pain", 1}, {"and", 1}, {"how", 1}, {"covid", 1}, {"signs", 1}});
}

TEST_CASE("the state counts exactly what the index holds") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    IndexWriter writer(path);
    CHECK(count(path) == Counted{});

    writer.replace_article(liver());
    writer.replace_article(back_pain());
    writer.commit();
    CHECK(count(path) == counted_in(writer.state(), {"liver", "liver#p-0", "liver#p-1", "back-pain",
                                                     "back-pain#p-0"}));
    CHECK(writer.state().articles == 2);
    CHECK(writer.state().passages == 3);

    writer.replace_article(article_from("liver", "Now short."));
    writer.commit();
    CHECK(count(path) ==
          counted_in(writer.state(), {"liver", "liver#p-0", "back-pain", "back-pain#p-0"}));

    writer.remove_article("liver");
    writer.commit();
    CHECK(count(path) == counted_in(writer.state(), {"back-pain", "back-pain#p-0"}));

    writer.remove_article("back-pain");
    writer.commit();
    CHECK(count(path) == counted_in(writer.state(), {}));
    CHECK(writer.state().passage_terms == 0);
}

TEST_CASE("changes of one batch see each other") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    writer.replace_article(liver());
    writer.replace_article(liver());
    writer.replace_article(back_pain());
    writer.remove_article("back-pain");
    writer.replace_article(article_from("liver", "Other words."));
    writer.commit();
    CHECK(count(folder / "index") == counted_in(writer.state(), {"liver", "liver#p-0"}));
    CHECK(listed_words_of(folder / "index") ==
          std::map<std::string, std::uint64_t>{{"other", 1}, {"words", 1}});
}

TEST_CASE("an index that was changed equals one made from nothing") {
    const TempFolder folder;
    {
        IndexWriter writer(folder / "changed");
        writer.replace_article(article_from("liver", "Something else entirely."));
        writer.replace_article(article_from("gone", "This one goes."));
        writer.commit();
        writer.replace_article(back_pain());
        writer.commit();
        writer.replace_article(liver());
        writer.remove_article("gone");
        writer.commit();
        IndexWriter fresh(folder / "fresh");
        fresh.replace_article(liver());
        fresh.replace_article(back_pain());
        fresh.commit();
    }
    CHECK(terms_of(folder / "changed") == terms_of(folder / "fresh"));
    CHECK(listed_words_of(folder / "changed") == listed_words_of(folder / "fresh"));
    CHECK(count(folder / "changed") == count(folder / "fresh"));
}

TEST_CASE("removing an article that is not there changes nothing") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    writer.replace_article(liver());
    writer.commit();
    const IndexState before = writer.state();
    writer.remove_article("liver#p-0");  // a passage's id
    writer.remove_article("no-such-article");
    writer.remove_article("");
    writer.commit();
    CHECK(writer.state().articles == before.articles);
    CHECK(count(folder / "index") ==
          counted_in(writer.state(), {"liver", "liver#p-0", "liver#p-1"}));
}

TEST_CASE("a commit without changes makes no generation") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    CHECK(writer.state().generation == 1);  // the empty index
    writer.commit();
    writer.remove_article("no-such-article");
    writer.commit();
    CHECK(writer.state().generation == 1);
    writer.set_updated(1'700'000'000);
    writer.commit();
    CHECK(writer.state().generation == 2);
}

TEST_CASE("what was not committed goes with the writer") {
    const TempFolder folder;
    {
        IndexWriter writer(folder / "index");
        writer.replace_article(liver());
        writer.commit();
        writer.remove_article("liver");
        writer.replace_article(back_pain());
        writer.add_root("..");
    }
    const IndexWriter writer(folder / "index");
    CHECK(writer.state().articles == 1);
    CHECK(writer.state().roots.empty());
    CHECK(count(folder / "index").ids == std::set<std::string>{"liver", "liver#p-0", "liver#p-1"});
}

TEST_CASE("folders, skipped files and the time of the update are remembered") {
    const TempFolder folder;
    const std::vector<SkippedFile> skipped = {{"..", "bad.txt", 5, 6, "it is no text"}};
    {
        IndexWriter writer(folder / "index");
        writer.add_root("..");
        writer.add_root("/articles");
        writer.add_root("..");
        writer.set_skipped(skipped);
        writer.set_updated(1'700'000'000);
        writer.commit();
    }
    CHECK(IndexWriter(folder / "index").state().roots ==
          std::vector<std::string>{"..", "/articles"});
    const IndexReader reader(folder / "index");
    CHECK(reader.skipped() == skipped);
    CHECK(reader.state().updated_s == 1'700'000'000);
    CHECK_FALSE(IndexWriter(folder / "index").set_skipped(skipped));
    CHECK(IndexWriter(folder / "index").set_skipped({}));
}

TEST_CASE("a second writer is refused, in this process and in others") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    {
        const IndexWriter writer(path);
        std::string message;
        CHECK(error_of([&] { IndexWriter second(path); }, &message) == ErrorKind::index_locked);
        CHECK(message.find(path.string()) != std::string::npos);
        const pid_t child = fork();
        if (child == 0) {
            _exit(error_of([&] { IndexWriter second(path); }) == ErrorKind::index_locked ? 0 : 1);
        }
        int status = 1;
        waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    CHECK_NOTHROW(IndexWriter(path));
}

TEST_CASE("terms that Xapian cannot store cost themselves and nothing else") {
    const TempFolder folder;
    ArticleEntry article = article_from("a", "Plain words");
    article.head.title = article.document.title = "Title";
    for (const std::string& stem :
         {std::string(), std::string(200, '\0'), std::string("zero\0inside", 11),
          std::string(246, 'x'), std::string(100'000, 'x'), std::string("XIliver"),
          std::string("Qliver")}) {
        const Term term{stem, "word", {0, 5}, 9, WordRole::content, false};
        article.passages[0].terms.push_back(term);
        article.passages[0].heading_terms.push_back(term);
        article.title_terms.push_back(term);
    }
    {
        IndexWriter writer(folder / "index");
        writer.replace_article(liver());
        writer.replace_article(article);
        writer.commit();
        CHECK(count(folder / "index") ==
              counted_in(writer.state(), {"a", "a#p-0", "liver", "liver#p-0", "liver#p-1"}));
        writer.replace_article(article);
        writer.remove_article("a");
        writer.commit();
        CHECK(count(folder / "index") ==
              counted_in(writer.state(), {"liver", "liver#p-0", "liver#p-1"}));
    }
}

TEST_CASE("a writer that has failed refuses further work") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    {
        IndexWriter writer(path);
        writer.replace_article(liver());
        writer.commit();
        writer.replace_article(back_pain());
        // An id that is no term: the indexer never makes one.
        CHECK(error_of([&] { writer.replace_article(article_from(std::string(300, 'x'), "x")); }));
        CHECK(error_of([&] { writer.replace_article(back_pain()); }) == ErrorKind::internal);
        CHECK(error_of([&] { writer.remove_article("liver"); }) == ErrorKind::internal);
        CHECK(error_of([&] { writer.set_updated(1); }) == ErrorKind::internal);
        CHECK(error_of([&] { writer.commit(); }) == ErrorKind::internal);
    }
    IndexWriter writer(path);
    CHECK(count(path) == counted_in(writer.state(), {"liver", "liver#p-0", "liver#p-1"}));
    writer.replace_article(back_pain());
    CHECK_NOTHROW(writer.commit());
}

TEST_CASE("an index in .docent keeps itself out of version control") {
    const TempFolder folder;
    const fs::path ignore = folder / "deep/.docent/.gitignore";
    { IndexWriter(folder / "deep/.docent"); }
    std::string content;
    std::getline(std::ifstream(ignore), content);
    CHECK(content == "*");

    std::ofstream(ignore) << "mine\n";  // what its owner wrote stays
    { IndexWriter(folder / "deep/.docent/"); }
    std::getline(std::ifstream(ignore), content);
    CHECK(content == "mine");

    { IndexWriter(folder / "elsewhere"); }
    CHECK_FALSE(fs::exists(folder / "elsewhere/.gitignore"));
}

TEST_CASE("a place where no index can be made is unwritable") {
    const TempFolder folder;
    std::ofstream(folder / "file") << "x";
    for (const fs::path& path : {folder / "file", folder / "file/index"}) {
        std::string message;
        CHECK(error_of([&] { IndexWriter writer(path); }, &message) == ErrorKind::unwritable);
        CHECK(message.find((folder / "file").string()) != std::string::npos);
    }
}

TEST_CASE("an index without permission is unwritable") {
    const TempFolder folder;
    { IndexWriter(folder / "index"); }
    fs::permissions(folder.path(), fs::perms::all);
    const fs::path live = folder / "index" / live_database(folder / "index");
    fs::permissions(live / "flintlock", fs::perms::owner_read);
    constexpr fs::perms kOnlyRead = fs::perms(0555);
    fs::permissions(live, kOnlyRead);
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (geteuid() == 0 && setuid(kNobody) != 0) _exit(2);
        const auto kind = error_of([&] { IndexWriter writer(folder / "index"); });
        _exit(kind == ErrorKind::unwritable ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    fs::permissions(live, fs::perms::owner_all);
}

TEST_CASE("an index with a file missing is damaged and is not made anew") {
    for (const char* name : {"postlist.glass", "iamglass", "termlist.glass"}) {
        CAPTURE(name);
        const TempFolder folder;
        const fs::path path = folder / "index";
        {
            IndexWriter writer(path);
            writer.replace_article(liver());
            writer.commit();
        }
        const fs::path live = path / live_database(path);
        fs::rename(live / name, folder / "kept");
        std::string message;
        CHECK(error_of([&] { IndexWriter writer(path); }, &message) == ErrorKind::index_corrupt);
        CHECK(message.find("move it away") != std::string::npos);
        fs::rename(folder / "kept", live / name);
        CHECK(IndexReader(path).state().articles == 1);
    }
}

}  // namespace docent::test
