// Stems are numbered as they come; when all are known, the most frequent ones are numbered anew and
// the others are taken out of the texts, in place.

#include "semantics/training/training_text.h"

#include <algorithm>
#include <numeric>

#include "semantics/training/pair_file.h"
#include "text/content_hash.h"

namespace docent {
namespace {

constexpr WordNumber kForgotten = ~WordNumber{0};
constexpr std::size_t kMaxStemBytes = 40;
constexpr std::size_t kMaxHeldOut = 500;
constexpr std::size_t kTitlesForOneHeldOut = 20;

// What the parts of one article share, as a number.
std::uint64_t title_of(std::string_view question) {
    return checksum(question.substr(0, question.find(':')));
}

// Whether there is no letter in it. What a number says is not what it stands beside.
bool is_number(std::string_view stem) {
    return std::all_of(stem.begin(), stem.end(), [](char c) { return c >= ' ' && c < 'A'; });
}

}  // namespace

std::size_t TrainingText::add_source(const std::string& name, double weight, std::istream& lines) {
    TrainingSource source{name, weight, {}, {}};
    std::vector<std::uint64_t> titles;
    for_each_pair(lines, name, [&](const TextPair& texts) {
        titles.push_back(title_of(texts.question));
        source.pairs.push_back({add_text(texts.question), add_text(texts.passage)});
    });
    hold_out(source, titles);
    sources_.push_back(std::move(source));
    return titles.size();
}

// Takes: the title of each of the source's pairs.
void TrainingText::hold_out(TrainingSource& source, const std::vector<std::uint64_t>& titles) {
    const std::size_t of_titles = std::max(kTitlesForOneHeldOut, titles.size() / kMaxHeldOut);
    std::vector<TrainingPair> trained_on;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const bool is_held_out = titles[i] % of_titles == 0;
        (is_held_out ? source.held_out : trained_on).push_back(source.pairs[i]);
    }
    source.pairs = std::move(trained_on);
}

WordRange TrainingText::add_text(std::string_view text) {
    ++text_count_;
    const std::size_t begin = text_.size();
    for (Term& term : analyzer_.analyze(text)) {
        if (term.stem.size() > kMaxStemBytes || is_number(term.stem)) continue;
        const auto [entry, is_new] =
            number_of_stem_.emplace(std::move(term.stem), static_cast<WordNumber>(words_.size()));
        if (is_new) {
            words_.push_back({entry->first, 0});
            last_text_.push_back(0);
        }
        const WordNumber number = entry->second;
        if (last_text_[number] != text_count_) ++words_[number].texts;
        last_text_[number] = text_count_;
        text_.push_back(number);
    }
    return {begin, text_.size()};
}

void TrainingText::choose_words(std::size_t at_most, std::uint32_t min_texts) {
    const std::vector<WordNumber> numbers = new_numbers(at_most, min_texts);
    std::size_t end = 0;
    // the texts lie in the order of the sources, but held-out pairs among the others
    std::vector<TrainingPair*> pairs;
    for (TrainingSource& source : sources_) {
        for (TrainingPair& pair : source.pairs) pairs.push_back(&pair);
        for (TrainingPair& pair : source.held_out) pairs.push_back(&pair);
    }
    std::sort(pairs.begin(), pairs.end(), [](const TrainingPair* a, const TrainingPair* b) {
        return a->question.begin < b->question.begin;
    });
    for (TrainingPair* pair : pairs) {
        renumber(pair->question, numbers, end);
        renumber(pair->passage, numbers, end);
    }
    text_.resize(end);
    text_.shrink_to_fit();
}

// Gives the new number of each old one, and puts the words into their new order.
std::vector<WordNumber> TrainingText::new_numbers(std::size_t at_most, std::uint32_t min_texts) {
    std::vector<WordNumber> by_frequency(words_.size());
    std::iota(by_frequency.begin(), by_frequency.end(), WordNumber{0});
    std::sort(by_frequency.begin(), by_frequency.end(), [&](WordNumber a, WordNumber b) {
        return words_[a].texts != words_[b].texts ? words_[a].texts > words_[b].texts
                                                  : words_[a].stem < words_[b].stem;
    });
    std::vector<WordNumber> numbers(words_.size(), kForgotten);
    std::vector<TrainedWord> chosen;
    for (const WordNumber old : by_frequency) {
        if (chosen.size() == at_most || words_[old].texts < min_texts) break;
        numbers[old] = static_cast<WordNumber>(chosen.size());
        chosen.push_back(std::move(words_[old]));
    }
    words_ = std::move(chosen);
    number_of_stem_ = {};
    last_text_ = {};
    return numbers;
}

void TrainingText::renumber(WordRange& range, const std::vector<WordNumber>& numbers,
                            std::size_t& end) {
    const std::size_t begin = end;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (numbers[text_[i]] != kForgotten) text_[end++] = numbers[text_[i]];
    }
    range = {begin, end};
}

std::span<const WordNumber> TrainingText::words_of(const WordRange& range) const {
    return std::span(text_).subspan(range.begin, range.end - range.begin);
}

}  // namespace docent
