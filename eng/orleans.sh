# Sourced by ./negsim and ./test.sh, from the repository's top.
#
# Orleans and the console exporter are on the public feed, but not on every mirror of it. Where a
# restore reports NU1101-NU1103 for one of them, everything but src/Grains and src/Silo still builds
# (MSBuild property Orleans=false), and the choice is remembered in .orleans.props, which git ignores
# and Directory.Build.props reads. A change of Directory.Packages.props probes again; so does --full.

# Leaves in the array "restored" what a build can skip.
probe_orleans() {
  local seen log missing other
  restored=()
  seen=$( { cat Directory.Packages.props; echo "${OrleansVersion:-}"; } | cksum | tr ' ' '-')
  if [ "${1:-}" != "--full" ] && [ -f .orleans.props ] && grep -q "probe $seen" .orleans.props; then return 0; fi
  echo "Looking for the Orleans packages (once)..." >&2
  log=$(mktemp)
  if dotnet restore NegotiationSim.sln -p:Orleans=true -v quiet >"$log" 2>&1; then
    remember_orleans true "$seen"
    restored=(--no-restore)
    rm -f "$log"
    return 0
  fi
  missing=$(grep -E 'error NU110[1-3]' "$log" | grep -E 'Microsoft\.Orleans\.|OpenTelemetry\.Exporter\.Console' || true)
  other=$(grep -E 'error ' "$log" | grep -vE 'error NU110[1-3]' || true)
  # A mirror may hold some of the Orleans packages and lack what those need. Such a package belongs to Orleans if, and
  # only if, everything restores without it.
  if [ -z "$missing" ] || [ -n "$other" ] || ! dotnet restore NegotiationSim.sln -p:Orleans=false -v quiet >"$log.without" 2>&1; then
    cat "$log" >&2
    if [ -f "$log.without" ]; then cat "$log.without" >&2; fi
    echo "negsim: the packages could not be restored; the messages above say why." >&2
    rm -f "$log" "$log.without"
    return 1
  fi
  rm -f "$log" "$log.without"
  remember_orleans false "$seen"
  restored=(--no-restore)
}

remember_orleans() {
  cat >.orleans.props <<EOF
<Project>
  <!-- probe $2 -->
  <PropertyGroup>
    <Orleans>$1</Orleans>
  </PropertyGroup>
</Project>
EOF
  if [ "$1" = false ]; then
    echo "*** This package feed has no Orleans: building without the rooms Grains and Silo; runs use the local engine. ***" >&2
  fi
}
