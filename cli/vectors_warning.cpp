// A warning and no error: everything else works.

#include "cli/vectors_warning.h"

#include <iostream>

#include "query/installed_vectors.h"

namespace docent {

void warn_without_vectors() {
    const InstalledVectors& installed = installed_vectors();
    if (installed.table) return;
    std::cerr << "docent: warning: words near in meaning are not looked for: " << installed.problem
              << std::endl;
}

}  // namespace docent
