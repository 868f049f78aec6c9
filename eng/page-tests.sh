#!/usr/bin/env bash
# Opens pages in a real browser, at the widths of a phone and of a screen and on paper, and says what is wrong with them.
# Usage: eng/page-tests.sh PAGE.html ...    The last line is "N passed, N failed".
set -uo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/eng/browser.sh"
find_browser && node_packages "$top/tests/Pages" || { echo "0 passed, 1 failed"; exit 1; }
PAGES=$(realpath -- "$@") node --test --test-reporter=spec "$top/tests/Pages/report.test.mjs" | tee /dev/stderr |
  sed -n 's/^ℹ \(pass\|fail\) \([0-9]*\)$/\1 \2/p' | awk '{ n[$1] = $2 } END { print n["pass"] + 0 " passed, " (("fail" in n) ? n["fail"] : 1) " failed"; exit n["fail"] != 0 || n["pass"] == 0 }'
