// The units that articles on health, food and science measure in. Long and short forms map to the
// one under which they are indexed. One-letter units other than "g" and "l" are left out: as words
// they are too often something else.

#include "text/units.h"

#include <unordered_map>

namespace docent {

namespace {

const std::unordered_map<std::string_view, std::string_view> kUnits = {
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
};

}  // namespace

std::string_view unit_from_word(std::string_view word) {
    const auto found = kUnits.find(word);
    return found == kUnits.end() ? std::string_view() : found->second;
}

}  // namespace docent
