#!/usr/bin/env bash
# Tests the lab: its pure parts in Vitest, then its one file, and the page that the program serves, in a real browser without a
# window. Needs the .NET SDK and Node.js 20 with npm; as root on Debian what is missing is installed.
# LAB_FILE names a page that is made already. The last line is: N passed, N failed
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/browser.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "lab-tests: $1" >&2; echo "0 passed, 1 failed"; exit 1; }

find_browser || fail "no browser."
node_packages src/Lab/Page || fail "npm ci failed in src/Lab/Page."
node_packages tests/Lab || fail "npm ci failed in tests/Lab."
export LAB_FILE=${LAB_FILE:-$work/lab.html}
[ -f "$LAB_FILE" ] || ./negsim lab --export "$LAB_FILE" >&2 || fail "the page could not be exported."

began=$SECONDS
{ (cd src/Lab/Page && npm run --silent check) && (cd tests/Lab && npm run --silent pure); } 2>&1 | tee "$work/pure"
pure=${PIPESTATUS[0]}
(cd tests/Lab && node --test --test-concurrency=1 --test-reporter=spec ./*.test.mjs) 2>&1 | tee "$work/out"
passed=$(sed -n 's/^ℹ pass //p' "$work/out")
failed=$(sed -n 's/^ℹ fail //p' "$work/out")
# Vitest ends with: Tests  1 failed | 20 passed (21)
sum=$(sed 's/\x1b\[[0-9;]*m//g' "$work/pure" | sed -n 's/^ *Tests  //p')
passed=$((${passed:-0} + $(sed -n 's/.*\b\([0-9][0-9]*\) passed.*/\1/p' <<<"$sum" | grep . || echo 0)))
failed=$((${failed:-1} + $(sed -n 's/.*\b\([0-9][0-9]*\) failed.*/\1/p' <<<"$sum" | grep . || echo 0)))
if [ "$pure" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
echo "Seconds: $((SECONDS - began))"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
