// Each section (the blocks between two headings) is cut on its own. Its blocks become units that
// are never cut: a block that fits is one, a longer one gives its sentences (code its lines), and a
// sentence of absurd length is cut between words. Which units go together is found by dynamic
// programming: each way to cut has a price, the sum of how far each passage's size is from the
// target and of what each cut costs (nothing between paragraphs, much between a list and its
// lead-in), and the cheapest is taken. That packs short paragraphs, balances the parts of long
// ones and takes in small leftovers without a rule for each. The price is summed over passages of
// at most `max_words` words, so the cost is linear in the section's length.
//
// Where a cut must be, a new strip of units begins, and each strip is cut alone: before a question,
// behind a table, around a disclaimer, which is in no passage. Where the answers of a FAQ lost
// their questions, each paragraph answers another one and begins a strip. Passages of a long answer
// behind its first one have the question as their innermost heading.

#include "indexer/passage_splitter.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "indexer/characters.h"
#include "indexer/frequent_questions.h"
#include "indexer/sections.h"

namespace docent {
namespace {

// Prices of cuts, in units of one passage that is off its target by the whole target.
constexpr double kParagraphCut = 0.0;
constexpr double kItemCut = 0.1;      // between the items of a list
constexpr double kRowCut = 1.5;       // inside a table: more than the smallest passage costs
constexpr double kSentenceCut = 0.3;  // inside a paragraph
constexpr double kLeadInCut = 1.0;    // behind "The symptoms are:"
constexpr double kQuestionCut = 100;  // between a question and its answer: never, if it can be
constexpr double kSmallPrice = 0.5;   // of a passage below the smallest size

constexpr std::size_t kAbsurdSentence = 2;  // in `max_words`; a longer one is no sentence

// A stretch of text that is never cut.
struct Unit {
    std::size_t begin_byte;
    std::size_t end_byte;
    std::size_t words;
    double cut_price;  // of a cut before this unit
    const Block* block = nullptr;
};

using Units = std::span<const Unit>;

bool is_in_list(const Block& block) {
    return block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
}

// Does the block need what follows it?
bool leads_in(const Block& block) {
    return block.text.ends_with(':') || block.text.ends_with('?');
}

double price_between(const Block& before, const Block& block) {
    if (before.kind == BlockKind::question) return kQuestionCut;
    if (before.kind == BlockKind::table_row && block.kind == BlockKind::table_row) return kRowCut;
    if (leads_in(before) ||
        (block.kind == BlockKind::list_item && before.kind == BlockKind::paragraph)) {
        return kLeadInCut;
    }
    return is_in_list(before) && is_in_list(block) ? kItemCut : kParagraphCut;
}

// Where the marker of the list item at `item` begins: after the indentation of its line.
std::size_t marker_begin(std::string_view text, std::size_t item) {
    const std::size_t line = item == 0 ? 0 : text.rfind('\n', item - 1) + 1;  // npos + 1 is 0
    return std::min(item, text.find_first_not_of(' ', line));
}

// Appends a stretch that neither sentence ends nor line ends part, cut between words.
void append_pieces(std::string_view text, std::size_t begin_byte, std::size_t max_words,
                   std::vector<Unit>& units) {
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, bytes_of_words(text, max_words));
        const std::string_view trimmed = trim(piece);
        const auto at = begin_byte + static_cast<std::size_t>(trimmed.data() - piece.data());
        if (!trimmed.empty()) {
            units.push_back({at, at + trimmed.size(), count_words(trimmed), kSentenceCut});
        }
        text.remove_prefix(piece.size());
        begin_byte += piece.size();
    }
}

std::vector<ByteSpan> lines_of(std::string_view code) {
    std::vector<ByteSpan> lines;
    for (std::size_t begin = 0; begin < code.size();) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        if (!trim(code.substr(begin, end - begin)).empty()) lines.push_back({begin, end});
        begin = end + 1;
    }
    return lines;
}

// Cuts one document; holds what every step needs.
class Splitter {
  public:
    Splitter(const Document& document, const SentenceSplitter& sentences, const PassageSize& size)
        : document_(document), sentences_(sentences), size_(size) {}

    std::vector<Passage> split();

  private:
    void cut_section();
    void append_units(const Block& block, double price, std::vector<Unit>& units) const;
    void append_parts(const Block& block, std::vector<Unit>& units) const;
    double price_of(std::size_t words) const;
    void cut(Units strip);
    void add_passage(Units units);

    const Document& document_;
    const SentenceSplitter& sentences_;
    const PassageSize& size_;
    Section section_;                  // being cut
    const Block* question_ = nullptr;  // whose answer is being cut
    std::vector<Passage> passages_;
};

std::vector<Passage> Splitter::split() {
    for (Section& section : sections_of(document_)) {
        section_ = std::move(section);
        cut_section();
    }
    return std::move(passages_);
}

void Splitter::cut_section() {
    bool is_faq_without_questions = holds_answers(section_);
    std::vector<Unit> strip;
    const Block* before = nullptr;  // the last block but disclaimers
    for (const Block& block : section_.blocks) {
        const double price = before == nullptr ? kParagraphCut : price_between(*before, block);
        const bool is_question = block.kind == BlockKind::question;
        is_faq_without_questions &= !is_question;
        const bool is_behind_table = before != nullptr && before->kind == BlockKind::table_row &&
                                     block.kind != BlockKind::table_row;
        const bool is_disclaimer = block.kind == BlockKind::disclaimer;
        const bool is_next_answer = is_faq_without_questions && price <= kParagraphCut;
        if (is_question || is_behind_table || is_disclaimer || is_next_answer) {
            cut(strip);
            strip.clear();
        }
        if (is_question) question_ = &block;
        if (is_disclaimer) continue;
        append_units(block, price, strip);
        before = &block;
    }
    cut(strip);
    question_ = nullptr;
}

// Appends the units of a block, the first of which follows on the block before at this price.
void Splitter::append_units(const Block& block, double price, std::vector<Unit>& units) const {
    const std::size_t words = count_words(block.text);
    const std::size_t first = units.size();
    const bool is_answer = price >= kQuestionCut && !units.empty();
    const std::size_t question_words = is_answer ? units.back().words : 0;
    if (question_words + words <= size_.max_words) {
        units.push_back({block.begin_byte, block.end_byte, std::max<std::size_t>(words, 1), price});
    } else {
        append_parts(block, units);
    }
    if (units.size() == first) return;
    for (std::size_t i = first; i < units.size(); ++i) units[i].block = &block;
    units[first].cut_price = price;
    if (block.kind == BlockKind::list_item) {
        units[first].begin_byte = marker_begin(document_.text, block.begin_byte);
        ++units[first].words;
    }
}

// Appends the sentences of a block, or the lines of code.
void Splitter::append_parts(const Block& block, std::vector<Unit>& units) const {
    const bool is_code = block.kind == BlockKind::code;
    for (const ByteSpan& part : is_code ? lines_of(block.text) : sentences_.split(block.text)) {
        const std::string_view text = std::string_view(block.text).substr(part.begin, part.size());
        const std::size_t begin_byte = block.begin_byte + part.begin;
        const std::size_t words = count_words(text);
        if (words <= kAbsurdSentence * size_.max_words) {
            units.push_back({begin_byte, begin_byte + text.size(), words, kSentenceCut});
        } else {
            append_pieces(text, begin_byte, size_.max_words, units);
        }
    }
}

double Splitter::price_of(std::size_t words) const {
    const double target = static_cast<double>(std::max<std::size_t>(size_.target_words, 1));
    const double miss = (static_cast<double>(words) - target) / target;
    return miss * miss + (words < size_.min_words ? kSmallPrice : 0.0);
}

// Cuts the strip where it is cheapest. `best[i]` is the cheapest way to cut the first i units.
void Splitter::cut(Units strip) {
    struct Cut {
        double price = std::numeric_limits<double>::infinity();
        std::size_t begin = 0;  // of the last passage
    };
    std::vector<Cut> best(strip.size() + 1);
    best[0].price = 0;
    for (std::size_t end = 1; end <= strip.size(); ++end) {
        std::size_t words = 0;
        for (std::size_t begin = end; begin-- > 0;) {
            words += strip[begin].words;
            if (words > size_.max_words && begin + 1 < end) break;
            const double cut_price = begin > 0 ? strip[begin].cut_price : 0.0;
            const double price = best[begin].price + cut_price + price_of(words);
            if (price < best[end].price) best[end] = {price, begin};
        }
    }
    std::vector<std::size_t> ends;
    for (std::size_t end = strip.size(); end > 0; end = best[end].begin) ends.push_back(end);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        add_passage(strip.subspan(best[*end].begin, *end - best[*end].begin));
    }
}

void Splitter::add_passage(Units units) {
    Passage passage;
    passage.id = {document_.article_id, static_cast<std::uint32_t>(passages_.size())};
    passage.title = document_.title;
    passage.language = document_.language;
    for (const Block* heading : section_.headings) passage.heading_path.push_back(heading->text);
    passage.page = units.front().block->page;
    passage.line = units.front().block->line;
    passage.begin_byte = units.front().begin_byte;
    const bool is_without_question =
        question_ != nullptr && passage.begin_byte > question_->begin_byte;
    if (is_without_question) passage.heading_path.push_back(question_->text);
    passage.end_byte = units.back().end_byte;
    passage.text = document_.text.substr(passage.begin_byte, passage.end_byte - passage.begin_byte);
    passage.token_count = static_cast<std::uint32_t>(count_words(passage.text));
    passages_.push_back(std::move(passage));
}

}  // namespace

std::vector<Passage> split_passages(const Document& document, const SentenceSplitter& sentences,
                                    const PassageSize& size) {
    return Splitter(document, sentences, size).split();
}

}  // namespace docent
