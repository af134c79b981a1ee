#include "indexer/index_run.h"

#include <algorithm>
#include <thread>

namespace docent {
namespace {

constexpr std::size_t kMaxThreads = 256;

}  // namespace

unsigned thread_count(unsigned jobs, std::size_t pieces) {
    const std::size_t wanted = jobs != 0 ? jobs : std::thread::hardware_concurrency();
    const std::size_t useful = std::min(kMaxThreads, std::max<std::size_t>(pieces, 1));
    return static_cast<unsigned>(std::clamp<std::size_t>(wanted, 1, useful));
}

}  // namespace docent
