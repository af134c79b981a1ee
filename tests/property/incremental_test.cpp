// Any history of changes, brought into the index step by step, gives the index that one run from
// nothing makes of the files as they are in the end.

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "tests/integration/corpus_fixture.h"

using docent::test::article_about;
using docent::test::contradiction_in;
using docent::test::CorpusFixture;
using docent::test::IndexSnapshot;
using docent::test::StoredArticle;
using docent::test::without_history;
namespace fs = std::filesystem;

namespace {

// Changes the files of a corpus at random, but the same for the same seed.
class RandomHistory {
  public:
    RandomHistory(const CorpusFixture& corpus, unsigned seed) : corpus_(corpus), random_(seed) {}

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    void change_something() {
        if (files_.size() < 3) return write(new_path(), some_text());
        switch (below(9)) {
            case 0:
            case 1:
                return write(new_path(), some_text());
            case 2:
                return write(some_path(), some_text());
            case 3:
                return remove(some_path());
            case 4:
                return rename(some_path(), new_path());
            case 5:
                return copy(some_path(), new_path());
            case 6:
                return touch(some_path());
            case 7:
                return write(some_path(), below(2) == 0 ? "" : std::string(50, '\0'));
            default:
                return swap(some_path(), some_path());
        }
    }

    /// True for a path whose content has at some time been at another path too: such an article may
    /// rightly have an id from there.
    bool has_moved(const std::string& path) const { return moved_.contains(path); }

  private:
    std::string some_text() {
        std::string text;
        for (std::size_t n = below(6) + 1; n > 0; --n) {
            text += article_about("word" + std::to_string(below(1'000'000))) + '\n';
        }
        return text;
    }

    std::string some_path() {
        return *std::next(files_.begin(), static_cast<std::ptrdiff_t>(below(files_.size())));
    }

    std::string new_path() {
        static constexpr std::array kFolders{"", "one/", "two/", "two/deep/"};
        return std::string(kFolders[below(kFolders.size())]) + std::to_string(below(12)) +
               (below(4) == 0 ? ".txt" : ".md");
    }

    void write(const std::string& path, const std::string& bytes) {
        corpus_.write(path, bytes);
        files_.insert(path);
    }

    void remove(const std::string& path) {
        fs::remove(corpus_.file(path));
        files_.erase(path);
    }

    void copy(const std::string& from, const std::string& to) {
        moved_.insert({from, to});
        write(to, bytes_of(from));
    }

    void rename(const std::string& from, const std::string& to) {
        if (from == to) return;
        moved_.insert({from, to});
        fs::create_directories(corpus_.file(to).parent_path());
        fs::rename(corpus_.file(from), corpus_.file(to));
        files_.erase(from);
        files_.insert(to);
    }

    void swap(const std::string& one, const std::string& other) {
        const std::string bytes = bytes_of(one);
        moved_.insert({one, other});
        write(one, bytes_of(other));
        write(other, bytes);
    }

    void touch(const std::string& path) { write(path, bytes_of(path)); }

    std::string bytes_of(const std::string& path) const {
        std::ifstream file(corpus_.file(path), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    const CorpusFixture& corpus_;
    std::mt19937 random_;
    std::set<std::string> files_;
    std::set<std::string> moved_;
};

}  // namespace

TEST_CASE("an index brought up to date step by step is the index made anew") {
    const unsigned seed = GENERATE(range(1U, 13U));
    INFO("seed " << seed);
    CorpusFixture corpus;
    RandomHistory history(corpus, seed);
    for (int run = 0; run < 8; ++run) {
        for (std::size_t changes = history.below(6); changes > 0; --changes) {
            history.change_something();
        }
        corpus.options.jobs = static_cast<unsigned>(history.below(3) + 1);
        corpus.options.commit_every_bytes = history.below(2) == 0 ? 200 : 1U << 20U;
        corpus.index();
        REQUIRE(contradiction_in(corpus.snapshot()) == "none");
    }
    REQUIRE(difference_from_rebuilt(corpus) == "none");
    const IndexSnapshot updated = without_history(corpus.snapshot());
    const IndexSnapshot rebuilt = without_history(corpus.rebuilt());
    std::set<std::string> ids;
    for (std::size_t i = 0; i < updated.articles.size(); ++i) {
        const StoredArticle& article = updated.articles[i];
        CHECK(ids.insert(article.head.id).second);
        if (history.has_moved(article.head.path)) continue;
        CHECK(article == rebuilt.articles[i]);
    }
}
