# Sourced by the scripts beside it.
# shellcheck shell=bash

# quietly COMMAND…: its output is shown only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ $status != 0 ]; then cat "$log" >&2; fi
    rm -f "$log"
    return $status
}
