// A run of entries is walked as long as their page numbers do not go down. Lines in between that
// end in no number may be the first half of a long entry; a run bears two of them in a row.

#include "indexer/readers/pdf_contents.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMinEntries = 5;
constexpr std::size_t kMaxOtherLines = 2;
constexpr const char* kContentsRule = "table_of_contents";

// The page number that a line ends with: "1.2 Sources of iron 14".
std::optional<std::uint32_t> last_number(std::string_view text) {
    text = trim(text);
    const std::size_t last = text.find_last_not_of("0123456789");
    const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    const std::size_t digits = text.size() - begin;
    if (digits == 0 || digits > 4 || (begin > 0 && text[begin - 1] != ' ')) return std::nullopt;
    std::uint32_t number = 0;
    for (const char digit : text.substr(begin)) {
        number = 10 * number + static_cast<std::uint32_t>(digit - '0');
    }
    return number;
}

// Gives the line behind the last entry of the table of contents that begins at `begin`, or `begin`.
std::size_t contents_end(const std::vector<PdfLine>& lines, std::size_t begin,
                         std::uint32_t page_count) {
    if (!last_number(lines[begin].text())) return begin;
    std::size_t end = begin;
    std::size_t entries = 0;
    std::uint32_t highest = 0;
    for (std::size_t i = begin; i < lines.size() && i <= end + kMaxOtherLines; ++i) {
        const std::optional<std::uint32_t> number = last_number(lines[i].text());
        if (!number) continue;
        if (*number < highest || *number > page_count) break;
        highest = *number;
        entries += lines[i].has_leader;
        end = i + 1;
    }
    return entries >= kMinEntries ? end : begin;
}

}  // namespace

void take_contents(std::vector<PdfLine>& lines, std::uint32_t page_count,
                   const std::set<std::string>& kept_rules, std::vector<Dropped>& receipt) {
    if (kept_rules.contains(kContentsRule)) return;
    std::vector<PdfLine> kept;
    for (std::size_t i = 0; i < lines.size();) {
        const std::size_t end = contents_end(lines, i, page_count);
        for (std::size_t entry = i; entry < end; ++entry) {
            Dropped dropped;
            dropped.text = lines[entry].text();
            dropped.rule = kContentsRule;
            dropped.page = lines[entry].page;
            receipt.push_back(std::move(dropped));
        }
        if (end > i) {
            i = end;
        } else {
            kept.push_back(std::move(lines[i++]));
        }
    }
    if (!kept.empty()) lines = std::move(kept);
}

}  // namespace docent
