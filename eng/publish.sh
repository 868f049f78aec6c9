#!/usr/bin/env bash
# Makes negsim for computers without .NET: one folder with program, runtime, worlds and scenarios.
# Usage: eng/publish.sh [linux-x64 | linux-arm64 | osx-arm64 | osx-x64 | win-x64 | win-arm64]; default: this machine's kind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case $(uname -s)-$(uname -m) in
  Darwin-arm64) here=osx-arm64 ;;
  Darwin-*) here=osx-x64 ;;
  MINGW*-* | MSYS*-*) here=win-x64 ;;
  *-aarch64) here=linux-arm64 ;;
  *) here=linux-x64 ;;
esac
kind=${1:-$here}
dotnet publish src/Runner/Runner.csproj -c Release -r "$kind" --self-contained -p:PackAsTool=false -o "dist/negsim-$kind" -v quiet -nologo
# The lab is carried as its one file: whoever is handed the folder has no npm to build it.
if command -v npm >/dev/null; then
  ./negsim lab --export "dist/negsim-$kind/lab.html"
else
  echo "npm is missing: the folder has no lab.html, and negsim lab will say so." >&2
fi
echo "dist/negsim-$kind: copy the folder and run negsim in it."
