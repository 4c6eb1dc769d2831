#!/usr/bin/env bash
# Installs what the benchmark stands us beside, apart from the program: KeePassXC by apt, bouquin into
# build/peers. Where one does not install, its column stays empty.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

if ! command -v keepassxc-cli >/dev/null && command -v apt-get >/dev/null; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends keepassxc >/dev/null 2>&1 ||
    echo "KeePassXC does not install here; its column stays empty." >&2
fi
if [ ! -x build/peers/bin/python ] || [ requirements/bench.txt -nt build/peers/.ready ]; then
  { python3 -m venv build/peers && build/peers/bin/python -m pip install --quiet --disable-pip-version-check \
    --require-hashes -r requirements/bench.txt >/dev/null 2>&1 && touch build/peers/.ready; } ||
    echo "bouquin does not install here; its column stays empty." >&2
fi
exit 0
