// A missing or damaged table is no error: questions are answered by their words alone.

#include "query/installed_vectors.h"

#include "model/error.h"
#include "semantics/table_place.h"

namespace docent {

const InstalledVectors& installed_vectors() {
    static const InstalledVectors kInstalled = [] {
        InstalledVectors installed;
        try {
            installed.table.emplace(word_vectors_place());
        } catch (const Error& error) {
            installed.problem = error.what();
        }
        return installed;
    }();
    return kInstalled;
}

}  // namespace docent
