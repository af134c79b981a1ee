#!/usr/bin/env bash
# Measures docent's ranking on every collection of a folder, and writes docs/quality.md: nDCG@10
# beside Lucene's BM25 (quality_baselines.tsv), the other measures, the time of the rankings, what
# each part of the score is worth, how good the marked answers are, and how far confidence can be
# trusted when half of the articles are gone. Each collection is a folder with queries.jsonl, qrels.tsv and
# corpus.jsonl, corpus.jsonl.gz or a folder articles/. Indexes go to a temporary folder.
set -euo pipefail
export LC_ALL=C

project=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
baselines=$project/bench/quality_baselines.tsv
docent=$project/build/release/docent
output=$project/docs/quality.md
questions=600
questions_without=600
without=()
shown_arguments=
only_marks=
features=

usage() {
    cat <<'END'
usage: bench/quality.sh [OPTIONS] FOLDER [COLLECTION...]

  FOLDER           holds a folder for each collection
  COLLECTION       measures only these (default: all that FOLDER holds)
  --questions N    asks the first N questions of each (default: 600, as the BM25 figures)
  --without PART   adds a row without this part of the score; may be given several times
  --questions-without N  asks N questions for such rows (default: 600)
  --features DIR   keeps the features of confidence on the halves in DIR/COLLECTION.features, which
                   bench/fit_confidence fits its weights on
  --marks          measures only the marked answers, on all questions that have right answers, and
                   replaces this section of the page
  --output FILE    gets the page (default: docs/quality.md)
  --docent PROGRAM is measured (default: build/release/docent)
END
}

fail() {
    echo "quality.sh: $1" >&2
    exit 1
}

is_collection() {  # DIRECTORY
    [[ -f $1/queries.jsonl && -f $1/qrels.tsv ]] &&
        [[ -f $1/corpus.jsonl || -f $1/corpus.jsonl.gz || -d $1/articles ]]
}

index_collection() {  # DIRECTORY DATABASE
    local options=("$1" --include '/corpus.jsonl' --include '/corpus.jsonl.gz')
    [[ ! -d $1/articles ]] || options=("$1/articles")
    local status=0
    "$docent" index --db "$2" "${options[@]}" >"$2.log" 2>&1 || status=$?
    # 3: some articles skipped; how many judged ones are missing is in the table.
    ((status == 0 || status == 3)) || fail "cannot index $1: $(tail -n 1 "$2.log")"
}

evaluate() {  # DIRECTORY DATABASE QUESTIONS [OPTION...]: prints JSON
    local directory=$1 database=$2 questions=$3
    shift 3
    "$docent" eval --json --db "$database" --queries "$directory/queries.jsonl" \
        --qrels "$directory/qrels.tsv" --limit "$questions" "$@"
}

field() {  # JSON NAME: the first number with this name
    grep -oE "\"$2\":[-+.0-9e]+" <<<"$1" | head -n 1 | cut -d: -f2
}

times() {  # JSON NAME: "p50 / p99" in milliseconds
    grep -oE "\"$2\":\{\"p50\":[0-9]+,\"p99\":[0-9]+" <<<"$1" | tr -c '0-9\n' ' ' |
        awk '{ printf "%.1f / %.1f", $(NF - 2) / 1000, $NF / 1000 }'
}

three_digits() {  # NUMBER [FORMAT]: ".123", as such figures are written
    awk -v number="$1" -v format="${2:-%.3f}" \
        'BEGIN { text = sprintf(format, number); sub(/0\./, ".", text); print text }'
}

baseline_of() {  # COLLECTION
    awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$baselines"
}

# Prints the row of a collection, and notes all else for later: its nDCG@10 and, if there is a figure
# of BM25, those without each part.
measure() {  # COLLECTION
    local directory=$folder/$1 database=$temporary/$1 json bm25 difference='' name value
    index_collection "$directory" "$database"
    json=$(evaluate "$directory" "$database" "$questions" --answer-times)
    value=$(field "$json" 'ndcg@10')
    bm25=$(baseline_of "$1")
    [[ -z $bm25 ]] || echo "$value" >>"$temporary/values"
    [[ -z $bm25 ]] || difference=$(three_digits "$(awk "BEGIN { print $value - $bm25 }")" '%+.3f')
    printf '| %s | %s | %s | %s | %s | %s |' "$1" "$(field "$json" questions)" \
        "$(field "$json" judged_missing)" "$bm25" "$(three_digits "$value")" "$difference"
    for name in mrr@10 success@1 success@5 success@20 recall@100 map; do
        printf ' %s |' "$(three_digits "$(field "$json" "$name")")"
    done
    printf ' %s | %s |\n' "$(times "$json" ranking_us)" "$(times "$json" answer_us)"
    [[ -z $bm25 ]] || measure_without "$1" "$database"
    measure_marks "$1" "$database" "$questions" >>"$temporary/marks"
    measure_verdicts "$1" "$database" >>"$temporary/verdicts"
    rm -rf "$database"
}

# Notes the nDCG@10 of a collection without each part.
measure_without() {  # COLLECTION DATABASE
    local directory=$folder/$1 database=$2 value part
    local evaluations=() evaluation
    ((${#without[@]} > 0)) || return 0
    echo "$1 $(field \
        "$(evaluate "$directory" "$database" "$questions_without")" 'ndcg@10')" >>"$temporary/with"
    for part in "${without[@]}"; do  # on all cores: no times are taken
        while (($(jobs -rp | wc -l) >= $(nproc))); do sleep 0.05; done
        evaluate "$directory" "$database" "$questions_without" --without "$part" \
            >"$temporary/json of $part" &
        evaluations+=($!)
    done
    for evaluation in "${evaluations[@]}"; do
        wait "$evaluation" || fail "docent eval failed on $1"
    done
    for part in "${without[@]}"; do
        value=$(field "$(<"$temporary/json of $part")" 'ndcg@10')
        echo "$value" >>"$temporary/without ${part}"
    done
}

# Notes how good the marked answers of a collection are, if it has right answers.
measure_marks() {  # COLLECTION DATABASE QUESTIONS
    local answers=$folder/$1/answers.jsonl json way
    [[ -f $answers ]] || return 0
    json=$(evaluate "$folder/$1" "$2" "$3" --answers "$answers")
    json=${json#*\"answers\":}
    printf '| %s | %s | %s |' "$1" "$(field "$json" questions)" \
        "$(three_digits "$(field "$json" held)")"
    for way in marked first_sentence bm25_sentence; do
        json=${json#*\""$way"\":}
        printf ' **%s** | %s | %.1f | %s |' "$(three_digits "$(field "$json" found)")" \
            "$(three_digits "$(field "$json" found_where_held)")" "$(field "$json" mean_words)" \
            "$(three_digits "$(field "$json" over_60_words)")"
    done
    echo
}

# Gives every other article, in the order in which they stand; all parts of one whose ids end in
# "#0", "#1" ... together.
half_of() {  # DIRECTORY
    { cat "$1"/corpus.jsonl 2>/dev/null || gzip -dc "$1"/corpus.jsonl.gz; } | awk '
        match($0, /"_id": *"[^"]*/) {
            article = substr($0, RSTART, RLENGTH)
            sub(/#[0-9]+$/, "", article)
            if (!(article in place)) place[article] = articles++
            if (place[article] % 2 == 0) print
        }'
}

print_verdicts() {  # NAME JSON
    local name
    [[ $(field "$2" unanswerable) -ge 50 ]] || return 0
    printf '| %s | %s | %s |' "$1" "$(field "$2" answerable)" "$(field "$2" unanswerable)"
    for name in auroc calibration_error wrongly_not_here rightly_not_here right_answered; do
        printf ' %s |' "$(three_digits "$(field "$2" "$name")")"
    done
    echo
}

# Notes how far confidence can be trusted: with half of the articles, and, where the collection has
# questions that were written to have no answer, on these.
measure_verdicts() {  # COLLECTION DATABASE
    local directory=$folder/$1 json
    if grep -qs '"impossible": *true' "$directory/answers.jsonl"; then
        json=$(evaluate "$directory" "$2" "$questions" --answers "$directory/answers.jsonl" \
            --verdicts)
        print_verdicts "$1, written to have no answer" "${json#*\"verdicts\":}"
    elif [[ ! -d $directory/articles ]]; then
        mkdir "$temporary/half"
        half_of "$directory" >"$temporary/half/corpus.jsonl"
        index_collection "$temporary/half" "$temporary/half.db"
        json=$(evaluate "$directory" "$temporary/half.db" "$questions" --verdicts \
            ${features:+--features "$features/$1.features"})
        print_verdicts "$1" "${json#*\"verdicts\":}"
        rm -rf "$temporary/half" "$temporary/half.db"
    fi
}

write_verdicts() {
    echo
    echo '## Confidence'
    echo
    echo 'With every other article left out, so that its questions have no answer, or with questions that were'
    echo 'written to have none; at most the first '"$questions"' questions. A first passage is right if its article is judged'
    echo 'relevant. *AUROC* is how likely a question with an answer gets more confidence than one without,'
    echo '*wrong* and *right not here* the share of the questions with and without an answer of which docent says'
    echo 'that the articles hold none; see [evaluation.md](evaluation.md#confidence-and-verdicts). Its weights are'
    echo 'fitted on squad11-dev, selqa and covidqa; query/confidence.cpp has the figures with these left out.'
    echo
    echo '| collection | with answer | without | AUROC | calibration error | wrong not here | right not here | answered right |'
    echo '|---|--:|--:|--:|--:|--:|--:|--:|'
    cat "$temporary/verdicts"
}

write_marks() {
    echo
    echo '## The marked answer'
    echo
    echo "Measured at commit $(commit), on the first passage that is found for each question: how often the"
    echo 'marked text gives a right answer (*found*; *of held*: of the passages that hold one), the mean number of'
    echo 'words, and the share with more than 60. Beside it two simple ways to mark the same passages; see'
    echo '[evaluation.md](evaluation.md#the-marked-answer).'
    echo
    echo '| collection | questions | held | marked: found | of held | words | over 60 | first sentence: found | of held | words | over 60 | best BM25 sentence: found | of held | words | over 60 |'
    echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
    cat "$temporary/marks"
}

# The page as it is, with the section on marked answers made anew at its end.
renew_marks() {
    local collection
    for collection in "${collections[@]}"; do
        echo "quality.sh: $collection" >&2
        index_collection "$folder/$collection" "$temporary/$collection"
        measure_marks "$collection" "$temporary/$collection" 1000000 >>"$temporary/marks"
    done
    sed '/^## The marked answer$/,$d' "$output" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
    write_marks
}

write_parts() {
    local part name
    echo
    echo '## Without one part of the score'
    echo
    echo 'How nDCG@10 changes when the part counts nothing: minus means that the part helps. At most the'
    echo "first $questions_without questions of each collection with a figure of BM25."
    echo
    printf '| without |'
    while read -r name _; do printf ' %s |' "$name"; done <"$temporary/with"
    printf ' mean |\n|---|'
    while read -r _; do printf -- '--:|'; done <"$temporary/with"
    printf -- '--:|\n'
    for part in "${without[@]}"; do
        printf '| %s |' "$part"
        paste -d ' ' "$temporary/with" "$temporary/without $part" | awk '
            { printf " %+.3f |", $3 - $2; sum += $3 - $2 }
            END { printf " %+.3f |\n", sum / NR }' | sed 's/\([+-]\)0\./\1./g'
    done
}

commit() {
    local changes=''
    [[ -z $(git -C "$project" status --porcelain 2>/dev/null) ]] || changes=', with changes'
    echo "$(git -C "$project" rev-parse --short HEAD 2>/dev/null || echo unknown)$changes"
}

write_page() {
    local collection
    cat <<END
# How good the ranking is

Written by \`bench/quality.sh\` at commit $(commit), $(nproc) cores, one thread:

    bench/quality.sh ${shown_arguments}FOLDER$shown_collections

At most the first $questions questions of each collection. The collections were used to develop docent, so these are no figures
on unseen data. BM25 is Lucene's, as Anserini runs it (k1 0.9, b 0.4), on the same questions: nDCG@10. *missing* are judged
articles that are not in the index. The measures are trec_eval's; see [evaluation.md](evaluation.md). Times are p50 / p99 in
milliseconds for a question: *ranking* finds and orders the passages, *answer* is all of it, with the marks.

| collection | questions | missing | BM25 | nDCG@10 | difference | MRR@10 | success@1 | @5 | @20 | recall@100 | MAP | ranking ms | answer ms |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
END
    for collection in "${collections[@]}"; do
        echo "quality.sh: $collection" >&2
        measure "$collection"
    done
    awk '{ sum += $1 } END { printf "| mean of those with BM25 | | | | %.3f |", sum / NR }' "$temporary/values" |
        sed 's/ 0\./ ./'
    echo ' | | | | | | | | |'
    ((${#without[@]} == 0)) || write_parts
    [[ ! -s $temporary/verdicts ]] || write_verdicts
    [[ ! -s $temporary/marks ]] || write_marks
}

while (($# > 0)) && [[ $1 == -* ]]; do
    case $1 in
    -h | --help) usage && exit ;;
    --marks) only_marks=1 && shift ;;
    --questions | --questions-without | --without | --features | --output | --docent)
        (($# > 1)) || fail "$1 needs a value"
        case $1 in
        --questions) questions=$2 shown_arguments+="$1 $2 " ;;
        --questions-without) questions_without=$2 shown_arguments+="$1 $2 " ;;
        --without) without+=("$2") shown_arguments+="$1 '$2' " ;;
        --features) features=$2 ;;
        --output) output=$2 ;;
        --docent) docent=$2 ;;
        esac
        shift 2
        ;;
    *) usage >&2 && exit 2 ;;
    esac
done
(($# > 0)) || { usage >&2 && exit 2; }
folder=$1
shift
[[ -x $docent ]] || fail "there is no program $docent; build it, or name it with --docent"
collections=("$@")
shown_collections=${*:+ $*}
if ((${#collections[@]} == 0)); then
    for directory in "$folder"/*/; do
        ! is_collection "$directory" || collections+=("$(basename "$directory")")
    done
fi
((${#collections[@]} > 0)) || fail "$folder holds no collection"
for collection in "${collections[@]}"; do
    is_collection "$folder/$collection" || fail "$folder/$collection is no collection"
done

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
if [[ -n $only_marks ]]; then renew_marks; else write_page; fi >"$temporary/page"
mv "$temporary/page" "$output"
echo "quality.sh: wrote $output" >&2
