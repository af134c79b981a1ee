#!/usr/bin/env bash
# Trains the table of word vectors as the committed one was trained; see docs/word_vectors.md.
#
# usage: tools/train_word_vectors.sh FOLDER [OUTPUT [OPTION...]]
#   FOLDER  NAME.jsonl.xz or NAME.jsonl of the sources below; those that are missing are left out
#   OUTPUT  the table; without it, the committed one is replaced
#   OPTION  goes on to the trainer: see tools/train_word_vectors.cpp
# It goes on from OUTPUT.checkpoint if that is there.
set -euo pipefail

project=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
trainer=$project/build/release/train_word_vectors

# name: how much more often it is drawn than by its size, and the lines to leave out: texts of
# collections that docent is measured on
sources=(
    'medquad 3 "fold": "0"'
    'wikidoc 3'
    'medlineplus 3'
    'gov_health 3'
    'google_questions 3 "src": "boolq_train"'
    'cochrane_plain 1'
    'evidence_inference 1'
    'openstax 1'
    'biology_book 1'
    'wiki_articles 1'
    'hipporag 1'
    'factbook 1'
    'wordnet 1'
    'dictionaries 1'
)

if (($# < 1)) || [[ ! -d $1 ]]; then
    sed -n '2,/^set/{s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
    exit 2
fi
folder=$1
output=${2:-$project/semantics/data/word_vectors.table}
shift $(($# < 2 ? $# : 2))

unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
arguments=()
for source in "${sources[@]}"; do
    read -r name weight left_out <<<"$source"
    file=$unpacked/$name.jsonl
    unpack=cat
    found=$folder/$name.jsonl
    [[ -f $found ]] || { unpack='xz -dc' && found+=.xz; }
    if [[ ! -f $found ]]; then
        echo "train_word_vectors: $folder has no $name; training without it" >&2
        continue
    fi
    $unpack "$found" | { [[ -z $left_out ]] && cat || grep -vF "$left_out"; } >"$file"
    arguments+=("$name=$file*$weight")
done

"$trainer" --pieces 6000 --checkpoint "$output.checkpoint" "$@" "$output" "${arguments[@]}"
rm -f "$output.checkpoint"
