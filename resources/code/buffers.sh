#!/usr/bin/env bash
# No usual tool sets the options of a socket (socat does where it is installed: sndbuf=, rcvbuf=, nodelay). What a shell
# can show: the limits of this system, and by ss the buffers of a connection that bash has made and set nothing on.
@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
host=@HOST@ port=@PORT@
@if tcp
grep . /proc/sys/net/ipv4/tcp_{w,r}mem  # least, default, most of what the kernel sizes itself
@end
@if tcp
cat /proc/sys/net/ipv4/tcp_available_congestion_control  # what TCP_CONGESTION may name
@end
grep . /proc/sys/net/core/{w,r}mem_max  # the most that may be asked for
exec 3<>"/dev/@PROTOCOL@/$host/$port" || exit
ss -@LETTER@nmi "dport = :$port"  # tb: SO_SNDBUF, rb: SO_RCVBUF; advmss and mss: segments
