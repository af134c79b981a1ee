#pragma once

#include <string_view>

namespace docent {

/// Gives the bytes of a file of web/page/, which the build compiles into the program.
/// Takes the file's path below web/page/, with `/` between folders: "page.css", "icons/search.svg".
/// Gives an empty view when there is no such file. The bytes stay valid as long as the program
/// runs.
std::string_view embedded_page(std::string_view name);

}  // namespace docent
