#!/usr/bin/env bash
# Prints a screen of the finder as text, as it stands in the README: benches/picture.sh [WORDS [KEY…]]
#
#   benches/picture.sh "sober housing juneau"          the results
#   benches/picture.sh "sober housing juneau" Enter    the card of the first one
#
# Needs tmux and an executable built with `cargo build --release`.
set -euo pipefail
cd "$(dirname "$0")/.."

words=${1:-sober housing juneau}
shift || true
program=${CARGO_TARGET_DIR:-target}/release/wayhome
# A tmux of its own: nobody's sessions or settings are touched.
screen=(tmux -L "wayhome-picture-$$" -f /dev/null)
trap '"${screen[@]}" kill-server 2> /dev/null || true' EXIT

# Waits until the screen stays the same for half a second, and prints it.
settled() {
    local before='' now same=0
    for _ in $(seq 100); do
        now=$("${screen[@]}" capture-pane -p)
        if [ -n "$now" ] && [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
        [ "$same" -ge 5 ] && break
        before=$now
        sleep 0.1
    done
    printf '%s\n' "$now"
}

"${screen[@]}" new-session -d -x 80 -y 24 "env LC_ALL=C.UTF-8 $program"
settled > /dev/null
"${screen[@]}" send-keys -l "$words"
settled > /dev/null
for key in "$@"; do
    "${screen[@]}" send-keys "$key"
    settled > /dev/null
done
settled
