#!/usr/bin/env bash
# Locks requirements/*.in into *.txt: versions and hashes only, from the public index, with no address in the file.
# pip's own settings are put aside, so that every published file of a version is in the list and not a local one.
set -euo pipefail
cd "$(dirname "$0")/.."

unset PIP_FIND_LINKS PIP_INDEX_URL PIP_EXTRA_INDEX_URL
export PIP_CONFIG_FILE=/dev/null
for name in base dev bench; do
  .venv/bin/pip-compile --quiet --allow-unsafe --generate-hashes --strip-extras --newline LF \
    --no-header --no-emit-options \
    --output-file "requirements/$name.txt" "requirements/$name.in"
done
