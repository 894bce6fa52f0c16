#!/usr/bin/env bash
# Tries the Debian package of the kiosk on a bare Debian: installs it into a fresh tree, runs the self-test there as root and
# as the kiosk's own account, switches the kiosk on and off, and removes it again.
#
#   packaging/try.sh [FOLDER]     FOLDER holds the packages; default: target/debian, made by packaging/build.sh
#
# Needs root, debootstrap, a Debian mirror (MIRROR, SUITE) and about 1 GB. The tree is taken away at the end.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=${1:-target/debian}
root=$(mktemp -d)
chmod 755 "$root"
in_tree() { chroot "$root" env DEBIAN_FRONTEND=noninteractive "$@"; }
clean() {
    umount "$root/proc" "$root/dev/pts" "$root/dev" 2> /dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean EXIT

debootstrap --variant=minbase --include=systemd,systemd-sysv,kbd "${SUITE:-bookworm}" "$root" \
    "${MIRROR:-http://deb.debian.org/debian}" > /dev/null
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
# A terminal of its own needs this folder too; nothing mounted in the tree may reach the computer.
mount --make-private "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp "$packages"/wayhome-kiosk_*.deb "$root/tmp/"
in_tree sh -c 'apt-get install -y -qq /tmp/wayhome-kiosk_*.deb' > /dev/null

in_tree wayhome kiosk --self-test
in_tree setpriv --reuid wayhome-kiosk --regid wayhome-kiosk --clear-groups wayhome kiosk --self-test | tail -n 1
in_tree wayhome kiosk --check-config
in_tree sh -c 'wayhome dump | head -n 3'
in_tree wayhome-kiosk-switch on
[ -L "$root/etc/systemd/system/multi-user.target.wants/wayhome-kiosk.service" ]
[ ! -e "$root/etc/systemd/system/getty.target.wants/getty@tty1.service" ]
in_tree apt-get purge -y -qq wayhome-kiosk > /dev/null
# A computer without the kiosk must have its login again.
[ -L "$root/etc/systemd/system/getty.target.wants/getty@tty1.service" ]
[ ! -e "$root/etc/systemd/logind.conf.d/wayhome-kiosk.conf" ]
[ ! -e "$root/etc/systemd/system/ctrl-alt-del.target" ]
echo "installed, tried, switched on, and removed: a usual computer again"
