#!/usr/bin/env bash
# Installs what the benchmark stands us beside, apart from the program: by apt KeePassXC, Writer and a browser
# with the tools that type into them, into build/peers bouquin and Excalidraw. Where one does not install, its
# column stays empty.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
# by_apt WHAT COMMAND PACKAGE...: installs the packages where the command is missing.
by_apt() {
  local what=$1 command=$2
  shift 2
  command -v "$command" >/dev/null && return 0
  command -v apt-get >/dev/null &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
    { echo "$what does not install here; its column stays empty." >&2; return 1; }
}

by_apt KeePassXC keepassxc-cli keepassxc
for tool in Xvfb:xvfb openbox:openbox xdotool:xdotool setxkbmap:x11-xkb-utils; do
  by_apt "Writer (${tool#*:})" "${tool%:*}" "${tool#*:}"
done
by_apt Writer soffice libreoffice-writer fonts-liberation
if [ ! -x build/peers/bin/python ] || [ requirements/bench.txt -nt build/peers/.ready ]; then
  { python3 -m venv build/peers && build/peers/bin/python -m pip install --quiet --disable-pip-version-check \
    --require-hashes -r requirements/bench.txt >/dev/null 2>&1 && touch build/peers/.ready; } ||
    echo "bouquin does not install here; its column stays empty." >&2
fi

excalidraw=build/peers/excalidraw ours=bench/effort/excalidraw
if by_apt Excalidraw chromium chromium && by_apt Excalidraw npm nodejs npm; then
  mkdir -p "$excalidraw"
  for file in package.json page.jsx drive.mjs; do
    cmp -s "$ours/$file" "$excalidraw/$file" || { cp "$ours/$file" "$excalidraw/" && rm -rf "$excalidraw/page"; }
  done
  [ -e "$excalidraw/page/page.js" ] ||
    (cd "$excalidraw" && rm -rf node_modules && npm install --no-audit --no-fund --no-package-lock --ignore-scripts >/dev/null 2>&1 &&
      node_modules/.bin/esbuild page.jsx --bundle --splitting --format=esm --minify --jsx=automatic --outdir=page \
        --conditions=production '--define:process.env.NODE_ENV="production"' '--define:import.meta.env={}' \
        --loader:.woff2=file --log-level=error) ||
    echo "Excalidraw does not install here; its column stays empty." >&2
fi
exit 0
