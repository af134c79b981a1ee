// A line about the article is a sequence of statements, "who did it" and "when", with marks
// between them: "Written by Jane Doe, RN | Medically reviewed by Dr. John Roe on 3 May 2023".
// `LineParser` reads it from left to right: a role ("reviewed"), then what the role asks for (a
// date, or a name behind "by"), then a mark, and so on. If anything is left that it does not know,
// the line is none. A name is a run of capitalized words, particles and credentials.

#include "indexer/readers/metadata_statements.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/written_date.h"

namespace docent {
namespace {

constexpr std::size_t kMaxLineBytes = 300;
constexpr std::size_t kMaxNameWords = 14;

struct Role {
    std::string_view words;
    MetadataField field;
    bool is_person;  // a name is due: the role ends in "by"
};

// Longer phrases first, where one begins with another.
constexpr auto kRoles = std::to_array<Role>({
    {"medically reviewed by", MetadataField::reviewed, true},
    {"clinically reviewed by", MetadataField::reviewed, true},
    {"scientifically reviewed by", MetadataField::reviewed, true},
    {"expert reviewed by", MetadataField::reviewed, true},
    {"reviewed by", MetadataField::reviewed, true},
    {"fact-checked by", MetadataField::ignored, true},
    {"fact checked by", MetadataField::ignored, true},
    {"edited by", MetadataField::ignored, true},
    {"written by", MetadataField::author, true},
    {"authored by", MetadataField::author, true},
    {"article by", MetadataField::author, true},
    {"words by", MetadataField::author, true},
    {"posted by", MetadataField::author, true},
    {"authors", MetadataField::author, true},
    {"author", MetadataField::author, true},
    {"medical reviewer", MetadataField::reviewed, true},
    {"medically reviewed on", MetadataField::reviewed, false},
    {"medically reviewed", MetadataField::reviewed, false},
    {"page last reviewed", MetadataField::reviewed, false},
    {"last medically reviewed on", MetadataField::reviewed, false},
    {"last reviewed on", MetadataField::reviewed, false},
    {"last reviewed", MetadataField::reviewed, false},
    {"date reviewed", MetadataField::reviewed, false},
    {"review date", MetadataField::reviewed, false},
    {"reviewed on", MetadataField::reviewed, false},
    {"reviewed", MetadataField::reviewed, false},
    {"next review due", MetadataField::ignored, false},
    {"page last updated", MetadataField::updated, false},
    {"last updated on", MetadataField::updated, false},
    {"last updated", MetadataField::updated, false},
    {"last update", MetadataField::updated, false},
    {"last modified on", MetadataField::updated, false},
    {"last modified", MetadataField::updated, false},
    {"last revised", MetadataField::updated, false},
    {"last edited on", MetadataField::updated, false},
    {"last edited", MetadataField::updated, false},
    {"date modified", MetadataField::updated, false},
    {"date updated", MetadataField::updated, false},
    {"updated on", MetadataField::updated, false},
    {"updated", MetadataField::updated, false},
    {"modified on", MetadataField::updated, false},
    {"modified", MetadataField::updated, false},
    {"first published on", MetadataField::published, false},
    {"first published", MetadataField::published, false},
    {"originally published on", MetadataField::published, false},
    {"originally published", MetadataField::published, false},
    {"date published", MetadataField::published, false},
    {"publication date", MetadataField::published, false},
    {"published online", MetadataField::published, false},
    {"published on", MetadataField::published, false},
    {"published", MetadataField::published, false},
    {"posted on", MetadataField::published, false},
    {"posted", MetadataField::published, false},
    {"date", MetadataField::published, false},
});

// Counts only above the text.
constexpr Role kPlainBy = {"by", MetadataField::author, true};

bool is_letter_or_digit(std::string_view text, std::size_t at) {
    return at < text.size() && has_letter_or_digit(text.substr(at, 1));
}

class LineParser {
  public:
    explicit LineParser(std::string_view line) : line_(line), lower_(lower_ascii(line)) {}

    // Gives what the line says; nothing when it says anything else, too.
    std::optional<MetadataStatements> parse() {
        for (skip_marks(); at_ < line_.size(); skip_marks()) {
            if (!take_statement()) return std::nullopt;
        }
        said_.is_value_due = role_ != nullptr;
        if (said_.values.empty() && !said_.is_value_due) return std::nullopt;
        return said_;
    }

  private:
    bool take_statement() {
        if (role_ == nullptr) return take_role() || take_date() || take_reading_time();
        return take_date() || (role_->is_person ? take_name() : take_role());
    }

    bool take_role() {
        for (const Role& role : kRoles) {
            if (take_words(role.words)) return start(role);
        }
        if (role_ != nullptr || !take_words(kPlainBy.words)) return false;
        said_.has_plain_by = true;
        return start(kPlainBy);
    }

    bool start(const Role& role) {
        role_ = &role;
        field_ = role.field;
        said_.names_person = said_.names_person || role.is_person;
        return true;
    }

    // A date belongs to the role before it, also behind a name: "reviewed by Jane Doe on 3 May".
    bool take_date() {
        if (role_ != nullptr && role_->is_person) return false;
        const std::size_t before = at_;
        take_words("on");
        skip_marks();
        const std::optional<WrittenDate> date = written_date(line_.substr(at_));
        if (!date) {
            at_ = before;
            return false;
        }
        at_ += date->bytes;
        take_time();
        const bool is_of_person = field_ == MetadataField::author;
        said_.values.push_back({is_of_person ? MetadataField::published : field_, date->iso});
        role_ = nullptr;
        field_ = MetadataField::none;
        return true;
    }

    // Capitalized words up to a date, a role or a mark that ends statements.
    bool take_name() {
        const std::size_t begin = at_;
        std::size_t end = at_;
        std::size_t words = 0;
        while (at_ < line_.size() && words < kMaxNameWords && take_name_word(words > 0)) {
            ++words;
            end = at_;
            while (at_ < line_.size() && (line_[at_] == ',' || line_[at_] == ' ')) ++at_;
            if (is_statement_ahead()) break;
        }
        if (words < (said_.has_plain_by ? 2U : 1U)) return false;
        at_ = end;
        while (end > begin && (line_[end - 1] == ',' || line_[end - 1] == ' ')) --end;
        if (field_ == MetadataField::author) {
            said_.values.push_back({field_, std::string(line_.substr(begin, end - begin))});
        } else {
            said_.values.push_back({MetadataField::ignored, {}});
        }
        role_ = nullptr;
        return true;
    }

    bool take_name_word(bool may_be_particle) {
        std::size_t end = at_;
        while (end < line_.size() && line_[end] != ' ' && line_[end] != ',' && line_[end] != '|' &&
               line_[end] != ';') {
            ++end;
        }
        const std::string_view word = line_.substr(at_, end - at_);
        if (word.empty() || word.find_first_of("0123456789:?!/@") != std::string_view::npos) {
            return false;
        }
        const auto first = static_cast<unsigned char>(word.front());
        const bool is_capitalized = (first >= 'A' && first <= 'Z') || first >= 0xC3;
        const bool is_dash = word.front() == '\xE2' || word == "-" || word == "·" || word == "&";
        bool is_particle = word == "&";
        for (const std::string_view particle :
             {"and", "de", "da", "di", "del", "der", "den", "van", "von", "la", "le", "bin", "al",
              "el", "of", "the", "for"}) {
            is_particle = is_particle || word == particle;
        }
        if (!(is_capitalized && !is_dash) && !(is_particle && may_be_particle)) return false;
        at_ = end;
        return true;
    }

    // Does a role or a date begin here, so that a name must end?
    bool is_statement_ahead() const {
        if (written_date(line_.substr(at_))) return true;
        return std::any_of(kRoles.begin(), kRoles.end(),
                           [&](const Role& role) { return has_words(role.words); }) ||
               has_words("on") || has_words("by");
    }

    // "at 10:30 am EST", "10:30"
    void take_time() {
        const std::size_t before = at_;
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == ',')) ++at_;
        take_words("at");
        while (at_ < line_.size() && line_[at_] == ' ') ++at_;
        const std::size_t digits = at_;
        while (at_ < line_.size() && (is_digit(line_[at_]) || line_[at_] == ':')) ++at_;
        const std::string_view time = line_.substr(digits, at_ - digits);
        if (time.size() < 4 || time.find(':') == std::string_view::npos) {
            at_ = before;
            return;
        }
        for (const std::string_view unit : {" a.m.", " p.m.", " am", " pm", "am", "pm"}) {
            if (std::string_view(lower_).substr(at_).starts_with(unit)) {
                at_ += unit.size();
                break;
            }
        }
        for (const std::string_view zone :
             {" est", " edt", " pst", " pdt", " et", " gmt", " utc", " bst", " cet"}) {
            if (std::string_view(lower_).substr(at_) == zone) at_ += zone.size();
        }
    }

    // "5 min read" beside a name or a date
    bool take_reading_time() {
        const std::size_t before = at_;
        while (at_ < line_.size() && is_digit(line_[at_])) ++at_;
        if (at_ == before) return false;
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '-')) ++at_;
        for (const std::string_view unit :
             {"minutes read", "minute read", "mins read", "min read", "min. read"}) {
            if (take_words(unit)) return true;
        }
        at_ = before;
        return false;
    }

    bool has_words(std::string_view words) const {
        return std::string_view(lower_).substr(at_).starts_with(words) &&
               !is_letter_or_digit(lower_, at_ + words.size());
    }

    bool take_words(std::string_view words) {
        if (!has_words(words)) return false;
        at_ += words.size();
        return true;
    }

    // Marks and "and" between statements.
    void skip_marks() {
        for (bool is_moving = true; is_moving;) {
            is_moving = false;
            while (at_ < line_.size()) {
                std::size_t next = at_;
                next_character(line_, next);
                if (has_letter_or_digit(line_.substr(at_, next - at_))) break;
                at_ = next;
            }
            if (role_ == nullptr && !said_.values.empty()) is_moving = take_words("and");
        }
    }

    std::string_view line_;
    std::string lower_;
    std::size_t at_ = 0;
    const Role* role_ = nullptr;                 // whose value is due
    MetadataField field_ = MetadataField::none;  // of the role last named
    MetadataStatements said_;
};

}  // namespace

std::optional<MetadataStatements> metadata_statements(std::string_view line) {
    if (line.size() > kMaxLineBytes) return std::nullopt;
    return LineParser(line).parse();
}

}  // namespace docent
