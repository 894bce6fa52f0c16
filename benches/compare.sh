#!/usr/bin/env bash
# Wayhome beside what people would use instead, on the same listings, in one run: benches/compare.sh [release|dist]
#
# Prints sizes, times of whole searches from the command line, times in a terminal and times of a keystroke inside the
# program. What is not installed (fzf, sqlite3, cc, strip) is left out, and said so. Nothing passes or fails here: figures
# move with the machine and its other work, ratios of one run move less.
#
#   RUNS=20           runs of each that are counted
#   QUERIES=…         searches to compare, separated by ";"
#   KEYS=…            what is typed in the terminal
set -euo pipefail
cd "$(dirname "$0")/.."

profile=${1:-release}
runs=${RUNS:-20}
queries=${QUERIES:-sober living dayton;food pantry columbus ohio;recovery housing for women}
keys=${KEYS:-recovery housing for women}

case $profile in
release | dist) ;;
*) echo "usage: benches/compare.sh [release|dist]" >&2; exit 2 ;;
esac

heading() { printf '\n== %s\n' "$*"; }
missing() { printf '\nSKIPPED: %s is not installed, so there is no comparison with it.\n' "$1"; }
has() { command -v "$1" > /dev/null; }
bytes() { wc -c < "$1" | tr -d ' '; }
megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.2f MB", bytes / 1e6 }'; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

heading "Build, profile $profile"
cargo build --locked --profile "$profile"
wayhome=${CARGO_TARGET_DIR:-target}/$profile/wayhome

has python3 || { echo "benches/compare.sh needs python3" >&2; exit 2; }
python3 benches/lines.py > "$work/with-head.tsv"
tail -n +2 "$work/with-head.tsv" > "$work/lines.tsv"
listings=$(wc -l < "$work/lines.tsv" | tr -d ' ')

heading "Sizes"
"$wayhome" build data -o "$work/directory.wayhome" > /dev/null
executable=$(bytes "$wayhome")
bundle=$(bytes "$work/directory.wayhome")
echo "listings shown           $listings"
echo "the same as plain lines  $(megabytes "$(bytes "$work/lines.tsv")")"
echo "bundle                   $(megabytes "$bundle")"
echo "executable               $(megabytes "$executable")"
if has strip; then
    strip -o "$work/stripped" "$wayhome"
    echo "executable, stripped     $(megabytes "$(bytes "$work/stripped")")"
    echo "its code part            $(megabytes $(($(bytes "$work/stripped") - bundle))) (stripped, without the bundle)"
else
    missing strip
fi

floor=
if has cc && cc -O2 -static -o "$work/floor" benches/floor.c 2> "$work/cc.log"; then
    floor=$work/floor
else
    missing "a C compiler with a static library"
fi
database=
if has sqlite3; then
    columns=$(head -n 1 "$work/with-head.tsv" | tr '\t' ',')
    if printf '%s\n' "CREATE VIRTUAL TABLE listings USING fts5($columns, prefix='1 2 3');" '.mode tabs' \
        ".import '$work/lines.tsv' listings" "INSERT INTO listings(listings) VALUES('optimize');" |
        sqlite3 "$work/listings.db"; then
        database=$work/listings.db
    else
        missing "sqlite3 with FTS5"
    fi
else
    missing sqlite3
fi
has fzf || missing fzf

IFS=';' read -ra searches <<< "$queries"
for words in "${searches[@]}"; do
    heading "From the command line, exec to results: $words"
    sides=("wayhome search=$wayhome search $words")
    if [ -n "$database" ]; then
        # Any word, best first, the last word unfinished.
        match="$(sed 's/  */ OR /g' <<< "$words")*"
        sides+=("sqlite3 FTS5=sqlite3 -readonly '$database' \"SELECT id, name, phones, summary FROM listings WHERE listings MATCH '$match' ORDER BY rank LIMIT 10\"")
    fi
    if has fzf; then
        sides+=("fzf -e --filter=fzf -e --filter '$words'" "fzf --filter=fzf --filter '$words'")
    fi
    python3 benches/process.py --runs "$runs" --stdin "$work/lines.tsv" "${sides[@]}"
    if [ -n "$floor" ]; then
        echo "-- beside a program that only begins and ends:"
        python3 benches/process.py --runs "$runs" "empty C program=$floor" "wayhome search=$wayhome search $words"
    fi
done

heading "In a terminal, 80x24"
finder=(--runs "$runs" --keys "$keys")
# A word that stands on the first screen once the directory is open.
marker=Tonight
if has fzf; then
    python3 benches/terminal.py "${finder[@]}" --marker "$marker" \
        --vs "fzf -e" --vs-stdin "$work/lines.tsv" --vs-marker "$listings/$listings" -- "$wayhome" --lang en
else
    python3 benches/terminal.py "${finder[@]}" --marker "$marker" -- "$wayhome" --lang en
fi
if [ -n "$floor" ]; then
    echo "-- beside a program that only writes 3,000 bytes, then 1,700 a key:"
    python3 benches/terminal.py "${finder[@]}" --idle 0 --vs "$wayhome --lang en" --vs-marker "$marker" \
        -- "$floor" 3000 1700
fi

heading "Inside the program: one keystroke"
cargo bench --locked --bench search
