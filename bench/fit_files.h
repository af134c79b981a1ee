#pragma once

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace docent {

/// Opens a file of evidence, behind its first line. Takes: what that line must be.
/// Throws: runtime_error when the file cannot be read or is evidence of another kind.
inline std::ifstream opened(const std::string& file, const std::string& heading) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) throw std::runtime_error(file + " cannot be read, or is empty");
    if (line == heading) return in;
    throw std::runtime_error(file + " is from another docent: it begins with\n    " + line +
                             "\nand not with\n    " + heading + "\nwrite it anew");
}

/// The name of a collection whose evidence is in a file: the file's, without folder and extension.
inline std::string collection_name(const std::string& file) {
    const std::string name = file.substr(file.find_last_of('/') + 1);
    return name.substr(0, name.find('.'));
}

/// Runs a program that fits weights on files, and gives its exit status.
/// Takes: the extension of the files, for the usage; `fit`, which gets their names.
template <typename Fit>
int fit_files(int argc, char** argv, const std::string& program, const std::string& extension,
              const Fit& fit) {
    if (argc < 2) {
        std::cerr << "usage: " + program + " COLLECTION." + extension + "...\n";
        return 2;
    }
    try {
        fit(std::vector<std::string>(argv + 1, argv + argc));
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << program + ": " + error.what() + '\n';
        return 2;
    }
}

}  // namespace docent
