// Three forms, told apart by the first character of the file. Of TREC topics there are two kinds,
// SGML without end tags and XML: a field ends at its end tag, and where there is none, at the next
// field. Other tags within it are markup of its text.

#include "eval/question_file.h"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "eval/line_reader.h"
#include "model/error.h"
#include "query/answer_json.h"
#include "text/text_pattern.h"

namespace docent {
namespace {

// `text` without `prefix` and the white space around it.
std::string_view without_prefix(std::string_view text, std::string_view prefix) {
    const auto trim = [&] {
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    };
    trim();
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    trim();
    return text.substr(0, text.find_last_not_of(" \t") + 1);  // npos + 1 is 0
}

CollectionQuestion question_from_json(std::string_view line) {
    const BatchQuestion question = batch_question_from_line(line);
    if (question.id.empty()) refuse_line("the question has no \"_id\"; give it one");
    return {question.id, question.text};
}

CollectionQuestion question_from_columns(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
        refuse_line("there is no tab; a line must be an id, a tab and the question");
    }
    return {std::string(line.substr(0, tab)), std::string(without_prefix(line.substr(tab), ""))};
}

struct Tag {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;  // in lower case, with the slash of an end tag
};

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Gives the first tag from `begin` on; where there is none, one without a name at the end.
Tag tag_from(std::string_view text, std::size_t begin) {
    for (; (begin = text.find('<', begin)) < text.size(); ++begin) {
        const std::size_t end = text.find('>', begin);
        if (end == std::string_view::npos) break;
        const char first = text[begin + 1];
        if (!is_ascii_letter(first) && first != '/' && first != '?' && first != '!') continue;
        Tag tag{begin, end + 1, {first}};
        for (std::size_t i = begin + 2; is_ascii_letter(text[i]); ++i) tag.name += text[i];
        for (char& c : tag.name) c = static_cast<char>(is_ascii_letter(c) ? c | 0x20 : c);
        return tag;
    }
    return {text.size(), text.size(), {}};
}

template <typename Predicate>
Tag tag_from(std::string_view text, std::size_t begin, const Predicate& is_wanted) {
    Tag tag = tag_from(text, begin);
    while (!tag.name.empty() && !is_wanted(tag)) tag = tag_from(text, tag.end);
    return tag;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
}

std::string without_markup(std::string_view text) {
    std::string plain;
    for (std::size_t begin = 0; begin < text.size();) {
        const Tag tag = tag_from(text, begin);
        plain += text.substr(begin, tag.begin - begin);
        begin = tag.end;
    }
    static constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : kEntities) replace_all(plain, entity, character);
    return plain;
}

// Gives the text of a field, or nothing. Takes: a word that may stand before it.
std::string field_of(std::string_view topic, std::string_view name, std::string_view label) {
    const Tag start = tag_from(topic, 0, [&](const Tag& tag) { return tag.name == name; });
    Tag end = tag_from(topic, start.end, [&](const Tag& tag) {
        return tag.name.starts_with('/') && tag.name.substr(1) == name;
    });
    if (end.name.empty()) {
        end = tag_from(topic, start.end, [&](const Tag& tag) {
            return topic[tag.begin - 1] == '\n' || tag.name == "num" || tag.name == "title" ||
                   tag.name == "desc" || tag.name == "narr";
        });
    }
    const std::string text = without_markup(topic.substr(start.end, end.begin - start.end));
    return std::string(without_prefix(with_single_blanks(text), label));
}

class TopicReader {
  public:
    // Calls `add` with each question that ends in the line.
    template <typename Add>
    void take(std::string_view line, const Add& add) {
        for (std::size_t begin = 0; begin < line.size();) {
            const Tag tag = tag_from(line, begin, is_bracket);
            const std::string_view text = line.substr(begin, tag.begin - begin);
            if (!is_open_) check_outside(text, tag);
            topic_ += text;
            if (tag.name == "top") begin_topic();
            if (tag.name == "/top") add(finished());
            begin = tag.end;
        }
        topic_ += '\n';
    }

    bool is_open() const { return is_open_; }

  private:
    static bool is_bracket(const Tag& tag) { return tag.name == "top" || tag.name == "/top"; }

    // Between topics may stand what belongs to the file: <?xml ...?>, comments, <topics>.
    static void check_outside(std::string_view text, const Tag& bracket) {
        const auto is_of_file = [](const Tag& tag) {
            return tag.name.starts_with('?') || tag.name.starts_with('!') || tag.name == "topics" ||
                   tag.name == "/topics";
        };
        const Tag other = tag_from(text, 0, [&](const Tag& tag) { return !is_of_file(tag); });
        const bool is_clean = other.name.empty() && bracket.name != "/top" &&
                              with_single_blanks(without_markup(text)).empty();
        if (!is_clean) refuse_line("this is outside <top> and </top>; remove it");
    }

    void begin_topic() {
        if (is_open_) refuse_line("<top> inside a topic; end the one before with </top>");
        is_open_ = true;
        topic_.clear();
    }

    CollectionQuestion finished() {
        CollectionQuestion question{field_of(topic_, "num", "Number:"),
                                    field_of(topic_, "title", "Topic:")};
        if (question.id.empty() || question.text.empty()) {
            refuse_line("the topic that ends here has no <num> or no <title>; give it both");
        }
        is_open_ = false;
        return question;
    }

    bool is_open_ = false;
    std::string topic_;  // its text so far
};

// Reads a file whose form the first line tells.
class QuestionReader {
  public:
    void take(std::string_view line) {
        if (first_ == '\0') first_ = line.front();
        if (first_ == '{') {
            add(question_from_json(line));
        } else if (first_ != '<') {
            add(question_from_columns(line));
        } else {
            topics_.take(line, [&](CollectionQuestion question) { add(std::move(question)); });
        }
    }

    std::vector<CollectionQuestion> finish(const std::filesystem::path& file) && {
        if (topics_.is_open()) {
            throw Error(ErrorKind::usage, file.string() + " ends inside a topic; add </top>");
        }
        if (questions_.empty()) throw Error(ErrorKind::usage, file.string() + " has no questions");
        return std::move(questions_);
    }

  private:
    void add(CollectionQuestion question) {
        if (!ids_.insert(question.id).second) {
            refuse_line("there is a question " + question.id + " already; give each its own id");
        }
        questions_.push_back(std::move(question));
    }

    char first_ = '\0';
    TopicReader topics_;
    std::unordered_set<std::string> ids_;
    std::vector<CollectionQuestion> questions_;
};

}  // namespace

std::vector<CollectionQuestion> read_questions(const std::filesystem::path& file) {
    QuestionReader reader;
    for_each_line(file, [&](std::string_view line) { reader.take(line); });
    return std::move(reader).finish(file);
}

}  // namespace docent
