#pragma once

#include <functional>
#include <istream>
#include <string>

namespace docent {

/// A question, title or word and the passage that belongs to it.
struct TextPair {
    std::string question;
    std::string passage;
};

/// Calls `take` with each pair of a stream of JSON lines `{"q": TEXT, "p": TEXT}`. Lists of other
/// names, `"syn"` and `"hyper"`, go before the passage; other members are ignored.
/// Takes: the name of the stream, for messages. Throws: Error(usage) with the number of the line
/// that is not such an object or not UTF-8.
void for_each_pair(std::istream& lines, const std::string& name,
                   const std::function<void(const TextPair&)>& take);

}  // namespace docent
