#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/term_analyzer.h"

namespace docent {

/// The analyzers of all languages, each made when it is first asked for.
///
/// One for each thread.
class Analyzers {
  public:
    /// Takes: the ISO 639-1 code of a text's language. All languages without rules share one
    /// analyzer, which takes words as they are.
    const TermAnalyzer& of(std::string_view language) const;

  private:
    mutable std::map<std::string, TermAnalyzer, std::less<>> analyzers_;
};

}  // namespace docent
