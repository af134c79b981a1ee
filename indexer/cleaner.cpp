// A list of rules, asked in order at each block: how many blocks, from this one on, are yours to
// drop? Most rules know one whole line, compared in lower case without its last colon; only a line
// that says nothing else is dropped, never a sentence that happens to hold the words. To add a
// rule: write the function, name it in `kRules`, and give the test one line it drops and one it
// keeps.

#include "indexer/cleaner.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxLinkWords = 14;
constexpr std::size_t kMaxLinks = 30;
constexpr std::size_t kMaxCreditWords = 15;
constexpr std::size_t kMaxShareWords = 40;
constexpr std::size_t kLongestLabelBytes = 80;

// A block in the form that rules compare.
struct Line {
    BlockKind kind;
    std::string text;  // lower case, on one line
};

using Lines = std::span<const Line>;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> lines) {
    return std::find(lines.begin(), lines.end(), text) != lines.end();
}

bool is_label(const Line& line, std::initializer_list<std::string_view> labels) {
    std::string_view text = line.text;
    if (text.ends_with(':')) text.remove_suffix(1);
    return is_one_of(text, labels);
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        if (end > begin) words.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

// "Skip to main content"
std::size_t skip_link(Lines lines) {
    return is_label(lines[0], {"skip to content", "skip to main content", "skip to navigation",
                               "skip navigation", "skip to main navigation"});
}

// "5 min read", "Reading time: 5 minutes"
std::size_t reading_time(Lines lines) {
    if (lines[0].text.size() > kLongestLabelBytes) return 0;
    const std::vector<std::string_view> words = words_of(lines[0].text);
    const auto is_minutes = [](std::string_view word) {
        return is_one_of(word, {"min", "min.", "mins", "minute", "minutes"});
    };
    if (words.size() == 3) return is_number(words[0]) && is_minutes(words[1]) && words[2] == "read";
    return words.size() == 4 && words[0] == "reading" && is_one_of(words[1], {"time", "time:"}) &&
           is_number(words[2]) && is_minutes(words[3]);
}

// "In This Article"
std::size_t table_of_contents_label(Lines lines) {
    return is_label(lines[0], {"in this article", "table of contents", "on this page"});
}

// "Published on: Modified on:" with no date behind it
std::size_t date_label(Lines lines) {
    const std::string_view text = lines[0].text;
    if (!text.ends_with(':') || text.size() > kLongestLabelBytes) return 0;
    const std::vector<std::string_view> words = words_of(text);
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        if (word.ends_with(':')) word.remove_suffix(1);
        return is_one_of(word, {"published", "modified", "updated", "posted", "reviewed", "last",
                                "on", "date", "|", "and"});
    });
}

// "References" above items that are only numbers
std::size_t empty_reference_list(Lines lines) {
    if (lines[0].kind != BlockKind::heading) return 0;
    if (!is_label(lines[0], {"references", "sources", "citations", "bibliography"})) return 0;
    const auto end = std::find_if(lines.begin() + 1, lines.end(), [](const Line& line) {
        return line.kind == BlockKind::heading || has_letter(line.text);
    });
    const bool is_whole_section = end == lines.end() || end->kind == BlockKind::heading;
    const auto length = static_cast<std::size_t>(end - lines.begin());
    return is_whole_section && length > 1 ? length : 0;
}

// "Share with your friends!", "please share this by email, Twitter or Facebook."
std::size_t share_line(Lines lines) {
    std::string_view text = lines[0].text;
    if (text.ends_with('!')) text.remove_suffix(1);
    if (is_one_of(text,
                  {"share with your friends", "share this article", "share this post",
                   "share this page", "share this", "share this:", "share on social media"})) {
        return 1;
    }
    if (!holds(text, "please share") || count_words(text) > kMaxShareWords) return 0;
    std::size_t networks = 0;
    for (const std::string_view name :
         {"email", "e-mail", "twitter", "facebook", "linkedin", "whatsapp", "pinterest"}) {
        if (holds(text, name)) ++networks;
    }
    return networks >= 2;
}

// "Image courtesy of ..."
std::size_t image_credit(Lines lines) {
    const std::string_view text = lines[0].text;
    if (count_words(text) > kMaxCreditWords || text.ends_with('.')) return 0;
    for (const std::string_view beginning :
         {"image courtesy of ", "photo courtesy of ", "image credit: ", "photo credit: "}) {
        if (text.starts_with(beginning)) return 1;
    }
    return 0;
}

bool is_link_title(const Line& line) {
    return line.kind != BlockKind::code && line.kind != BlockKind::table_row &&
           !line.text.ends_with('.') && !line.text.ends_with(':') &&
           count_words(line.text) <= kMaxLinkWords;
}

// "Like this? Read more:" and the titles below it, but not a heading that has a text of its own
std::size_t read_more(Lines lines) {
    if (is_link_title(lines[0]) && lines[0].text.starts_with("read more about ")) return 1;
    if (lines[0].text != "read more:" &&
        !is_label(lines[0], {"like this? read more", "you may also like", "you might also like",
                             "related articles", "related posts"})) {
        return 0;
    }
    const auto is_link = [](const Line& line) {
        return is_link_title(line) && image_credit(Lines(&line, 1)) == 0;
    };
    const Lines candidates = lines.subspan(1).first(std::min(lines.size() - 1, kMaxLinks));
    const auto end = std::find_if_not(candidates.begin(), candidates.end(), is_link);
    auto length = static_cast<std::size_t>(end - candidates.begin()) + 1;
    const bool is_followed = length < lines.size() && image_credit(lines.subspan(length)) == 0;
    while (is_followed && length > 1 && lines[length - 1].kind == BlockKind::heading) --length;
    return length;
}

// "Categorized in:" with no category behind it
std::size_t category_label(Lines lines) {
    return lines[0].text.ends_with(':') &&
           is_label(lines[0], {"categorized in", "categorised in", "filed under", "tagged with",
                               "tags", "categories"});
}

struct Rule {
    const char* name;
    std::size_t (*dropped_lines)(Lines lines);  // takes the lines from one on, at least one
};

constexpr std::array kRules =
    std::to_array<Rule>({{"skip_link", skip_link},
                         {"reading_time", reading_time},
                         {"table_of_contents_label", table_of_contents_label},
                         {"date_label", date_label},
                         {"empty_reference_list", empty_reference_list},
                         {"share_line", share_line},
                         {"read_more", read_more},
                         {"image_credit", image_credit},
                         {"category_label", category_label}});

std::vector<Line> lines_of(const std::vector<RawBlock>& blocks) {
    std::vector<Line> lines;
    lines.reserve(blocks.size());
    for (const RawBlock& block : blocks) {
        lines.push_back({block.kind, lower_ascii(collapse_white_space(block.text))});
    }
    return lines;
}

// What is to be dropped from here on: the name of the rule, and how many blocks.
struct Drop {
    const char* rule = nullptr;
    std::size_t blocks = 0;
};

Drop judge(Lines lines, const Line* kept_before) {
    const Line& line = lines[0];
    if (line.kind == BlockKind::code) return {};
    for (const Rule& rule : kRules) {
        if (const std::size_t dropped = rule.dropped_lines(lines)) return {rule.name, dropped};
    }
    const bool is_repeated = line.kind == BlockKind::heading && kept_before != nullptr &&
                             kept_before->kind == BlockKind::heading &&
                             kept_before->text == line.text;
    if (is_repeated) return {"repeated_heading", 1};
    return {};
}

}  // namespace

std::vector<RawBlock> clean(std::vector<RawBlock> blocks, const CleaningOptions& options,
                            std::vector<Dropped>& receipt) {
    const std::vector<Line> lines = lines_of(blocks);
    std::vector<RawBlock> kept;
    kept.reserve(blocks.size());
    const Line* kept_before = nullptr;
    for (std::size_t i = 0; i < blocks.size();) {
        Drop drop = judge(Lines(lines).subspan(i), kept_before);
        if (drop.blocks > 0 && options.kept_rules.contains(drop.rule)) drop = {};
        if (drop.blocks == 0) {
            kept_before = &lines[i];
            kept.push_back(std::move(blocks[i++]));
            continue;
        }
        for (const std::size_t end = i + drop.blocks; i < end; ++i) {
            receipt.push_back({collapse_white_space(blocks[i].text), drop.rule,
                               blocks[i].begin_byte, blocks[i].end_byte, blocks[i].page,
                               blocks[i].line});
        }
    }
    return kept;
}

}  // namespace docent
