// The formula is bm25.h's. Xapian has no way to end a match early, but it calls the weight for
// every posting it looks at, so the weight looks at the clock every thousand calls and throws.

#include "store/deadline_weight.h"

#include "model/error.h"

namespace docent {
namespace {

constexpr std::uint32_t kCallsPerClockReading = 1024;

}  // namespace

DeadlineWeight::DeadlineWeight(const Bm25Parameters& parameters,
                               const CollectionStatistics& statistics, Clock::time_point deadline)
    : parameters_(parameters), statistics_(statistics), deadline_(deadline) {
    need_stat(TERMFREQ);
    need_stat(WDF);
    need_stat(WDF_MAX);
    if (parameters.b == 0) return;  // looking lengths up takes a good part of a match
    need_stat(DOC_LENGTH);
    need_stat(DOC_LENGTH_MIN);
}

DeadlineWeight* DeadlineWeight::clone() const {
    return new DeadlineWeight(parameters_, statistics_, deadline_);
}

void DeadlineWeight::init(double factor) {
    term_weight_ = factor * inverse_document_frequency(get_termfreq(), statistics_.documents);
}

void DeadlineWeight::check_deadline() const {
    if (++calls_ % kCallsPerClockReading != 0 || Clock::now() < deadline_) return;
    throw Error(ErrorKind::timed_out, "the question took too long; ask it in fewer or rarer words");
}

double DeadlineWeight::get_sumpart(Xapian::termcount count, Xapian::termcount length,
                                   Xapian::termcount /*unique_terms*/) const {
    check_deadline();
    if (count == 0) return term_weight_;
    return term_weight_ * saturation(count, length, statistics_.average_length, parameters_);
}

double DeadlineWeight::get_maxpart() const {
    const Xapian::termcount most = get_wdf_upper_bound();
    if (most == 0) return term_weight_;
    return term_weight_ *
           saturation(most, get_doclength_lower_bound(), statistics_.average_length, parameters_);
}

double DeadlineWeight::get_sumextra(Xapian::termcount /*length*/,
                                    Xapian::termcount /*unique_terms*/) const {
    return 0;
}

double DeadlineWeight::get_maxextra() const {
    return 0;
}

}  // namespace docent
