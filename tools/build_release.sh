#!/usr/bin/env bash
# Builds the preset "release" into build/release: the program, or with --with-tests everything.
#
# CMake configures once, again when the project has moved, and again when the tests are wanted for
# the first time; from then on the build tool notices by itself what has changed. Once the tests are
# switched on they stay on, so that ./run and ./test share the folder without configuring in turns.
# Shows ninja's progress line on a terminal; elsewhere that it builds, and what fails.
set -euo pipefail

project=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
cache=$project/build/release/CMakeCache.txt
log=$project/build/release/last_step.log

has_cached() {  # LINE
    [[ -f $cache ]] && grep -qxF "$1" "$cache"
}

configure() {  # CMAKE_OPTION...
    local fresh=()
    has_cached "CMAKE_HOME_DIRECTORY:INTERNAL=$project" || fresh=(--fresh)
    echo 'Configuring the build'
    mkdir -p "$(dirname "$log")"
    if ! cmake --preset release "${fresh[@]}" "$@" >"$log" 2>&1; then
        cat "$log" >&2
        echo "configuring failed; its log is above and in $log" >&2
        exit 1
    fi
}

# Has the folder been configured, from where the project is now, with each LINE in the cache?
is_configured() {  # LINE...
    local line
    [[ -f $project/build/release/build.ninja ]] || return
    for line in "CMAKE_HOME_DIRECTORY:INTERNAL=$project" "$@"; do
        has_cached "$line" || return
    done
}

cd "$project"
case "${1:-}" in
    --with-tests)
        is_configured DOCENT_BUILD_TESTS:BOOL=ON DOCENT_BUILD_BENCH:BOOL=ON ||
            configure -DDOCENT_BUILD_TESTS=ON -DDOCENT_BUILD_BENCH=ON
        target=all
        ;;
    '')
        is_configured || configure -DDOCENT_BUILD_TESTS=OFF -DDOCENT_BUILD_BENCH=OFF
        target=docent
        ;;
    *)
        echo 'usage: tools/build_release.sh [--with-tests]' >&2
        exit 2
        ;;
esac

build=(cmake --build --preset release --target "$target")
if [[ -t 1 ]]; then
    exec "${build[@]}"
fi
echo 'Building: some minutes the first time, seconds from then on'
if ! "${build[@]}" -- --quiet >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
