#!/usr/bin/env bash
# Measures what a call that waits really does, by bash itself and timeout.
# Left out: setting a timeout only to read it back. No usual tool does that; nor does any set SO_RCVTIMEO, SO_SNDTIMEO
# or TCP_USER_TIMEOUT.
@if measure
LC_ALL=C
@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
host=@HOST@ port=@PORT@
@if lookup
resolver=@RESOLVER_HOST@ resolver_port=@RESOLVER_PORT@  # the same, over UDP
@end

# say OPERATION MODE ASKED OUTCOME: and how long it has taken since start
say() {
    local took=$((${EPOCHREALTIME/./} - start))
    printf '%s %s asked_s %s outcome %s elapsed_ms %d.%03d\n' "$@" $((took / 1000)) $((took % 1000))
}
@if receive

# receive MODE ASKED: waits for one byte
receive() {
    local outcome=returned
    exec 3<>"/dev/tcp/$host/$port" || return
    start=${EPOCHREALTIME/./}
    case $1 in
        deadline) read -r -n 1 -t "$2" -u 3; [ $? -gt 128 ] && outcome=timed_out ;;
        none) timeout "$2" head -c 1 <&3 >/dev/null; [ $? = 124 ] && outcome=stopped ;;
        zero) read -r -t 0 -u 3 || outcome=would_block ;;
    esac
    say receive "$1" "$2" "$outcome"
    exec 3>&-
}
@end
@if connect

# connect MODE ASKED: connects; a second bash does, because it is to be ended
connect() {
    local outcome
    start=${EPOCHREALTIME/./}
    timeout "$2" bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$host" "$port" 2>/dev/null
    case $? in
        0) outcome=returned ;;
        124) outcome=$([ "$1" = none ] && echo stopped || echo timed_out) ;;
        *) outcome=refused ;;  # or there is no way to it
    esac
    say connect "$1" "$2" "$outcome"
}
@end
@if lookup

# lookup MODE ASKED: asks for www.practice.test over UDP and waits for the first byte of the answer
lookup() {
    local outcome
    exec 3<>"/dev/udp/$resolver/$resolver_port" || return
    printf 'So\1\0\0\1\0\0\0\0\0\0\3www\10practice\4test\0\0\1\0\1' >&3
    start=${EPOCHREALTIME/./}
    read -r -n 1 -t "$2" -u 3 2>/dev/null
    case $? in
        0) outcome=returned ;;
        1) outcome=refused ;;
        *) outcome=timed_out ;;
    esac
    say lookup "$1" "$2" "$outcome"
    exec 3>&-
}
@end

@MEASURE@
@end
