// A pattern is split at its slashes into steps, one for each name of a path, and each step into
// parts, one for each byte of a name. `**` among the steps and `*` among the parts are the same
// puzzle: a list in which some items match any number of things. It is solved without recursion: at
// a mismatch only the last such item takes one thing more. (An earlier one need not: what the items
// between the two matched, they matched as early as can be.) So no pattern takes longer than its
// length times that of the path.
//
// How a pattern is taken apart follows parse_path_pattern in dir.c of git, what `[...]` matches
// follows its wildmatch.c.

#include "indexer/ignore_pattern.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace docent {
namespace {

// Matches items of a pattern with the things in a text; `is_many(i)` says that item i matches any
// number of things, `matches(i, j)` that it matches thing j.
template <typename IsMany, typename Matches>
bool matches_all(std::size_t items, std::size_t things, IsMany is_many, Matches matches) {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t item = 0;
    std::size_t thing = 0;
    std::size_t last_many = kNone;
    std::size_t taken = 0;  // things before this one belong to `last_many` or what is before it
    while (thing < things) {
        if (item < items && is_many(item)) {
            last_many = item++;
            taken = thing;
        } else if (item < items && matches(item, thing)) {
            ++item;
            ++thing;
        } else if (last_many != kNone) {
            item = last_many + 1;
            thing = ++taken;
        } else {
            return false;
        }
    }
    while (item < items && is_many(item)) ++item;
    return item == items;
}

std::vector<std::string_view> names_of(std::string_view path) {
    std::vector<std::string_view> names;
    for (std::size_t begin = 0;;) {
        const std::size_t end = path.find('/', begin);
        names.push_back(path.substr(begin, end - begin));
        if (end == std::string_view::npos) return names;
        begin = end + 1;
    }
}

struct CharacterClass {
    std::string_view name;
    int (*holds)(int);
};

constexpr std::array kClasses = std::to_array<CharacterClass>({{"alnum", std::isalnum},
                                                               {"alpha", std::isalpha},
                                                               {"blank", std::isblank},
                                                               {"cntrl", std::iscntrl},
                                                               {"digit", std::isdigit},
                                                               {"graph", std::isgraph},
                                                               {"lower", std::islower},
                                                               {"print", std::isprint},
                                                               {"punct", std::ispunct},
                                                               {"space", std::isspace},
                                                               {"upper", std::isupper},
                                                               {"xdigit", std::isxdigit}});

std::size_t number_of(char byte) {
    return static_cast<unsigned char>(byte);
}

// Adds the bytes (of ASCII) of a class such as "alpha". Gives false when there is no such class.
bool add_class(std::string_view name, std::bitset<256>& set) {
    const auto* found = std::find_if(kClasses.begin(), kClasses.end(),
                                     [&](const CharacterClass& c) { return c.name == name; });
    if (found == kClasses.end()) return false;
    for (int byte = 0; byte < 128; ++byte) {
        if (found->holds(byte) != 0) set.set(static_cast<std::size_t>(byte));
    }
    return true;
}

// Reads the inside of `[...]`.
class SetParser {
  public:
    // Takes: `at`, the place behind "[".
    SetParser(std::string_view pattern, std::size_t at) : pattern_(pattern), at_(at) {}

    // Gives nothing when the set does not end or names an unknown class.
    std::optional<std::bitset<256>> parse() {
        const bool is_negated = peek() == '!' || peek() == '^';
        if (is_negated) ++at_;
        const std::size_t begin = at_;
        while (at_ < pattern_.size() && (at_ == begin || peek() != ']')) {
            if (!add_item()) return std::nullopt;
        }
        if (at_ >= pattern_.size()) return std::nullopt;
        ++at_;
        if (is_negated) set_.flip();
        set_.reset(number_of('/'));
        return set_;
    }

    std::size_t end() const { return at_; }  // behind "]"

  private:
    // The byte some places on, 0 behind the end.
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
    }

    // Adds a byte, a range or a class. Gives false when the pattern is none.
    bool add_item() {
        if (peek() == '-' && low_ && peek(1) != '\0' && peek(1) != ']') return add_range();
        if (peek() == '[' && peek(1) == ':') {
            const std::size_t end = pattern_.find(']', at_ + 2);
            if (end == std::string_view::npos) return false;
            if (end > at_ + 2 && pattern_[end - 1] == ':') {
                const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 3);
                at_ = end + 1;
                low_.reset();
                return add_class(name, set_);
            }
        }
        low_ = take_byte();
        if (low_) set_.set(number_of(*low_));
        return low_.has_value();
    }

    bool add_range() {
        ++at_;
        const std::optional<char> high = take_byte();
        if (!high) return false;
        for (std::size_t byte = number_of(*low_); byte <= number_of(*high); ++byte) set_.set(byte);
        low_.reset();
        return true;
    }

    std::optional<char> take_byte() {
        if (peek() == '\\') ++at_;
        if (at_ >= pattern_.size()) return std::nullopt;
        return pattern_[at_++];
    }

    std::string_view pattern_;
    std::size_t at_;
    std::bitset<256> set_;
    std::optional<char> low_;  // what a "-" that follows begins its range with
};

}  // namespace

// Reads one pattern, from left to right.
class PatternParser {
  public:
    PatternParser(std::string_view pattern, IgnorePattern& result)
        : pattern_(pattern), result_(result) {}

    void parse() {
        if (pattern_.ends_with('/')) {
            result_.is_for_folders_ = true;
            pattern_.remove_suffix(1);
        }
        result_.is_for_names_ = pattern_.find('/') == std::string_view::npos;
        if (pattern_.starts_with('/')) pattern_.remove_prefix(1);
        result_.steps_.emplace_back();
        while (at_ < pattern_.size() && result_.is_possible_) parse_part();
        end_step();
        const bool ends_with_many = !result_.is_for_names_ && result_.steps_.back().is_many;
        if (ends_with_many) {  // what is in a folder, not the folder itself
            result_.steps_.back() = {false, {{IgnorePattern::Wildcard::many}}};
            result_.steps_.insert(result_.steps_.end() - 1, {true, {}});
        }
    }

  private:
    using Wildcard = IgnorePattern::Wildcard;

    void parse_part() {
        const char byte = pattern_[at_++];
        if (byte == '/') {
            end_step();
            result_.steps_.emplace_back();
        } else if (byte == '?') {
            add({Wildcard::any});
        } else if (byte == '*') {
            add({Wildcard::many});
        } else if (byte == '[') {
            parse_set();
        } else if (byte != '\\') {
            add({Wildcard::none, byte});
        } else if (at_ == pattern_.size()) {
            result_.is_possible_ = false;
        } else if (pattern_[at_] != '/') {
            add({Wildcard::none, pattern_[at_++]});
        }
    }

    void parse_set() {
        SetParser parser(pattern_, at_);
        const auto set = parser.parse();
        result_.is_possible_ = set.has_value();
        if (!set) return;
        at_ = parser.end();
        add({Wildcard::set, 0, result_.sets_.size()});
        result_.sets_.push_back(*set);
    }

    void add(IgnorePattern::Part part) { result_.steps_.back().parts.push_back(part); }

    // Two stars or more that are all of a step stand for folders, in patterns of paths.
    void end_step() {
        IgnorePattern::Step& step = result_.steps_.back();
        step.is_many =
            !result_.is_for_names_ && step.parts.size() >= 2 &&
            std::all_of(step.parts.begin(), step.parts.end(), [](const IgnorePattern::Part& part) {
                return part.wildcard == Wildcard::many;
            });
    }

    std::string_view pattern_;
    IgnorePattern& result_;
    std::size_t at_ = 0;
};

IgnorePattern::IgnorePattern(std::string_view pattern) {
    PatternParser(pattern, *this).parse();
}

bool IgnorePattern::matches(std::string_view path, bool is_folder) const {
    if (!is_possible_ || (is_for_folders_ && !is_folder)) return false;
    if (!is_for_names_) return matches_path(path);
    return matches_name(steps_.front(), path.substr(path.rfind('/') + 1));
}

bool IgnorePattern::matches_path(std::string_view path) const {
    const std::vector<std::string_view> names = names_of(path);
    return matches_all(
        steps_.size(), names.size(), [&](std::size_t i) { return steps_[i].is_many; },
        [&](std::size_t i, std::size_t j) { return matches_name(steps_[i], names[j]); });
}

bool IgnorePattern::matches_name(const Step& step, std::string_view name) const {
    const std::vector<Part>& parts = step.parts;
    return matches_all(
        parts.size(), name.size(),
        [&](std::size_t i) { return parts[i].wildcard == Wildcard::many; },
        [&](std::size_t i, std::size_t j) { return matches_byte(parts[i], name[j]); });
}

bool IgnorePattern::matches_byte(const Part& part, char byte) const {
    if (part.wildcard == Wildcard::any) return true;
    if (part.wildcard == Wildcard::set) return sets_[part.set].test(number_of(byte));
    return part.byte == byte;
}

}  // namespace docent
