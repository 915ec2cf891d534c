#!/usr/bin/env python3
# Measures how fast bytes get to a Sockeye sink over one TCP connection.
# Left out: other sizes of a sweep, further streams, UDP.
import socket
import struct
import time

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
SINK = (@HOST@, @PORT@)
WRITE = @WRITE@  # bytes
SECONDS = @SECONDS@
GREETING = b"sockeye-sink 1\n"


def read(sock, size):
    data = b""
    while len(data) < size:
        more = sock.recv(size - len(data))
        if not more:
            raise ConnectionError("the sink has ended the connection")
        data += more
    return data


def main():
    with socket.socket(socket.getaddrinfo(*SINK)[0][0], socket.SOCK_STREAM) as sock:
        sock.settimeout(5)
@if buffer
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, @SEND_BUFFER@)  # before connecting
@end
@if nodelay
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # small writes leave at once
@end
        sock.connect(SINK)
        # Whoever does not say this is no sink, and is sent nothing.
        if read(sock, len(GREETING)) != GREETING:
            raise ConnectionError("this is no sink")
        sock.sendall(struct.pack("!4sB3xII", b"SKIE", @PATTERN@, @MESSAGE@, @RECEIVE_BUFFER@))
        data = b"x" * WRITE
        start = time.monotonic()
@if answers
        rounds = []
        while time.monotonic() < start + SECONDS:
            begun = time.monotonic()
            for _ in range(@WRITES@):
                sock.sendall(data)
            read(sock, @ANSWER@)
            rounds.append(time.monotonic() - begun)
        rounds.sort()
        print("latency_median_ms %.3f" % (rounds[(len(rounds) - 1) // 2] * 1000))
@end
@if !answers
        while time.monotonic() < start + SECONDS:
            sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)  # the sink answers with what it has counted
        count, = struct.unpack("!Q", read(sock, 8))
        elapsed = time.monotonic() - start
        print("bytes %d elapsed_ms %.3f mbit_per_s %.1f" % (count, elapsed * 1000, count * 8 / elapsed / 1e6))
@end


if __name__ == "__main__":
    main()
