// All these units are apart by powers of ten, so the point is moved and nothing is rounded.

#include "query/equal_quantities.h"

#include <algorithm>
#include <array>
#include <span>

namespace docent {
namespace {

constexpr std::size_t kMostDigits = 6;

struct Unit {
    std::string_view name;  // as in text/units.h
    int exponent;           // of ten, from the smallest of its kind
};

constexpr std::array kMasses = {Unit{"pg", 0}, Unit{"ng", 3}, Unit{"mcg", 6},
                                Unit{"mg", 9}, Unit{"g", 12}, Unit{"kg", 15}};
constexpr std::array kVolumes = {Unit{"ml", 0}, Unit{"dl", 2}, Unit{"l", 3}};
constexpr std::array kAmounts = {Unit{"pmol", 0}, Unit{"nmol", 3}, Unit{"umol", 6}, Unit{"mmol", 9},
                                 Unit{"mol", 12}};

std::span<const Unit> units_with(std::string_view name) {
    for (const std::span<const Unit> units :
         {std::span<const Unit>(kMasses), std::span<const Unit>(kVolumes),
          std::span<const Unit>(kAmounts)}) {
        const bool is_here = std::any_of(units.begin(), units.end(),
                                         [&](const Unit& unit) { return unit.name == name; });
        if (is_here) return units;
    }
    return {};
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == text.npos &&
           std::count(text.begin(), text.end(), '.') <= 1 && text.front() != '.' &&
           text.size() <= 2 * kMostDigits;
}

// The number times ten to the power of `places`; empty when it has too many digits.
std::string shifted(std::string_view number, int places) {
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string digits(number.substr(0, point));
    if (point < number.size()) digits += number.substr(point + 1);
    auto before = static_cast<int>(point) + places;  // digits before the point
    while (before < 1) {
        digits.insert(digits.begin(), '0');
        ++before;
    }
    const auto whole = static_cast<std::size_t>(before);
    if (digits.size() < whole) digits.append(whole - digits.size(), '0');
    std::string fraction = digits.substr(whole);
    fraction.erase(fraction.find_last_not_of('0') + 1);  // npos + 1 is 0
    digits.resize(whole);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    if (digits.size() + fraction.size() > kMostDigits) return "";
    return fraction.empty() ? digits : digits + '.' + fraction;
}

}  // namespace

std::vector<Quantity> equal_quantities(std::string_view number, std::string_view unit) {
    std::vector<Quantity> equal;
    const std::span<const Unit> units = units_with(unit);
    if (!is_number(number) || units.empty()) return equal;
    const auto own = std::find_if(units.begin(), units.end(),
                                  [&](const Unit& known) { return known.name == unit; });
    for (const Unit& other : units) {
        if (other.name == unit) continue;
        std::string same = shifted(number, own->exponent - other.exponent);
        if (!same.empty() && same != "0")
            equal.push_back({std::move(same), std::string(other.name)});
    }
    return equal;
}

std::vector<Quantity> quantities_in(const std::vector<Term>& terms) {
    std::vector<Quantity> found;
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        const bool are_neighbours = terms[i + 1].position == terms[i].position + 1;
        if (!are_neighbours || !is_number(terms[i].stem)) continue;
        if (units_with(terms[i + 1].stem).empty()) continue;
        found.push_back({terms[i].stem, terms[i + 1].stem});
    }
    return found;
}

void express_as_asked(const Question& question, std::vector<Term>& terms) {
    if (question.quantities.empty()) return;
    for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
        if (terms[i + 1].position != terms[i].position + 1) continue;
        for (const Quantity& same : equal_quantities(terms[i].stem, terms[i + 1].stem)) {
            const auto asked =
                std::find(question.quantities.begin(), question.quantities.end(), same);
            if (asked == question.quantities.end()) continue;
            terms[i].stem = asked->number;
            terms[i + 1].stem = asked->unit;
            break;
        }
    }
}

}  // namespace docent
