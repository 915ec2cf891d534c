#!/usr/bin/env python3
# Asks computers whether they are there, one after the other, and prints how long each answer took.
# Left out: asking all at once, copies of answers, answers that come late, who reports an error@LEFTOUT@.
import errno
@if icmp
import os
@end
import socket
@if icmp
import struct
@end
import time

# What is printed, whom to ask, and on which port (for TCP and UDP).
TARGETS = [
    @TARGETS@
]
COUNT = @COUNT@
INTERVAL = @INTERVAL@  # seconds between two probes
TIMEOUT = @TIMEOUT@  # seconds
SIZE = @SIZE@  # bytes that a probe carries
TTL = @TTL@  # routers that it may pass
FAMILY = socket.@FAMILY@


def set_ttl(probe, family):
    if family == socket.AF_INET6:
        probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_UNICAST_HOPS, TTL)
    else:
        probe.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, TTL)
@if icmp


def checksum(data):
    """RFC 1071: the sum of all 16-bit words, carries added again, all bits turned round."""
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data[:len(data) // 2 * 2]))
    if len(data) % 2:
        total += data[-1] << 8
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return ~total & 0xffff


def open_echo(family):
    """A socket for ICMP: datagrams where net.ipv4.ping_group_range permits them, else raw, as administrators may."""
    protocol = socket.IPPROTO_ICMPV6 if family == socket.AF_INET6 else socket.IPPROTO_ICMP
    try:
        return socket.socket(family, socket.SOCK_DGRAM, protocol)
    except PermissionError:
        return socket.socket(family, socket.SOCK_RAW, protocol)


def echo(family, address, sequence):
    request, reply = (128, 129) if family == socket.AF_INET6 else (8, 0)
    payload = os.urandom(SIZE)
    identifier = os.getpid() & 0xffff  # of a datagram socket the kernel puts its own there
    with open_echo(family) as probe:
        set_ttl(probe, family)
        packet = struct.pack("!BBHHH", request, 0, 0, identifier, sequence & 0xffff) + payload
        if family == socket.AF_INET:  # for IPv6 the kernel fills it in
            packet = packet[:2] + struct.pack("!H", checksum(packet)) + packet[4:]
        begin = time.monotonic()
        probe.sendto(packet, (address[0], 0, *address[2:]))
        while True:
            left = begin + TIMEOUT - time.monotonic()
            if left <= 0:
                raise TimeoutError
            probe.settimeout(left)
            data = probe.recv(65536)
            end = time.monotonic()
            if probe.type == socket.SOCK_RAW and family == socket.AF_INET:
                data = data[(data[0] & 15) * 4:]  # without its IP header
            # Only the answer to this probe has its number and its payload.
            if len(data) >= 8 and data[0] == reply and data[6:8] == packet[6:8] and data[8:] == payload:
                return end - begin
@end
@if tcp


def connect(family, address):
    """A connection that is made or refused: either way somebody answered."""
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        set_ttl(probe, family)
        probe.settimeout(TIMEOUT)
        begin = time.monotonic()
        try:
            probe.connect(address)
        except ConnectionRefusedError:
            pass
        return time.monotonic() - begin
@end
@if udp


def datagram(family, address):
    """A datagram: that nobody has the port is an answer, too. Silence is not the same as loss."""
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        set_ttl(probe, family)
        probe.settimeout(TIMEOUT)
        probe.connect(address)
        begin = time.monotonic()
        probe.send(bytes(SIZE))
        try:
            probe.recv(65536)
        except ConnectionRefusedError:
            pass
        return time.monotonic() - begin
@end


def ask(family, address, sequence):
@if icmp
    try:
        return echo(family, address, sequence)
    except PermissionError:
@if tcp
        pass  # not permitted here: a TCP connection does, too
@end
@if !tcp
        raise
@end
@end
@if tcp
    return connect(family, address)
@end
@if udp
    return datagram(family, address)
@end


def main():
    for name, host, port in TARGETS:
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, FAMILY, socket.SOCK_DGRAM)[0]
        except socket.gaierror:
            print("%s status no_such_name" % name)
            continue
        for sequence in range(1, COUNT + 1):
            if sequence > 1:
                time.sleep(INTERVAL)
            try:
                took = ask(family, address, sequence)
                print("%s sequence %d rtt_ms %.3f status ok" % (name, sequence, took * 1000))
            except TimeoutError:
                print("%s sequence %d status timeout" % (name, sequence))
            except PermissionError:
                print("%s sequence %d status denied" % (name, sequence))
            except OSError as error:
                print("%s sequence %d status unreachable %s" % (name, sequence, errno.errorcode[error.errno]))


if __name__ == "__main__":
    main()
