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
mirror=${MIRROR:-http://deb.debian.org/debian}
mkdir -p "$out"

say() { echo "── $*"; }
fail() { echo "NOT AS IT SHOULD BE: $*" >&2; exit 1; }

leave() {
  umount -q "$root/proc" 2>/dev/null || true
  rm -rf "$root"
}
trap leave EXIT

in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
# The officer has no rights on the machine beside the own home.
as_officer() { in_root su - officer -c "$1"; }

if [ ! -e "$clean/etc/debian_version" ]; then
  say "an empty Debian"
  debootstrap --variant=minbase bookworm "$clean" "$mirror" >"$out/debootstrap.log" 2>&1
fi
leave
trap leave EXIT
cp -a "$clean" "$root"
mount -t proc proc "$root/proc"
cp "$new" "$root/new.deb"
[ -z "$older" ] || cp "$older" "$root/older.deb"
in_root apt-get update -qq
in_root useradd -m officer
# The screen and the hand, which a real machine has.
in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends xvfb xdotool x11-apps >"$out/screen.log" 2>&1

install_deb() {
  in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "/$1.deb" >"$out/install-$1.log" 2>&1 \
    || { tail -5 "$out/install-$1.log"; fail "$1.deb does not install"; }
  say "installed $1.deb, version $(in_root dpkg-query -W -f '${Version}, ${Installed-Size} kB' shichen)"
}

cat >"$root/home/officer/drive" <<'DRIVE'
#!/bin/bash
# Opens the desk, writes one line into the log by keys, takes a picture, closes the window as a person does.
set -e
picture=$1; line=$2
Xvfb :9 -screen 0 1600x900x24 -nolisten tcp -noreset >/dev/null 2>&1 & screen=$!
export DISPLAY=:9 LANG=C.UTF-8
sleep 2
shichen --db "$HOME/desk.db" >"$HOME/console.log" 2>&1 & console=$!
# Nothing else is on this screen: the first window with a name is the program's.
window=
for i in $(seq 480); do
  window=$(xdotool search --onlyvisible --name '.+' 2>/dev/null | head -1) && [ -n "$window" ] && break
  kill -0 $console || { cat "$HOME/console.log"; exit 1; }
  sleep 0.5
done
[ -n "$window" ] || { echo 'no window came'; cat "$HOME/console.log"; exit 1; }
sleep "${SETTLE:-15}"
xdotool windowfocus "$window" || true
# The walk round the desk is offered at the first start.
xdotool key --window "$window" Escape; sleep 2
xdotool key --window "$window" ctrl+l; sleep 2
xdotool type --delay 80 "$line"; xdotool key Return
sleep 4
xwd -root -silent | gzip >"$picture"
# No window manager here that would say it politely.
kill $console 2>/dev/null || { echo "the console ended by itself:"; tail -20 "$HOME/console.log"; kill $screen; exit 1; }
wait $console || true
kill $screen 2>/dev/null || true
DRIVE
chmod 755 "$root/home/officer/drive"

holds() { grep -qaF "$2" "$root/home/officer/$1" "$root/home/officer/$1-wal" 2>/dev/null; }

if [ -n "$older" ]; then
  install_deb older
  as_officer "shichen sample --db desk.db" >/dev/null
  as_officer "./drive older.xwd.gz 'written by the older version'"
  holds desk.db 'written by the older version' || fail "the older version did not keep the line"
fi

install_deb new
[ "$(in_root readlink -f /usr/bin/shichen)" = /opt/shichen/bin/shichen ] || fail "no command"
as_officer "shichen --version"
[ -n "$older" ] || as_officer "shichen sample --db desk.db" >/dev/null
as_officer "./drive new.xwd.gz 'written by the new version'"
holds desk.db 'written by the new version' || fail "the line was not kept"
if [ -n "$older" ]; then
  holds desk.db 'written by the older version' || fail "the line of the older version is gone"
  say "backups that the upgrade made: $(ls "$root/home/officer/desk-backups" 2>/dev/null | grep -c '\.db$' || true)"
fi
as_officer "shichen verify --db desk.db"
[ ! -e "$root/home/officer/.openjfx" ] || fail "libraries were unpacked into the home folder"

say "start, five times (milliseconds from the beginning of the process)"
for round in 1 2 3 4 5; do
  as_officer "Xvfb :9 -screen 0 1600x900x24 -nolisten tcp -noreset >/dev/null 2>&1 & screen=\$!; sleep 1; DISPLAY=:9 shichen --db desk.db --measure-start 2>/dev/null | grep -E '^(first-frame|boards) '; kill \$screen 2>/dev/null || true" | tr '\n' ' '
  echo
done

for picture in older new; do
  [ -e "$root/home/officer/$picture.xwd.gz" ] && cp "$root/home/officer/$picture.xwd.gz" "$out/"
done
before=$(as_officer "sha256sum desk.db" | cut -d' ' -f1)
in_root env DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq shichen >"$out/remove.log" 2>&1
[ ! -e "$root/opt/shichen" ] && [ ! -e "$root/usr/bin/shichen" ] || fail "files of the program were left"
[ ! -e "$root/usr/share/applications/shichen.desktop" ] || fail "the menu entry was left"
[ "$(as_officer "sha256sum desk.db" | cut -d' ' -f1)" = "$before" ] || fail "the desk's file was touched"
[ -e "$root/home/officer/.config/shichen/chain.key" ] || fail "the key of the change log is gone"
say "removed; the desk's file is as it was"
say "all as it should be; pictures in $out (xwd: convert with ImageMagick)"
