// Lines near the article's beginning and end are read as statements about it. One that ends where a
// value is due ("Published on:") is read again together with the next line. Because "By Night
// Train" looks like a byline, "By" alone, without "written", counts only above the text, and where
// no other heading begins so.

#include "indexer/readers/metadata_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/metadata_statements.h"

namespace docent {
namespace {

constexpr std::size_t kTopLines = 10;     // a byline stands in the first lines ...
constexpr std::size_t kBottomLines = 10;  // ... or in the last
constexpr std::size_t kProseWords = 20;   // a line of so many words is the text

bool is_text_kind(BlockKind kind) {
    return kind != BlockKind::code && kind != BlockKind::table_row && kind != BlockKind::question;
}

// How many of the first blocks stand above the article's text?
std::size_t blocks_above_text(const std::vector<RawBlock>& blocks) {
    std::size_t above = 0;
    while (above < std::min(blocks.size(), kTopLines) &&
           count_words(blocks[above].text) < kProseWords) {
        ++above;
    }
    return above;
}

bool begins_with_by(const RawBlock& block) {
    return lower_ascii(std::string_view(block.text).substr(0, 3)) == "by ";
}

// What one or two blocks say of the article they stand in.
struct Found {
    MetadataStatements said;
    std::size_t blocks = 0;
};

class MetadataLines {
  public:
    explicit MetadataLines(const RawArticle& article)
        : blocks_(article.blocks), blocks_above_text_(blocks_above_text(article.blocks)) {
        const auto headings =
            std::count_if(blocks_.begin(), blocks_.end(), [](const RawBlock& block) {
                return block.kind == BlockKind::heading && begins_with_by(block);
            });
        is_by_usual_ = headings > 1;
    }

    // The statements that block `at` makes, or that it makes with the next one.
    std::optional<Found> at(std::size_t at) const {
        if (at >= kTopLines && at + kBottomLines < blocks_.size()) return std::nullopt;
        if (!is_text_kind(blocks_[at].kind)) return std::nullopt;
        const std::string line = collapse_white_space(blocks_[at].text);
        std::optional<MetadataStatements> said = metadata_statements(line);
        std::size_t blocks = 1;
        if (said && said->is_value_due) {
            if (auto both = with_next_line(at, line)) {
                said = std::move(both);
                blocks = 2;
            } else if (said->values.empty()) {
                return std::nullopt;
            }
        }
        if (!said || !may_stand_at(at, *said)) return std::nullopt;
        return Found{std::move(*said), blocks};
    }

  private:
    std::optional<MetadataStatements> with_next_line(std::size_t at,
                                                     const std::string& line) const {
        if (at + 1 == blocks_.size() || !is_text_kind(blocks_[at + 1].kind)) return std::nullopt;
        std::optional<MetadataStatements> said =
            metadata_statements(line + ' ' + collapse_white_space(blocks_[at + 1].text));
        if (!said || said->is_value_due) return std::nullopt;
        // Below the text, "Composer" and a name in the next line are of what the text is about.
        return said->names_person && at >= blocks_above_text_ ? std::nullopt : said;
    }

    bool may_stand_at(std::size_t at, const MetadataStatements& said) const {
        const bool has_role =
            said.names_person ||
            std::any_of(said.values.begin(), said.values.end(),
                        [](const auto& v) { return v.field != MetadataField::none; });
        if (!said.has_plain_by) return has_role || follows_byline(at);
        const bool is_title = at == 0 && blocks_[0].kind == BlockKind::heading;
        return at < blocks_above_text_ && !is_by_usual_ && !is_title;
    }

    // A date alone says something only below a name.
    bool follows_byline(std::size_t at) const {
        if (at == 0 || at >= kTopLines) return false;
        const std::optional<Found> above = this->at(at - 1);
        return above && above->said.names_person;
    }

    const std::vector<RawBlock>& blocks_;
    std::size_t blocks_above_text_;
    bool is_by_usual_ = false;  // several headings begin with it: "By train", "By bus"
};

void fill(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
}

void fill_fields(const MetadataStatements& said, RawArticle& article) {
    for (const MetadataStatements::Value& value : said.values) {
        if (value.field == MetadataField::author) fill(article.author, value.text);
        if (value.field == MetadataField::reviewed) fill(article.reviewed, value.text);
        if (value.field == MetadataField::updated) fill(article.updated, value.text);
        const bool is_bare_date = value.field == MetadataField::none;
        if (value.field == MetadataField::published || is_bare_date) {
            fill(article.published, value.text);
        }
    }
}

}  // namespace

void take_metadata_lines(RawArticle& article, const CleaningOptions& options) {
    std::vector<const char*> rules(article.blocks.size());
    const MetadataLines lines(article);
    for (std::size_t i = 0; i < rules.size();) {
        const std::optional<Found> found = lines.at(i);
        if (found) {
            fill_fields(found->said, article);
            const char* rule = found->said.names_person ? "byline" : "date_line";
            if (options.kept_rules.contains(rule)) rule = nullptr;
            for (std::size_t k = 0; k < found->blocks; ++k) rules[i + k] = rule;
        }
        i += found ? found->blocks : 1;
    }
    std::vector<RawBlock> kept;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        RawBlock& block = article.blocks[i];
        if (rules[i] == nullptr) {
            kept.push_back(std::move(block));
            continue;
        }
        article.dropped.push_back({collapse_white_space(block.text), rules[i], block.begin_byte,
                                   block.end_byte, block.page, block.line});
    }
    article.blocks = std::move(kept);
}

}  // namespace docent
