// Bits are flipped, blocks zeroed and ends cut off in copies of an index. What is read then, in a
// child process because Xapian itself may crash on damage, is what was written, or an Error.

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "store/index_folder.h"
#include "tests/integration/child_process.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t kCpuSeconds = 20;
constexpr int kArticles = 60;
constexpr int kTrialsPerFile = 40;
constexpr std::size_t kBlockBytes = 8192;  // of Xapian's tables

using Random = std::mt19937;
using Articles = std::map<std::string, ArticleEntry>;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

Articles make_articles() {
    Articles articles;
    for (int i = 0; i < kArticles; ++i) {
        const std::string number = std::to_string(i);
        std::vector<PassageText> texts;
        for (int j = 0; j < 8; ++j) {
            std::string text = "Vitamin B12 and pain number" + number + ".";
            for (int k = 0; k < 12; ++k) text += " word" + std::to_string((i * j + k) % 97);
            texts.push_back({{"Part " + std::to_string(j)}, text});
        }
        articles["article-" + number] =
            article_from("article-" + number, "Article " + number, texts);
    }
    return articles;
}

void write_index(const fs::path& path, const Articles& articles) {
    IndexWriter writer(path);
    for (const auto& [id, article] : articles) writer.replace_article(article);
    writer.commit();
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Damages the file in one of four ways. Gives what was done.
std::string damage(const fs::path& file, Random& random) {
    std::string bytes = content_of(file);
    const std::size_t at = below(random, bytes.size());
    std::string what;
    switch (below(random, 4)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
            what = "bit flipped";
            break;
        case 1:
            for (std::size_t i = at; i < std::min(at + 16, bytes.size()); ++i) {
                bytes[i] = static_cast<char>(below(random, 256));
            }
            what = "16 bytes overwritten";
            break;
        case 2: {
            const std::size_t begin = at / kBlockBytes * kBlockBytes;
            bytes.replace(begin, std::min(kBlockBytes, bytes.size() - begin),
                          std::min(kBlockBytes, bytes.size() - begin), '\0');
            what = "block zeroed";
            break;
        }
        default:
            bytes.resize(at);
            what = "cut";
    }
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    return what + " at " + std::to_string(at);
}

bool is_as_written(const Articles& articles, const Passage& passage) {
    const auto article = articles.find(passage.id.article_id);
    return article != articles.end() && passage.id.ordinal < article->second.passages.size() &&
           passage == article->second.passages[passage.id.ordinal].passage;
}

// Each gives what is wrong in what is read, or an empty text.

std::string fault_in_articles(const IndexReader& reader, const Articles& articles) {
    for (const auto& [id, article] : articles) {
        const auto head = reader.article_head(id);
        if (head && head->id != id) return "another article's head";
        const auto document = reader.article(id);
        if (document && *document != article.document) return "another text";
        for (const Passage& passage : reader.passages(id)) {
            if (passage.id.article_id != id) return "another article's passage";
            if (!is_as_written(articles, passage)) return "another passage";
        }
    }
    for (const ArticleHead& head : reader.article_heads()) {
        if (articles.count(head.id) == 0) return "an article that never was";
    }
    return "";
}

std::string fault_in_search(const IndexReader& reader, const Articles& articles) {
    for (const char* word : {"vitamin", "word7", "word96", "number5"}) {
        TermQuery query;
        query.limit = 500;
        query.any_of = {{Field::body, word, 1}, {Field::title, "vitamin", 0.2}};
        for (const FoundEntry& found : reader.find(query).best) {
            if (!is_as_written(articles, reader.passage(found.entry))) return "another passage";
            reader.term_counts(found.entry, {"vitamin", word});
            reader.counts_in({found.entry}, reader.articles_of({found.entry}), word);
            reader.are_in(Field::title, "vitamin", {found.entry});
            reader.length(found.entry);
        }
    }
    return "";
}

// Runs `work`, which may throw Error for damage and nothing else.
std::string fault_in(const std::function<std::string()>& work) {
    try {
        return work();
    } catch (const Error& error) {
        return std::string_view(error.what()).empty() ? "an Error without a message" : "";
    }
}

std::string fault_in_index(const fs::path& path, const Articles& articles) {
    for (const auto& look : {fault_in_articles, fault_in_search}) {
        const std::string fault = fault_in([&] {
            IndexReader reader(path);
            std::string found;
            reader.read([&] { found = look(reader, articles); });
            return found;
        });
        if (!fault.empty()) return fault;
    }
    return fault_in([&]() -> std::string {
        IndexReader(path).similar_word("vitamn", "en");
        IndexReader(path).status();
        IndexWriter writer(path);
        writer.replace_article(articles.begin()->second);
        writer.remove_article("article-7");
        writer.commit();
        return "";
    });
}

}  // namespace

TEST_CASE("a damaged index gives what was written or an error") {
    const TempFolder folder;
    const Articles articles = make_articles();
    write_index(folder / "whole", articles);
    REQUIRE(fault_in_articles(IndexReader(folder / "whole"), articles) == "");
    REQUIRE(fault_in_search(IndexReader(folder / "whole"), articles) == "");
    Random random(1);
    int crashes = 0;
    for (const char* name : {"postlist.glass", "docdata.glass", "termlist.glass", "iamglass"}) {
        for (int trial = 0; trial < kTrialsPerFile; ++trial) {
            const fs::path copy = folder / "copy";
            fs::remove_all(copy);
            fs::copy(folder / "whole", copy, fs::copy_options::recursive);
            const std::string done = damage(copy / live_database(copy) / name, random);
            const ChildResult result =
                run_in_child([&] { return fault_in_index(copy, articles); }, kCpuSeconds);
            CAPTURE(name, trial, done);
            CHECK(result.said == "");
            crashes += result.has_ended_well ? 0 : 1;
        }
    }
    // Xapian 1.4 does not check everything that it reads from its tables.
    if (crashes > 0) WARN("Xapian crashed in " << crashes << " damaged indexes");
    CHECK(crashes < kTrialsPerFile / 4);
}

TEST_CASE("every byte of a stored passage is guarded") {
    const TempFolder folder;
    const Articles articles = {{"one", article_from("one", "A guarded sentence about pain.")}};
    write_index(folder / "index", articles);
    const fs::path file = folder / "index" / live_database(folder / "index") / "docdata.glass";
    const std::string whole = content_of(file);
    const std::size_t begin = whole.find("A guarded sentence about pain.");
    REQUIRE(begin != std::string::npos);
    for (std::size_t i = 0; i < 30; ++i) {
        std::string bytes = whole;
        bytes[begin + i] = static_cast<char>(bytes[begin + i] ^ 1);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        std::string message;
        CAPTURE(i);
        const auto kind = error_of(
            [&] {
                const IndexReader reader(folder / "index");
                reader.article("one");
                reader.passages("one");
            },
            &message);
        CHECK(kind == ErrorKind::index_corrupt);
        CHECK(message.find((folder / "index").string()) != std::string::npos);
    }
}

}  // namespace docent::test
