#include "text/vocabulary.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/stemmer.h"

namespace docent {

TEST_CASE("a word has its stem and its role, the first time and the next") {
    Vocabulary vocabulary("en");
    for (int time = 0; time < 2; ++time) {
        CHECK(vocabulary.find("vitamins").stem == "vitamin");
        CHECK(vocabulary.find("vitamins").role == WordRole::content);
        CHECK(vocabulary.find("the").role == WordRole::function);
        CHECK(vocabulary.find("what").role == WordRole::question);
        CHECK(vocabulary.find("protégés").stem == "proteg");
        CHECK(vocabulary.find("b12").stem == "b12");
        CHECK(vocabulary.find("b12").word == "b12");
    }
}

TEST_CASE("more words than a vocabulary remembers have their own stems") {
    Vocabulary vocabulary("en");
    const Stemmer stemmer("en");
    std::string word;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 100'000; ++i) {
            word.clear();
            for (int rest = i; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
            word += "ings";
            const WordEntry& entry = vocabulary.find(word);
            if (entry.word != word || entry.stem != stemmer.stem(word)) FAIL(word);
        }
    }
    SUCCEED();
}

TEST_CASE("words too long to be remembered have their own stems") {
    Vocabulary vocabulary("en");
    for (const char last : {'x', 'y', 'x'}) {
        const std::string word = std::string(300, 'x') + last;
        CHECK(vocabulary.find(word).word == word);
        CHECK(vocabulary.find(word).stem.size() == kMaxTermBytes);
    }
    CHECK(vocabulary.find(std::string(40, 'x') + "ies").stem == std::string(40, 'x') + "i");
}

}  // namespace docent
