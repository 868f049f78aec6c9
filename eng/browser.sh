# Sourced by scripts that open pages in a real browser: sets CHROMIUM, and has Node's packages of a folder at hand.

# Installs Debian's packages where this runs as root.
install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# npm of a Node.js that is new enough, and Debian's chromium or the one CHROMIUM names.
find_browser() {
  command -v npm >/dev/null || install_packages nodejs npm || { echo "npm is missing. Install Node.js 20 or later (Debian: apt-get install nodejs npm)." >&2; return 1; }
  local node
  node=$(node --version)
  node=${node#v}
  [ "${node%%.*}" -ge 20 ] || { echo "Node.js $node is too old. Install version 20 or later (https://nodejs.org)." >&2; return 1; }
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
  [ -n "$CHROMIUM" ] || { install_packages chromium fonts-liberation; CHROMIUM=$(command -v chromium || true); }
  [ -n "$CHROMIUM" ] || { echo "chromium is missing. Install it (Debian: apt-get install chromium), or name another in CHROMIUM." >&2; return 1; }
  export CHROMIUM
}

# The packages of the package.json in a folder, exactly as its lock has them.
node_packages() { [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] || (cd "$1" && npm ci --no-audit --no-fund >&2); }
