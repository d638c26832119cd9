#!/usr/bin/env bash
# Paints the pictures of the guides and of the README anew from the sample operation, without a display. The one argument is
# the program, installed or built:  src/docs/guide/make-pictures.sh target/installer/shichen/bin/shichen
# ImageMagick makes them small: 255 colours still tell every state apart.
set -euo pipefail
program=$(realpath "$1")
guide=$(cd "$(dirname "$0")" && pwd)/pictures
readme=$(cd "$(dirname "$0")/../pictures" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SHICHEN_HOME=$work/home
"$program" sample --db "$work/desk.db" >/dev/null

paint() { # language theme size: into the work folder
  "$program" snapshot --db "$work/desk.db" --out "$work/painted" --lang "$1" --theme "$2" --scale 100 --size "$3" >/dev/null
}

keep() { # folder pictures…
  local folder=$1 picture
  shift
  for picture in "$@"; do
    convert "$picture" -dither None -colors 255 -define png:compression-level=9 "PNG8:$folder/$(basename "$picture")"
  done
}

for language in zh en; do
  paint "$language" day 1280x720
done
keep "$guide" "$work"/painted/*.png
keep "$readme" "$work"/painted/{map,roster}-1280x720-en-day-100.png
paint zh night 1920x1080
keep "$readme" "$work"/painted/desk-1920x1080-zh-night-100.png
