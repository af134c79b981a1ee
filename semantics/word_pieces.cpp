// Pieces are hashed to numbers, as fastText does (Bojanowski et al., 2017), so that no list of them
// has to be kept. Runs are cut at bytes: in scripts of two bytes a letter they are shorter.

#include "semantics/word_pieces.h"

#include <string>

#include "text/content_hash.h"

namespace docent {

std::vector<std::uint32_t> word_pieces(std::string_view stem, std::size_t count) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 5;
    const std::string marked = "<" + std::string(stem) + ">";
    std::vector<std::uint32_t> pieces;
    for (std::size_t begin = 0; begin < marked.size(); ++begin) {
        for (std::size_t size = kShortest; size <= kLongest; ++size) {
            if (begin + size > marked.size()) break;
            const std::uint64_t hash = checksum(std::string_view(marked).substr(begin, size));
            pieces.push_back(static_cast<std::uint32_t>(hash % count));
        }
    }
    return pieces;
}

}  // namespace docent
