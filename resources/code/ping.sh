#!/usr/bin/env bash
# Asks computers whether they are there, all at once, and prints how long each answer took.
# Left out: @LEFTOUT@.
@if practice
# A server of the practice network listens on this computer only.
@end
@if tcp
# A connection that is made or refused within the time: either way somebody answered.
probe() {
    for ((sequence = 1; sequence <= @COUNT@; ++sequence)); do
        begin=${EPOCHREALTIME/[.,]/}
        said=$(timeout @TIMEOUT@ bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1)
        ended=$? took=$((${EPOCHREALTIME/[.,]/} - begin))
        if [ $ended = 0 ] || [[ $said = *refused* ]]; then
            echo "$1 sequence $sequence rtt_ms $((took / 1000)).$(printf %03d $((took % 1000))) status ok"
        elif [ $ended = 124 ]; then
            echo "$1 sequence $sequence status timeout"
        else
            echo "$1 sequence $sequence status unreachable"
        fi
        [ $sequence = @COUNT@ ] || sleep @INTERVAL@
    done
}
@end
@COMMANDS@
wait
