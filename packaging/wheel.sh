#!/usr/bin/env bash
# Builds the wheel into build/dist, with resources/ inside it as exitdesk/_resources.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf build/dist
SOURCE_DATE_EPOCH="$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)"
export SOURCE_DATE_EPOCH
.venv/bin/python -m build --wheel --no-isolation --outdir build/dist . >/dev/null
listed="$(.venv/bin/python -m zipfile -l build/dist/exitdesk-*.whl)"
for part in fonts/IBMPlexSans-Regular.ttf fonts/LICENSE icons/lock.svg icons/LICENSE; do
  grep -q "exitdesk/_resources/$part" <<<"$listed" || { echo "not in the wheel: $part" >&2; exit 1; }
done
for translation in resources/i18n/*.ts; do
  [ -e "$translation" ] || continue
  compiled="$(basename "${translation%.ts}.qm")"
  grep -q "exitdesk/_resources/i18n/$compiled" <<<"$listed" || { echo "not in the wheel: $compiled" >&2; exit 1; }
done
ls -l build/dist
