# What try-deb.sh and try-rpm.sh have in common; read by them, not started. Both set: here, out, clean, root.

say() { echo "── $*"; }
fail() { echo "NOT AS IT SHOULD BE: $*" >&2; exit 1; }

leave() {
  umount -q "$root/proc" 2>/dev/null || true
  rm -rf "$root"
}

in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
# The officer has no rights on the machine beside the own home.
as_officer() { in_root su - officer -c "$1"; }

# An empty Debian with an officer, and the screen and the hand, which a real machine has. Further packages: arguments.
clean_root() {
  mkdir -p "$out"
  if [ ! -e "$clean/etc/debian_version" ]; then
    say "an empty Debian"
    debootstrap --variant=minbase bookworm "$clean" "${MIRROR:-http://deb.debian.org/debian}" >"$out/debootstrap.log" 2>&1
  fi
  leave
  trap leave EXIT
  cp -a "$clean" "$root"
  mount -t proc proc "$root/proc"
  in_root apt-get update -qq
  in_root useradd -m officer
  in_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends xvfb xdotool x11-apps "$@" >"$out/screen.log" 2>&1
  write_hand
}

write_hand() {
cat >"$root/home/officer/drive" <<'DRIVE'
#!/bin/bash
# Opens a window of the program with the given arguments, types, takes a picture, closes the window as a person does.
# drive PICTURE HOW TEXT ARGUMENTS...; HOW: log (the text becomes a line of the log), secret (the text is a passphrase that
# is asked for, and the desk comes after it), look (nothing is typed).
set -e
picture=$1; how=$2; text=$3; shift 3
Xvfb :9 -screen 0 1600x900x24 -nolisten tcp -noreset >/dev/null 2>&1 & screen=$!
export DISPLAY=:9 LANG=C.UTF-8
sleep 2
shichen "$@" >"$HOME/console.log" 2>&1 & console=$!
# Nothing else is on this screen: the first window with a name is the program's.
window=
for i in $(seq 480); do
  window=$(xdotool search --onlyvisible --name '.+' 2>/dev/null | head -1) && [ -n "$window" ] && break
  kill -0 $console || { cat "$HOME/console.log"; exit 1; }
  sleep 0.5
done
[ -n "$window" ] || { echo 'no window came'; xwd -root -silent | gzip >"$picture"; cat "$HOME/console.log"; exit 1; }
sleep "${SETTLE:-15}"
xdotool windowfocus "$window" || true
case $how in
  log)
    # The walk round the desk is offered at the first start.
    xdotool key --window "$window" Escape; sleep 2
    xdotool key --window "$window" ctrl+l; sleep 2
    xdotool type --delay 80 "$text"; xdotool key Return; sleep 4 ;;
  secret)
    xdotool type --delay 80 "$text"; xdotool key Return; sleep "${SETTLE:-15}" ;;
esac
xwd -root -silent | gzip >"$picture"
# No window manager here that would say it politely.
kill $console 2>/dev/null || { echo "the console ended by itself:"; tail -20 "$HOME/console.log"; kill $screen; exit 1; }
wait $console || true
kill $screen 2>/dev/null || true
DRIVE
chmod 755 "$root/home/officer/drive"
}

# Whether the desk's file of the officer has these words.
holds() { grep -qaF "$2" "$root/home/officer/$1" "$root/home/officer/$1-wal" 2>/dev/null; }

# Milliseconds from the beginning of the process, and what is in memory a minute later.
measure() {
  say "start, five times (milliseconds from the beginning of the process)"
  for round in 1 2 3 4 5; do
    as_officer "Xvfb :9 -screen 0 1600x900x24 -nolisten tcp -noreset >/dev/null 2>&1 & screen=\$!; sleep 1; DISPLAY=:9 shichen --db desk.db --measure-start 2>/dev/null | grep -E '^(window|first-frame|boards) '; kill \$screen 2>/dev/null || true" | tr '\n' ' '
    echo
  done
  say "in memory after ${MINUTES:-1} minutes"
  as_officer "Xvfb :9 -screen 0 1600x900x24 -nolisten tcp -noreset >/dev/null 2>&1 & screen=\$!; sleep 1; DISPLAY=:9 shichen --db desk.db >/dev/null 2>&1 & console=\$!; sleep $((60 * ${MINUTES:-1})); grep VmRSS /proc/\$console/status; kill \$console; wait \$console; kill \$screen 2>/dev/null || true"
}

# Writes a line, shows the second screen, carries a backup away and opens it as the double click does. Pictures: $1.
work() {
  as_officer "./drive $1.xwd.gz log 'written by the new version' --db desk.db"
  holds desk.db 'written by the new version' || fail "the line was not kept"
  as_officer "./drive wall.xwd.gz look '' --db desk.db --wall"
  as_officer "shichen verify --db desk.db"
  as_officer "mkdir -p away && printf 'carried away safely\n' >words && chmod 600 words && shichen backup --db desk.db --encrypt-to away --passphrase-file words"
  backup=$(as_officer "ls away/*.shichen-backup")
  grep -q 'x-shichen-backup' "$root/usr/share/mime/packages/shichen.xml" || fail "backups are no known kind of file"
  grep -q '^Exec=/usr/bin/shichen %f$' "$root/usr/share/applications/shichen.desktop" || fail "the menu entry opens no file"
  as_officer "./drive backup.xwd.gz secret 'carried away safely' '$backup'"
  as_officer "shichen verify --db .local/share/shichen/$(basename "$backup" .shichen-backup).db"
  [ ! -e "$root/home/officer/.openjfx" ] || fail "libraries were unpacked into the home folder"
  for picture in older "$1" wall backup; do
    [ ! -e "$root/home/officer/$picture.xwd.gz" ] || cp "$root/home/officer/$picture.xwd.gz" "$out/"
  done
}

# Whether the program was removed without a trace and the desk's file stayed as it was; its sum before: $1.
gone() {
  [ ! -e "$root/opt/shichen" ] && [ ! -e "$root/usr/bin/shichen" ] || fail "files of the program were left"
  [ ! -e "$root/usr/share/applications/shichen.desktop" ] || fail "the menu entry was left"
  [ "$(as_officer "sha256sum desk.db" | cut -d' ' -f1)" = "$1" ] || fail "the desk's file was touched"
  [ -e "$root/home/officer/.config/shichen/chain.key" ] || fail "the key of the change log is gone"
  say "removed; the desk's file is as it was"
}
