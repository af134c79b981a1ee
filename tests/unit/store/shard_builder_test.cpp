#include "store/shard_builder.h"

#include <catch2/catch.hpp>

#include "store/index_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

namespace fs = std::filesystem;

Shard build_shard(const fs::path& place, const std::vector<ArticleEntry>& articles) {
    ShardBuilder builder(place);
    for (const ArticleEntry& article : articles) builder.add(article);
    return builder.finish();
}

std::vector<std::string> ids_of(const fs::path& path) {
    std::vector<std::string> ids;
    IndexReader reader(path);
    for (const ArticleHead& head : reader.article_heads()) ids.push_back(head.id);
    return ids;
}

}  // namespace

TEST_CASE("merged shards are as good as articles written one by one") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    IndexWriter writer(path);
    writer.replace_article(article_from("old", "Rust is iron and oxygen. Amaranth is a plant."));
    writer.commit();
    fs::create_directory(building_folder(path));
    const auto place = [&](const char* name) { return building_folder(path) / name; };
    const Shard joined =
        join_shards({build_shard(place("a"), {article_from("a", "Amber comes from trees."),
                                              article_from("b", "Basalt comes from lava.")}),
                     build_shard(place("b"), {article_from("c", "Chalk comes from shells.")})},
                    place("joined"));
    CHECK(joined.counts.articles == 3);
    writer.merge({joined, build_shard(place("c"), {article_from("d", "Dew is water.")})},
                 {{"..", "bad.txt", 1, 2, "it is no text"}});

    CHECK(ids_of(path) == std::vector<std::string>{"a", "b", "c", "d", "old"});
    CHECK(writer.state().articles == 5);
    CHECK(writer.state().passages == 5);
    IndexReader reader(path);
    CHECK(reader.state() == writer.state());
    CHECK(reader.article("c")->text.starts_with("Chalk comes from shells."));
    CHECK(reader.passages("b").at(0).text == "Basalt comes from lava.");
    CHECK(reader.frequency(Field::body, "come") == 3);
    CHECK(reader.skipped().size() == 1);
    CHECK(reader.similar_word("basaltt", "en") == "basalt");
    CHECK(reader.similar_word("amaranht", "en") == "amaranth");
    CHECK(fs::is_empty(building_folder(path)));

    writer.replace_article(article_from("a", "Amber burns."));
    writer.remove_article("old");
    writer.commit();
    CHECK(ids_of(path) == std::vector<std::string>{"a", "b", "c", "d"});
    CHECK(IndexReader(path).frequency(Field::body, "come") == 2);
}

TEST_CASE("a reader follows an index whose database was replaced") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    IndexWriter writer(path);
    writer.replace_article(article_from("old", "Rust is iron and oxygen."));
    writer.commit();
    IndexReader reader(path);
    const std::string before = live_database(path);
    fs::create_directory(building_folder(path));
    writer.merge({build_shard(building_folder(path) / "a",
                              {article_from("new", "Amber comes from trees.")})},
                 {});
    CHECK(live_database(path) != before);
    CHECK_FALSE(fs::exists(path / before));
    std::size_t articles = 0;
    reader.read([&] { articles = reader.article_heads().size(); });
    CHECK(articles == 2);
}

TEST_CASE("what a writer that died was building is removed by the next one") {
    const TempFolder folder;
    const fs::path path = folder / "index";
    {
        IndexWriter writer(path);
        writer.replace_article(article_from("old", "Rust is iron and oxygen."));
        writer.commit();
    }
    fs::create_directories(building_folder(path) / "0-0");
    fs::create_directories(path / next_database(path));
    IndexWriter writer(path);
    CHECK_FALSE(fs::exists(building_folder(path)));
    CHECK(next_database(path) == "articles-2");
    CHECK(writer.state().articles == 1);
}

}  // namespace docent::test
