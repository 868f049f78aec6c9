# Sourced by scripts that open pages in a real browser: sets CHROMIUM, and has Node's packages of a folder at hand.

# Debian's chromium, or the one CHROMIUM names; installs it where it is missing and this runs as root.
find_browser() {
  command -v npm >/dev/null || { echo "npm is missing. Install Node.js 20 or later (Debian: apt-get install nodejs npm)." >&2; return 1; }
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
  if [ -z "$CHROMIUM" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null
    CHROMIUM=$(command -v chromium || true)
  fi
  [ -n "$CHROMIUM" ] || { echo "chromium is missing. Install it (Debian: apt-get install chromium), or name another in CHROMIUM." >&2; return 1; }
  export CHROMIUM
}

# The packages of the package.json in a folder, exactly as its lock has them.
node_packages() { [ -d "$1/node_modules" ] || (cd "$1" && npm ci --no-audit --no-fund >&2); }
