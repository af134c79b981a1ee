// All pairs of words are compared, a block of words at a time, so that what they are compared with
// comes from memory once a block. 50,000 words take some twenty seconds.

#include "semantics/training/near_words.h"

#include <algorithm>
#include <utility>

#include "semantics/byte_rows.h"
#include "semantics/table_format.h"

namespace docent {
namespace {

constexpr std::size_t kBlock = 64;

struct Near {
    float cosine;
    std::uint32_t word;
};

bool is_nearer(const Near& a, const Near& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.word < b.word;
}

void keep_nearest(std::vector<Near>& near) {
    std::sort(near.begin(), near.end(), is_nearer);
    near.resize(std::min(near.size(), kMaxNearWords));
}

void add(std::vector<Near>& near, float cosine, std::size_t word) {
    near.push_back({cosine, static_cast<std::uint32_t>(word)});
    if (near.size() >= 4 * kMaxNearWords) keep_nearest(near);
}

}  // namespace

std::vector<std::vector<std::uint32_t>> near_words(std::span<const std::int8_t> rows,
                                                   std::span<const float> norms,
                                                   std::size_t dimensions) {
    const std::size_t words = norms.size();
    std::vector<std::vector<Near>> near(words);
    for (std::size_t begin = 0; begin < words; begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, words);
        for (std::size_t other = 0; other < end; ++other) {
            for (std::size_t word = std::max(begin, other + 1); word < end; ++word) {
                const auto product = static_cast<float>(
                    dot(&rows[word * dimensions], &rows[other * dimensions], dimensions));
                if (product < kLeastCosine * norms[word] * norms[other] || product <= 0) continue;
                const float cosine = product / (norms[word] * norms[other]);
                add(near[word], cosine, other);
                add(near[other], cosine, word);
            }
        }
    }
    std::vector<std::vector<std::uint32_t>> lists(words);
    for (std::size_t word = 0; word < words; ++word) {
        keep_nearest(near[word]);
        for (const Near& other : near[word]) lists[word].push_back(other.word);
    }
    return lists;
}

}  // namespace docent
