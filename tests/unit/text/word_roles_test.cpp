#include "text/word_roles.h"

#include <catch2/catch.hpp>
#include <string_view>

namespace docent {

TEST_CASE("words are told apart by what they say about a text") {
    struct Row {
        WordRole role;
        std::initializer_list<std::string_view> words;
    };
    for (const Row& row : std::initializer_list<Row>{
             {WordRole::function, {"the", "of", "and", "is", "their", "per", "s", "e.g", "i'm"}},
             {WordRole::question, {"what", "how", "can", "does", "much", "don't", "whats", "may"}},
             {WordRole::content, {"vitamin", "b12", "pain", "", "The", "long", "often", "12"}}}) {
        for (const std::string_view word : row.words) {
            CAPTURE(word);
            CHECK(word_role(word) == row.role);
        }
    }
}

TEST_CASE("words that turn a statement into its opposite are content") {
    for (const std::string_view word :
         {"not", "no", "without", "never", "cannot", "lack", "less"}) {
        CAPTURE(word);
        CHECK(word_role(word) == WordRole::content);
    }
}

}  // namespace docent
