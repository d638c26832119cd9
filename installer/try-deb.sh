#!/usr/bin/env bash
# Tries a .deb as a machine that never saw the program would: installed by apt into a clean Debian, opened on a virtual
# screen, driven by keys, upgraded over an older version with its data, and removed. Must be root; needs debootstrap.
#
#   installer/try-deb.sh NEW.deb [OLDER.deb]        pictures and figures go to target/try-deb
#
# CLEAN=DIR keeps the empty Debian for the next time; it is copied, never changed.
set -euo pipefail

new=$(realpath "$1")
older=${2:+$(realpath "$2")}
here=$(cd "$(dirname "$0")/.." && pwd)
out=$here/target/try-deb
clean=${CLEAN:-$out/clean}
root=$out/root
. "$here/installer/trying.sh"

clean_root
cp "$new" "$root/new.deb"
[ -z "$older" ] || cp "$older" "$root/older.deb"

install_deb() {
  in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "/$1.deb" >"$out/install-$1.log" 2>&1 \
    || { tail -5 "$out/install-$1.log"; fail "$1.deb does not install"; }
  say "installed $1.deb, version $(in_root dpkg-query -W -f '${Version}, ${Installed-Size} kB' shichen)"
}

if [ -n "$older" ]; then
  install_deb older
  as_officer "shichen sample --db desk.db" >/dev/null
  as_officer "./drive older.xwd.gz log 'written by the older version' --db desk.db"
  holds desk.db 'written by the older version' || fail "the older version did not keep the line"
fi

install_deb new
[ "$(in_root readlink -f /usr/bin/shichen)" = /opt/shichen/bin/shichen ] || fail "no command"
as_officer "shichen --version"
[ -n "$older" ] || as_officer "shichen sample --db desk.db" >/dev/null
work new
if [ -n "$older" ]; then
  holds desk.db 'written by the older version' || fail "the line of the older version is gone"
  say "backups that the upgrade made: $(ls "$root/home/officer/desk-backups" 2>/dev/null | grep -c '\.db$' || true)"
fi
measure

before=$(as_officer "sha256sum desk.db" | cut -d' ' -f1)
in_root env DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq shichen >"$out/remove.log" 2>&1
gone "$before"
say "all as it should be; pictures in $out (xwd: convert with ImageMagick)"
