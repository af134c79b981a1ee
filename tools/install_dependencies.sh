#!/usr/bin/env bash
# Installs what docent needs and this machine lacks, with apt.
#
# A program counts as there when it is on the PATH, wherever it came from; a library when dpkg has
# its package. When nothing is missing this takes some milliseconds and no network.
# Status: 0 everything is there, 1 the installation failed, 2 this system is none that we install on.
set -euo pipefail

usage() {
    cat <<'END'
usage: tools/install_dependencies.sh [--test] [--dry-run]
  --test     also what the tests need
  --dry-run  print what is missing and install nothing
END
}

# package | program it brings, or - for a library | purpose
build_packages='
g++|g++|the C++ compiler
cmake|cmake|configures the build
ninja-build|ninja|runs the build
pkg-config|pkg-config|finds the libraries below
libxapian-dev|-|the search index
libicu-dev|-|words, sentences and spelling variants of any language
libcld2-dev|-|tells the language of an article
wordnet-base|-|has the forms of English words
libxxhash-dev|-|fingerprints that tell a changed article from an unchanged one
libmd4c-dev|-|reads Markdown articles
libyaml-cpp-dev|-|reads the front matter of Markdown articles, and files of checks
libxml2-dev|-|reads HTML articles
libpoppler-cpp-dev|-|reads PDF articles
libarchive-dev|-|unpacks DOCX, ODT and EPUB articles
libpugixml-dev|-|reads DOCX, ODT and EPUB articles
libseccomp-dev|-|locks up the processes that read articles
nlohmann-json3-dev|-|reads and writes JSON
libcli11-dev|-|reads the command line
libcpp-httplib-dev|-|serves the page and the HTTP interface'
test_packages='
catch2|-|runs the C++ tests
libbenchmark-dev|-|runs the benchmarks, which the test build compiles
clang-format|clang-format|checks the layout of the source files
chromium|chromium|the browser that the browser tests drive
nodejs|node|runs the browser tests
npm|npm|installs the browser driver of the browser tests'

stop() {
    echo "install_dependencies: $1" >&2
    exit "${2:-1}"
}

is_installed() {  # PACKAGE PROGRAM
    if [[ $2 != - ]]; then
        command -v "$2" >/dev/null
    else
        dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
    fi
}

missing_packages() {  # TABLE -> the rows of the table whose package is not there
    local package program purpose
    while IFS='|' read -r package program purpose; do
        is_installed "$package" "$program" || echo "$package|$program|$purpose"
    done <<<"$(grep . <<<"$1")"
}

print_packages() {  # TABLE
    local package program purpose
    while IFS='|' read -r package program purpose; do
        printf '  %-20s %s\n' "$package" "$purpose"
    done <<<"$(grep . <<<"$1")"
}

# Prints debian, derivative, or other.
system_kind() {
    local ID='' ID_LIKE='' VERSION_ID=''
    # shellcheck source=/dev/null
    [[ -r /etc/os-release ]] && . /etc/os-release
    command -v apt-get dpkg-query >/dev/null || ID=other ID_LIKE=
    case "$ID:$VERSION_ID" in
        debian:) echo debian ;;  # testing and unstable carry no number
        debian:*) if ((${VERSION_ID%%.*} >= 12)); then echo debian; else echo other; fi ;;
        *) if [[ " $ID_LIKE " == *" debian "* ]]; then echo derivative; else echo other; fi ;;
    esac
}

# Stops when a derivative's archive lacks one of the PACKAGEs.
require_available() {
    local package
    for package in "$@"; do
        apt-cache show --no-all-versions "$package" >/dev/null 2>&1 ||
            stop "this system has no package $package. docent installs itself on Debian 12." 2
    done
}

install_packages() {  # KIND PACKAGE...
    local kind=$1 as_root=()
    shift
    if ((EUID != 0)); then
        command -v sudo >/dev/null ||
            stop "installing needs root and there is no sudo: run 'apt-get install $*' as root."
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    "${apt[@]}" update || stop "apt-get update failed: see its message above."
    [[ $kind != derivative ]] || require_available "$@"
    "${apt[@]}" install --no-install-recommends "$@" ||
        stop "apt-get install failed: see its message above."
}

main() {
    local table=$build_packages is_dry_run=false argument
    for argument in "$@"; do
        case "$argument" in
            --test) table+=$test_packages ;;
            --dry-run) is_dry_run=true ;;
            -h | --help) usage && exit ;;
            *) usage >&2 && exit 2 ;;
        esac
    done

    local kind missing packages
    kind=$(system_kind)
    if [[ $kind == other ]]; then
        echo 'docent installs itself on Debian 12 and newer. On this system it needs these (Debian names):'
        print_packages "$table"
        echo 'With all of them there, build with: cmake --preset release && cmake --build --preset release'
        exit 2
    fi
    missing=$(missing_packages "$table")
    [[ -n $missing ]] || exit 0

    echo 'Installing with apt:'
    print_packages "$missing"
    [[ $is_dry_run == false ]] || exit 0
    mapfile -t packages <<<"$(cut -d "|" -f 1 <<<"$missing")"
    install_packages "$kind" "${packages[@]}"
}

main "$@"
