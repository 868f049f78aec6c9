#!/usr/bin/env bash
# Makes the packages that behaviours and clients are built with: Actors, Negotiation, Model, Grains, Grains.Abstractions, Grains.Client, TestKit.
# Usage: eng/pack.sh [DIR]; default: dist/packages. The build makes them beside the program (eng/Packages.targets); this copies them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. eng/build.sh
folder=${1:-dist/packages}
build src/Runner/Runner.csproj
mkdir -p "$folder"
cp src/Runner/bin/Release/net10.0/packages/*.nupkg "$folder"
echo "$folder: name it in a project's nuget.config, and refer to NegotiationSim.Grains.Client or another of them."
