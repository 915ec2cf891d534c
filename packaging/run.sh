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
if ! ninja -C "$build" -n 2>/dev/null | grep -q 'no work to do'; then
    echo "Building Sockeye; the first time takes a few minutes."
    if [ -t 1 ]; then
        ninja -C "$build"
    else
        quietly ninja -C "$build"
    fi
fi

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
    echo "Here is the tour of the command line instead: every tool once, on the practice network."
    exec "$build/sockeye-cli" tour
fi
exec "$build/sockeye" "$@"
