// The entry of libFuzzer for one target, whose name the build gives. See the preset "fuzz".

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/fuzz_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const docent::test::FuzzTarget target = docent::test::fuzz_target(DOCENT_FUZZ_TARGET);
    target.read({reinterpret_cast<const char*>(data), size});
    return 0;
}
