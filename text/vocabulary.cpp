// A table with one place for each hash: a word that is not at its place is worked out and takes the
// place. So memory is bounded without bookkeeping, and words made to collide cost no more than
// words never seen. The table begins small, since most vocabularies see a few questions only, and
// is made anew with four times the places whenever it has learnt as many words as it has places.

#include "text/vocabulary.h"

#include <functional>

#include "text/decoder.h"
#include "text/languages.h"

namespace docent {
namespace {

constexpr std::size_t kFirstEntries = 512;  // powers of two
constexpr std::size_t kMaxEntries = 32768;  // 2.4 MB
constexpr std::size_t kMaxRememberedBytes = 32;

// Languages without rules are taken to be written in Latin letters.
Script script_of_language(std::string_view code) {
    const Language* language = find_language(code);
    return language == nullptr ? Script::latin : language->script;
}

}  // namespace

Vocabulary::Vocabulary(std::string_view language)
    : language_(language), script_(script_of_language(language)), entries_(kFirstEntries) {}

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

const WordRules& Vocabulary::rules_for(Script script) {
    const auto known = rules_.find(script);
    if (known != rules_.end()) return known->second;
    const bool is_own = script == script_ || (script == Script::han && script_ == Script::kana);
    const std::string_view language = is_own ? language_ : usual_language(script);
    return rules_.emplace(script, WordRules(language, script)).first->second;
}

void Vocabulary::learn(std::string_view word, WordEntry& entry) {
    entry.word.clear();  // until the entry is whole
    const std::string folded(word);
    const WordRules& rules = rules_for(script_of(word));
    entry.stem = first_bytes(rules.stem(folded), kMaxTermBytes);
    entry.role = rules.role(folded);
    entry.word = folded;
    ++learnt_;
}

}  // namespace docent
