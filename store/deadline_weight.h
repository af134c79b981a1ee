#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <string>

#include "store/bm25.h"

namespace docent {

/// What a weight has to know about the documents it weighs, since Xapian's own statistics count
/// passages and articles together.
struct CollectionStatistics {
    std::uint64_t documents = 0;
    double average_length = 1;
};

/// BM25 over one kind of our documents, with a deadline that really ends the match.
///
/// Terms without counts (pairs, titles, headings) weigh their idf where they occur. Past the
/// deadline scoring throws Error(timed_out); the database stays usable.
class DeadlineWeight : public Xapian::Weight {
  public:
    using Clock = std::chrono::steady_clock;

    DeadlineWeight(const Bm25Parameters& parameters, const CollectionStatistics& statistics,
                   Clock::time_point deadline);

    DeadlineWeight* clone() const override;
    void init(double factor) override;
    double get_sumpart(Xapian::termcount count, Xapian::termcount length,
                       Xapian::termcount unique_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount length, Xapian::termcount unique_terms) const override;
    double get_maxextra() const override;

  private:
    void check_deadline() const;

    Bm25Parameters parameters_;
    CollectionStatistics statistics_;
    Clock::time_point deadline_;
    double term_weight_ = 0;
    mutable std::uint32_t calls_ = 0;
};

}  // namespace docent
