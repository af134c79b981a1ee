#include "query/word_forms.h"

#include <catch2/catch.hpp>
#include <string>

#include "query/word_forms_table.h"

namespace docent::test {
namespace {

bool has_form(std::string_view stem, const std::string& word) {
    const std::string forms = " " + std::string(word_forms_of(stem)) + " ";
    return forms.find(" " + word + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("a stem has the words that are derived from it or it from, and irregular forms") {
    CHECK(has_form("diagnosi", "diagnostic"));
    CHECK(has_form("diagnost", "diagnosis"));
    CHECK(has_form("kidney", "renal"));
    CHECK(has_form("feet", "foot"));
    CHECK(has_form("foot", "feet"));
    CHECK(has_form("took", "take"));
}

TEST_CASE("a word without other forms has none") {
    for (const char* stem : {"", " ", "\n", "a", "zzzz", "b12", "diagnosi ", "diagnos1", "\xFF"}) {
        CAPTURE(stem);
        CHECK(word_forms_of(stem).empty());
    }
}

TEST_CASE("every line of the table is found, and no stem is among its own forms") {
    std::size_t lines = 0;
    for (std::size_t begin = 1; begin < kWordFormsTable.size(); ++lines) {
        const std::size_t end = kWordFormsTable.find('\n', begin);
        const std::string_view line = kWordFormsTable.substr(begin, end - begin);
        const std::string_view stem = line.substr(0, line.find(' '));
        if (word_forms_of(stem) != line.substr(stem.size() + 1)) FAIL(std::string(line));
        begin = end + 1;
    }
    CHECK(lines > 10'000);
}

}  // namespace docent::test
