#!/usr/bin/env bash
# Tries an .rpm: installed by rpm into a clean root, opened on a virtual screen, driven by keys, and removed. The root is a
# Debian, for want of another here; so what the package asks for is not looked up by rpm but given by Debian's own names,
# and that the names in shichen.properties are those of Fedora and openEuler is not tried. Must be root; needs debootstrap
# and rpm.
#
#   installer/try-rpm.sh NEW.rpm        pictures and figures go to target/try-rpm
#
# CLEAN=DIR keeps the empty Debian for the next time; it is copied, never changed.
set -euo pipefail

new=$(realpath "$1")
here=$(cd "$(dirname "$0")/.." && pwd)
out=$here/target/try-rpm
clean=${CLEAN:-$out/clean}
root=$out/root
. "$here/installer/trying.sh"

# The libraries that the window asks of a machine, and the commands that bring menu and file type up to date.
clean_root libgtk-3-0 libgl1 libxtst6 libxxf86vm1 libfreetype6 desktop-file-utils shared-mime-info
rpm --root "$root" --initdb
say "asks for: $(rpm -qp --requires "$new" 2>/dev/null | grep -v '^rpmlib' | tr '\n' ' ')"
rpm --root "$root" --nodeps -i "$new" >"$out/install.log" 2>&1 || { tail -5 "$out/install.log"; fail "$new does not install"; }
say "installed $(rpm --root "$root" -q --qf '%{NAME} %{VERSION}, %{SIZE} bytes' shichen)"
rpm --root "$root" --nodeps -V shichen || fail "installed files are not those of the package"
[ "$(in_root readlink -f /usr/bin/shichen)" = /opt/shichen/bin/shichen ] || fail "no command"
as_officer "shichen --version"
as_officer "shichen sample --db desk.db" >/dev/null
work new
measure

before=$(as_officer "sha256sum desk.db" | cut -d' ' -f1)
rpm --root "$root" --nodeps -e shichen >"$out/remove.log" 2>&1 || { tail -5 "$out/remove.log"; fail "does not let itself be removed"; }
gone "$before"
say "all as it should be; pictures in $out (xwd: convert with ImageMagick)"
