#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace docent {

/// May a misspelt word stand for this one: letters only, of any script, 3 to 40 bytes?
bool is_listed_word(std::string_view word);

/// Changes of the word list: in how many articles more or fewer a word stands.
class WordChanges {
  public:
    /// Counts each of the words of an article in this language, which are distinct, once more (`by`
    /// = 1) or less (-1).
    void count(const std::string& language, const std::vector<std::string_view>& words, int by);

    /// Takes in the changes of another one.
    void add(const WordChanges& other);

    /// Writes the changes into the list of an index and forgets them.
    /// Cost: reads and writes the words with the same first bytes as the changed ones.
    void write_to(Xapian::WritableDatabase& index);

  private:
    std::map<std::string, std::unordered_map<std::string, int>> changes_;  // by language
};

/// A word of the articles in one language.
struct ListedWord {
    std::string language;
    std::string word;
    std::uint64_t articles = 0;  ///< in this language that have it

    bool operator==(const ListedWord&) const = default;
};

/// Gives all listed words in the order of their languages, then of their bytes.
/// Throws: DamagedRecord.
std::vector<ListedWord> word_list(const Xapian::Database& index);

/// Gives the listed word of a language most like `word`: with its first byte and at most
/// `max_edits` insertions, deletions, replacements and swaps of neighbours away; of several the
/// nearest, then the one in the most articles, then the first by bytes. Nothing when there is none,
/// or only `word` itself. Throws: DamagedRecord.
std::optional<std::string> similar_listed_word(const Xapian::Database& index,
                                               const std::string& language, const std::string& word,
                                               std::size_t max_edits);

}  // namespace docent
