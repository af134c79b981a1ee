#!/usr/bin/env bash
# Tests tools/check_layers.sh: each row makes a small tree with one violation, which has to be
# reported; the same tree without it has to pass.
set -euo pipefail

check=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/check_layers.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0
rows=0

put() {  # FILE TEXT
    mkdir -p "$(dirname "$tree/$1")"
    printf '%s\n' "$2" >"$tree/$1"
}

# A tree that uses everything it may.
make_clean_tree() {
    find "$tree" -mindepth 1 -delete
    put model/passage.h $'#include <string>\n#include "model/error.h"'
    put text/tokenizer.cpp $'#include <unicode/brkiter.h>\n#include "model/passage.h"'
    put text/stemmer.cpp '#include <xapian.h>'
    put semantics/word_vectors.cpp $'#include <sys/mman.h>\n#include "text/content_hash.h"'
    put semantics/training/pair_file.cpp '#include <nlohmann/json.hpp>'
    put store/index_writer.cpp $'#include <xapian.h>\n#include <unistd.h>\n#include "text/tokenizer.h"'
    put indexer/readers/markdown.cpp $'#include <md4c.h>\n#include "store/index_writer.h"'
    put query/answer_json.cpp $'#include <nlohmann/json.hpp>\n#include "store/index_reader.h"\n#include "semantics/word_vectors.h"'
    put web/server.cpp $'#include <httplib.h>\n#include "query/answerer.h"\n#include "indexer/walker.h"'
    put cli/main.cpp $'#include <CLI/CLI.hpp>\n#include "web/server.h"'
    put tests/unit/text/tokenizer_test.cpp $'#include <catch2/catch.hpp>\n#include "text/tokenizer.h"'
    put built_test_files "/a/project/tests/unit/text/tokenizer_test.cpp"
}

run_check() {
    "$check" "$tree" "$tree/built_test_files" 2>&1
}

expect_clean() {
    local output
    rows=$((rows + 1))
    make_clean_tree
    output=$(run_check) || fail "the clean tree is refused: $output"
}

expect_violation() {  # FILE TEXT PART-OF-THE-REPORT
    local output status=0
    rows=$((rows + 1))
    make_clean_tree
    put "$1" "$2"
    output=$(run_check) || status=$?
    [[ $status == 1 ]] || fail "$1 with '$2': status $status, not 1"
    [[ $(grep -c . <<<"$output") == 1 ]] || fail "$1 with '$2': not exactly one report: $output"
    [[ $output == "$1"* && $output == *"$3"* ]] || fail "$1 with '$2': reported as: $output"
}

fail() {
    echo "check_layers_test: $1" >&2
    failures=$((failures + 1))
}

expect_clean

# A lower layer includes a higher one; indexer and query include each other.
expect_violation model/extra.h '#include "text/tokenizer.h"' 'model/ may not include text/'
expect_violation text/extra.h '#include "store/schema.h"' 'text/ may not include store/'
expect_violation text/extra.h '#include "semantics/word_vectors.h"' 'text/ may not include semantics/'
expect_violation semantics/extra.h '#include "store/schema.h"' 'semantics/ may not include store/'
expect_violation store/extra.h '#include "semantics/word_vectors.h"' 'store/ may not include semantics/'
expect_violation store/extra.h '#include "query/answerer.h"' 'store/ may not include query/'
expect_violation indexer/readers/extra.h '#include "query/answerer.h"' 'indexer/ may not include query/'
expect_violation query/extra.cpp '  #  include "indexer/cleaner.h"' 'query/ may not include indexer/'
expect_violation web/extra.h '#include "cli/options.h"' 'web/ may not include cli/'
expect_violation eval/extra.h '#include "web/server.h"' 'eval/ may not include web/'
expect_violation cli/extra.h '#include "tests/article.h"' 'cli/ may not include tests/'

# Includes that are not written from the root.
expect_violation text/extra.h '#include "tokenizer.h"' 'from the root'
expect_violation text/extra.h '#include "../model/passage.h"' 'from the root'

# A library outside the folder that owns it, and one that nobody owns.
expect_violation query/extra.h '#include <unicode/unistr.h>' 'belongs to text/'
expect_violation indexer/extra.h '#include <xxhash.h>' 'belongs to text/'
expect_violation query/extra.h '#include <xapian.h>' 'belongs to store/'
expect_violation text/tokenizer.h '#include <xapian.h>' 'belongs to store/'
expect_violation text/extra.h '#include <md4c.h>' 'belongs to indexer/'
expect_violation store/extra.h '#include <yaml-cpp/yaml.h>' 'belongs to indexer/'
expect_violation web/extra.h '#include <nlohmann/json.hpp>' 'belongs to query/'
expect_violation cli/extra.h '#include <httplib.h>' 'belongs to web/'
expect_violation web/extra.h '#include <CLI/CLI.hpp>' 'belongs to cli/'
expect_violation bench/extra.cpp '#include <catch2/catch.hpp>' 'tests/'
expect_violation tests/extra.cpp '#include <benchmark/benchmark.h>' 'bench/'
expect_violation semantics/extra.h '#include <nlohmann/json.hpp>' 'belongs to query/'
expect_violation text/extra.h '#include <zlib.h>' 'has no owner'
expect_violation model/extra.h '#include <unistd.h>' 'only the standard library'

# Test files that no build knows.
expect_violation tests/extra_test.cpp '' 'is in no build'
expect_violation tests/unit/text/tokenizer_extra_test.cpp '' 'is in no build'
expect_violation tests/unit/search_test.mjs '' 'is never run'

# Names that say nothing, and paths that exist on one machine only.
expect_violation text/string_utils.h '' 'the name says nothing'
expect_violation store/index_manager.cpp '' 'the name says nothing'
expect_violation docs/extra.md "see /wor""k/notes" 'outside the project'
expect_violation tests/extra.cpp "open(\"../share""d/seeds\")" 'outside the project'

# A tree without source files passes no check.
find "$tree" -mindepth 1 -delete
rows=$((rows + 1))
! run_check >/dev/null || fail 'an empty tree passes'

((failures == 0)) || exit 1
echo "$rows trees judged as they should be"
