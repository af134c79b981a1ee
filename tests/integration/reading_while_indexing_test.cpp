// Readers never see half an article, whatever a writer does at the same time.

#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <thread>

#include "tests/integration/corpus_fixture.h"

using docent::ArticleHead;
using docent::IndexReader;
using docent::Passage;
using docent::test::CorpusFixture;

namespace {

constexpr int kArticles = 8;

// An article whose every section names its version.
std::string article_of_version(int version) {
    std::string text = "# Version v" + std::to_string(version) + "\n";
    for (int section = 0; section <= version % 5; ++section) {
        text += "\n## Section\n\nThe granite of this section belongs to v" +
                std::to_string(version) + " alone.\n";
    }
    return text;
}

// What is wrong with an article as one reading gave it; empty when nothing is.
std::string fault_in(const ArticleHead& head, const std::vector<Passage>& passages) {
    const std::string version = head.title.substr(std::string("Version ").size());
    if (passages.empty() || passages.size() != head.passages) return "passages are missing";
    for (const Passage& passage : passages) {
        if (passage.title != head.title) return "titles of two versions";
        if (passage.text.find(' ' + version + ' ') == std::string::npos) return "another version";
    }
    return "";
}

class Readers {
  public:
    Readers(const std::filesystem::path& database, int count) {
        for (int i = 0; i < count; ++i) {
            threads_.emplace_back([this, database, i](const std::stop_token& stop) {
                read_until(stop, database, static_cast<std::size_t>(i));
            });
        }
    }

    void finish() { threads_.clear(); }
    std::uint64_t readings() const { return readings_; }
    std::string fault() const { return fault_; }

  private:
    void read_until(const std::stop_token& stop, const std::filesystem::path& database,
                    std::size_t number) {
        try {
            IndexReader reader(database);
            for (std::size_t round = number; !stop.stop_requested(); ++round) {
                note(read_article(reader, round));
                note(read_found(reader));
                ++readings_;
            }
        } catch (const std::exception& error) {
            note(error.what());
        }
    }

    static std::string read_article(IndexReader& reader, std::size_t round) {
        std::string fault;
        reader.read([&] {
            const std::vector<ArticleHead> heads = reader.article_heads();
            const ArticleHead& head = heads.at(round % heads.size());
            fault = heads.size() == kArticles ? fault_in(head, reader.passages(head.id))
                                              : "articles are missing";
        });
        return fault;
    }

    static std::string read_found(IndexReader& reader) {
        std::string fault;
        reader.read([&] {
            fault.clear();
            docent::TermQuery query;
            query.any_of = {{docent::Field::body, "granit", 1}};
            const docent::FoundEntries found = reader.find(query);
            if (found.best.empty()) fault = "nothing was found";
            for (const docent::FoundEntry& entry : found.best) {
                const Passage passage = reader.passage(entry.entry);
                if (passage.text.find("granite") == std::string::npos) fault = "a wrong passage";
            }
        });
        return fault;
    }

    void note(const std::string& fault) {
        if (fault.empty()) return;
        const std::lock_guard lock(mutex_);
        fault_ = fault;
    }

    std::atomic<std::uint64_t> readings_ = 0;
    std::mutex mutex_;
    std::string fault_ = "none";
    std::vector<std::jthread> threads_;
};

}  // namespace

TEST_CASE("readers see whole articles while they are replaced") {
    CorpusFixture corpus;
    corpus.options.commit_every_bytes = 1;
    int version = 0;
    const auto write_all = [&] {
        for (int i = 0; i < kArticles; ++i) {
            corpus.write(std::to_string(i) + ".md", article_of_version(++version));
        }
    };
    write_all();
    corpus.index();
    Readers readers(corpus.options.database, 3);
    for (int round = 0; round < 12 || readers.readings() < 50; ++round) {
        write_all();
        REQUIRE(corpus.index().updated == kArticles);
        REQUIRE(round < 1000);
    }
    readers.finish();
    CHECK(readers.fault() == "none");
}
