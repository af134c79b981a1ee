#pragma once

/// Before a function: compile it for newer processors too and choose when the program starts.
/// AVX2 without fused multiplication, so that floats come out the same everywhere. Sanitizers
/// start too late for such a choice.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DOCENT_PROCESSOR_CLONES __attribute__((target_clones("default", "avx2")))
#else
#define DOCENT_PROCESSOR_CLONES
#endif
