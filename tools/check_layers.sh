#!/usr/bin/env bash
# Checks the shape of the project: which folder may include which, which folder owns which library,
# that every test file is built, and that names stay meaningful. Prints one line per violation.
#
# usage: tools/check_layers.sh [ROOT [BUILT_TEST_FILES]]
#   ROOT              the project to check; without it, the one that holds this script
#   BUILT_TEST_FILES  a file that lists the sources of the test program, one path a line
# Status: 0 no violation, 1 violations or nothing to check.
set -euo pipefail
export LC_ALL=C

root=${1:-$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")}
built_test_files=${2:-}
code_folders=(model text semantics store indexer query web eval cli tests bench)

# folder: the folders whose headers it may include
layers='
model: model
text: model text
semantics: model text semantics
store: model text store
indexer: model text semantics store indexer
query: model text semantics store query
web: model text semantics store indexer query web
eval: model text semantics store indexer query eval
cli: model text semantics store indexer query web eval cli
tests: model text semantics store indexer query web eval cli tests
bench: model text semantics store indexer query web eval cli bench'

# beginning of the header's name: who may include it, as folder/ or file; any of its includers may
# also be tested and measured from tests/ and bench/, unless the line says "only"
owners='
unicode/: text/
xxhash.h: text/
cld2/: text/
xapian: store/ text/stemmer.cpp
md4c: indexer/
yaml-cpp/: indexer/ eval/
libxml/: indexer/
poppler/: indexer/
archive: indexer/
pugixml.hpp: indexer/
seccomp.h: indexer/
nlohmann/: query/ indexer/ eval/ semantics/training/
httplib.h: web/
CLI/: cli/
catch2/: only tests/
benchmark/: only bench/'

# headers of the operating system, free for every folder above model/
system_headers='^(sys|netinet|arpa|linux|net)/|^(unistd|fcntl|poll|signal|errno|dirent|pthread|termios|netdb|pwd|sched|spawn)\.h$'

source_files() {
    local folder
    for folder in "${code_folders[@]}"; do
        [[ ! -d $folder ]] || find "$folder" -name node_modules -prune -o \
            -type f \( -name '*.h' -o -name '*.cpp' \) -print
    done | sort
}

check_includes() {  # FILE... -> "file:line: what is wrong"
    awk -v layers="$layers" -v owners="$owners" -v system_headers="$system_headers" '
    function report(what) { print FILENAME ":" FNR ": " what }

    function check_own_header(header,    target) {
        target = header
        if (!sub(/\/.*/, "", target) || !((folder, target) in may_include)) {
            if (target in is_layer)
                report(folder "/ may not include " target "/: it includes \"" header "\"")
            else
                report("write the include from the root of the project: \"" header "\"")
        }
    }

    function owner_of(header,    i) {
        for (i = 1; i <= owner_count; i++)
            if (index(header, prefixes[i]) == 1) return i
        return 0
    }

    function is_owner(i,    words, count, j, is_only) {
        count = split(includers[i], words, " ")
        is_only = words[1] == "only"
        if (!is_only && (folder == "tests" || folder == "bench")) return 1
        for (j = 1; j <= count; j++)
            if (FILENAME == words[j] || (words[j] ~ /\/$/ && index(FILENAME, words[j]) == 1)) return 1
        return 0
    }

    function check_foreign_header(header,    i) {
        if (header ~ /^[a-z_0-9]+$/) return  # the standard library
        i = owner_of(header)
        if (folder == "model")
            report("model/ includes only the standard library and model/: it includes <" header ">")
        else if (i && !is_owner(i))
            report("<" header "> belongs to " includers[i])
        else if (!i && header !~ system_headers)
            report("<" header "> has no owner: name its one folder in tools/check_layers.sh")
    }

    BEGIN {
        count = split(layers, rows, "\n")
        for (i = 1; i <= count; i++) {
            if (split(rows[i], sides, ": ") != 2) continue
            is_layer[sides[1]] = 1
            target_count = split(sides[2], targets, " ")
            for (j = 1; j <= target_count; j++) may_include[sides[1], targets[j]] = 1
        }
        count = split(owners, rows, "\n")
        for (i = 1; i <= count; i++) {
            if (split(rows[i], sides, ": ") != 2) continue
            prefixes[++owner_count] = sides[1]
            includers[owner_count] = sides[2]
        }
    }
    FNR == 1 { folder = FILENAME; sub(/\/.*/, "", folder) }
    /^[ \t]*#[ \t]*include[ \t]*"/ { split($0, parts, "\""); check_own_header(parts[2]) }
    /^[ \t]*#[ \t]*include[ \t]*</ { split($0, parts, /[<>]/); check_foreign_header(parts[2]) }
    ' "$@"
}

check_tests_are_built() {
    local file
    while read -r file; do
        grep -qxE "(.*/)?$file" "$built_test_files" ||
            echo "$file: is in no build: move it to a folder that tests/CMakeLists.txt names"
    done < <(find tests -name node_modules -prune -o -name '*_test.cpp' -print | sort)
    find tests -path tests/browser -prune -o -name '*_test.mjs' \
        -printf '%p: is never run: move it to tests/browser\n'
}

check_names() {
    find "${code_folders[@]}" tools -name node_modules -prune -o -print 2>/dev/null |
        grep -iE '(^|[/_.-])(common|util|utils|utility|utilities|core|helpers?|managers?)([/_.-]|$)' |
        sed 's/$/: the name says nothing: name the thing or the action/'
}

check_outside_paths() {
    grep -rnIE '(^|[^[:alnum:]_.])/wor[k]/|\.\./share[d]' . --exclude-dir={.git,build,node_modules,.docent} |
        sed -E 's|^\./([^:]*:[0-9]+):.*|\1: names a path outside the project|'
}

check_all() {
    check_includes "${files[@]}"
    [[ -z $built_test_files ]] || check_tests_are_built
    check_names || true
    check_outside_paths || true
}

cd "$root"
mapfile -t files < <(source_files)
if ((${#files[@]} == 0)); then
    echo "check_layers: $root holds no source file" >&2
    exit 1
fi
violations=$(check_all)
if [[ -n $violations ]]; then
    echo "$violations"
    exit 1
fi
echo "${#files[@]} source files keep to the layers"
