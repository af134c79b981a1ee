// Each line is parsed as a stream of events (SAX): the fields that are known are kept, all others
// are passed over without being stored, and nesting is bounded, so a line costs no more than its
// own length. UTF-8 that is broken is repaired only when it stops the parser.

#include "indexer/readers/json_lines_reader.h"

#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/metadata_values.h"
#include "indexer/readers/plain_text_reader.h"
#include "indexer/readers/record_lines.h"
#include "model/error.h"
#include "text/content_hash.h"
#include "text/counted.h"
#include "text/decoder.h"

namespace docent {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxLineBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMaxIdBytes = 500;
constexpr std::uint32_t kMaxReports = 1000;
constexpr std::uint32_t kMaxBadBeginning = 100;
constexpr int kMaxDepth = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The known fields of a record.
struct Record {
    std::string underscore_id;
    std::string id;
    std::string title;
    std::string text;
    std::string url;
    std::string author;
    std::string published;
    std::string reviewed;
    std::string updated;
    std::string language;
};

struct Field {
    std::string_view key;
    std::string Record::*value;
};

constexpr std::array kFields = std::to_array<Field>({{"_id", &Record::underscore_id},
                                                     {"id", &Record::id},
                                                     {"title", &Record::title},
                                                     {"text", &Record::text},
                                                     {"url", &Record::url},
                                                     {"author", &Record::author},
                                                     {"published", &Record::published},
                                                     {"reviewed", &Record::reviewed},
                                                     {"updated", &Record::updated},
                                                     {"language", &Record::language}});

// Keeps the known fields of an object; its functions are what nlohmann's parser calls.
class RecordParser {
  public:
    bool null() { return scalar({}); }
    bool boolean(bool) { return scalar({}); }
    bool number_integer(json::number_integer_t number) { return scalar(std::to_string(number)); }
    bool number_unsigned(json::number_unsigned_t number) { return scalar(std::to_string(number)); }
    bool number_float(json::number_float_t, const std::string& digits) { return scalar(digits); }
    bool string(std::string& text) { return scalar(std::move(text)); }
    bool binary(json::binary_t&) { return scalar({}); }
    bool start_object(std::size_t) { return enter(true); }
    bool end_object() { return leave(); }
    bool start_array(std::size_t) { return enter(false); }
    bool end_array() { return leave(); }

    bool key(std::string& name) {
        field_ = nullptr;
        if (depth_ > 1) return true;
        for (const Field& field : kFields) {
            if (name == field.key) field_ = &(record_.*field.value);
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception&) {
        reason_ = "it is not valid JSON (at byte " + std::to_string(position) +
                  "); write one object a line";
        return false;
    }

    // Gives the reason why the line is no record, or nothing.
    std::string parse(std::string_view line) {
        json::sax_parse(line.begin(), line.end(), this);
        return reason_;
    }

    Record take_record() { return std::move(record_); }

  private:
    bool scalar(std::string value) {
        if (depth_ == 0) return fail("it is no JSON object; write one object a line");
        if (field_ != nullptr && depth_ == 1) *field_ = std::move(value);
        field_ = nullptr;
        return true;
    }

    bool enter(bool is_object) {
        if (depth_ == 0 && !is_object) return fail("it is no JSON object; write one object a line");
        if (++depth_ > kMaxDepth) return fail("it is nested too deeply; write flat objects");
        if (depth_ > 1) field_ = nullptr;
        return true;
    }

    bool leave() {
        --depth_;
        return true;
    }

    bool fail(const char* reason) {
        reason_ = reason;
        return false;
    }

    Record record_;
    std::string* field_ = nullptr;  // where the value of the last key goes; null: nowhere
    int depth_ = 0;
    std::string reason_;
};

// Line ends as readers expect them, no other control characters.
std::string tidy_text(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') tidy += '\n';
        } else if (byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F)) {
            tidy += text[i];
        }
    }
    return tidy;
}

RawArticle article_from(const Record& record, std::uint32_t line) {
    RawArticle article;
    article.record_id =
        collapse_white_space(record.underscore_id.empty() ? record.id : record.underscore_id);
    if (article.record_id.empty()) article.record_id = "line-" + std::to_string(line);
    article.title = collapse_white_space(record.title);
    article.author = collapse_white_space(record.author);
    article.source_url = web_url_from(record.url);
    article.published = iso_date_from(record.published);
    article.reviewed = iso_date_from(record.reviewed);
    article.updated = iso_date_from(record.updated);
    article.language = language_from(record.language);
    article.blocks = read_plain_text(tidy_text(record.text));
    if (article.blocks.empty()) article.blocks.emplace_back().text = article.title;
    for (RawBlock& block : article.blocks) {
        block.line = line;
        block.begin_byte = block.end_byte = 0;  // they are places in the text, not in the file
    }
    return article;
}

// Reads line by line and sees to ids and to what is skipped.
class JsonLines {
  public:
    JsonLines(const TakeRecord& take, const SkipRecord& skip) : take_(take), skip_(skip) {}

    void read(const RecordLine& line) {
        if (line.is_too_long) {
            skip(line.number, "it is longer than 16 MB; split the article");
            return;
        }
        std::string_view text = line.text;
        if (line.number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(3);
        if (trim(text).empty()) return;
        RecordParser parser;
        std::string reason = parser.parse(text);
        std::string repaired;
        if (!reason.empty() && (repaired = repair_utf8(text)) != text) {
            parser = RecordParser();
            reason = parser.parse(repaired);
        }
        if (!reason.empty()) {
            skip(line.number, std::move(reason));
        } else {
            take(parser.take_record(), line.number, text);
        }
    }

    void end() const {
        if (skipped_ <= kMaxReports) return;
        skip_(last_skipped_, "it and others are no records: " +
                                 counted(skipped_ - kMaxReports, "line") + " more were skipped");
    }

  private:
    // A title without a text is what there is to find.
    void take(Record record, std::uint32_t line, std::string_view text) {
        if (trim(record.text).empty()) record.text = record.title;
        if (trim(record.text).empty()) {
            skip(line, "it has no \"text\"; give the record one or remove it");
            return;
        }
        RawArticle article = article_from(record, line);
        if (article.record_id.size() > kMaxIdBytes) {
            skip(line, "its id is longer than " + std::to_string(kMaxIdBytes) +
                           " bytes; give it a shorter one");
        } else if (!ids_.insert(checksum(article.record_id)).second) {
            skip(line, "its id was given to a line before; give it one of its own");
        } else {
            take_(std::move(article), text);
        }
    }

    void skip(std::uint32_t line, std::string reason) {
        last_skipped_ = line;
        if (++skipped_ <= kMaxReports) skip_(line, std::move(reason));
        if (!ids_.empty() || skipped_ < kMaxBadBeginning) return;
        throw Error(ErrorKind::unreadable,
                    "none of its first " + std::to_string(kMaxBadBeginning) +
                        " lines is a record; write lines like {\"_id\": \"1\", \"title\": "
                        "\"...\", \"text\": \"...\"}");
    }

    const TakeRecord& take_;
    const SkipRecord& skip_;
    std::unordered_set<std::uint64_t> ids_;
    std::uint32_t skipped_ = 0;
    std::uint32_t last_skipped_ = 0;
};

}  // namespace

void read_json_lines(int file, const TakeRecord& take, const SkipRecord& skip) {
    RecordLines lines(file, kMaxLineBytes);
    JsonLines reader(take, skip);
    while (const std::optional<RecordLine> line = lines.next()) reader.read(*line);
    reader.end();
}

}  // namespace docent
