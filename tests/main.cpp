// The main function of the test program. It stands alone, so that this slow part of Catch2 compiles
// once and not with every change of a test. The tests read articles as docent does: in processes
// that are this program.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "indexer/worker/reader_worker.h"

int main(int argc, char** argv) {
    if (docent::is_reader_worker(argc, argv)) return docent::run_reader_worker();
    return Catch::Session().run(argc, argv);
}
