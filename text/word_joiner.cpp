// One walk over the words. Each rule looks at a word, the text up to the next word, and that word;
// a rule that joins words consumes them, and what no rule wants is a token as it stands.

#include "text/word_joiner.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "text/script.h"
#include "text/units.h"

namespace docent {
namespace {

constexpr std::size_t kMaxCodeLetters = 6;
constexpr std::size_t kMaxCodeDigits = 3;
constexpr std::size_t kMinPartLetters = 3;  // codes with fewer letters have no parts
constexpr std::size_t kMaxAmpersandLetters = 3;
// What concentrations and doses are given by; "mcg/day" is said in two words as often.
constexpr std::array<std::string_view, 6> kDenominators = {"l", "dl", "ml", "kg", "g", "mol"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_all_digits(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
}

bool is_all_letters(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_letter(c); });
}

// Hyphens, and the en dash and minus sign that often stand for one. NFKC leaves no other hyphens.
bool is_hyphen(std::string_view gap) {
    return gap == "-" || gap == "\u2010" || gap == "\u2013" || gap == "\u2212";
}

// The place of the percent sign that `gap` begins with, a space before it or not.
std::optional<std::size_t> percent_sign(std::string_view gap) {
    if (gap.starts_with("%")) return 0;
    if (gap.starts_with(" %")) return 1;
    return std::nullopt;
}

void erase_all(std::string& word, char c) {
    word.erase(std::remove(word.begin(), word.end(), c), word.end());
}

// "1,000" and "12,345.6": commas with three digits after each of them.
bool has_thousands_separators(std::string_view word) {
    const auto integer = word.substr(0, word.find('.'));
    const auto first = integer.find(',');
    if (first == 0 || first == std::string_view::npos || first > 3) return false;
    for (std::size_t i = 0; i < integer.size(); ++i) {
        const bool wants_comma = i >= first && (i - first) % 4 == 0;
        if (wants_comma ? integer[i] != ',' : !is_digit(integer[i])) return false;
    }
    return (integer.size() - first) % 4 == 0;
}

std::string without_possessive(std::string word) {
    for (std::size_t at = 0; (at = word.find("\u2019", at)) != std::string::npos;) {
        word.replace(at, 3, "'");
    }
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    return word;
}

// Two characters of three bytes each?
bool is_whole(std::string_view pair) {
    const auto begins_three = [](char c) { return (c & '\xF0') == '\xE0'; };
    return begins_three(pair[0]) && begins_three(pair[pair.size() / 2]);
}

// Turns the words that ICU found in a folded text into tokens.
class WordJoiner {
  public:
    WordJoiner(const FoldedText& folded, const std::vector<ByteSpan>& words,
               std::string_view lone_letters)
        : folded_(folded), text_(folded.text()), words_(words), lone_letters_(lone_letters) {}

    std::vector<Token> tokens() {
        tokens_.reserve(words_.size() + words_.size() / 8);
        for (std::size_t i = 0; i < words_.size();) i += take(i);
        return std::move(tokens_);
    }

  private:
    std::string_view word(std::size_t i) const {
        return i < words_.size() ? text_.substr(words_[i].begin, words_[i].size())
                                 : std::string_view();
    }

    // The text between word `i` and the next one, or the end of the text.
    std::string_view gap_after(std::size_t i) const {
        const std::size_t end = i + 1 < words_.size() ? words_[i + 1].begin : text_.size();
        return text_.substr(words_[i].end, end - words_[i].end);
    }

    void emit(std::string_view word, ByteSpan span, bool is_part = false) {
        if (word.empty()) return;
        Token& token = tokens_.emplace_back();
        token.word = word;
        token.span = folded_.source_of(span);
        token.is_part = is_part;
    }

    // Emits the tokens that begin at word `i` and gives the number of words they took.
    std::size_t take(std::size_t i) {
        const std::string_view current = word(i);
        if (is_possessive_of_code(i)) return 1;
        const bool has_letters_only = is_all_letters(current);
        if (has_letters_only) {
            if (const std::size_t taken = take_code(i)) return taken;
            if (take_symbol_name(i)) return 1;
            if (take_ampersand_name(i)) return 2;
            if (current == "per" && gap_after(i) == " " && word(i + 1) == "cent") {
                emit("percent", {words_[i].begin, words_[i + 1].end});
                return 2;
            }
        } else if (is_digit(current.front())) {
            return take_number(i);
        } else if (take_glued_code(i)) {
            return 1;
        }
        const std::string_view unit = unit_from_word(current);
        if (take_slashed_unit(i, unit, words_[i].begin)) return 2;
        if (!unit.empty()) {
            emit(unit, words_[i]);
        } else if (has_letters_only) {
            emit(current, words_[i]);
        } else {
            emit(without_possessive(std::string(current)), words_[i]);
            emit_pairs(i);
        }
        return 1;
    }

    // The pairs of characters of a longer Han word: dictionaries do not cut a compound in the same
    // way wherever it stands.
    void emit_pairs(std::size_t i) {
        constexpr std::size_t kHanBytes = 3;  // of nearly all characters; the others go without
        const std::string_view compound = word(i);
        const bool is_long = compound.size() > 2 * kHanBytes && compound.size() % kHanBytes == 0;
        if (!is_long || script_of(compound) != Script::han) return;
        for (std::size_t at = 0; at + 2 * kHanBytes <= compound.size(); at += kHanBytes) {
            const std::string_view pair = compound.substr(at, 2 * kHanBytes);
            const std::size_t begin = words_[i].begin + at;
            if (is_whole(pair)) emit(pair, {begin, begin + pair.size()}, true);
        }
    }

    // The "s" of "b12's", which ICU takes off after digits only.
    bool is_possessive_of_code(std::size_t i) const {
        if (word(i) != "s" || i == 0) return false;
        return gap_after(i - 1) == "'" || gap_after(i - 1) == "\u2019";
    }

    void emit_code(std::string_view letters, std::string_view digits, ByteSpan span) {
        emit(std::string(letters) + std::string(digits), span);
        if (letters.size() < kMinPartLetters) return;
        emit(letters, {span.begin, span.begin + letters.size()}, true);
        emit(digits, {span.end - digits.size(), span.end}, true);
    }

    // "b-12", "cox-2", and "b 12" where the number does not count what follows.
    std::size_t take_code(std::size_t i) {
        const std::string_view letters = word(i);
        const std::string_view digits = word(i + 1);
        if (letters.size() > kMaxCodeLetters || digits.size() > kMaxCodeDigits ||
            !is_all_digits(digits)) {
            return 0;
        }
        const std::string_view gap = gap_after(i);
        if (!is_hyphen(gap) && (gap != " " || !is_spaced_code(i))) return 0;
        emit_code(letters, digits, {words_[i].begin, words_[i + 1].end});
        return 2;
    }

    // Some letters are words of their own; a unit, a percent sign or a range after the number says
    // that it is a quantity; a third digit that it is no code.
    bool is_spaced_code(std::size_t i) const {
        const std::string_view letter = word(i);
        if (letter.size() != 1 || lone_letters_.find(letter) != std::string_view::npos ||
            word(i + 1).size() > 2) {
            return false;
        }
        const std::string_view after = gap_after(i + 1);
        const std::string_view next = word(i + 2);
        if (percent_sign(after)) return false;
        if (is_hyphen(after) && is_digit(next.front())) return false;
        if (after != " " && !is_hyphen(after)) return true;
        return !is_unit(next) && next != "per" && next != "to";
    }

    // "covid19", which ICU leaves whole; short ones ("b12") need no parts and are plain words.
    bool take_glued_code(std::size_t i) {
        const std::string_view current = word(i);
        const auto digits = static_cast<std::size_t>(
            std::find_if(current.begin(), current.end(), is_digit) - current.begin());
        if (digits < kMinPartLetters || digits > kMaxCodeLetters ||
            !is_all_letters(current.substr(0, digits)) || !is_all_digits(current.substr(digits))) {
            return false;
        }
        emit_code(current.substr(0, digits), current.substr(digits), words_[i]);
        return true;
    }

    // "c++", "c#", "f#"
    bool take_symbol_name(std::size_t i) {
        const std::string_view current = word(i);
        if (current.size() > 2) return false;
        const std::string_view gap = gap_after(i);
        if (gap.empty()) return false;
        const std::string_view symbol = gap.starts_with("++") ? "++"
                                        : gap.front() == '#'  ? "#"
                                                              : "";
        if (symbol.empty() || (gap.size() == symbol.size() && i + 1 < words_.size())) return false;
        emit(std::string(current) + std::string(symbol),
             {words_[i].begin, words_[i].end + symbol.size()});
        return true;
    }

    // "at&t", "r&d"
    bool take_ampersand_name(std::size_t i) {
        const std::string_view next = word(i + 1);
        if (word(i).size() > kMaxAmpersandLetters || gap_after(i) != "&" ||
            next.size() > kMaxAmpersandLetters || !is_all_letters(next)) {
            return false;
        }
        emit(std::string(word(i)) + '&' + std::string(next), {words_[i].begin, words_[i + 1].end});
        return true;
    }

    // "ng/ml": the unit `above` begins at `begin` and ends word `i`.
    bool take_slashed_unit(std::size_t i, std::string_view above, std::size_t begin) {
        if (above.empty() || gap_after(i) != "/") return false;
        const std::string_view below = unit_from_word(word(i + 1));
        const bool is_denominator =
            std::find(kDenominators.begin(), kDenominators.end(), below) != kDenominators.end();
        if (!is_denominator) return false;
        emit(std::string(above) + '/' + std::string(below), {begin, words_[i + 1].end});
        return true;
    }

    // "1,000", "1000mcg", "32%". Gives the number of words taken.
    std::size_t take_number(std::size_t i) {
        const std::string_view current = word(i);
        const auto end = static_cast<std::size_t>(
            std::find_if(current.begin(), current.end(),
                         [](char c) { return !is_digit(c) && c != '.' && c != ','; }) -
            current.begin());
        const std::string_view unit = unit_from_word(current.substr(end));
        if (end < current.size() && unit.empty()) {
            emit(without_possessive(std::string(current)), words_[i]);
            return 1;
        }
        std::string number(current.substr(0, end));
        if (has_thousands_separators(number)) erase_all(number, ',');
        const std::size_t number_end = words_[i].begin + end;
        emit(number, {words_[i].begin, number_end});
        if (!unit.empty()) {
            if (take_slashed_unit(i, unit, number_end)) return 2;
            emit(unit, {number_end, words_[i].end});
        } else if (const auto sign = percent_sign(gap_after(i))) {
            emit("percent", {number_end + *sign, number_end + *sign + 1});
        }
        return 1;
    }

    const FoldedText& folded_;
    std::string_view text_;
    const std::vector<ByteSpan>& words_;
    std::string_view lone_letters_;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_from_words(const FoldedText& folded, const std::vector<ByteSpan>& words,
                                     std::string_view lone_letters) {
    return WordJoiner(folded, words, lone_letters).tokens();
}

}  // namespace docent
