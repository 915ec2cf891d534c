#!/usr/bin/env bash
# Asks computers which TCP ports are open, a few at a time, and prints those, and how the others said no.
# Left out: what an open port says first, a limit on connections a second, names of services, which ICMP error came.
@if practice
# The practice network listens on this computer only.
@end
# A connection that is made, refused, or neither within the time.
probe() {
    said=$(LC_ALL=C timeout @TIMEOUT@ bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$2" "$3" 2>&1)
    case $? in
    0) echo "$1 port $3 state open reason syn-ack" ;;
    124) echo "$1 port $3 state filtered reason no-response" ;;
    *)
        if [[ $said = *refused* ]]; then
            echo "$1 port $3 state closed reason conn-refused"
        else
            echo "$1 port $3 state filtered reason host-unreach"
        fi
        ;;
    esac
}
# The ports $3 to $4 of $2, which is printed as $1.
ask() {
    for ((port = $3; port <= $4; ++port)); do
        probe "$1" "$2" $port &
        [ $(jobs -rp | wc -l) -lt @PARALLEL@ ] || wait -n
    done
}
{
    @TARGETS@
    wait
} | awk '{ ++count[$5] } @PRINTED@
    END { print "summary open", count["open"] + 0, "closed", count["closed"] + 0, "filtered", count["filtered"] + 0 }'
