#!/usr/bin/env python3
# Finds the routers on the way to a computer: probes with TTL 1, 2, 3, and on; where it is used up, a router says so.
# Left out: asking all hops at once, names, answers that come late, remarks on loss@LEFTOUT@.
@if icmp
import os
@end
import select
import socket
import struct
import time

HOST = @HOST@@REMARK@
PORT = @PORT@
MAXIMUM_HOPS = @HOPS@
PROBES = @PROBES@  # to each hop
TIMEOUT = @TIMEOUT@  # seconds
@if !tcp
SIZE = @SIZE@  # bytes that a probe carries
@end

FAMILY, _, _, _, TARGET = socket.getaddrinfo(HOST, PORT, socket.@FAMILY@, socket.SOCK_DGRAM)[0]
IS_IPV6 = FAMILY == socket.AF_INET6
LEVEL, TTL, RECVERR = (41, socket.IPV6_UNICAST_HOPS, 25) if IS_IPV6 else (0, socket.IP_TTL, 11)
TIME_EXCEEDED, PORT_UNREACHABLE = ((3, 0), (1, 4)) if IS_IPV6 else ((11, 0), (3, 3))
@if icmp


def open_echo():
    """Datagrams where net.ipv4.ping_group_range permits them, else raw, as administrators may."""
    protocol = socket.IPPROTO_ICMPV6 if IS_IPV6 else socket.IPPROTO_ICMP
    try:
        return socket.socket(FAMILY, socket.SOCK_DGRAM, protocol)
    except PermissionError:
        return socket.socket(FAMILY, socket.SOCK_RAW, protocol)


def echo_request(number):
    packet = struct.pack("!BBHHH", 128 if IS_IPV6 else 8, 0, 0, os.getpid() & 0xffff, number) + bytes(SIZE)
    total = sum(struct.unpack("!%dH" % (len(packet) // 2), packet[:len(packet) // 2 * 2]))  # RFC 1071
    total = (total & 0xffff) + (total >> 16)
    return packet[:2] + struct.pack("!H", ~(total + (total >> 16)) & 0xffff) + packet[4:]
@end


def status_of(report):
    return "router" if report == TIME_EXCEEDED else "reached" if report == PORT_UNREACHABLE else "unreachable"


def reported(probe):
    """What the network reports of the probe: the ICMP message is in the socket's queue of errors (IP_RECVERR)."""
    for level, kind, value in probe.recvmsg(2048, 512, socket.MSG_ERRQUEUE)[1]:
        if (level, kind) == (LEVEL, RECVERR):  # struct sock_extended_err, and behind it who reports
            return socket.inet_ntop(FAMILY, value[24:40] if IS_IPV6 else value[20:24]), status_of(tuple(value[5:7]))


def ask(hop, number):
    """Who answers one probe, as what, and after how many seconds; None where nobody does."""
@if udp
    with socket.socket(FAMILY, socket.SOCK_DGRAM) as probe:
@end
@if icmp
    with open_echo() as probe:
@end
@if tcp
    with socket.socket(FAMILY, socket.SOCK_STREAM) as probe:
        probe.setblocking(False)
@end
        probe.setsockopt(LEVEL, RECVERR, 1)
        probe.setsockopt(LEVEL, TTL, hop)
        begin = time.monotonic()
@if udp
        probe.sendto(bytes(SIZE), (TARGET[0], PORT@SLOT@, *TARGET[2:]))
@end
@if icmp
        probe.sendto(echo_request(hop * PROBES + number), (TARGET[0], 0, *TARGET[2:]))
@end
@if tcp
        probe.connect_ex(TARGET)
@end
        poll = select.poll()
        poll.register(probe, select.@EVENT@)
        if not poll.poll(TIMEOUT * 1000):
            return None
        took = time.monotonic() - begin
        try:
            return (*reported(probe), took)
        except BlockingIOError:  # nothing in the queue: it is an answer
            pass
@if practice
        # The simulated routers of the practice network may not send ICMP: theirs is what a datagram carries.
        message, sender = probe.recvfrom(2048)
        return sender[0], status_of(tuple(message[:2])), took
@end
@if !practice
        return TARGET[0], "reached", took
@end


def main():
    for hop in range(1, MAXIMUM_HOPS + 1):
        answers = [answer for answer in (ask(hop, number) for number in range(PROBES)) if answer]
        if not answers:
            print("hop %d address * received 0 status timeout" % hop, flush=True)
        for address, status in sorted({answer[:2] for answer in answers}):
            times = sorted(took for *who, took in answers if who == [address, status])
            print("hop %d address %s received %d median_ms %.3f status %s"
                  % (hop, address, len(times), times[(len(times) - 1) // 2] * 1000, status), flush=True)
        if any(answer[1] != "router" for answer in answers):
            break


if __name__ == "__main__":
    main()
