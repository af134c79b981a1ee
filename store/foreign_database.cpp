#include "store/foreign_database.h"

#include <xapian.h>

#include "store/schema.h"
#include "store/version.h"
#include "store/xapian_errors.h"

namespace docent {

void check_not_foreign(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / "iamglass", ignored)) return;
    const std::string version = translating(
        folder, [&] { return Xapian::Database(folder.string()).get_metadata(kVersionKey); });
    check_version(folder, version);
}

}  // namespace docent
