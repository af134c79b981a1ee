// One table of names, in the order of `Step`.

#include "query/answering_steps.h"

#include <algorithm>

namespace docent {

const std::array<std::string_view, kSteps>& step_names() {
    static constexpr std::array<std::string_view, kSteps> kNames = {
        "spelling correction", "other spellings", "word forms", "synonyms",
        "near words",          "abbreviations",   "diversity"};
    return kNames;
}

std::optional<Step> step_named(std::string_view name) {
    const auto& names = step_names();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Step>(found - names.begin());
}

}  // namespace docent
