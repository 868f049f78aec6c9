#!/usr/bin/env bash
# Builds and tests everything. Usage: ./test.sh [--long] [ROOM ...]
#   --long   only the tests that take long: processes killed, many random worlds, the lab in a browser (else: all the others)
#   ROOM     only these rooms' tests, for example: ./test.sh Model Scenarios
# The last line is always: N passed, N failed
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. eng/build.sh
. eng/postgres.sh

length='Length!=Long'
rooms=()
for arg in "$@"; do
  case $arg in
    --long) length='Length=Long' ;;
    *) rooms+=("$arg") ;;
  esac
done

finish() { echo "$1 passed, $2 failed"; [ "$2" = 0 ]; exit; }

for room in ${rooms[@]+"${rooms[@]}"}; do
  [ -d "tests/$room.Tests" ] && continue
  echo "There is no room called $room; there are: $(cd tests && echo *.Tests | sed 's/\.Tests//g')."
  finish 0 1
done

provide_postgres
if ! build NegotiationSim.sln; then
  echo "The build failed."
  finish 0 1
fi

passed=0
failed=0
seconds=
if [ "$length" = 'Length!=Long' ] && [ ${#rooms[@]} = 0 ]; then
  if dotnet format whitespace NegotiationSim.sln --no-restore --verify-no-changes -v quiet; then
    passed=1
  else
    echo "The layout differs from .editorconfig; write it with: dotnet format whitespace"
    failed=1
  fi
fi
for project in tests/*.Tests/*.csproj; do
  room=$(basename "$project" .Tests.csproj)
  if [ ${#rooms[@]} -gt 0 ] && [[ " ${rooms[*]} " != *" $room "* ]]; then continue; fi
  if [ "$length" = 'Length=Long' ] && ! grep -rq --include='*.cs' 'Trait("Length", "Long")' "tests/$room.Tests"; then continue; fi
  log=$(mktemp)
  began=$SECONDS
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "console;verbosity=minimal" --filter "$length" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  seconds="$seconds, $room $((SECONDS - began))"
  sum=$(grep -oE 'Failed: +[0-9]+, Passed: +[0-9]+' "$log" | tail -n 1)
  f=$(sed -nE 's/Failed: +([0-9]+),.*/\1/p' <<<"$sum")
  p=$(sed -nE 's/.*Passed: +([0-9]+)/\1/p' <<<"$sum")
  passed=$((passed + ${p:-0}))
  failed=$((failed + ${f:-0}))
  # A test host that crashes reports nothing, or zero of zero: that is a failure too, and so is a room in which no test ran.
  if [ "${f:-0}" = 0 ] && { [ "$status" != 0 ] || [ "${p:-0}" = 0 ]; }; then
    echo "$room: the test host ended with code $status after ${p:-0} tests."
    failed=$((failed + 1))
  fi
  rm -f "$log"
done
# The lab's page is tested by a browser, after the rooms that it is made of.
if [ "$length" = 'Length=Long' ] && { [ ${#rooms[@]} = 0 ] || [[ " ${rooms[*]} " == *" Lab "* ]]; }; then
  log=$(mktemp)
  began=$SECONDS
  eng/lab-tests.sh 2>&1 | tee "$log"
  seconds="$seconds, the lab's page $((SECONDS - began))"
  [[ $(tail -n 1 "$log") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) || failed=$((failed + 1))
  rm -f "$log"
fi
echo "Seconds by room: ${seconds#, }"
finish $passed $failed
