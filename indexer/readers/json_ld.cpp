// The script's objects are listed without recursion, then asked by type: articles first, then web
// pages, of which less is about the article.

#include "indexer/readers/json_ld.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/characters.h"
#include "indexer/readers/html_text.h"

namespace docent {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxScriptBytes = std::size_t{1} << 20U;
constexpr int kMaxDepth = 30;
constexpr std::size_t kMaxObjects = 2000;
constexpr std::size_t kMaxQuestions = 200;

// Without the comment or CDATA section that some pages put around the script.
std::string_view bare(std::string_view script) {
    const std::size_t begin = script.find_first_of("{[");
    const std::size_t end = script.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    return script.substr(begin, end + 1 - begin);
}

json parsed(std::string_view script) {
    if (script.size() > kMaxScriptBytes) return nullptr;
    const auto is_shallow = [](int depth, json::parse_event_t, json&) {
        return depth <= kMaxDepth;
    };
    return json::parse(bare(script), is_shallow, false);
}

const json& member(const json& object, const char* name) {
    static const json nothing;
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? *found : nothing;
}

// The first text in a value that may be a text, an object with a name, or a list of these.
std::string text_in(const json& value, const char* name) {
    const json* at = &value;
    for (int depth = 0; depth < kMaxDepth && at->is_structured() && !at->empty(); ++depth) {
        at = at->is_array() ? &at->front() : &member(*at, name);
    }
    return at->is_string() ? collapse_white_space(text_from_html(at->get_ref<const std::string&>()))
                           : std::string();
}

// The names of all authors, each a text or an object with a name.
std::string names_in(const json& value) {
    constexpr std::size_t kMaxNames = 20;
    if (!value.is_array()) return text_in(value, "name");
    std::string names;
    for (std::size_t i = 0; i < std::min(value.size(), kMaxNames); ++i) {
        const std::string name = text_in(value[i], "name");
        if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

bool has_type(const json& object, std::string_view ending) {
    const json& type = member(object, "@type");
    const auto ends = [&](const json& name) {
        return name.is_string() && name.get_ref<const std::string&>().ends_with(ending);
    };
    return type.is_array() ? std::any_of(type.begin(), type.end(), ends) : ends(type);
}

bool is_article(const json& object) {
    static constexpr std::array<std::string_view, 5> kEndings = {"Article", "Posting", "Report",
                                                                 "Recipe", "HowTo"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return has_type(object, ending); });
}

void fill(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
}

void read_article(const json& object, JsonLd& known) {
    fill(known.headline, text_in(member(object, "headline"), "@value"));
    fill(known.author, names_in(member(object, "author")));
    fill(known.published, text_in(member(object, "datePublished"), "@value"));
    fill(known.updated, text_in(member(object, "dateModified"), "@value"));
    fill(known.reviewed, text_in(member(object, "lastReviewed"), "@value"));
    fill(known.language, text_in(member(object, "inLanguage"), "alternateName"));
    fill(known.url, text_in(member(object, "url"), "@id"));
}

void read_question(const json& object, JsonLd& known) {
    const json& answer = member(object, "acceptedAnswer");
    JsonLd::Question question{text_in(member(object, "name"), "@value"), text_in(answer, "text")};
    if (known.questions.size() >= kMaxQuestions || question.question.empty()) return;
    if (!question.answer.empty()) known.questions.push_back(std::move(question));
}

// The objects that a script is made of, without those that are values of other properties.
std::vector<const json*> objects_in(const json& script) {
    std::vector<const json*> found;
    std::vector<const json*> left = {&script};
    while (!left.empty() && found.size() < kMaxObjects) {
        const json& at = *left.back();
        left.pop_back();
        if (at.is_array()) {
            for (auto i = at.rbegin(); i != at.rend(); ++i) left.push_back(&*i);
        } else if (at.is_object()) {
            found.push_back(&at);
            left.push_back(&member(at, "mainEntity"));
            left.push_back(&member(at, "@graph"));
        }
    }
    return found;
}

}  // namespace

void read_json_ld(std::string_view script, JsonLd& known) {
    const json root = parsed(script);
    const std::vector<const json*> objects = objects_in(root);
    for (const json* object : objects) {
        if (is_article(*object)) read_article(*object, known);
        if (has_type(*object, "Question")) read_question(*object, known);
    }
    for (const json* object : objects) {
        if (has_type(*object, "WebPage") || has_type(*object, "FAQPage")) {
            read_article(*object, known);
        }
    }
}

}  // namespace docent
