#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace docent {

/// What a table of word vectors is made from.
struct TableContent {
    std::size_t dimensions = 0;      ///< a multiple of 64
    std::vector<std::string> stems;  ///< all different
    std::vector<float> words;        ///< the stems' vectors, row by row
    std::vector<float> pieces;       ///< the pieces' vectors, row by row
};

/// Gives about how many bytes a table of so many rows has.
std::size_t table_size(std::size_t words, std::size_t pieces, std::size_t dimensions);

/// Gives the bytes of the file. Throws: Error(usage) when they are more than a table may have.
std::string table_bytes(const TableContent& content);

/// Writes a file by writing another and renaming it. Throws: Error(unwritable).
void replace_file(const std::filesystem::path& file, std::span<const std::string_view> parts);

}  // namespace docent
