#include "store/index_reader.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <thread>

#include "store/bm25.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// Three articles, four passages of 6, 4, 6 and 4 content and question words.
void write_three_articles(const fs::path& path) {
    IndexWriter writer(path);
    writer.add_root("..");
    writer.replace_article(article_from("liver", "Liver and B12",
                                        {{{}, "Liver is rich in vitamin B12, beef liver."},
                                         {{"Doses for adults"}, "Adults need 2.4 mcg."}}));
    writer.replace_article(
        article_from("pain", "Back pain", {{{"Causes"}, "Low vitamin B12 can cause pain."}}));
    writer.replace_article(article_from("sun", "Sunlight", {{{}, "Sunlight makes vitamin D."}}));
    writer.commit();
}

// An index that goes with the object.
struct ThreeArticles {
    ThreeArticles() { write_three_articles(path); }
    TempFolder folder;
    fs::path path = folder / "index";
};

std::vector<std::string> ids_of(const IndexReader& reader, const FoundEntries& found) {
    std::vector<std::string> ids;
    for (const FoundEntry& entry : found.best) {
        ids.push_back(to_string(reader.passage(entry.entry).id));
    }
    return ids;
}

constexpr std::size_t kManyPassages = 400;  // more than a few blocks of the database hold

// Commits an article that fills many blocks, each of which another version changes.
void write_version(IndexWriter& writer, int version) {
    std::vector<PassageText> texts;
    for (std::size_t i = 0; i < kManyPassages; ++i) {
        texts.push_back(
            {{}, "Version " + std::to_string(version) + " passage " + std::to_string(i)});
    }
    writer.replace_article(article_from("large", "Large", texts));
    writer.commit();
}

// The weight of the passage with this id; nothing when it was not found.
std::optional<double> weight_of(const IndexReader& reader, const FoundEntries& found,
                                const std::string& id) {
    for (const FoundEntry& entry : found.best) {
        if (to_string(reader.passage(entry.entry).id) == id) return entry.weight;
    }
    return std::nullopt;
}

std::vector<std::string> paths_of(const std::vector<ArticleHead>& heads) {
    std::vector<std::string> paths;
    for (const ArticleHead& head : heads) paths.push_back(head.root + " " + head.path);
    return paths;
}

}  // namespace

TEST_CASE("an article is read back as it was written") {
    const TempFolder folder;
    ArticleEntry article = article_from("liver", "Liver", {{{"A"}, "One."}, {{"B", "C"}, "Two."}});
    article.head.size_bytes = 12;
    article.head.modified_ns = -5;
    article.document.dropped = {{"Share", "menu", 3, 8}};
    {
        IndexWriter writer(folder / "index");
        writer.replace_article(article);
        writer.commit();
    }
    const IndexReader reader(folder / "index");
    CHECK(reader.article("liver") == article.document);
    article.head.passages = 2;
    CHECK(reader.article_head("liver") == article.head);
    CHECK(reader.passages("liver") ==
          std::vector<Passage>{article.passages[0].passage, article.passages[1].passage});
}

TEST_CASE("what is not in the index is nothing") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    for (const std::string& id :
         {std::string("no-such"), std::string("liver#p-0"), std::string(), std::string("LIVER"),
          std::string(200, '\0'), std::string(240, '\0'), std::string(100'000, 'x'),
          std::string("\xFF\xFE")}) {
        CAPTURE(id);
        CHECK_FALSE(reader.article(id));
        CHECK_FALSE(reader.article_head(id));
        CHECK(reader.passages(id).empty());
    }
    CHECK(reader.frequency(Field::body, "zebra") == 0);
    CHECK(reader.frequency(Field::body, std::string(300, 'x')) == 0);
    CHECK(reader.frequency(Field::body, std::string(150, '\0')) == 0);
}

TEST_CASE("frequencies and lengths are those of passages and articles") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    CHECK(reader.frequency(Field::body, "vitamin") == 3);
    CHECK(reader.frequency(Field::body, "liver") == 1);
    CHECK(reader.frequency(Field::body, "is") == 0);    // a function word
    CHECK(reader.frequency(Field::title, "b12") == 2);  // passages
    CHECK(reader.frequency(Field::heading, "dose") == 1);
    CHECK(reader.frequency(Field::article_title, "b12") == 1);
    CHECK(reader.state().passages == 4);
    CHECK(reader.average_passage_length() == Approx(20.0 / 4));
    CHECK(reader.average_article_length() == Approx(20.0 / 3));
}

TEST_CASE("the weight of a passage is the sum of its terms' BM25") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    query.bm25 = {1.2, 0.75};
    query.any_of = {{Field::body, "liver", 1}, {Field::body, "b12", 0.5}};
    const FoundEntries found = reader.find(query);
    CHECK(found.total_estimated == 2);
    CHECK(ids_of(reader, found) == std::vector<std::string>{"liver#p-0", "pain#p-0"});

    // "Liver rich vitamin B12 beef liver" has 6 terms, "Low vitamin B12 can cause pain" too.
    const double norm = 1 - 0.75 + 0.75 * 6 / 5;  // the average length is 5
    const double idf_of_liver = std::log(1 + (4 - 1 + 0.5) / 1.5);
    const double idf_of_b12 = std::log(1 + (4 - 2 + 0.5) / 2.5);
    const double b12 = 0.5 * idf_of_b12 * 1 / (1 + 1.2 * norm);
    CHECK(weight_of(reader, found, "liver#p-0") ==
          Approx(idf_of_liver * 2 / (2 + 1.2 * norm) + b12));
    CHECK(weight_of(reader, found, "pain#p-0") == Approx(b12));

    query.bm25 = {1.2, 0};  // lengths are not even looked up
    const FoundEntries any_length = reader.find(query);
    CHECK(weight_of(reader, any_length, "pain#p-0") == Approx(0.5 * idf_of_b12 / (1 + 1.2)));
    CHECK(weight_of(reader, any_length, "liver#p-0") ==
          Approx(idf_of_liver * 2 / (2 + 1.2) + 0.5 * idf_of_b12 / (1 + 1.2)));
}

TEST_CASE("titles and headings weigh their rarity times what the query says") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    query.any_of = {{Field::title, "liver", 0.5}, {Field::heading, "dose", 2}};
    const FoundEntries found = reader.find(query);
    const double title = 0.5 * inverse_document_frequency(2, 4);
    const double heading = 2 * inverse_document_frequency(1, 4);
    CHECK(weight_of(reader, found, "liver#p-0") == Approx(title));
    CHECK(weight_of(reader, found, "liver#p-1") == Approx(title + heading));
    CHECK_FALSE(weight_of(reader, found, "pain#p-0"));
    CHECK_FALSE(weight_of(reader, found, "sun#p-0"));
}

TEST_CASE("passages know the extent of their article") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    query.any_of = {{Field::body, "adult", 1}};
    const FoundEntries found = reader.find(query);
    REQUIRE(found.best.size() == 1);
    const std::uint32_t entry = found.best[0].entry;
    CHECK(reader.length(entry) == 4);
    using Extents = std::vector<ArticleExtent>;
    CHECK(reader.articles_of({entry}) == Extents{{entry - 1, 2, 10}});
    CHECK(reader.articles_of({entry - 1, entry}) == Extents{{entry - 1, 2, 10}});
    CHECK(reader.articles_of({}).empty());
}

TEST_CASE("words are counted in passages and whole articles, and looked for in their fields") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    std::vector<std::uint32_t> entries;
    for (std::uint32_t entry = 1; entry <= 7; ++entry) {
        if (reader.length(entry) > 0) entries.push_back(entry);  // articles have no length
    }
    REQUIRE(entries.size() == 4);
    const std::vector<ArticleExtent> articles = reader.articles_of(entries);
    REQUIRE(articles.size() == 3);
    using Counts = std::vector<std::uint32_t>;
    CHECK(reader.counts_in(entries, articles, "liver").articles == Counts{2, 0, 0});
    CHECK(reader.counts_in(entries, articles, "liver").passages == Counts{2, 0, 0, 0});
    CHECK(reader.counts_in(entries, articles, "b12").articles == Counts{1, 1, 0});
    CHECK(reader.counts_in(entries, articles, "zebra").articles == Counts{0, 0, 0});
    CHECK(reader.counts_in({entries[2]}, {articles[1]}, "b12").passages == Counts{1});
    CHECK(reader.counts_in({entries[1]}, {articles[0]}, "adult").articles == Counts{1});
    CHECK(reader.counts_in({}, {}, "b12").articles.empty());
    using Flags = std::vector<bool>;
    CHECK(reader.are_in(Field::title, "b12", entries) == Flags{true, true, false, false});
    CHECK(reader.are_in(Field::heading, "dose", entries) == Flags{false, true, false, false});
    CHECK(reader.are_in(Field::title, "zebra", entries) == Flags{false, false, false, false});
}

TEST_CASE("only passages with every required term are found") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    query.any_of = {{Field::body, "vitamin", 1}};
    const FoundEntries all = reader.find(query);
    CHECK(all.best.size() == 3);
    query.all_of = {"b12", "caus"};
    const FoundEntries filtered = reader.find(query);
    CHECK(ids_of(reader, filtered) == std::vector<std::string>{"pain#p-0"});
    CHECK(weight_of(reader, filtered, "pain#p-0") == weight_of(reader, all, "pain#p-0"));
    query.all_of.emplace_back("zebra");
    CHECK(reader.find(query).best.empty());
}

TEST_CASE("a query finds the best, as many as were asked for, in a fixed order") {
    const TempFolder folder;
    {
        IndexWriter writer(folder / "index");
        for (int i = 0; i < 20; ++i)
            writer.replace_article(article_from("a" + std::to_string(i), "Same words."));
        writer.commit();
    }
    const IndexReader reader(folder / "index");
    TermQuery query;
    query.any_of = {{Field::body, "word", 1}};
    query.limit = 7;
    const FoundEntries found = reader.find(query);
    REQUIRE(found.best.size() == 7);
    CHECK(
        std::is_sorted(found.best.begin(), found.best.end(),
                       [](const FoundEntry& a, const FoundEntry& b) { return a.entry < b.entry; }));
    CHECK(found.total_estimated == 20);
    query.limit = 0;
    CHECK(reader.find(query).best.empty());
    query.limit = 1000;
    CHECK(reader.find(query).best.size() == 20);
    query.any_of.clear();
    CHECK(reader.find(query).best.empty());
}

TEST_CASE("terms that no index can hold are not found") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    for (const std::string& term :
         {std::string(), std::string(1000, 'x'), std::string(200, '\0'), std::string("\xFF")}) {
        query.any_of.push_back({Field::heading, term, 1});
    }
    CHECK(reader.find(query).best.empty());
    query.any_of.push_back({Field::body, "liver", 1});
    CHECK(reader.find(query).best.size() == 1);
}

TEST_CASE("a search past its deadline stops, and the reader goes on") {
    constexpr int kPassages = 12'000;
    const TempFolder folder;
    {
        std::vector<PassageText> texts;
        for (int i = 0; i < kPassages; ++i) texts.push_back({{}, "Vitamin " + std::to_string(i)});
        IndexWriter writer(folder / "index");
        writer.replace_article(article_from("large", "Large", texts));
        writer.commit();
    }
    const IndexReader reader(folder / "index");
    TermQuery query;
    query.limit = kPassages;
    query.any_of = {{Field::body, "vitamin", 1}, {Field::body, "77", 1}};
    query.deadline = Clock::now();
    std::string message;
    CHECK(error_of([&] { reader.find(query); }, &message) == ErrorKind::timed_out);
    CHECK(message.find("fewer") != std::string::npos);

    query.deadline = Clock::time_point::max();
    const FoundEntries found = reader.find(query);
    CHECK(found.best.size() == kPassages);
    CHECK(reader.passage(found.best[0].entry).text == "Vitamin 77");
}

TEST_CASE("the counts of terms in an entry are those of its text") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    TermQuery query;
    query.any_of = {{Field::body, "beef", 1}};
    const std::uint32_t entry = reader.find(query).best.at(0).entry;
    CHECK(reader.term_counts(entry, {"", "b12", "beef", "liver", "liver", "vitamin", "zebra"}) ==
          std::vector<std::uint32_t>{0, 1, 1, 2, 2, 1, 0});
    CHECK(reader.term_counts(entry, {}).empty());
}

TEST_CASE("the list of articles is sorted by folder and path") {
    const TempFolder folder;
    {
        IndexWriter writer(folder / "index");
        for (const char* id : {"m", "a", "z", "b"}) {
            ArticleEntry article = article_from(id, "text");
            article.head.root = *id == 'a' || *id == 'z' ? "/second" : "/first";
            writer.replace_article(article);
        }
        writer.commit();
    }
    CHECK(
        paths_of(IndexReader(folder / "index").article_heads()) ==
        std::vector<std::string>{"/first b.txt", "/first m.txt", "/second a.txt", "/second z.txt"});
}

TEST_CASE("a misspelt word leads to an indexed one") {
    const ThreeArticles index;
    const IndexReader reader(index.path);
    CHECK(reader.similar_word("vitamn", "en") == "vitamin");
    CHECK(reader.similar_word("vitmain", "en") == "vitamin");
    CHECK(reader.similar_word("sunlihgt", "en") == "sunlight");
    CHECK_FALSE(reader.similar_word("zebra", "en"));
    for (const std::string& word : {std::string(), std::string("x"), std::string(100'000, 'x'),
                                    std::string("\xFF\xFE\0z", 4)}) {
        CHECK_FALSE(reader.similar_word(word, "en"));
    }
}

TEST_CASE("the words of a removed article are no longer proposed") {
    const ThreeArticles index;
    {
        IndexWriter writer(index.path);
        writer.remove_article("sun");
        writer.commit();
    }
    const IndexReader reader(index.path);
    CHECK_FALSE(reader.similar_word("sunlihgt", "en"));
    CHECK(reader.similar_word("vitamn", "en") == "vitamin");  // another article has it too
}

TEST_CASE("a reader sees the last commit until it reads again") {
    const ThreeArticles index;
    IndexReader reader(index.path);
    IndexWriter writer(index.path);
    writer.replace_article(article_from("new", "Zebra stripes."));
    CHECK(reader.frequency(Field::body, "zebra") == 0);
    reader.read([&] { CHECK(reader.frequency(Field::body, "zebra") == 0); });

    writer.commit();
    CHECK(reader.frequency(Field::body, "zebra") == 0);
    CHECK(reader.state().articles == 3);
    reader.read([&] { CHECK(reader.frequency(Field::body, "zebra") == 1); });
    CHECK(reader.state().articles == 4);
    CHECK(reader.state().generation == writer.state().generation);
}

TEST_CASE("work that is overtaken by commits starts over on the newest generation") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    write_version(writer, 0);
    IndexReader reader(folder / "index");
    int runs = 0;
    std::vector<Passage> passages;
    reader.read([&] {
        ++runs;
        if (runs == 1) {
            for (int version = 1; version <= 3; ++version) write_version(writer, version);
        }
        passages = reader.passages("large");
    });
    CHECK(runs == 2);
    REQUIRE(passages.size() == kManyPassages);
    CHECK(passages.front().text == "Version 3 passage 0");
    CHECK(passages.back().text == "Version 3 passage " + std::to_string(kManyPassages - 1));
    CHECK(reader.state().generation == writer.state().generation);
}

TEST_CASE("reading gives up when it is overtaken again and again") {
    const TempFolder folder;
    IndexWriter writer(folder / "index");
    write_version(writer, 0);
    IndexReader reader(folder / "index");
    int version = 0;
    const auto overtaken = [&] {
        for (int i = 0; i < 3; ++i) write_version(writer, ++version);
        reader.passages("large");
    };
    CHECK(error_of([&] { reader.read(overtaken); }) == ErrorKind::internal);
    CHECK(version == 18);  // six times three
    reader.read([&] { CHECK(reader.passages("large").at(7).text == "Version 18 passage 7"); });
}

TEST_CASE("readers in threads stay right while a writer commits") {
    const ThreeArticles index;
    std::atomic<bool> is_done = false;
    std::atomic<int> faults = 0;
    std::atomic<int> reads = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            IndexReader reader(index.path);
            while (!is_done) {
                std::vector<Passage> first;
                std::vector<Passage> second;
                reader.read([&] {
                    first = reader.passages("left");
                    second = reader.passages("right");
                });
                const auto text = [](const auto& p) { return p.empty() ? "" : p[0].text; };
                if (text(first) != text(second)) ++faults;  // always written together
                ++reads;
            }
        });
    }
    IndexWriter writer(index.path);
    for (int i = 0; i < 50 || reads < 100; ++i) {
        writer.replace_article(article_from("left", "Text " + std::to_string(i)));
        writer.replace_article(article_from("right", "Text " + std::to_string(i)));
        writer.commit();
    }
    is_done = true;
    for (std::thread& thread : threads) thread.join();
    CHECK(faults == 0);
}

TEST_CASE("a place without an index is said to have none") {
    const TempFolder folder;
    std::ofstream(folder / "file") << "no index";
    fs::create_directory(folder / "empty");
    for (const char* name : {"nowhere", "empty"}) {
        std::string message;
        CHECK(error_of([&] { IndexReader reader(folder / name); }, &message) ==
              ErrorKind::no_index);
        CHECK(message.find("docent index FOLDER") != std::string::npos);
        CHECK(message.find((folder / name).string()) != std::string::npos);
    }
    CHECK(error_of([&] { IndexReader reader(folder / "file"); }));
}

TEST_CASE("an index that goes away is missed, and one made anew in its place is read") {
    const ThreeArticles index;
    IndexReader reader(index.path);
    fs::rename(index.path, index.folder / "away");
    CHECK(error_of([&] { reader.read([] {}); }) == ErrorKind::no_index);

    {
        IndexWriter writer(index.path);  // two commits, as in the index that went
        writer.replace_article(article_from("only", "Zebra"));
        writer.commit();
    }
    reader.read([] {});
    CHECK(reader.state().articles == 1);
    CHECK(reader.frequency(Field::body, "zebra") == 1);

    fs::remove_all(index.path);
    fs::rename(index.folder / "away", index.path);
    reader.read([] {});
    CHECK(reader.state().articles == 3);
    CHECK(reader.passages("liver").size() == 2);
}

TEST_CASE("the status tells what the index holds and where") {
    const ThreeArticles index;
    {
        IndexWriter writer(index.path);
        writer.set_skipped({{"..", "bad.txt", 1, 2, "it is no text"}});
        writer.set_updated(1'700'000'000);
        writer.commit();
    }
    const IndexStatus status = IndexReader(index.path).status();
    CHECK(status.database == index.path.string());
    CHECK(status.roots == std::vector<std::string>{index.folder.path().string()});
    CHECK(status.articles == 3);
    CHECK(status.passages == 4);
    CHECK(status.size_bytes > 10'000);
    CHECK(status.generation == 3);
    CHECK(status.updated_s == 1'700'000'000);
    CHECK(status.skipped == std::vector<SkippedArticle>{{"bad.txt", "it is no text"}});
}

TEST_CASE("a reader can be moved") {
    const ThreeArticles index;
    IndexReader first(index.path);
    IndexReader second = std::move(first);
    second.read([&] { CHECK(second.article_heads().size() == 3); });
}

}  // namespace docent::test
