// Texts are compared after folding, with each run of white space and ASCII punctuation made one
// blank, so that "$12" and "12", or a sentence and the same without its full stop, are equal.

#include "eval/gold_answers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "eval/line_reader.h"
#include "model/error.h"
#include "text/folded_text.h"

namespace docent {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_number()) refuse_line("each of \"answers\" must be a text or a number");
    return value.dump();
}

void take_line(std::string_view line, GoldAnswers& answers) {
    const Json json = Json::parse(line, nullptr, false);
    const bool is_impossible = json.is_object() && json.value("impossible", Json(false)) == true;
    const bool has_answers =
        json.is_object() && json.contains("answers") && json["answers"].is_array();
    if (!json.is_object() || !json.contains("_id") || (!has_answers && !is_impossible)) {
        refuse_line(
            "a line must be a JSON object with \"_id\" and a list \"answers\" or \"impossible\"");
    }
    const Json& id = json["_id"];
    const std::string name = id.is_string() ? id.get<std::string>() : id.dump();
    if (answers.right.contains(name) || answers.impossible.contains(name)) {
        refuse_line("there are answers to " + name + " already; give each question one line");
    }
    if (is_impossible) {
        answers.impossible.insert(name);
        return;
    }
    std::vector<std::string> texts;
    for (const Json& answer : json["answers"]) texts.push_back(text_of(answer));
    if (!texts.empty()) answers.right.emplace(name, std::move(texts));
}

bool is_ascii(char c) {
    return (c & '\x80') == 0;
}

bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

// Takes: folded text. Gives: its words with single blanks between them.
std::string plain(std::string_view text) {
    const FoldedText folded(text);
    std::string result;
    for (const char c : folded.text()) {
        const bool is_blank = is_ascii(c) && !is_word_byte(c);
        if (!is_blank) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

std::size_t words_in(std::string_view plain_text) {
    return plain_text.empty() ? 0
                              : 1 + static_cast<std::size_t>(
                                        std::count(plain_text.begin(), plain_text.end(), ' '));
}

// True when `part` stands in `text`, cutting no word of ASCII letters and digits.
bool holds(std::string_view text, std::string_view part) {
    if (part.empty()) return false;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        const bool cuts_before = at > 0 && is_word_byte(text[at - 1]) && is_word_byte(part.front());
        const bool cuts_behind =
            end < text.size() && is_word_byte(text[end]) && is_word_byte(part.back());
        if (!cuts_before && !cuts_behind) return true;
    }
    return false;
}

}  // namespace

GoldAnswers read_gold_answers(const std::filesystem::path& file) {
    GoldAnswers answers;
    for_each_line(file, [&](std::string_view line) { take_line(line, answers); });
    if (answers.right.empty() && answers.impossible.empty())
        throw Error(ErrorKind::usage, file.string() + " has no answers");
    return answers;
}

bool gives_answer(std::string_view text, const std::vector<std::string>& answers) {
    const std::string given = plain(text);
    return std::any_of(answers.begin(), answers.end(), [&](const std::string& answer) {
        const std::string wanted = plain(answer);
        const bool is_long = words_in(wanted) > kLongGoldWords;
        return holds(given, wanted) ||
               (is_long && words_in(given) >= kMinPartWords && holds(wanted, given));
    });
}

}  // namespace docent
