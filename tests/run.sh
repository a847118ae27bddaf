#!/usr/bin/env bash
# Builds once and runs every test, those of the browser, of PostgreSQL and of PDF included.
# The last line reads "N passed, N failed", with ", N skipped" where something had to be left out.
#
#   bash tests/run.sh [arguments of the test program, e.g. -class "*Reader*"]
#
# Chromium, PostgreSQL and poppler-utils are looked for, and installed from Debian's packages where this may be done without asking
# (root or passwordless sudo). Without them their tests are skipped, and the run says so; with CI=true that is a failure.
set -uo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
cd -- "$root" || exit 1
exec </dev/null

results="$root/TestResults"
trx="$results/tests.trx"
missing=()

say() { printf '%s\n' "$*"; }

# What broke before a test could run is one failure, so that the last line never reads as a success.
give_up() {
  say "error: $*" >&2
  say "0 passed, 1 failed"
  exit 1
}

scratch=""
clean_up() {
  [ "$(type -t postgres_stop)" = function ] && postgres_stop
  [ -n "$scratch" ] && rm -rf -- "$scratch"
}
trap clean_up EXIT

# The SDK keeps its caches under HOME and fails obscurely without one; "~" asks the user database where HOME is not set.
[ -n "${HOME:-}" ] || HOME=$(unset HOME; printf '%s' ~)
if [ ! -w "$HOME" ]; then
  scratch=$(mktemp -d) && HOME=$scratch
  # A build server that outlives this run would go on writing to the folder that is removed.
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
fi
export HOME
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# Only the system's browser is used; Playwright must not look for one of its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

find_chromium() {
  local name path
  for name in "${BOT_TEST_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    [ -n "$name" ] || continue
    path=$(command -v -- "$name") || continue
    # A package that only points at an app store answers nothing here.
    timeout 30 "$path" --version >/dev/null 2>&1 || continue
    say "$path"
    return 0
  done
  return 1
}

find_postgres() {
  local dir
  for dir in "$(dirname -- "$(command -v initdb 2>/dev/null || say /nonexistent/initdb)")" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin; do
    [ -x "$dir/initdb" ] && [ -x "$dir/pg_ctl" ] && return 0
  done
  return 1
}

find_poppler() {
  command -v pdftotext >/dev/null 2>&1 && command -v pdfinfo >/dev/null 2>&1
}

# Root itself, or sudo where it asks nothing.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; }
}

install() {
  [ $# -gt 0 ] || return 0
  may_install || return 1
  say "Installing from Debian's packages: $*"
  local log="$results/apt.log"
  as_root apt-get -o DPkg::Lock::Timeout=120 update >"$log" 2>&1 \
    && as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@" >>"$log" 2>&1 \
    || { say "The installation failed; the end of $log:"; tail -n 5 -- "$log"; return 1; }
}

command -v dotnet >/dev/null 2>&1 || give_up "the .NET 10 SDK is not installed (no 'dotnet' on the path)."
rm -rf -- "$results"
mkdir -p -- "$results" || give_up "cannot write to $results."

packages=()
find_chromium >/dev/null || packages+=(chromium fonts-liberation)
find_postgres || packages+=(postgresql)
find_poppler || packages+=(poppler-utils)
install "${packages[@]}"

if BOT_TEST_CHROMIUM=$(find_chromium); then
  export BOT_TEST_CHROMIUM
  say "Browser: $BOT_TEST_CHROMIUM"
else
  unset BOT_TEST_CHROMIUM
  missing+=("the browser tests (install Debian's package 'chromium', or set BOT_TEST_CHROMIUM to a Chromium)")
fi

find_poppler || missing+=("the tests of PDF (install Debian's package 'poppler-utils')")

say "Building…"
dotnet build Bot.sln -c Release -v quiet -nologo || give_up "the build failed, so no test ran."

# The server is the caller's if one is named, else a throw-away one of ours.
if [ -z "${BOT_TEST_POSTGRES:-}" ] && [ -f tests/postgres.sh ]; then
  if find_postgres; then
    # shellcheck source=/dev/null
    . tests/postgres.sh
    postgres_start || missing+=("the PostgreSQL tests (the server is installed but did not start; see above)")
  else
    missing+=("the PostgreSQL tests (install Debian's package 'postgresql', or set BOT_TEST_POSTGRES to a connection string)")
  fi
fi

dotnet tests/Bot.Tests/bin/Release/net10.0/Bot.Tests.dll -noLogo -noColor -trx "$trx" "$@"
code=$?

# The counts come from the report, not from the console, whose wording is not ours.
[ -f "$trx" ] || give_up "the test program ended with code $code and left no report."
counter() { grep -o '<Counters [^>]*' -- "$trx" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
total=$(counter total); passed=$(counter passed)
skipped=$(grep -c 'outcome="NotExecuted"' -- "$trx")
failed=$((total - passed - skipped))
# A crash after the last test, or a fixture that could not be cleaned up, is no success either.
[ "$code" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
[ "$total" -gt 0 ] || give_up "no test ran."

for part in ${missing[@]+"${missing[@]}"}; do say "LEFT OUT: $part"; done
status=0
[ "$failed" -eq 0 ] || status=1
if [ "${CI:-}" = true ] && { [ "$skipped" -gt 0 ] || [ ${#missing[@]} -gt 0 ]; }; then
  say "error: CI runs everything; nothing may be left out." >&2
  status=1
fi

if [ "$skipped" -gt 0 ]; then
  say "$passed passed, $failed failed, $skipped skipped"
else
  say "$passed passed, $failed failed"
fi
exit "$status"
