#!/usr/bin/env bash
# Checks, one after the other, what lies between this computer and the Internet.
PATH=$PATH:/usr/sbin:/sbin
@if practice
# A server of the practice network listens on this computer only.
@end

tcp() {
    timeout 2.5 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>/dev/null && echo "tcp $1 $2 ok" || echo "tcp $1 $2 failed"
}

ip -brief link
ip -brief address
ip route show default
ip -6 route show default
gateway=$(ip route show default | sed -n 's/.* via \([^ ]*\).*/\1/p;q')
@if probes
[ -z "$gateway" ] || ping -c @PROBES@ -i 0.2 -W 1 "$gateway"
@end
[ -z "$gateway" ] || ip neighbour show "$gateway"
cat /etc/resolv.conf
@COMMANDS@
env | sed -n 's/^\(http_proxy\|https_proxy\|all_proxy\)=.*/proxy \1 is set/pI'
