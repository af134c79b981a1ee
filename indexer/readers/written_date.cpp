// A date is a short sequence of tokens: numbers, month names, the marks between them. The patterns
// are tried in turn on the first few; the first that gives a day that exists wins.

#include "indexer/readers/written_date.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"
#include "indexer/readers/metadata_values.h"

namespace docent {
namespace {

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

// "mar", "sept" and "march" name the third or ninth name; 0 when the word names none.
template <std::size_t kSize>
int number_of(const std::array<std::string_view, kSize>& names, std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < kSize; ++i) {
        const bool is_short = word.size() <= 4 && names[i].starts_with(word);
        if (is_short || names[i] == word) return static_cast<int>(i) + 1;
    }
    return 0;
}

bool exists(int year, int month, int day) {
    constexpr std::array<int, 12> kLengths = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29) return is_leap;
    return day <= kLengths[static_cast<std::size_t>(month - 1)];
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Reads a text from its beginning; each `take_` moves on only if it gives something.
class DateScanner {
  public:
    explicit DateScanner(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }

    bool take(char mark) {
        if (at_ == text_.size() || text_[at_] != mark) return false;
        ++at_;
        return true;
    }

    void skip_blanks() {
        while (take(' ')) {
        }
    }

    // A number of at most four digits; 0 when there is none.
    int take_number() {
        std::size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        const std::size_t digits = end - at_;
        if (digits == 0 || digits > 4) return 0;
        const int number = std::stoi(std::string(text_.substr(at_, digits)));
        at_ = end;
        return number;
    }

    // A year of four digits; 0 when there is none.
    int take_year() {
        const std::size_t before = at_;
        const int year = take_number();
        if (at_ - before == 4) return year;
        at_ = before;
        return 0;
    }

    // The next letters, in lower case; with the dot of an abbreviation taken.
    std::string take_word() {
        std::size_t end = at_;
        while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
        std::string word = lower_ascii(text_.substr(at_, end - at_));
        at_ = end;
        return word;
    }

    int take_month() {
        const std::size_t before = at_;
        const int month = number_of(kMonths, take_word());
        if (month == 0) {
            at_ = before;
        } else {
            take('.');
        }
        return month;
    }

    // "3", "3rd", "3rd of"
    int take_day() {
        const int day = take_number();
        if (day == 0) return 0;
        for (const std::string_view ending : {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"}) {
            if (text_.substr(at_).starts_with(ending)) at_ += ending.size();
        }
        if (text_.substr(at_).starts_with(" of ")) at_ += 3;
        return day;
    }

    // "Monday, ", "Mon "
    void skip_weekday() {
        const std::size_t before = at_;
        if (number_of(kDays, take_word()) == 0) {
            at_ = before;
            return;
        }
        take('.');
        take(',');
        skip_blanks();
    }

    // A date ends where neither a letter nor a digit goes on: "2024" but not "2024s" or "20245".
    bool is_at_end_of_word() const {
        return at_ == text_.size() || !(is_digit(text_[at_]) || is_ascii_letter(text_[at_]));
    }

    // "T10:00:00Z" behind an ISO date
    void skip_iso_time() {
        if (at_ + 1 >= text_.size() || text_[at_] != 'T' || !is_digit(text_[at_ + 1])) return;
        ++at_;
        while (at_ < text_.size() &&
               (is_digit(text_[at_]) || text_[at_] == ':' || text_[at_] == '.' ||
                text_[at_] == '+' || text_[at_] == '-' || text_[at_] == 'Z')) {
            ++at_;
        }
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<WrittenDate> date_of(const DateScanner& scanner, int year, int month, int day) {
    if (!scanner.is_at_end_of_word() || !exists(year, month, day)) return std::nullopt;
    return WrittenDate{std::to_string(year) + '-' + two_digits(month) + '-' + two_digits(day),
                       scanner.at()};
}

// "March 3, 2024", "March 2024"
std::optional<WrittenDate> month_first(DateScanner scanner) {
    const int month = scanner.take_month();
    if (month == 0) return std::nullopt;
    scanner.skip_blanks();
    if (const int year = scanner.take_year()) {
        std::optional<WrittenDate> date = date_of(scanner, year, month, 1);
        if (date) date->iso.resize(7);
        return date;
    }
    const int day = scanner.take_day();
    scanner.take(',');
    scanner.skip_blanks();
    return date_of(scanner, scanner.take_year(), month, day);
}

// "3 March 2024", "3-Mar-2024"
std::optional<WrittenDate> day_first(DateScanner scanner) {
    const int day = scanner.take_day();
    if (!scanner.take('-')) scanner.skip_blanks();
    const int month = scanner.take_month();
    if (month == 0) return std::nullopt;
    if (!scanner.take('-')) scanner.take(',');
    scanner.skip_blanks();
    return date_of(scanner, scanner.take_year(), month, day);
}

// "2024-03-03", "2024/3/3"
std::optional<WrittenDate> year_first(DateScanner scanner) {
    const int year = scanner.take_year();
    const char mark = scanner.take('-') ? '-' : '/';
    if (mark == '/' && !scanner.take('/')) return std::nullopt;
    const int month = scanner.take_number();
    if (!scanner.take(mark)) return std::nullopt;
    const int day = scanner.take_number();
    scanner.skip_iso_time();
    return date_of(scanner, year, month, day);
}

// "3.5.2024" has its day first; "25/12/2024" and "12/25/2024" where only one can be the month
std::optional<WrittenDate> year_last(DateScanner scanner) {
    const int first = scanner.take_number();
    const char mark = scanner.take('.') ? '.' : '/';
    if (mark == '/' && !scanner.take('/')) return std::nullopt;
    if (mark == '.') scanner.skip_blanks();
    const int second = scanner.take_number();
    if (!scanner.take(mark)) return std::nullopt;
    if (mark == '.') scanner.skip_blanks();
    const int year = scanner.take_year();
    if (mark == '.' || first > 12 || first == second) return date_of(scanner, year, second, first);
    return second > 12 ? date_of(scanner, year, first, second) : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> written_date(std::string_view text) {
    DateScanner scanner(text);
    scanner.skip_weekday();
    for (const auto pattern : {month_first, day_first, year_first, year_last}) {
        if (std::optional<WrittenDate> date = pattern(scanner)) return date;
    }
    return std::nullopt;
}

std::string date_from_field(std::string_view text) {
    text = trim(text);
    if (const std::optional<WrittenDate> date = written_date(text)) return date->iso;
    return iso_date_from(text);
}

}  // namespace docent
