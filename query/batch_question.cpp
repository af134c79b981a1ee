// A line is JSON if it begins as an object does; nobody asks a question that begins with a brace.

#include "query/batch_question.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/error.h"

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

// Without the byte order mark and white space that editors leave around lines.
std::string_view trimmed(std::string_view line) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    constexpr std::string_view kSpace = " \t\r";
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
    return line.substr(0, line.find_last_not_of(kSpace) + 1);  // npos + 1 is 0
}

}  // namespace

BatchQuestion batch_question_from_line(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with('{')) return {"", std::string(line)};
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) {
        throw Error(ErrorKind::usage,
                    "a line that begins with { must be a JSON object with a string \"text\"");
    }
    BatchQuestion question{"", json["text"].get<std::string>()};
    if (json.contains("_id")) {
        const Json& id = json["_id"];
        question.id = id.is_string() ? id.get<std::string>()
                                     : id.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return question;
}

}  // namespace docent
