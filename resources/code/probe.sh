#!/usr/bin/env bash
# @WHAT@
# Left out: @LEFTOUT@.
@if listen
echo 'bash does not listen: use the program in Python or C'
exit 1
@end
@if !listen
LC_ALL=C
@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
host=@HOST@ port=@PORT@

# show WHAT: the bytes that come in, as hex
show() {
    local hex
    hex=$(od -An -v -tx1 | tr -d ' \n')
    [ -z "$hex" ] && [ "$1" != sent ] || echo "$1 bytes $((${#hex} / 2)) hex 0x${hex:0:8192}"
}

message() {
    printf @MESSAGE@
@if file
    cat @FILE@
@end
}

message | show sent
@if tls
# What is wrong with the certificate stands in lines with "verify error"; it goes on all the same.
message | timeout @TIMEOUT@ openssl s_client -quiet -ign_eof @TLSOPTIONS@ 2>/tmp/probe.$$ | head -c @MOST@ | show received
grep -E 'verify error|:error:|refused' /tmp/probe.$$ | sort -u
rm -f /tmp/probe.$$
@end
@if !tls
if ! exec 3<>"/dev/@TRANSPORT@/$host/$port"; then
    echo 'status refused'
    exit 1
fi 2>/dev/null
message >&3
timeout @TIMEOUT@ cat <&3 2>/dev/null | head -c @MOST@ | show received
exec 3>&-
@end
@end
