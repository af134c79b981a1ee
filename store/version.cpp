// The version has two parts: how things are stored, and how text becomes terms. A change of either
// makes old entries unusable for new questions, so both must match.

#include "store/version.h"

#include "model/error.h"
#include "store/schema.h"
#include "text/term_analyzer.h"

namespace docent {

std::string current_version() {
    return std::to_string(kSchemaVersion) + '.' + std::to_string(kAnalyzerVersion);
}

void check_version(const std::filesystem::path& database, const std::string& version) {
    if (version == current_version()) return;
    const std::string place = database.string();
    if (version.empty()) {
        throw Error(ErrorKind::index_version, place +
                                                  " is a Xapian database, but not one of docent; "
                                                  "choose another place with --db");
    }
    throw Error(ErrorKind::index_version, "the index " + place + " has version " + version +
                                              ", this docent needs " + current_version() +
                                              "; make it anew: remove it, then run `docent index`");
}

}  // namespace docent
