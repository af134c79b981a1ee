// Three passes, each over what the one before left. First every line is shown to the rules that
// know leftovers by their words: how many lines, from this one on, are yours to drop? Then
// repetitions go: headings and paragraphs said twice. At last disclaimers are marked, and lines
// that the whole folder repeats are dropped. A rule that is switched off is never asked, so the
// next one is.
//
// The items of a list below a line that introduces it ("Places to share it:") belong to the
// sentence and are not shown to the rules.

#include "indexer/cleaning/cleaner.h"

#include <string>
#include <unordered_set>
#include <utility>

#include "indexer/characters.h"
#include "indexer/cleaning/article_lines.h"
#include "indexer/cleaning/cleaning_rules.h"
#include "indexer/cleaning/disclaimers.h"
#include "indexer/cleaning/repeated_lines.h"

namespace docent {
namespace {

constexpr std::size_t kMinRepeatedWords = 8;

constexpr std::string_view kRepeatedHeading = "repeated_heading";
constexpr std::string_view kRepeatedParagraph = "repeated_paragraph";
constexpr std::string_view kDisclaimer = "disclaimer";

// For each block the rule that drops it; empty for blocks that stay.
using Verdicts = std::vector<std::string_view>;

bool is_kept(const CleaningOptions& options, std::string_view rule) {
    return options.kept_rules.contains(std::string(rule));
}

std::vector<CleaningRule> active_rules(const CleaningOptions& options) {
    std::vector<CleaningRule> rules;
    for (const CleaningRule& rule : cleaning_rules()) {
        if (!is_kept(options, rule.name)) rules.push_back(rule);
    }
    return rules;
}

void apply_rules(const ArticleLines& article, const std::vector<CleaningRule>& rules,
                 Verdicts& verdicts) {
    const Lines lines = article.all();
    bool is_introduced = false;  // by the kept line above, or as an item of a list that is
    for (std::size_t i = 0; i < lines.size();) {
        const bool is_item = is_list_item(lines[i]);
        std::size_t dropped = 0;
        for (const CleaningRule& rule : rules) {
            if (is_verbatim(lines[i]) || (is_item && is_introduced)) break;
            dropped = rule.dropped_lines(Place{article, i});
            for (std::size_t k = 0; k < dropped; ++k) verdicts[i + k] = rule.name;
            if (dropped > 0) break;
        }
        if (dropped == 0 && !is_item) is_introduced = lines[i].text.ends_with(':');
        if (dropped > 0) is_introduced = false;
        i += dropped > 0 ? dropped : 1;
    }
}

// A heading that says the same as the heading just above it.
void drop_repeated_headings(Lines lines, Verdicts& verdicts) {
    const Line* above = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!verdicts[i].empty()) continue;
        const bool is_repeated = above != nullptr && is_heading(lines[i]) && is_heading(*above) &&
                                 above->text == lines[i].text;
        if (is_repeated) {
            verdicts[i] = kRepeatedHeading;
        } else {
            above = &lines[i];
        }
    }
}

bool is_paragraph(const Line& line) {
    return line.kind == BlockKind::paragraph || line.kind == BlockKind::quote;
}

bool starts_section(const Line& line) {
    return is_heading(line) || line.kind == BlockKind::question;
}

// Is the line all the text that its heading or question has?
bool is_alone(Lines lines, std::size_t at) {
    const bool starts = at > 0 && starts_section(lines[at - 1]);
    return starts && (at + 1 == lines.size() || starts_section(lines[at + 1]));
}

// Only sentences: a table that lost its marks says its headings many times.
bool is_prose(const Line& line) {
    if (!is_paragraph(line) || line.words < kMinRepeatedWords) return false;
    std::string_view text = line.text;
    while (text.ends_with('"') || text.ends_with(')')) text.remove_suffix(1);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
           text.ends_with("。") || text.ends_with("।");
}

// A paragraph that was there before, unless it is all that answers its question.
void drop_repeated_paragraphs(Lines lines, Verdicts& verdicts) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!verdicts[i].empty() || !is_prose(lines[i])) continue;
        if (!seen.insert(lines[i].text).second && !is_alone(lines, i)) {
            verdicts[i] = kRepeatedParagraph;
        }
    }
}

// Takes the dropped blocks out, onto the receipt.
std::vector<RawBlock> without_dropped(std::vector<RawBlock> blocks, const Verdicts& verdicts,
                                      std::vector<Dropped>& receipt) {
    std::vector<RawBlock> kept;
    kept.reserve(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        RawBlock& block = blocks[i];
        if (verdicts[i].empty()) {
            kept.push_back(std::move(block));
            continue;
        }
        receipt.push_back({collapse_white_space(block.text), std::string(verdicts[i]),
                           block.begin_byte, block.end_byte, block.page, block.line});
    }
    return kept;
}

void mark_disclaimers(std::vector<RawBlock>& blocks) {
    const std::vector<bool> is_disclaimer = find_disclaimers(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (is_disclaimer[i]) blocks[i].kind = BlockKind::disclaimer;
    }
}

std::vector<RawBlock> without_repeated_lines(std::vector<RawBlock> blocks,
                                             const CleaningOptions& options,
                                             std::vector<Dropped>& receipt) {
    const std::vector<bool> is_repeated = find_repeated_lines(blocks, options.repeated_lines);
    Verdicts verdicts(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (is_repeated[i]) verdicts[i] = kRepeatedLineRule;
    }
    return without_dropped(std::move(blocks), verdicts, receipt);
}

}  // namespace

std::vector<RawBlock> clean(std::vector<RawBlock> blocks, const CleaningOptions& options,
                            std::vector<Dropped>& receipt) {
    Verdicts verdicts(blocks.size());
    {
        const ArticleLines article(blocks);
        apply_rules(article, active_rules(options), verdicts);
        if (!is_kept(options, kRepeatedHeading)) drop_repeated_headings(article.all(), verdicts);
        if (!is_kept(options, kRepeatedParagraph)) {
            drop_repeated_paragraphs(article.all(), verdicts);
        }
    }
    blocks = without_dropped(std::move(blocks), verdicts, receipt);
    if (!is_kept(options, kDisclaimer)) mark_disclaimers(blocks);
    if (is_kept(options, kRepeatedLineRule)) return blocks;
    return without_repeated_lines(std::move(blocks), options, receipt);
}

std::vector<std::string_view> cleaning_rule_names() {
    std::vector<std::string_view> names;
    for (const CleaningRule& rule : cleaning_rules()) names.push_back(rule.name);
    for (const std::string_view name :
         {kRepeatedHeading, kRepeatedParagraph, kRepeatedLineRule, kDisclaimer}) {
        names.push_back(name);
    }
    names.insert(names.end(), {"byline", "date_line"});  // metadata_lines
    return names;
}

}  // namespace docent
