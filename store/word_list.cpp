// The list is kept in the index's metadata, one record per language and first byte, because nearly
// all misspellings keep the first letter. A record holds its words in byte order, each as the
// length of the beginning it shares with the word before, the rest, and the number of articles. A
// change merges two sorted lists; a search walks one record with a length filter before the edit
// distance.
//
// (Xapian's own spelling table did the same until it took a quarter of the time of indexing.)

#include "store/word_list.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "store/record_coder.h"
#include "store/schema.h"
#include "text/edit_distance.h"

namespace docent {
namespace {

constexpr std::size_t kMinWordBytes = 3;
constexpr std::size_t kMaxWordBytes = 40;

// "docent-words-en-61"
std::string list_key(const std::string& language, char first_byte) {
    static constexpr char kHexDigits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(first_byte);
    return kWordsKey + language + '-' + kHexDigits[byte >> 4U] + kHexDigits[byte & 15U];
}

std::string language_of_key(std::string_view key) {
    key.remove_prefix(std::string_view(kWordsKey).size());
    return std::string(key.substr(0, key.rfind('-')));
}

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
    void add(const std::string& word, std::uint64_t articles) {
        const auto differ = std::mismatch(last_.begin(), last_.end(), word.begin(), word.end());
        const auto shared = static_cast<std::size_t>(differ.first - last_.begin());
        words_.number(shared).string(std::string_view(word).substr(shared)).number(articles);
        last_ = word;
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
                out.add(std::string(change->first), static_cast<std::uint64_t>(change->second));
            }
        }
    };
    if (!record.empty()) {
        ListDecoder in(record);
        for (ListedWord word; in.next(word);) {
            add_new_before(&word.word);
            std::int64_t articles = static_cast<std::int64_t>(word.articles);
            if (change != changes.end() && change->first == word.word) articles += change++->second;
            if (articles > 0) out.add(word.word, static_cast<std::uint64_t>(articles));
        }
    }
    add_new_before(nullptr);
    return out.is_empty() ? "" : out.sealed();
}

}  // namespace

bool is_listed_word(std::string_view word) {
    return word.size() >= kMinWordBytes && word.size() <= kMaxWordBytes &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c & '\x80') != 0; });
}

void WordChanges::count(const std::string& language, const std::vector<std::string_view>& words,
                        int by) {
    auto& changes = changes_[language];
    for (const std::string_view word : words) changes[std::string(word)] += by;
}

void WordChanges::add(const WordChanges& other) {
    for (const auto& [language, words] : other.changes_) {
        auto& changes = changes_[language];
        for (const auto& [word, by] : words) changes[word] += by;
    }
}

void WordChanges::write_to(Xapian::WritableDatabase& index) {
    std::map<std::string, Changes> by_key;
    for (const auto& [language, words] : changes_) {
        for (const auto& [word, by] : words) {
            if (by == 0 || word.empty()) continue;
            by_key[list_key(language, word.front())].emplace_back(word, by);
        }
    }
    for (auto& [key, changes] : by_key) {
        std::sort(changes.begin(), changes.end());
        index.set_metadata(key, changed_list(index.get_metadata(key), changes));
    }
    changes_.clear();
}

std::vector<ListedWord> word_list(const Xapian::Database& index) {
    std::vector<ListedWord> words;
    for (auto key = index.metadata_keys_begin(kWordsKey); key != index.metadata_keys_end(kWordsKey);
         ++key) {
        const std::string record = index.get_metadata(*key);
        ListDecoder in(record);
        ListedWord word{language_of_key(*key), "", 0};
        while (in.next(word)) words.push_back(word);
    }
    return words;
}

std::optional<std::string> similar_listed_word(const Xapian::Database& index,
                                               const std::string& language, const std::string& word,
                                               std::size_t max_edits) {
    if (word.empty() || word.size() > kMaxWordBytes) return std::nullopt;
    const std::string record = index.get_metadata(list_key(language, word.front()));
    if (record.empty()) return std::nullopt;
    EditDistance distance(word, max_edits);
    ListedWord best;
    std::size_t best_edits = max_edits + 1;
    ListDecoder in(record);
    for (ListedWord listed; in.next(listed);) {
        const std::size_t edits = distance.to(listed.word);
        const bool is_better =
            edits < best_edits || (edits == best_edits && listed.articles > best.articles);
        if (edits == 0 || edits > max_edits || !is_better) continue;
        best = listed;
        best_edits = edits;
    }
    return best_edits > max_edits ? std::nullopt : std::optional(best.word);
}

}  // namespace docent
