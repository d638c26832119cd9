#!/usr/bin/env bash
# Paints the pictures of the guides anew from the sample operation, without a display. The one argument is the program,
# installed or built:  src/docs/guide/make-pictures.sh target/installer/shichen/bin/shichen
# ImageMagick makes them small: 255 colours still tell every state apart.
set -euo pipefail
program=$(realpath "$1")
pictures=$(cd "$(dirname "$0")" && pwd)/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SHICHEN_HOME=$work/home
"$program" sample --db "$work/desk.db" >/dev/null
for language in zh en; do
  "$program" snapshot --db "$work/desk.db" --out "$pictures" --lang "$language" --theme day --scale 100 --size 1280x720
done
for picture in "$pictures"/*.png; do
  convert "$picture" -dither None -colors 255 -define png:compression-level=9 "PNG8:$work/small.png"
  mv "$work/small.png" "$picture"
done
