#!/usr/bin/env bash
# Runs every fuzz target for a while and fails when one finds something: fuzz/run.sh [SECONDS [TARGET…]]
#
#   fuzz/run.sh                  every target for a minute
#   fuzz/run.sh 600 request      one target for ten minutes
#
# Needs a nightly Rust (rustup toolchain install nightly), a C++ compiler, cargo-fuzz (cargo install cargo-fuzz --locked) and
# python3. What was found stands in fuzz/artifacts/TARGET/; `cargo +nightly fuzz run --no-trace-compares TARGET FILE`
# repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(request place bundle listing)

case $seconds in
'' | *[!0-9]*) echo "usage: fuzz/run.sh [SECONDS [TARGET…]]" >&2; exit 2 ;;
esac
cargo fuzz --version > /dev/null 2>&1 || { echo "cargo-fuzz is missing: cargo install cargo-fuzz --locked" >&2; exit 2; }

python3 fuzz/seeds.py
# Without watching comparisons twice as many inputs are tried; the dictionary knows the words that comparisons would tell.
build=(--no-trace-compares)
cargo +nightly fuzz build "${build[@]}"

failed=()
for target in "${targets[@]}"; do
    printf '\n=== %s, %s seconds\n' "$target" "$seconds"
    # A person types a few hundred letters; a listing and a header are longer.
    case $target in
    request | place) longest=400 ;;
    *) longest=8192 ;;
    esac
    options=(-max_total_time="$seconds" -max_len="$longest" -len_control=20 -timeout=10 -rss_limit_mb=4096 -print_final_stats=1)
    [ "$target" = bundle ] || options+=(-dict=fuzz/corpus/words.dict)
    # What the fuzzer prints for each new input is of no use here.
    cargo +nightly fuzz run "${build[@]}" "$target" -- "${options[@]}" 2>&1 |
        grep -vE '^(#[0-9]+[[:space:]]+(NEW|REDUCE|pulse|RELOAD)|"|#{6})' || failed+=("$target")
done

if [ ${#failed[@]} -gt 0 ]; then
    echo "FOUND SOMETHING: ${failed[*]}; see fuzz/artifacts/"
    exit 1
fi
echo "Nothing found."
