// The main function of the test program. It stands alone, so that this slow part of Catch2 compiles
// once and not with every change of a test.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
