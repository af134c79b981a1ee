#pragma once

#include <filesystem>

namespace docent {

/// Gives where this program's table of word vectors is: the file that the environment variable
/// DOCENT_WORD_VECTORS names, else `word_vectors.table` in the program's folder, as the build puts
/// it, else in `../share/docent` from there, as it is installed. The file may be missing.
std::filesystem::path word_vectors_place();

}  // namespace docent
