#!/usr/bin/env bash
# run.sh [ARGUMENT…]: installs what is missing, builds Sockeye and opens its window; the arguments are passed on to it.
# Where there is no display, it runs the tour of the command line instead.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$top/build/release
# shellcheck source=packaging/common.sh
. "$top/packaging/common.sh"

"$top/packaging/install-dependencies.sh" run

if [ ! -e "$build/build.ninja" ]; then
    (cd "$top" && quietly cmake --preset release)
fi
# A dry run can't tell whether there is something to build: looking for new files is work to it. So say so once it builds.
if [ -t 1 ]; then terminal=1; else terminal=0; fi
log=$(mktemp)
if ! ninja -C "$build" 2>&1 </dev/null | tee "$log" | awk -v terminal=$terminal '
    / (Building|Linking) / {
        if (!said) print "Building Sockeye; the first time takes a few minutes."
        said = 1
        if (terminal) { printf "\r%s ", $1; fflush() }
    }
    END { if (said && terminal) print "" }'; then
    cat "$log" >&2
    exit 1
fi
rm -f "$log"

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
    echo "Here is the tour of the command line instead: every tool once, on the practice network."
    exec "$build/sockeye-cli" tour
fi
exec "$build/sockeye" "$@"
