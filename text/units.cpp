// The units that articles on health, food and science measure in. Long and short forms map to the
// one under which they are indexed. One-letter units other than "g" and "l" are left out: as words
// they are too often something else.
//
// Every word of a text is looked up here and hardly any is a unit, so the table is asked only about
// words that begin and end as a unit of their length does.

#include "text/units.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace docent {
namespace {

struct Unit {
    std::string_view word;
    std::string_view short_form;
};

constexpr std::array kUnits = std::to_array<Unit>({
    {"mcg", "mcg"},
    {"μg", "mcg"},
    {"ug", "mcg"},
    {"microgram", "mcg"},
    {"micrograms", "mcg"},
    {"mg", "mg"},
    {"milligram", "mg"},
    {"milligrams", "mg"},
    {"g", "g"},
    {"gram", "g"},
    {"grams", "g"},
    {"kg", "kg"},
    {"kilogram", "kg"},
    {"kilograms", "kg"},
    {"ng", "ng"},
    {"nanogram", "ng"},
    {"nanograms", "ng"},
    {"pg", "pg"},
    {"picogram", "pg"},
    {"picograms", "pg"},
    {"ml", "ml"},
    {"millilitre", "ml"},
    {"millilitres", "ml"},
    {"milliliter", "ml"},
    {"milliliters", "ml"},
    {"l", "l"},
    {"litre", "l"},
    {"litres", "l"},
    {"liter", "l"},
    {"liters", "l"},
    {"dl", "dl"},
    {"mmol", "mmol"},
    {"nmol", "nmol"},
    {"pmol", "pmol"},
    {"μmol", "umol"},
    {"umol", "umol"},
    {"mol", "mol"},
    {"iu", "iu"},
    {"kcal", "kcal"},
    {"cm", "cm"},
    {"mm", "mm"},
    {"km", "km"},
    {"second", "second"},
    {"seconds", "second"},
    {"minute", "minute"},
    {"minutes", "minute"},
    {"min", "minute"},
    {"mins", "minute"},
    {"hour", "hour"},
    {"hours", "hour"},
    {"hr", "hour"},
    {"hrs", "hour"},
    {"day", "day"},
    {"days", "day"},
    {"week", "week"},
    {"weeks", "week"},
    {"month", "month"},
    {"months", "month"},
    {"year", "year"},
    {"years", "year"},
    {"percent", "percent"},
    {"times", "times"},
    {"people", "people"},
    {"patients", "patients"},
});

// For each byte, a bit for each length of the units that begin with it, or end with it.
using Lengths = std::array<std::uint16_t, 256>;

constexpr unsigned kMaxLength = 15;

static_assert(std::all_of(kUnits.begin(), kUnits.end(),
                          [](const Unit& unit) { return unit.word.size() <= kMaxLength; }));

constexpr unsigned length_bit(std::string_view word) {
    return word.size() > kMaxLength ? 0U : 1U << word.size();
}

constexpr std::size_t first_byte(std::string_view word) {
    return static_cast<unsigned char>(word.front());
}

constexpr std::size_t last_byte(std::string_view word) {
    return static_cast<unsigned char>(word.back());
}

constexpr Lengths lengths_by(std::size_t (*byte)(std::string_view)) {
    Lengths lengths{};
    for (const Unit& unit : kUnits) {
        std::uint16_t& bits = lengths[byte(unit.word)];
        bits = static_cast<std::uint16_t>(bits | length_bit(unit.word));
    }
    return lengths;
}

constexpr Lengths kLengthsByFirst = lengths_by(first_byte);
constexpr Lengths kLengthsByLast = lengths_by(last_byte);

bool may_be_unit(std::string_view word) {
    if (word.empty()) return false;
    return (kLengthsByFirst[first_byte(word)] & kLengthsByLast[last_byte(word)] &
            length_bit(word)) != 0;
}

}  // namespace

std::string_view unit_from_word(std::string_view word) {
    if (!may_be_unit(word)) return {};
    const auto* found = std::find_if(kUnits.begin(), kUnits.end(),
                                     [&](const Unit& unit) { return unit.word == word; });
    return found == kUnits.end() ? std::string_view() : found->short_form;
}

}  // namespace docent
