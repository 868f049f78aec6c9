#!/usr/bin/env bash
# Makes the lab's one file and goes through its journeys in a real browser, without a window. Needs the .NET SDK and Node.js 20
# with npm; installs Debian's chromium where it is missing and this runs as root. The last line is "N passed, N failed".
set -u -o pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
fail() { echo "lab-tests: $1" >&2; echo "0 passed, 1 failed"; exit 1; }

command -v npm >/dev/null || fail "npm is missing. Install Node.js 20 or later (Debian: apt-get install nodejs npm)."
browser="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}"
if [ -z "$browser" ]; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "chromium is missing. Install it (Debian: apt-get install chromium)."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null || fail "chromium could not be installed."
  browser="$(command -v chromium)"
fi

[ -d tests/Lab/node_modules ] || (cd tests/Lab && npm ci --no-audit --no-fund >&2) || fail "npm ci failed in tests/Lab."
export LAB_FILE="${LAB_FILE:-$work/lab.html}"
[ -f "$LAB_FILE" ] || ./negsim lab --export "$LAB_FILE" >&2 || fail "the page could not be exported."
export CHROMIUM="$browser"
(cd tests/Lab && node --test --test-concurrency=1 --test-reporter=spec ./*.test.mjs) | tee "$work/out"
passed="$(sed -n 's/^ℹ pass //p' "$work/out")"
failed="$(sed -n 's/^ℹ fail //p' "$work/out")"
echo "${passed:-0} passed, ${failed:-1} failed"
[ "${failed:-1}" = 0 ]
