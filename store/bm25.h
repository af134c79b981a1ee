#pragma once

#include <cmath>
#include <cstdint>

namespace docent {

/// Parameters of BM25.
struct Bm25Parameters {
    double k1 = 0.9;  ///< how much a repeated word adds; lower for short texts. Unit: none
    double b = 0.4;   ///< how much a longer text needs to say the same, 0 to 1
};

/// Gives how much a term says that occurs in `frequency` of `documents` texts: never negative.
///
/// Source: Robertson and Sparck Jones's weight with 1 added inside the logarithm, as Lucene's
/// BM25Similarity has it.
inline double inverse_document_frequency(std::uint64_t frequency, std::uint64_t documents) {
    const auto n = static_cast<double>(frequency);
    const auto total = static_cast<double>(documents);
    return std::log1p((total - n + 0.5) / (n + 0.5));
}

/// Gives the share of its weight, 0 to 1 (exclusive), that a term has in a text where it occurs
/// `count` times. `length` and `average_length` are in terms.
///
/// Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), equation 3.15,
/// scaled so that one occurrence in a text of average length gives 1 / (1 + k1).
inline double saturation(double count, double length, double average_length,
                         const Bm25Parameters& parameters) {
    if (count <= 0) return 0;
    const double norm = 1 - parameters.b + parameters.b * length / average_length;
    return count / (count + parameters.k1 * norm);
}

}  // namespace docent
