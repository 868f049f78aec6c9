# Sourced by ./negsim and ./test.sh, from the repository's top: build with a compiler that starts once.
#
# Where no compiler server may stay behind (UseSharedCompilation=false), the compiler starts anew for every project, which
# takes most of a fresh build. So such a build gets a server of its own, which ends with the build. Instrumenting the
# compiler for later optimisation (TieredPGO) costs more than so short a life earns back.

build() {
  local arguments=("$@" -c Release -v quiet -nologo -clp:NoSummary) compiler= pipe=negsim-$$ status=0
  if [ "${UseSharedCompilation:-}" = false ]; then
    compiler=$(dirname "$(readlink -f "$(command -v dotnet)")")/sdk/$(dotnet --version)/Roslyn/bincore/VBCSCompiler.dll
  fi
  if [ -f "$compiler" ]; then
    arguments+=(-p:UseSharedCompilation=true "-p:SharedCompilationId=$pipe")
    trap 'dotnet "'"$compiler"'" -pipename:'"$pipe"' -shutdown >/dev/null 2>&1 || true' EXIT
    trap 'exit 130' INT TERM
  fi
  DOTNET_TieredPGO=0 dotnet build "${arguments[@]}" || status=$?
  if [ -f "$compiler" ]; then
    dotnet "$compiler" "-pipename:$pipe" -shutdown >/dev/null 2>&1 || true
    trap - EXIT INT TERM
  fi
  return $status
}
