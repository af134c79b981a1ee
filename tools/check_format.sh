#!/usr/bin/env bash
# Checks that every C++ file is laid out as .clang-format says. To repair: tools/check_format.sh --fix
#
# Versions of clang-format differ in details; 14, the one of Debian 12, is the one that counts.
set -euo pipefail

cd "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"
formatter=$(command -v clang-format-14 || command -v clang-format) || {
    echo 'check_format: there is no clang-format: apt-get install clang-format' >&2
    exit 1
}
mapfile -d '' files < <(find . \( -name build -o -name node_modules -o -name '.?*' \) -prune -o \
    -type f \( -name '*.h' -o -name '*.cpp' \) -print0)
((${#files[@]} > 0)) || {
    echo 'check_format: there is no source file' >&2
    exit 1
}
case "${1:-}" in
    --fix) exec "$formatter" -i "${files[@]}" ;;
    '') exec "$formatter" --dry-run -Werror "${files[@]}" ;;
    *) echo 'usage: tools/check_format.sh [--fix]' >&2 && exit 2 ;;
esac
