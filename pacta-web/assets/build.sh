#!/bin/sh
# Builds the hashed style sheet and script into src/main/resources/static/assets (committed, so Maven needs no Node).
# --check: builds into a temporary folder and compares with what is committed; exit 1 if they differ.
set -eu
cd "$(dirname "$0")"
npm ci --silent
if [ "${1:-}" = "--check" ]; then
  fresh=$(mktemp -d)
  trap 'rm -rf "$fresh"' EXIT
  cp ../src/main/resources/static/assets/THIRD-PARTY.txt ../src/main/resources/static/assets/icon.svg "$fresh"/
  node build.mjs "$fresh"
  diff -r "$fresh" ../src/main/resources/static/assets || {
    echo "The committed assets differ from their sources: run pacta-web/assets/build.sh and commit." >&2
    exit 1
  }
  echo "Assets match their sources."
else
  node build.mjs
fi
