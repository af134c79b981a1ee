#include "text/analyzers.h"

#include "text/languages.h"

namespace docent {

const TermAnalyzer& Analyzers::of(std::string_view language) const {
    const std::string_view code = find_language(language) != nullptr ? language : "";
    const auto known = analyzers_.find(code);
    if (known != analyzers_.end()) return known->second;
    return analyzers_.emplace(code, TermAnalyzer(code)).first->second;
}

}  // namespace docent
