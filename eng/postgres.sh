# Sourced by ./test.sh.
#
# The cluster's tests start a PostgreSQL server of their own, on a free loopback port, from Debian's package. Where it
# is missing and this is root on a machine with apt (a fresh container), it is installed; else those tests say what to do.

provide_postgres() {
  if compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; then return 0; fi
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  echo "Installing PostgreSQL for the cluster's tests (once)..." >&2
  # The package would start a server for everybody; the tests only want the programs.
  mkdir -p /etc/postgresql-common
  [ -f /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql; } >/dev/null 2>&1 ||
    echo "PostgreSQL could not be installed; the cluster's tests will fail and say so." >&2
}
