#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "text/text_pattern.h"

namespace docent {

/// A question, and what must come out. Each list holds what is allowed: one of it must come out;
/// an empty list asks for nothing.
struct Check {
    std::string id;  ///< as given, or the check's number in the file
    std::string question;
    std::vector<TextPattern> answer;    ///< in the marked answer of the first passage
    std::vector<TextPattern> passage;   ///< in the first passage
    std::vector<std::string> articles;  ///< names of articles that the first passage may be of
    bool is_unanswerable = false;       ///< the articles must be said to hold no answer
    std::size_t line = 0;               ///< of the file, from 1
};

/// Reads the checks of a file, in their order: JSON lines if it begins with a brace, else YAML, a
/// list of maps. Each has a `question` and one or more of `answer`, `passage` and `article`, whose
/// values are a text or a list of texts; `answer: none` stands alone. `id` and `note` may be added.
///
/// Takes: UTF-8, at most 4 MB.
/// Throws: Error(unreadable); Error(usage) that names the file and the line when something is
/// malformed, unknown, contradictory or there twice, and when there is no check.
std::vector<Check> read_checks(const std::filesystem::path& file);

}  // namespace docent
