#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "indexer/characters.h"
#include "indexer/cleaning/cleaner.h"
#include "indexer/cleaning/repeated_lines.h"

namespace docent {
namespace {

const std::vector<std::string> kTexts = {
    "Skip to content",
    "5 min read",
    "In This Article",
    "Symptoms",
    "Causes",
    "Home > Health",
    "Published on: Modified on:",
    "References",
    "1",
    "2",
    "Read more:",
    "Related articles",
    "Share this article",
    "Print",
    "Email",
    "Yes",
    "Was this helpful?",
    "Tags:",
    "Advertisement",
    "This is not medical advice.",
    "Disclaimer",
    "© 2024 Example",
    "The site is a charity.",
    "Nerves heal slowly, a millimetre a day, when the vitamin is back.",
    "Take one of:",
    "Eggs",
    "Image courtesy of x",
    "",
    "   ",
    "…",
    "Löwe › 日本語",
    "Leave a reply",
    "A short sentence."};

std::vector<RawBlock> random_article(std::mt19937& random) {
    std::vector<RawBlock> blocks(random() % 40);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i].kind = static_cast<BlockKind>(random() % 8);
        blocks[i].heading_level = blocks[i].kind == BlockKind::heading ? 2 : 0;
        blocks[i].text = kTexts[random() % kTexts.size()];
        blocks[i].begin_byte = 10 * i;
        blocks[i].end_byte = 10 * i + 5;
        blocks[i].page = static_cast<std::uint32_t>(i / 10 + 1);
        blocks[i].line = static_cast<std::uint32_t>(i + 1);
    }
    return blocks;
}

TEST_CASE("every block is kept or on the receipt with its rule and place") {
    std::mt19937 random(20'240'521);
    CleaningOptions options;
    options.repeated_lines = {repeated_line_hash("The site is a charity."),
                              repeated_line_hash("Eggs")};
    for (int round = 0; round < 3000; ++round) {
        const std::vector<RawBlock> blocks = random_article(random);
        std::map<std::uint32_t, const RawBlock*> by_line;
        for (const RawBlock& block : blocks) by_line[block.line] = &block;
        std::vector<Dropped> receipt;
        const std::vector<RawBlock> kept = clean(blocks, options, receipt);
        REQUIRE(kept.size() + receipt.size() == blocks.size());
        std::uint32_t line_before = 0;
        for (const RawBlock& block : kept) {
            REQUIRE(block.line > line_before);
            line_before = block.line;
            const RawBlock& original = *by_line.at(block.line);
            REQUIRE(block.text == original.text);
            REQUIRE((block.kind == original.kind || block.kind == BlockKind::disclaimer));
            by_line.erase(block.line);
        }
        for (const Dropped& dropped : receipt) {
            const RawBlock& original = *by_line.at(dropped.line);
            REQUIRE_FALSE(dropped.rule.empty());
            REQUIRE(dropped.text == collapse_white_space(original.text));
            REQUIRE(dropped.begin_byte == original.begin_byte);
            REQUIRE(dropped.end_byte == original.end_byte);
            REQUIRE(dropped.page == original.page);
            by_line.erase(dropped.line);
        }
        REQUIRE(by_line.empty());
    }
}

TEST_CASE("with every rule kept nothing is dropped or marked") {
    std::mt19937 random(7);
    CleaningOptions options;
    for (const std::string_view rule : cleaning_rule_names()) options.kept_rules.emplace(rule);
    options.repeated_lines = {repeated_line_hash("The site is a charity.")};
    for (int round = 0; round < 300; ++round) {
        const std::vector<RawBlock> blocks = random_article(random);
        std::vector<Dropped> receipt;
        const std::vector<RawBlock> kept = clean(blocks, options, receipt);
        REQUIRE(receipt.empty());
        REQUIRE(kept.size() == blocks.size());
        for (std::size_t i = 0; i < kept.size(); ++i) REQUIRE(kept[i].kind == blocks[i].kind);
    }
}

}  // namespace
}  // namespace docent
