#!/usr/bin/env bash
# Builds and tests everything. Usage: ./test.sh [ROOM ...]
#   ROOM   only these rooms' tests, for example: ./test.sh Model Scenarios
# The last line is always: N passed, N failed
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/build.sh
. eng/postgres.sh

rooms=("$@")

finish() { echo "$1 passed, $2 failed"; [ "$2" = 0 ]; exit; }

provide_postgres
if ! build NegotiationSim.sln; then
  echo "The build failed."
  finish 0 1
fi

passed=0
failed=0
for project in tests/*.Tests/*.csproj; do
  room=$(basename "$project" .Tests.csproj)
  if [ ${#rooms[@]} -gt 0 ] && [[ " ${rooms[*]} " != *" $room "* ]]; then continue; fi
  log=$(mktemp)
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "console;verbosity=minimal" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  sum=$(grep -oE 'Failed: +[0-9]+, Passed: +[0-9]+' "$log" | tail -n 1)
  f=$(sed -nE 's/Failed: +([0-9]+),.*/\1/p' <<<"$sum")
  p=$(sed -nE 's/.*Passed: +([0-9]+)/\1/p' <<<"$sum")
  passed=$((passed + ${p:-0}))
  failed=$((failed + ${f:-0}))
  # A test host that crashes reports nothing, or zero of zero: that is a failure too.
  if [ "$status" != 0 ] && [ "${f:-0}" = 0 ]; then
    echo "$room: the test host ended with code $status."
    failed=$((failed + 1))
  fi
  rm -f "$log"
done
finish $passed $failed
