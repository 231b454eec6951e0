#!/bin/sh
# What must be settled before the program itself starts.
if [ "$(id -u)" = 0 ]; then
  echo "Leeward does not run as root: start it as an ordinary user." >&2
  exit 1
fi
# No memory of the program is ever written down when it crashes.
ulimit -c 0
# The system's font library writes its cache before the program has a say. The program removes this folder
# when it ends; its name holds the process id, which exec keeps, so that folders of killed runs can be told.
LEEWARD_RUN_FOLDER=$(mktemp -d "${XDG_RUNTIME_DIR:-${TMPDIR:-/tmp}}/leeward-run-$$-XXXXXX") || exit 1
mkdir "$LEEWARD_RUN_FOLDER/cache"
export LEEWARD_RUN_FOLDER XDG_CACHE_HOME="$LEEWARD_RUN_FOLDER/cache"
# Chromium and Node open logs, traces and lists of what ran before the program has a say, and write in them what it does.
unset ELECTRON_ENABLE_LOGGING ELECTRON_LOG_FILE BREAKPAD_DUMP_LOCATION SSLKEYLOGFILE NODE_V8_COVERAGE NODE_REDIRECT_WARNINGS NODE_COMPILE_CACHE
count=$#
while [ "$count" -gt 0 ]; do
  case $1 in
    -enable-logging* | --enable-logging* | -log-file* | --log-file*) ;;
    -js-flags* | --js-flags* | -user-data-dir* | --user-data-dir*) ;;
    -enable-tracing* | --enable-tracing* | -trace-* | --trace-* | -ssl-key-log-file* | --ssl-key-log-file*) ;;
    *) set -- "$@" "$1" ;;
  esac
  shift
  count=$((count - 1))
done
exec "$(dirname "$(readlink -f "$0")")/leeward.bin" "$@"
