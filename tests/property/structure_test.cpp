// What holds for every plain text: random mixtures of the lines that the reader has rules for, with
// numbered words, so that one that gets lost is seen. The generator is seeded, so a failure comes
// back.

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/passage_splitter.h"
#include "indexer/readers/plain_text_reader.h"
#include "indexer/readers/reader.h"

namespace docent {
namespace {

constexpr int kRounds = 3000;

// "#" becomes a numbered word.
constexpr std::string_view kLines[] = {"",
                                       "",
                                       "",
                                       "Heading # of it",
                                       "Frequently Asked Questions #",
                                       "Is # safe?",
                                       "Q: Is # good? A: Yes, # is.",
                                       "Q. Why #?",
                                       "A. Because #.",
                                       "B. Since #.",
                                       "• item # one",
                                       "  ◦ item # deeper\n    goes on #",
                                       "•",
                                       "1. step # one",
                                       "2) step # two",
                                       "• a # • b # • c #",
                                       "It is due to: • a # • b #",
                                       "1. one # 2. two # 3. three #",
                                       "The first # is long enough to be prose. It ends with #.",
                                       "Signs of deficiencyThe signs # are known. They pass #.",
                                       "What is #?It is a vitamin that all need. It is #.",
                                       "Feature Tablets Syringes",
                                       "Cost# Low at first. High in the end #.",
                                       "Speed# Slow with food. Fast without # it. Safe at #.",
                                       "Food Serving Iron#",
                                       "Liver# 3 oz 5.2",
                                       "Beans# 1 cup 6.6",
                                       "Name #\tvalue #",
                                       "a # | b # | c #",
                                       "left #    middle #   right #",
                                       "=====",
                                       "* * *",
                                       "Vitamin # é ü ß 維生素 #。次の # 文。",
                                       "\u00A0\u00A0# \u2003#",
                                       "\xF0\x9F\x91\x8D #",
                                       "word#"};

class RandomText {
  public:
    explicit RandomText(unsigned seed) : random_(seed) {}

    // Gives a text; its numbered words are w0w, w1w, ... below `words()`.
    std::string next() {
        words_ = 0;
        std::string text;
        for (std::size_t lines = below(25); lines > 0; --lines) {
            for (const char c : kLines[below(std::size(kLines))]) {
                text += c == '#' ? word(words_++) : std::string(1, c);
            }
            text += '\n';
        }
        return text;
    }

    std::size_t words() const { return words_; }
    static std::string word(std::size_t number) { return "w" + std::to_string(number) + "w"; }

  private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    std::mt19937 random_;
    std::size_t words_ = 0;
};

bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (text[at] & '\xC0') != '\x80');
}

// Gives what is wrong with the blocks' places in `text`, or an empty text.
std::string fault_in_places(std::string_view text, const std::vector<RawBlock>& blocks) {
    std::size_t end = 0;
    for (const RawBlock& block : blocks) {
        if (block.begin_byte < end || block.end_byte <= block.begin_byte) return "order";
        if (block.end_byte > text.size()) return "outside";
        end = block.end_byte;
        if (!is_boundary(text, block.begin_byte) || !is_boundary(text, end)) return "boundary";
    }
    return "";
}

bool holds(const std::string& text, const std::string& word) {
    return text.find(word) != std::string::npos;
}

// Gives the block that is neither in a passage nor of a kind that is in none, or nullptr.
const Block* lost_block(const Document& document, const std::vector<Passage>& passages) {
    std::size_t at = 0;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::heading || block.kind == BlockKind::disclaimer) continue;
        while (at < passages.size() && passages[at].end_byte <= block.begin_byte) ++at;
        if (at == passages.size() || passages[at].begin_byte > block.begin_byte) return &block;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the blocks of every plain text hold all its words, each at its place") {
    RandomText random(1);
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = random.next();
        const std::vector<RawBlock> blocks = read_plain_text(text);
        const std::string fault = fault_in_places(text, blocks);
        if (!fault.empty()) FAIL(fault << " in: " << text);
        std::string all;
        for (const RawBlock& block : blocks) all += block.list_marker + ' ' + block.text + '\n';
        for (std::size_t i = 0; i < random.words(); ++i) {
            if (!holds(all, RandomText::word(i))) FAIL(RandomText::word(i) << " lost in: " << text);
        }
    }
    SUCCEED();
}

TEST_CASE(
    "every block of a plain text is in a passage, a heading or a disclaimer, or in the receipt") {
    RandomText random(2);
    const SentenceSplitter sentences;
    for (int round = 0; round < kRounds; ++round) {
        const std::string text = "Begin\n\n" + random.next();
        const Document document = read_article(ArticleFormat::plain_text, text, "a.txt");
        const std::vector<Passage> passages = split_passages(document, sentences);
        if (const Block* lost = lost_block(document, passages)) {
            FAIL("\"" << lost->text << "\" is in no passage of: " << text);
        }
        std::string all = document.title + '\n' + document.text;
        for (const Dropped& dropped : document.dropped) all += '\n' + dropped.text;
        for (std::size_t i = 0; i < random.words(); ++i) {
            if (!holds(all, RandomText::word(i))) FAIL(RandomText::word(i) << " lost in: " << text);
        }
        for (const Passage& passage : passages) {
            if (!is_boundary(document.text, passage.begin_byte) ||
                !is_boundary(document.text, passage.end_byte)) {
                FAIL("a passage cuts a character of: " << text);
            }
        }
    }
    SUCCEED();
}

}  // namespace docent
