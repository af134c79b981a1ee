// A table with one place for each hash: a word that is not at its place is worked out and takes the
// place. So memory is bounded without bookkeeping, and words made to collide cost no more than
// words never seen. The table begins small, since most vocabularies see a few questions only, and
// is made anew with four times the places whenever it has learnt as many words as it has places.

#include "text/vocabulary.h"

#include <functional>

#include "text/decoder.h"
#include "text/folded_text.h"

namespace docent {
namespace {

constexpr std::size_t kFirstEntries = 512;  // powers of two
constexpr std::size_t kMaxEntries = 32768;  // 2.4 MB
constexpr std::size_t kMaxRememberedBytes = 32;

}  // namespace

Vocabulary::Vocabulary(std::string_view language) : stemmer_(language), entries_(kFirstEntries) {}

const WordEntry& Vocabulary::find(std::string_view word) {
    if (learnt_ == entries_.size()) grow();
    const bool is_remembered = word.size() <= kMaxRememberedBytes;
    WordEntry& entry = is_remembered
                           ? entries_[std::hash<std::string_view>()(word) & (entries_.size() - 1)]
                           : long_entry_;
    if (entry.word != word) learn(word, entry);
    return entry;
}

void Vocabulary::grow() {
    learnt_ = 0;
    if (entries_.size() < kMaxEntries) entries_ = std::vector<WordEntry>(4 * entries_.size());
}

void Vocabulary::learn(std::string_view word, WordEntry& entry) {
    entry.word.clear();  // until the entry is whole
    entry.stem =
        first_bytes(stemmer_.stem(without_latin_accents(std::string(word))), kMaxTermBytes);
    entry.role = word_role(word);
    entry.word = word;
    ++learnt_;
}

}  // namespace docent
