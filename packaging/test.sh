#!/usr/bin/env bash
# test.sh [STEP…]: installs what is missing, builds, and runs every check and every test; with names of steps, only those
# (and the builds they need). Prints a line a step with its seconds, what was skipped and why, and ends with 1 if
# anything failed. The output of each step stays in build/logs. SOCKEYE_FUZZ_SECONDS: how long each fuzz target runs.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
exec </dev/null
# shellcheck source=packaging/common.sh
. packaging/common.sh

logs=$top/build/logs
jobs=$(nproc)
export PATH=$PATH:/usr/sbin:/sbin
export LC_ALL=C.UTF-8
export SOCKEYE_TEST_RUN=$$ # marks every process that the tests start
only=" $* "

rm -rf "$logs"
mkdir -p "$logs"
declare -A outcome
steps=()

# step NAME NEEDED COMMAND…: runs COMMAND if the step NEEDED ('' for none) passed, and notes how it went.
step() {
    local name=$1 needed=$2 start=$SECONDS status=0
    shift 2
    if [[ $only != "  " && $only != *" $name "* && ! ($name = build-* && $only = *" ${name#build-} "*) ]]; then
        outcome[$name]=passed # left out; what needs it may try
        return 0
    fi
    if [ -n "$needed" ] && [ "${outcome[$needed]:-}" != passed ]; then
        outcome[$name]="not run"
        steps+=("$(printf '%-8s %-14s %5s' "not run" "$name" "")")
        return 0
    fi
    printf '%-14s …\n' "$name"
    ("$@") >"$logs/$name.log" 2>&1 || status=$?
    if [ $status = 0 ]; then
        outcome[$name]=passed
    else
        outcome[$name]=FAILED
        echo "FAILED: $name; the end of build/logs/$name.log:"
        tail -n 60 "$logs/$name.log"
    fi
    steps+=("$(printf '%-8s %-14s %5d s   %s' "${outcome[$name]}" "$name" $((SECONDS - start)) "$(sum_up "$name")")")
}

# sum_up NAME: one line on what a step did, out of its log.
sum_up() {
    case $1 in
        tidy) tail -n 1 "$logs/tidy.log" ;;
        fuzz) grep -c '^Done ' "$logs/fuzz.log" | sed 's/$/ targets/' || true ;;
        build-*) ;;
        *) sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\2 programs, \1 failed/p' "$logs/$1.log" ;;
    esac
}

check_format() {
    git ls-files -z '*.cpp' '*.h' | xargs -0 -r -n 32 -P "$jobs" clang-format-14 --dry-run --Werror
}

# build PRESET [TARGET…]: configures if need be, and builds.
build() {
    local preset=$1
    shift
    cmake --preset "$preset" && cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"}
}

# run_tests PRESET ARGUMENT…: ctest, with its whole output kept for the count of skips.
run_tests() {
    local preset=$1 status=0
    shift
    ctest --preset "$preset" "$@" || status=$?
    cp "build/$preset/Testing/Temporary/LastTest.log" "$logs/$preset.tests"
    return $status
}

# Runs each fuzz target with a log of its own; says which failed, and shows the end of that one's log last.
run_fuzzers() {
    local seconds=${SOCKEYE_FUZZ_SECONDS:-8} folder=build/dev-fuzz target name
    local -a names=() running=() failed=() seeds
    rm -rf "$folder/said"
    mkdir -p "$folder/found" "$folder/said"
    for target in "$folder"/fuzz_*; do
        if [ ! -x "$target" ] || [ -d "$target" ]; then continue; fi
        name=${target##*/fuzz_}
        mkdir -p "$folder/corpus/$name"
        seeds=("tests/fuzz/corpus/$name")
        if [ ! -d "${seeds[0]}" ]; then seeds=(); fi
        if [ ${#running[@]} -ge "$jobs" ]; then
            wait "${running[0]}" || failed+=("${names[0]}")
            running=("${running[@]:1}")
            names=("${names[@]:1}")
        fi
        "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
            -artifact_prefix="$folder/found/$name-" \
            "$folder/corpus/$name" "${seeds[@]}" >"$folder/said/$name.log" 2>&1 &
        running+=($!)
        names+=("$name")
    done
    while [ ${#running[@]} -gt 0 ]; do
        wait "${running[0]}" || failed+=("${names[0]}")
        running=("${running[@]:1}")
        names=("${names[@]:1}")
    done
    grep -h -e '^Done ' -e '^stat::' "$folder"/said/*.log || true
    for name in "${failed[@]}"; do
        echo "fuzz_$name failed:"
        # Without the course of it: what it found, and where.
        grep -v -E '^#[0-9]+\s+(NEW|REDUCE|pulse|INITED|RELOAD|READ)' "$folder/said/$name.log" | tail -n 50
    done
    [ ${#failed[@]} = 0 ]
}

# The processes that carry our mark, but for this one and those that print the list.
left_running() {
    local entry process name
    for entry in /proc/[0-9]*; do
        process=${entry#/proc/}
        if [ "$process" != $$ ] && [ "$process" != "$BASHPID" ] \
            && tr '\0' '\n' 2>/dev/null <"$entry/environ" | grep -qx "SOCKEYE_TEST_RUN=$$"; then
            name=$(tr '\0' ' ' 2>/dev/null <"$entry/cmdline") || continue
            if [ -n "$name" ] && [ -d "$entry" ]; then echo "$process $name"; fi
        fi
    done
}

check_nothing_left() {
    local left process
    for _ in {1..20}; do
        left=$(left_running)
        if [ -z "$left" ]; then return 0; fi
        sleep 0.25 # what was told to end may need a moment
    done
    echo "Left running by the tests, and ended now:"
    echo "$left"
    while read -r process _; do kill "$process" 2>/dev/null || true; done <<<"$left"
    return 1
}

# A test that can't run here says so, and why: QtTest's SKIP lines, those of scripts, and Python's "... skipped 'why'".
print_skips() {
    local skips
    skips=$(cat "$logs"/*.tests 2>/dev/null \
        | sed -nE -e 's/^SKIP *:? *//p' -e "s/^(.*) \.\.\. skipped ['\"](.*)['\"]\$/\1: \2/p" | sort | uniq -c) || true
    if [ -n "$skips" ]; then
        echo
        echo "Skipped: $(awk '{ all += $1 } END { print all }' <<<"$skips")"
        echo "$skips"
    fi
}

packaging/install-dependencies.sh test

step format "" check_format
step build-release "" build release
step build-dev "" build dev
step dev build-dev run_tests dev -LE system -j $((jobs + 1)) # many of them wait
step release build-release run_tests release -j "$jobs"
step build-dev-asan "" build dev-asan
step dev-asan build-dev-asan run_tests dev-asan -LE system -j $((jobs + 1))
step build-dev-tsan "" build dev-tsan
step dev-tsan build-dev-tsan run_tests dev-tsan -j "$jobs"
step build-dev-fuzz "" build dev-fuzz
step fuzz build-dev-fuzz run_fuzzers
step build-tidy "" build dev-tidy sockeye_core_autogen
step tidy build-tidy python3 packaging/tidy.py build/dev-tidy core build/dev-tidy/core/CMakeFiles
step nothing-left "" check_nothing_left

print_skips
echo
printf '%s\n' "${steps[@]}"
failed=0
for name in "${!outcome[@]}"; do
    if [ "${outcome[$name]}" != passed ]; then failed=$((failed + 1)); fi
done
if [ $failed = 0 ]; then
    echo "All passed in $((SECONDS / 60)) min $((SECONDS % 60)) s."
else
    echo "$failed of ${#outcome[@]} steps did not pass ($((SECONDS / 60)) min $((SECONDS % 60)) s)."
    exit 1
fi
