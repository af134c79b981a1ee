#include "semantics/table_place.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "semantics/word_vectors.h"
#include "text/term_analyzer.h"

namespace docent::test {
namespace {

// A variable of the environment, for as long as it lives.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { unsetenv(name_); }

  private:
    const char* name_;
};

}  // namespace

TEST_CASE("the table is the one that the environment names, else the one beside the program") {
    {
        const Variable variable("DOCENT_WORD_VECTORS", "/my/table");
        CHECK(word_vectors_place() == "/my/table");
    }
    const Variable variable("DOCENT_WORD_VECTORS", "");
    CHECK(word_vectors_place().filename() == "word_vectors.table");
    CHECK(std::filesystem::exists(word_vectors_place()));
}

TEST_CASE("the table of the build brings together words that mean the same") {
    const WordVectors vectors(word_vectors_place());
    const TermAnalyzer analyzer;
    const auto cosine = [&](const char* a, const char* b) {
        const auto row_a = vectors.find(analyzer.analyze(a).front().stem);
        const auto row_b = vectors.find(analyzer.analyze(b).front().stem);
        CAPTURE(a, b);
        REQUIRE((row_a && row_b));
        return vectors.cosine(*row_a, *row_b);
    };
    CHECK(cosine("babies", "infants") > 0.35);
    CHECK(cosine("heart", "cardiac") > 0.35);
    CHECK(cosine("kidneys", "renal") > 0.35);
    CHECK(cosine("babies", "galaxy") < 0.2);
}

}  // namespace docent::test
