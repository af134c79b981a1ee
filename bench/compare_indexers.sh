#!/usr/bin/env bash
# Measures how fast docent indexes a folder of articles, beside other indexers on the same texts:
# Xapian's omindex and scriptindex, and SQLite's FTS5. Prints tables in Markdown; in brackets is
# the figure divided by docent's. README.md beside this file says what is measured and how.
#
# usage: bench/compare_indexers.sh FOLDER [DOCENT]
#   FOLDER  its Markdown and plain text files, at any depth, are the articles; it is only read
#   DOCENT  the program (default: build/release/docent)
# Everything is written to a temporary folder (in $TMPDIR), several times the size of the articles,
# which is removed. A program that is missing is left out with a note.
# Status: 0 measured, 1 docent failed or there is no article, 2 wrong usage.
set -euo pipefail
export LC_ALL=C

stop() {  # MESSAGE STATUS
    echo "compare_indexers: $1" >&2
    exit "$2"
}

(($# == 1 || $# == 2)) || stop 'usage: bench/compare_indexers.sh FOLDER [DOCENT]' 2
project=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
folder=$1
docent=$(readlink -f "${2:-$project/build/release/docent}")
[[ -d $folder ]] || stop "there is no folder $folder" 2
[[ -x $docent ]] || stop "there is no program $docent: build it, or name it" 2
[[ -x /usr/bin/time ]] || stop 'there is no /usr/bin/time: apt-get install time' 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
articles=$scratch/articles

# Adds to $held the kB of memory of a process and its descendants, $sampler's aside. A page that
# processes share counts once in all (Pss); all of it in each where the kernel only tells VmRSS.
add_memory() {  # PID
    local lines=() line children child
    mapfile -t lines <"/proc/$1/smaps_rollup" || mapfile -t lines <"/proc/$1/status" || true
    for line in "${lines[@]}"; do
        if [[ $line =~ ^(Pss|VmRSS):[[:space:]]+([0-9]+) ]]; then
            held=$((held + BASH_REMATCH[2]))
            break
        fi
    done
    for children in "/proc/$1/task/"*/children; do
        mapfile -t lines <"$children" || continue
        for child in ${lines[0]:-}; do
            [[ $child == "$sampler" ]] || add_memory "$child"
        done
    done
}

# Notes the most memory seen, five times a second, until it is killed. The caller's own shell is
# part of the tree: some 3 MB.
sample_memory() {  # PID FILE
    local held peak=0 sampler=$BASHPID
    while true; do
        held=0
        add_memory "$1" 2>/dev/null
        if ((held > peak)); then
            peak=$held
            echo "$peak" >"$2"
        fi
        sleep 0.2
    done
}

# Runs a command and appends to the file RESULTS a line "NAME|wall s|CPU s|peak kB|index bytes".
# The peak is the most memory sampled, or that of the largest process if a short run hid it.
measure() {  # RESULTS NAME INDEX COMMAND...
    local results=$1 name=$2 index=$3 status=0 sampler wall user system largest sampled
    shift 3
    sync -f "$scratch"
    echo 0 >"$scratch/peak"
    sample_memory $$ "$scratch/peak" &
    sampler=$!
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" >"$scratch/log" 2>&1 || status=$?
    kill "$sampler"
    wait "$sampler" 2>/dev/null || true
    if ((status != 0 && status != 3)); then  # 3: docent has indexed, and skipped some articles
        echo "$name failed with status $status:" >&2
        tail -n 5 "$scratch/log" >&2
        return
    fi
    read -r wall user system largest < <(tail -n 1 "$scratch/time")
    sampled=$(<"$scratch/peak")
    ((sampled > largest)) || sampled=$largest
    echo "$name|$wall|$(awk "BEGIN { print $user + $system }")|$sampled|$(bytes_in "$index")" >>"$results"
}

bytes_in() {  # FILE_OR_FOLDER -> the bytes of all its files
    find "$1" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%.0f", sum }'
}

is_there() {  # PROGRAM PACKAGE
    command -v "$1" >/dev/null || {
        echo "Left out: $1 is missing (package $2)." >&2
        return 1
    }
}

# The articles as records "field=value" that scriptindex reads: one record a file.
write_records() {
    # shellcheck disable=SC2016  # $0 is awk's
    find "$articles" -type f -print0 | xargs -0 awk '
        FNR == 1 { if (NR > 1) print ""; print "url=" FILENAME; print "text=" $0; next }
        { print "=" $0 }
        END { print "" }' >"$scratch/records"
    printf '%s\n' 'url : field boolean=Q unique=Q' 'text : field index' >"$scratch/script"
}

write_sql() {
    cat >"$scratch/fill.sql" <<END
CREATE VIRTUAL TABLE articles USING fts5(name UNINDEXED, text, tokenize = 'porter unicode61');
BEGIN;
INSERT INTO articles SELECT name, CAST(readfile(name) AS TEXT)
    FROM fsdir('${articles//\'/\'\'}') WHERE (mode & 61440) = 32768;
COMMIT;
END
}

print_new() {  # RESULTS
    awk -F '|' -v bytes="$text_bytes" '
        function beside(format, value, base) {
            return sprintf(format, value) (base > 0 ? sprintf(" (%.2f)", value / base) : "")
        }
        BEGIN {
            print "| new index | wall s | CPU s | peak MB | MB/s | index / text |"
            print "|---|--:|--:|--:|--:|--:|"
        }
        {
            if (NR == 1) { wall = $2; cpu = $3; peak = $4; size = $5 }
            printf "| %s | %s | %s | %s | %.1f | %s |\n", $1, beside("%.1f", $2, wall),
                beside("%.1f", $3, cpu), beside("%.0f", $4 * 1024 / 1e6, peak * 1024 / 1e6),
                bytes / 1e6 / ($2 > 0 ? $2 : 0.01), beside("%.2f", $5 / bytes, size / bytes)
        }' "$1"
}

print_updates() {  # RESULTS
    awk -F '|' '
        BEGIN {
            print "| the same index again | wall s | CPU s | peak MB |"
            print "|---|--:|--:|--:|"
        }
        { printf "| %s | %.2f | %.2f | %.0f |\n", $1, $2, $3, $4 * 1024 / 1e6 }' "$1"
}

mkdir "$articles"
(cd "$folder" && find . -type f -not -path '*/.*' \
    \( -name '*.md' -o -name '*.markdown' -o -name '*.txt' \) -print0 |
    xargs -0 -r cp -p --parents -t "$articles")
count=$(find "$articles" -type f -printf x | wc -c)
((count > 0)) || stop "there is no .md, .markdown or .txt file in $folder" 1
text_bytes=$(bytes_in "$articles")
echo "$count articles, $(((text_bytes + 500000) / 1000000)) MB; $(nproc) cores, load $(cut -d ' ' -f 1-3 /proc/loadavg)"

omindex=(omindex --db "$scratch/omindex" --url / --mime-type=md:text/plain
    --mime-type=markdown:text/plain "$articles")
docent_index=("$docent" index --db "$scratch/docent" "$articles")

new=$scratch/new
measure "$new" 'docent index' "$scratch/docent" "${docent_index[@]}"
[[ -s $new ]] || stop 'docent did not index the articles' 1
measure "$new" 'docent index --jobs 1' "$scratch/docent1" \
    "$docent" index --jobs 1 --db "$scratch/docent1" "$articles"
rm -rf "$scratch/docent1"
if is_there omindex xapian-omega; then
    measure "$new" omindex "$scratch/omindex" "${omindex[@]}"
fi
if is_there scriptindex xapian-omega; then
    write_records
    measure "$new" scriptindex "$scratch/scriptindex" \
        scriptindex "$scratch/scriptindex" "$scratch/script" "$scratch/records"
    rm -rf "$scratch/scriptindex" "$scratch/records"
fi
if is_there sqlite3 sqlite3; then
    write_sql
    measure "$new" 'SQLite FTS5' "$scratch/fts.sqlite" \
        sqlite3 -bail "$scratch/fts.sqlite" ".read $scratch/fill.sql"
    rm -f "$scratch/fts.sqlite"
fi

# Brings the index up to date, with docent and the one other program here that can.
updates=$scratch/updates
update() {  # WHAT_CHANGED
    measure "$updates" "docent index, $1" "$scratch/docent" "${docent_index[@]}"
    if [[ -d $scratch/omindex ]]; then
        measure "$updates" "omindex, $1" "$scratch/omindex" "${omindex[@]}"
    fi
}
: >"$updates"
update 'nothing changed'
changed=$(find "$articles" -type f | sort | sed -n 1p)
printf '\n\nThis paragraph is new since the articles were indexed.\n' >>"$changed"
update 'one article changed'

echo
print_new "$new"
echo
print_updates "$updates"
