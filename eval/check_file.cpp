// Both forms come down to the same fields, a name with one or more texts, and are checked there. In
// YAML, aliases to lists are followed, but lists are short; nothing nested is.

#include "eval/check_file.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "eval/line_reader.h"
#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t kMaxFileBytes = 4'000'000;
constexpr std::size_t kMaxTexts = 50;
constexpr std::string_view kNone = "none";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr const char* kExpectedForm =
    "a check must be a map with \"question\" and what must come out: \"answer\", \"passage\" or "
    "\"article\"";
constexpr const char* kExpectedValue = " must be a text or a list of texts";

/// A field of a check, as the file has it.
struct Field {
    std::string name;
    std::vector<std::string> texts;
};

const std::string& only_text(const Field& field) {
    if (field.texts.size() != 1) refuse_line('"' + field.name + "\" must be one text");
    return field.texts.front();
}

std::vector<TextPattern> patterns_from(const Field& field) {
    return {field.texts.begin(), field.texts.end()};
}

void check_field(const Field& field) {
    if (field.texts.empty() || field.texts.size() > kMaxTexts) {
        refuse_line('"' + field.name + "\" must have 1 to " + std::to_string(kMaxTexts) + " texts");
    }
    for (const std::string& text : field.texts) {
        if (with_single_blanks(text).empty()) refuse_line('"' + field.name + "\" is empty");
    }
}

void take_answer(const Field& field, Check& check) {
    const bool has_none =
        std::find(field.texts.begin(), field.texts.end(), kNone) != field.texts.end();
    if (has_none && field.texts.size() > 1) {
        refuse_line("\"none\" must be the only answer; a text that is meant is /none/");
    }
    check.is_unanswerable = has_none;
    if (!has_none) check.answer = patterns_from(field);
}

void take_field(const Field& field, Check& check) {
    check_field(field);
    if (field.name == "question") {
        check.question = with_single_blanks(only_text(field));
    } else if (field.name == "answer") {
        take_answer(field, check);
    } else if (field.name == "passage") {
        check.passage = patterns_from(field);
    } else if (field.name == "article") {
        check.articles = field.texts;
    } else if (field.name == "id") {
        check.id = only_text(field);
    } else if (field.name != "note") {
        refuse_line("there is no field \"" + field.name +
                    "\"; the fields are question, answer, passage, article, id and note");
    }
}

Check check_from(const std::vector<Field>& fields) {
    Check check;
    std::map<std::string, int> times;
    for (const Field& field : fields) {
        if (++times[field.name] > 1) refuse_line("\"" + field.name + "\" is there twice");
        take_field(field, check);
    }
    const bool wants_passage = !check.passage.empty() || !check.articles.empty();
    if (check.question.empty()) refuse_line(kExpectedForm);
    if (check.is_unanswerable && wants_passage) {
        refuse_line("\"answer\" is \"none\", so there is no passage and no article to expect");
    }
    if (!check.is_unanswerable && !wants_passage && check.answer.empty()) {
        refuse_line(kExpectedForm);
    }
    return check;
}

// Numbers them and refuses what is there twice.
class CheckList {
  public:
    void add(Check check, std::size_t line) {
        check.line = line;
        const auto [asked, is_new] = lines_.emplace(check.question, line);
        if (!is_new) {
            refuse_line("this question is in line " + std::to_string(asked->second) +
                        " already; make it one check");
        }
        if (check.id.empty()) check.id = std::to_string(checks_.size() + 1);
        const auto [named, is_new_id] = ids_.emplace(check.id, line);
        if (!is_new_id) {
            refuse_line("the check in line " + std::to_string(named->second) + " has the id " +
                        check.id + " already; give each its own, or none any");
        }
        checks_.push_back(std::move(check));
    }

    std::vector<Check> take() && { return std::move(checks_); }

  private:
    std::vector<Check> checks_;
    std::map<std::string, std::size_t> lines_;  // by question
    std::map<std::string, std::size_t> ids_;
};

std::string text_from(const Json& json, const std::string& name) {
    if (json.is_string()) return json.get<std::string>();
    if (!json.is_number()) refuse_line('"' + name + '"' + kExpectedValue);
    return json.dump();
}

Check check_from_json(std::string_view line) {
    // The last of two fields of one name would win, so they are counted before they are a map.
    std::vector<std::string> names;
    const auto note_name = [&names](int depth, Json::parse_event_t event, Json& parsed) {
        if (depth == 1 && event == Json::parse_event_t::key) names.push_back(parsed);
        return true;
    };
    const Json json = Json::parse(line, note_name, false);
    if (!json.is_object()) refuse_line(std::string(kExpectedForm) + ", in JSON on one line");
    std::vector<Field> fields;
    for (const std::string& name : names) {
        Field field{name, {}};
        if (json[name].is_array()) {
            for (const Json& value : json[name]) field.texts.push_back(text_from(value, name));
        } else {
            field.texts.push_back(text_from(json[name], name));
        }
        fields.push_back(std::move(field));
    }
    return check_from(fields);
}

std::string text_from(const YAML::Node& node, const std::string& name) {
    if (!node.IsScalar()) refuse_line('"' + name + '"' + kExpectedValue);
    return node.Scalar();
}

Check check_from_yaml(const YAML::Node& node) {
    if (!node.IsMap()) refuse_line(kExpectedForm);
    std::vector<Field> fields;
    for (const auto& entry : node) {
        if (!entry.first.IsScalar()) refuse_line(kExpectedForm);
        Field field{entry.first.Scalar(), {}};
        if (entry.second.IsSequence() && entry.second.size() <= kMaxTexts) {
            for (const YAML::Node& value : entry.second) {
                field.texts.push_back(text_from(value, field.name));
            }
        } else if (!entry.second.IsSequence()) {
            field.texts.push_back(text_from(entry.second, field.name));
        }
        fields.push_back(std::move(field));
    }
    return check_from(fields);
}

[[noreturn]] void refuse_at(const std::filesystem::path& file, int line, const std::string& why) {
    throw Error(ErrorKind::usage, file.string() + ':' + std::to_string(line) + ": " + why);
}

void add_checks_of(const YAML::Node& list, const std::filesystem::path& file, CheckList& checks) {
    if (list.IsNull()) return;
    if (!list.IsSequence()) {
        refuse_at(file, list.Mark().line + 1, "the file must be a list: each check begins with -");
    }
    for (const YAML::Node& node : list) {
        const int line = node.Mark().line + 1;
        try {
            checks.add(check_from_yaml(node), static_cast<std::size_t>(line));
        } catch (const Error& error) {
            refuse_at(file, line, error.what());
        }
    }
}

void read_yaml(const std::string& text, const std::filesystem::path& file, CheckList& checks) {
    try {
        for (const YAML::Node& list : YAML::LoadAll(text)) add_checks_of(list, file, checks);
    } catch (const YAML::Exception& error) {
        refuse_at(file, std::max(error.mark.line, 0) + 1,
                  "this is no YAML: " + error.msg +
                      "; put quotation marks around a text with a colon or #");
    }
}

void read_json_lines(const std::string& text, const std::filesystem::path& file,
                     CheckList& checks) {
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (with_single_blanks(line).empty()) continue;
        try {
            checks.add(check_from_json(line), static_cast<std::size_t>(number));
        } catch (const Error& error) {
            refuse_at(file, number, error.what());
        }
    }
}

std::string contents_of(const std::filesystem::path& path) {
    std::error_code failure;
    const std::uintmax_t bytes = std::filesystem::file_size(path, failure);
    if (!failure && bytes > kMaxFileBytes) {
        throw Error(ErrorKind::unreadable,
                    path.string() + " is larger than 4 MB; make several files of it");
    }
    std::ifstream file(path);
    std::ostringstream contents;
    contents << file.rdbuf();
    if (failure || !file) {
        throw Error(ErrorKind::unreadable,
                    path.string() + " cannot be read; name a file of checks");
    }
    return repair_utf8(contents.str());
}

}  // namespace

std::vector<Check> read_checks(const std::filesystem::path& file) {
    std::string text = contents_of(file);
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    CheckList checks;
    if (with_single_blanks(text).starts_with('{')) {
        read_json_lines(text, file, checks);
    } else {
        read_yaml(text, file, checks);
    }
    std::vector<Check> all = std::move(checks).take();
    if (all.empty()) throw Error(ErrorKind::usage, file.string() + " has no checks");
    return all;
}

}  // namespace docent
