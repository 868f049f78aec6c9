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
echo "dist/negsim-$kind: copy the folder and run negsim in it."
