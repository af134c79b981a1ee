// The list is kept in the index's metadata, one record per first byte, because nearly all
// misspellings keep the first letter. A record holds its words in byte order, each as the length of
// the beginning it shares with the word before, the rest, and the number of articles. A change
// merges two sorted lists; a search walks one record with a length filter before the edit distance.
//
// (Xapian's own spelling table did the same until it took a quarter of the time of indexing.)

#include "store/word_list.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "store/record_coder.h"
#include "store/schema.h"

namespace docent {
namespace {

constexpr std::size_t kMinWordBytes = 3;
constexpr std::size_t kMaxWordBytes = 40;

std::string list_key(char first_byte) {
    static constexpr char kHexDigits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(first_byte);
    return std::string(kWordsKey) + kHexDigits[byte >> 4U] + kHexDigits[byte & 15U];
}

struct ListedWord {
    std::string word;
    std::uint64_t articles = 0;
};

// Walks the words of a record in order.
class ListDecoder {
  public:
    explicit ListDecoder(std::string_view record) : in_(record), left_(in_.number()) {}

    bool next(ListedWord& word) {
        if (left_ == 0) {
            in_.end();
            return false;
        }
        --left_;
        const auto shared = in_.number<std::size_t>();
        if (shared > word.word.size()) RecordDecoder::fail();
        word.word.resize(shared);
        word.word += in_.string();
        word.articles = in_.number();
        return true;
    }

  private:
    RecordDecoder in_;
    std::uint64_t left_;
};

class ListEncoder {
  public:
    void add(const ListedWord& word) {
        const auto differ =
            std::mismatch(last_.begin(), last_.end(), word.word.begin(), word.word.end());
        const auto shared = static_cast<std::size_t>(differ.first - last_.begin());
        words_.number(shared)
            .string(std::string_view(word.word).substr(shared))
            .number(word.articles);
        last_ = word.word;
        ++count_;
    }
    bool is_empty() const { return count_ == 0; }
    std::string sealed() const { return RecordEncoder().number(count_).append(words_).sealed(); }

  private:
    RecordEncoder words_;
    std::string last_;
    std::uint64_t count_ = 0;
};

using Changes = std::vector<std::pair<std::string_view, int>>;  // sorted by word

std::string changed_list(const std::string& record, const Changes& changes) {
    ListEncoder out;
    auto change = changes.begin();
    const auto add_new_before = [&](const std::string* word) {
        for (; change != changes.end() && (word == nullptr || change->first < *word); ++change) {
            if (change->second > 0) {
                out.add({std::string(change->first), static_cast<std::uint64_t>(change->second)});
            }
        }
    };
    if (!record.empty()) {
        ListDecoder in(record);
        for (ListedWord word; in.next(word);) {
            add_new_before(&word.word);
            std::int64_t articles = static_cast<std::int64_t>(word.articles);
            if (change != changes.end() && change->first == word.word) articles += change++->second;
            if (articles > 0) out.add({word.word, static_cast<std::uint64_t>(articles)});
        }
    }
    add_new_before(nullptr);
    return out.is_empty() ? "" : out.sealed();
}

// Number of insertions, deletions, replacements and swaps of neighbours between two words, or more
// than `limit` when it is more. Source: Damerau (1964); the restricted form that never edits a
// substring twice.
class EditDistance {
  public:
    EditDistance(std::string word, unsigned limit) : word_(std::move(word)), limit_(limit) {}

    unsigned to(std::string_view other) {
        const std::size_t longer = std::max(word_.size(), other.size());
        if (longer - std::min(word_.size(), other.size()) > limit_) return limit_ + 1;
        if (other.size() > kMaxWordBytes) return limit_ + 1;
        Row* before_last = &rows_[0];
        Row* last = &rows_[1];
        Row* row = &rows_[2];
        for (std::size_t j = 0; j <= other.size(); ++j) (*last)[j] = static_cast<unsigned>(j);
        for (std::size_t i = 1; i <= word_.size(); ++i) {
            unsigned least = (*row)[0] = static_cast<unsigned>(i);
            for (std::size_t j = 1; j <= other.size(); ++j) {
                const unsigned replaced = (*last)[j - 1] + (word_[i - 1] != other[j - 1] ? 1U : 0U);
                unsigned edits = std::min({(*last)[j] + 1, (*row)[j - 1] + 1, replaced});
                if (i > 1 && j > 1 && word_[i - 1] == other[j - 2] &&
                    word_[i - 2] == other[j - 1]) {
                    edits = std::min(edits, (*before_last)[j - 2] + 1);
                }
                (*row)[j] = edits;
                least = std::min(least, edits);
            }
            if (least > limit_ + 1) return limit_ + 1;  // a swap looks back one row more
            Row* const oldest = before_last;
            before_last = last;
            last = row;
            row = oldest;
        }
        return (*last)[other.size()];
    }

  private:
    using Row = unsigned[kMaxWordBytes + 1];
    std::string word_;
    unsigned limit_;
    Row rows_[3] = {};
};

}  // namespace

bool is_listed_word(std::string_view word) {
    return word.size() >= kMinWordBytes && word.size() <= kMaxWordBytes &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c & '\x80') != 0; });
}

void WordChanges::count(const std::vector<std::string_view>& words, int by) {
    for (const std::string_view word : words) changes_[std::string(word)] += by;
}

void WordChanges::add(const WordChanges& other) {
    for (const auto& [word, by] : other.changes_) changes_[word] += by;
}

void WordChanges::write_to(Xapian::WritableDatabase& index) {
    std::map<char, Changes> by_first_byte;
    for (const auto& [word, by] : changes_) {
        if (by != 0 && !word.empty()) by_first_byte[word.front()].emplace_back(word, by);
    }
    for (auto& [first_byte, changes] : by_first_byte) {
        std::sort(changes.begin(), changes.end());
        const std::string key = list_key(first_byte);
        index.set_metadata(key, changed_list(index.get_metadata(key), changes));
    }
    changes_.clear();
}

std::vector<std::pair<std::string, std::uint64_t>> word_list(const Xapian::Database& index) {
    std::vector<std::pair<std::string, std::uint64_t>> words;
    for (auto key = index.metadata_keys_begin(kWordsKey); key != index.metadata_keys_end(kWordsKey);
         ++key) {
        const std::string record = index.get_metadata(*key);
        ListDecoder in(record);
        for (ListedWord word; in.next(word);) words.emplace_back(word.word, word.articles);
    }
    return words;
}

std::optional<std::string> similar_listed_word(const Xapian::Database& index,
                                               const std::string& word, unsigned max_edits) {
    if (word.empty() || word.size() > kMaxWordBytes) return std::nullopt;
    const std::string record = index.get_metadata(list_key(word.front()));
    if (record.empty()) return std::nullopt;
    EditDistance distance(word, max_edits);
    ListedWord best;
    unsigned best_edits = max_edits + 1;
    ListDecoder in(record);
    for (ListedWord listed; in.next(listed);) {
        const unsigned edits = distance.to(listed.word);
        const bool is_better =
            edits < best_edits || (edits == best_edits && listed.articles > best.articles);
        if (edits == 0 || edits > max_edits || !is_better) continue;
        best = listed;
        best_edits = edits;
    }
    return best_edits > max_edits ? std::nullopt : std::optional(best.word);
}

}  // namespace docent
