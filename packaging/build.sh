#!/usr/bin/env bash
# Builds the Debian packages with a program inside that needs no library of the system it runs on.
#
#   packaging/build.sh [FOLDER]
#
# Needs cargo-deb (cargo install cargo-deb --locked). Where the musl target is installed (rustup target add
# x86_64-unknown-linux-musl, and musl-tools) it is used; else the GNU C library is linked in whole.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-target/debian}
host=$(rustc -vV | sed -n 's/^host: //p')
musl=${host/-gnu/-musl}
if [ -d "$(rustc --print sysroot)/lib/rustlib/$musl" ]; then
    target=$musl
else
    target=$host
    export RUSTFLAGS="${RUSTFLAGS:-} -C target-feature=+crt-static"
fi
profile=${PROFILE:-dist}
cargo build --profile "$profile" --locked --target "$target" --bin wayhome
program=target/$target/$profile/wayhome
# No program of any system is asked for help by a static one.
if ldd "$program" 2> /dev/null | grep -q '=>'; then
    echo "$program needs libraries of the system" >&2
    exit 1
fi
rm -rf target/package
mkdir -p target/package/man
cp "$program" target/package/wayhome
"$program" man target/package/man
gzip -9nf target/package/man/*.1
"$program" completions bash > target/package/wayhome.bash
"$program" kiosk --example-config > target/package/kiosk.toml
mkdir -p "$out"
cargo deb --no-build --no-strip --target "$target" --profile "$profile" --output "$out"
cargo deb --no-build --no-strip --target "$target" --profile "$profile" --variant kiosk --output "$out"
