#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "semantics/mapped_file.h"
#include "semantics/table_format.h"

namespace docent {

/// The place of a stem in a table: its rank by frequency, from 0.
enum class WordRow : std::uint32_t {};

/// A word near in meaning to another.
struct NearWord {
    std::string_view stem;  ///< lies in the table
    float cosine = 0;
};

/// A table of word vectors: English stems, as `TermAnalyzer` gives them, whose vectors point the
/// same way when the words say the same. The rarer a word, the longer its vector, so that a text's
/// meaning is the direction of the plain sum.
///
/// It is a file that is searched where it lies (semantics/table_format.h). May be shared by
/// threads.
class WordVectors {
  public:
    /// Opens a table and verifies its checksum, which takes about 2 ms.
    /// Throws: Error(unreadable) when the file is missing, damaged or of another version.
    explicit WordVectors(const std::filesystem::path& file);

    /// Words that have a vector of their own.
    std::size_t size() const { return header_.words; }
    /// Numbers of a vector.
    std::size_t dimensions() const { return header_.dimensions; }

    std::optional<WordRow> find(std::string_view stem) const;
    std::string_view stem(WordRow row) const;

    /// Gives the cosine of the angle between two words' vectors, from -1 to 1.
    float cosine(WordRow a, WordRow b) const;

    /// Adds a word's vector to `sum`, which has `dimensions()` numbers. A word that is not in the
    /// table has the vectors of its pieces, if the table has any. Gives whether there was a vector.
    bool add(std::string_view stem, std::span<float> sum) const;

    /// Gives the words nearest to one, the nearest first, at most `at_most` and none whose cosine
    /// is below `at_least`. The table knows those with a cosine of at least `kLeastCosine`, the
    /// `kMaxNearWords` nearest of them, so that asking costs a microsecond.
    std::vector<NearWord> nearest(WordRow row, float at_least, std::size_t at_most) const;

  private:
    template <typename T>
    const T* section(std::size_t begin) const {
        return reinterpret_cast<const T*>(file_.bytes().data() + begin);
    }
    const std::int8_t* vector(std::size_t row) const;
    void check(const std::filesystem::path& file) const;
    bool has_sound_words() const;

    MappedFile file_;
    TableHeader header_;
    TableSections sections_;
};

}  // namespace docent
