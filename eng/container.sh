#!/usr/bin/env bash
# Makes a container image of negsim, with the runtime and no SDK, as an archive that any engine loads; none is needed to make it.
# Usage: eng/container.sh [FILE]; default dist/negsim.tar.gz. Load it with: docker load < dist/negsim.tar.gz (or podman load).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
file=${1:-dist/negsim.tar.gz}
mkdir -p "$(dirname "$file")"
dotnet publish src/Runner/Runner.csproj -c Release --os linux -t:PublishContainer -p:PackAsTool=false \
  -p:ContainerArchiveOutputPath="$(realpath "$(dirname "$file")")/$(basename "$file")" -v quiet -nologo ${NEGSIM_CONTAINER_ARGS:-}
echo "$file: docker load < $file, then: docker run --rm negsim:latest --help"
