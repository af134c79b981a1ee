// Line by line, each one a JSON object of its own.

#include "semantics/training/pair_file.h"

#include <nlohmann/json.hpp>

#include "model/error.h"

namespace docent {
namespace {

TextPair pair_from(const nlohmann::json& line) {
    TextPair pair{line.at("q").get<std::string>(), {}};
    for (const char* names : {"syn", "hyper"}) {
        if (!line.contains(names)) continue;
        for (const nlohmann::json& name : line.at(names)) {
            pair.passage += name.get<std::string>() + "; ";
        }
    }
    pair.passage += line.at("p").get<std::string>();
    return pair;
}

}  // namespace

void for_each_pair(std::istream& lines, const std::string& name,
                   const std::function<void(const TextPair&)>& take) {
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty()) continue;
        TextPair pair;
        try {
            pair = pair_from(nlohmann::json::parse(line));
        } catch (const nlohmann::json::exception& error) {
            throw Error(ErrorKind::usage,
                        name + ":" + std::to_string(number) +
                            ": not a pair {\"q\": TEXT, \"p\": TEXT}: " + error.what());
        }
        take(pair);
    }
    if (lines.bad()) throw Error(ErrorKind::unreadable, "cannot read " + name);
}

}  // namespace docent
