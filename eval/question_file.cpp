// Three forms, told apart by the first character of the file. TREC topics are read by lines: a line
// that begins with a tag begins a field, which goes on until the next tag.

#include "eval/question_file.h"

#include <optional>
#include <string_view>
#include <unordered_set>

#include "eval/line_reader.h"
#include "model/error.h"
#include "query/answer_json.h"

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

class TopicReader {
  public:
    // Gives the question that the line ends, if it ends one.
    std::optional<CollectionQuestion> take(std::string_view line) {
        if (line.starts_with("<top>")) {
            if (is_open_) refuse_line("<top> inside a topic; end the one before with </top>");
            *this = {};
            is_open_ = true;
            return std::nullopt;
        }
        if (!is_open_) refuse_line("this is outside <top> and </top>; remove it");
        if (line.starts_with("</top>")) return finished();
        if (line.starts_with("<num>")) {
            add(number_, line.substr(5), "Number:");
        } else if (line.starts_with("<title>")) {
            add(title_, line.substr(7), "Topic:");
        } else if (line.starts_with('<')) {
            field_ = nullptr;  // <desc>, <narr>
        } else if (field_ != nullptr) {
            add(*field_, line, "");
        }
        return std::nullopt;
    }

    bool is_open() const { return is_open_; }

  private:
    void add(std::string& field, std::string_view text, std::string_view prefix) {
        text = without_prefix(text.substr(0, text.find("</")), prefix);
        if (!field.empty() && !text.empty()) field += ' ';
        field += text;
        field_ = &field;
    }

    CollectionQuestion finished() {
        if (number_.empty() || title_.empty()) {
            refuse_line("the topic that ends here has no <num> or no <title>; give it both");
        }
        is_open_ = false;
        return {number_, title_};
    }

    bool is_open_ = false;
    std::string number_;
    std::string title_;
    std::string* field_ = nullptr;  // the one that goes on
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
        } else if (auto question = topics_.take(line)) {
            add(std::move(*question));
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
