#pragma once

#include <vector>

namespace docent {

/// Gives how likely a mean difference as large as this one is, either way, if the two systems were
/// equally good: the share of 10,000 random exchanges of each pair whose mean differs as much. The
/// same numbers give the same value. 1 for equal or no numbers; at least 1 / 10,001.
///
/// Takes: the same number of values, a pair for each question.
/// Source: Fisher's paired randomisation test, two-sided, as in Smucker, Allan and Carterette 2007,
/// "A comparison of statistical significance tests for information retrieval evaluation"; the
/// observed difference counts as one of the rounds (Phipson and Smyth 2010).
double randomisation_p(const std::vector<double>& ours, const std::vector<double>& theirs);

}  // namespace docent
