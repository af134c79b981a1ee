// What readers and passages need to know about characters, without a Unicode library: blanks,
// words as runs between blanks, and which scripts do without blanks. A small UTF-8 decoder never
// fails, the tables are ranges of Unicode blocks; ASCII is told first and needs neither of them.

#include "indexer/characters.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kBlockBytes = 32;
constexpr std::size_t kEndlessWordCharacters = 32;
constexpr std::size_t kAlphabeticShare = 8;  // of kEndlessWordCharacters that make a word
constexpr std::size_t kIdeographicShare = 16;

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t kSize>
bool is_in(const std::array<Range, kSize>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return range.first <= character && character <= range.last;
    });
}

// Written without blanks: Thai, Lao, Tibetan, Myanmar, Khmer.
constexpr std::array<Range, 3> kUnspacedAlphabets = {
    {{0x0E00, 0x0FFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}}};

// Kana, ideographs and their extensions.
constexpr std::array<Range, 5> kIdeographs = {
    {{0x3040, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}}};

// Latin-1 signs, general punctuation, currency, arrows to symbols, CJK punctuation, private use,
// variation selectors, specials, emoji.
constexpr std::array<Range, 9> kSigns = {{{0x80, 0xA9},
                                          {0xAB, 0xB1},
                                          {0xB6, 0xB8},
                                          {0x2000, 0x206F},
                                          {0x20A0, 0x20CF},
                                          {0x2190, 0x2BFF},
                                          {0x3000, 0x3020},
                                          {0xFE00, 0xFE1F},
                                          {0xFEFF, 0xFEFF}}};

bool is_letter_or_digit(char32_t character) {
    if (character < 0x80) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
               (character >= 'a' && character <= 'z');
    }
    const bool is_private_or_special = character >= 0xE000 && character <= 0xF8FF;
    const bool is_emoji = character >= 0x1F000 && character <= 0x1FAFF;
    return character != 0xD7 && character != 0xF7 && character != kReplacement &&
           !is_private_or_special && !is_emoji && !is_in(kSigns, character);
}

bool is_invisible(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x200B ||
           character == 0xFEFF;
}

std::size_t sequence_bytes(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

// As `next_character`, with ASCII decoded in place.
char32_t next_in(std::string_view text, std::size_t& at) {
    std::size_t end = at + 1;  // a copy, so that the caller's place can stay in a register
    char32_t character = static_cast<unsigned char>(text[at]);
    if (character >= 0x80) character = next_character(text, end = at);
    at = end;
    return character;
}

// Visible ASCII, the blank not included.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte > ' ') & (byte < 0x7F);
}

bool is_ascii_white_space(char32_t character) {
    return (character == ' ') | (character - '\t' <= '\r' - '\t');
}

// Does one of the kBlockBytes bytes at `bytes`, which has one before it, not collapse to itself?
// One answer for all of them, so that the compiler can look at them all at once.
bool has_loose_byte(const char* bytes) {
    const char* before = bytes - 1;
    bool is_loose = false;
    for (std::size_t i = 0; i < kBlockBytes; ++i) {
        const bool is_single_blank = (bytes[i] == ' ') & (before[i] != ' ');
        is_loose |= !(is_plain(bytes[i]) | is_single_blank);
    }
    return is_loose;
}

// Gives the end of a long part of `text` from `at` on that collapses to itself: plain characters
// with single blanks between them. `at` itself if there is no plain character.
std::size_t collapsed_end(std::string_view text, std::size_t at) {
    if (!is_plain(text[at])) return at;
    std::size_t end = at + 1;
    while (end + kBlockBytes <= text.size() && !has_loose_byte(text.data() + end)) {
        end += kBlockBytes;
    }
    for (; end < text.size(); ++end) {
        if (!is_plain(text[end]) && (text[end] != ' ' || text[end - 1] == ' ')) break;
    }
    return text[end - 1] == ' ' ? end - 1 : end;
}

// Gives the place of the last byte of `text` that can begin a character, at most four from the end.
std::size_t last_character(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && text.size() - at < 4 && (text[at] & '\xC0') == '\x80') --at;
    return at;
}

// Counts the words of a text that is given character by character, without a branch for ASCII:
// where words end is what processors guess worst.
class WordCounter {
  public:
    void add(char32_t character) {
        if (character < 0x80) {
            const auto white = static_cast<std::size_t>(is_ascii_white_space(character));
            run_ = (run_ % kEndlessWordCharacters + 1) & (white - 1);
            words_ += run_ == 1 ? 1 : 0;
        } else if (is_white_space(character)) {
            run_ = 0;
        } else {
            add_share(share_of(character));
        }
    }

    std::size_t words() const { return words_; }

  private:
    static std::size_t share_of(char32_t character) {
        if (is_in(kIdeographs, character)) return kIdeographicShare;
        return is_in(kUnspacedAlphabets, character) ? kAlphabeticShare : 1;
    }

    // The first character of a word makes it a word, whatever its share.
    void add_share(std::size_t share) {
        const std::size_t run = run_ == 0 ? 1 : run_ + share;
        words_ += run_ == 0 || run > kEndlessWordCharacters ? 1 : 0;
        run_ = (run - 1) % kEndlessWordCharacters + 1;
    }

    std::size_t words_ = 0;
    std::size_t run_ = 0;  // of the word, at most kEndlessWordCharacters; 0 between words
};

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequence_bytes(lead);
    if (length == 1) return static_cast<unsigned char>(text[at++]);
    if (length == 0 || length > text.size() - at) {
        ++at;
        return kReplacement;
    }
    char32_t character = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0u) != 0x80u) {
            ++at;
            return kReplacement;
        }
        character = (character << 6) | (byte & 0x3Fu);
    }
    at += length;
    return character;
}

void append_character(std::string& text, char32_t character) {
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80u | ((character >> shift) & 0x3Fu));
    };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xC0u | (character >> 6));
        tail(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xE0u | (character >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0u | (character >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_white_space(char32_t character) {
    if (character < 0x80) return is_ascii_white_space(character);
    return character == 0x85 || character == 0xA0 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200A) || character == 0x2028 ||
           character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000;
}

std::string collapse_white_space(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    bool is_blank_due = false;
    const auto append = [&](std::string_view piece) {
        if (is_blank_due && !line.empty()) line += ' ';
        is_blank_due = false;
        line += piece;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        at = collapsed_end(text, begin);
        if (at > begin) {
            append(text.substr(begin, at - begin));
            continue;
        }
        const char32_t character = next_character(text, at);
        if (is_white_space(character)) {
            is_blank_due = true;
        } else if (!is_invisible(character)) {
            append(text.substr(begin, at - begin));
        }
    }
    return line;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        std::size_t at = 0;
        if (!is_white_space(next_character(text, at))) break;
        text.remove_prefix(at);
    }
    while (!text.empty()) {
        std::size_t at = last_character(text);
        const std::size_t begin = at;
        if (!is_white_space(next_character(text, at)) || at < text.size()) break;
        text.remove_suffix(text.size() - begin);
    }
    return text;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool has_letter_or_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (!is_white_space(character) && is_letter_or_digit(character)) return true;
    }
    return false;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    }));
}

std::size_t count_words(std::string_view text) {
    WordCounter counter;
    for (std::size_t at = 0; at < text.size();) counter.add(next_in(text, at));
    return counter.words();
}

std::size_t bytes_of_words(std::string_view text, std::size_t max_words) {
    WordCounter counter;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        counter.add(next_character(text, at));
        if (counter.words() > max_words && begin > 0) return begin;
    }
    return text.size();
}

std::string shorten(std::string_view text, std::size_t max_characters) {
    if (count_characters(text) <= max_characters) return std::string(text);
    std::size_t end = 0;
    for (std::size_t i = 0; i < max_characters; ++i) next_character(text, end);
    const std::size_t blank = text.substr(0, end + 1).rfind(' ');
    if (blank != std::string_view::npos && blank > end / 2) end = blank;
    std::string beginning(text.substr(0, end));
    beginning.resize(beginning.find_last_not_of(" ,;:-") + 1);
    return beginning + "…";
}

}  // namespace docent
