// The program finds its own folder by the link that Linux keeps, so that it may be moved.

#include "semantics/table_place.h"

#include <cstdlib>
#include <system_error>

namespace docent {

std::filesystem::path word_vectors_place() {
    const char* named = std::getenv("DOCENT_WORD_VECTORS");
    if (named != nullptr && *named != '\0') return named;
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::filesystem::path beside = folder / "word_vectors.table";
    if (std::filesystem::exists(beside, ignored)) return beside;
    return folder.parent_path() / "share" / "docent" / "word_vectors.table";
}

}  // namespace docent
