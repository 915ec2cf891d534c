#!/usr/bin/env python3
# Sets a timeout and reads it back; then measures what a call that waits really does.
# Left out: what the kernel reports of the timeout.
@if measure
@if options
import math
@end
@if send
import select
@end
@if guard
import signal
@end
@end
import socket
@if options
import struct
@end
@if measure
import time

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
PEER = (@HOST@, @PORT@)
@if lookup
RESOLVER = (@RESOLVER_HOST@, @RESOLVER_PORT@)  # the same, over UDP
@end
# Operation, how the call gets its timeout, and the timeout in seconds.
MEASURE = [
    @MEASURE@
]
@if bytes
BYTES = @BYTES@  # to be received, or sent
@end
@if lookup
# A DNS question: its number, one question, recursion desired; www.practice.test, type A, class Internet
QUESTION = b"So\x01\0\0\x01\0\0\0\0\0\0\x03www\x08practice\x04test\0\0\x01\0\x01"
@end
@if guard


class Stopped(Exception):
    """Nothing but the alarm has ended the call."""


def stop(signal_number, frame):
    raise Stopped
@end
@end


def test_socket_timeout():
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        print("Default socket timeout: %s" % s.gettimeout())
        s.settimeout(@SET@)
        print("Current socket timeout: %s" % s.gettimeout())
@if measure


def set_timeout(s, mode, t):
@if deadline
    if mode == "deadline":
        s.settimeout(t)  # Python's own: the socket no longer blocks, and poll waits
@end
@if none
    if mode == "none":
        s.settimeout(None)  # for ever
@end
@if zero
    if mode == "zero":
        s.settimeout(0)  # never wait
@end
@if options
    kernel = struct.pack("@ll", int(t), round(t % 1 * 1e6))  # a struct timeval
    if mode == "so_rcvtimeo":
        s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, kernel)
    if mode == "so_sndtimeo":
        s.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, kernel)
    if mode == "tcp_user_timeout":
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, math.ceil(round(t * 1e9) / 1e6))
@end


def prepare(s, address, operation):
    """What comes before the call that is timed."""
    s.settimeout(5)
@if receive
    if operation == "receive":
        s.connect(address)
@end
@if send
    if operation == "send":
        s.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
        s.connect(address)
        s.setblocking(False)
        taken, waited, end = 0, False, time.monotonic() + 5
        # Full is what takes nothing, and nothing a little later; a peer that reads is never full.
        while taken < 8 << 20 and time.monotonic() < end:
            try:
                taken += s.send(b"x" * 65536)
                waited = False
            except BlockingIOError:
                if waited:
                    break
                select.select([], [s], [], 0.1)
                waited = True
@end
@if accept
    if operation == "accept":  # a port of its own, to which nobody connects
        s.bind(("127.0.0.1", 0))
        s.listen()
@end
@if lookup
    if operation == "lookup":
        s.connect(address)
        s.send(QUESTION)
@end
    s.settimeout(None)


def call(s, address, operation, mode, t):
@if receive
    if operation == "receive":
@if bytes
        end = time.monotonic() + t
        came = 0
        while came < BYTES:
            if mode == "deadline":  # one time for the whole; settimeout alone limits each call
                s.settimeout(max(1e-6, end - time.monotonic()))
            data = s.recv(4096)
            if not data:
                break
            came += len(data)
@end
@if !bytes
        s.recv(4096)
@end
@end
@if send
    if operation == "send":
@if bytes
        s.sendall(b"x" * BYTES)
@end
@if !bytes
        s.send(b"x")
@end
@end
@if connect
    if operation == "connect":
        s.connect(address)
@end
@if accept
    if operation == "accept":
        s.accept()
@end
@if lookup
    if operation == "lookup":
        s.recv(4096)
@end


def measure(s, address, operation, mode, t):
    prepare(s, address, operation)
    set_timeout(s, mode, t)
@if guard
    if mode not in ("deadline", "zero"):
        # To TCP_USER_TIMEOUT the kernel looks when it asks to connect again: after a second, or after three.
        first_look = 3 if mode == "tcp_user_timeout" and operation == "connect" else 0
        signal.setitimer(signal.ITIMER_REAL, max(1e-6, t if mode == "none" else 2 * t + 1 + first_look))
@end
    start = time.monotonic()
    try:
        call(s, address, operation, mode, t)
        outcome = "returned"
    except TimeoutError:
        outcome = "timed_out"
    except BlockingIOError:  # EAGAIN, EINPROGRESS: not yet
        if mode == "zero":
            outcome = "in_progress" if operation == "connect" else "would_block"
        else:
            outcome = "timed_out"
    except ConnectionRefusedError:
        outcome = "refused"
    except ConnectionResetError:
        outcome = "reset"
@if guard
    except Stopped:
        outcome = "stopped"
@end
    elapsed = (time.monotonic() - start) * 1000
@if guard
    signal.setitimer(signal.ITIMER_REAL, 0)
@end
    print("%s %s asked_s %s outcome %s elapsed_ms %.3f" % (operation, mode, t, outcome, elapsed))
@end


if __name__ == "__main__":
    test_socket_timeout()
@if measure
@if guard
    signal.signal(signal.SIGALRM, stop)
@end
    for operation, mode, t in MEASURE:
        try:
@if lookup
            peer, kind = (RESOLVER, socket.SOCK_DGRAM) if operation == "lookup" else (PEER, socket.SOCK_STREAM)
            family, kind, _, _, address = socket.getaddrinfo(*peer, type=kind)[0]
@end
@if !lookup
            family, kind, _, _, address = socket.getaddrinfo(*PEER, type=socket.SOCK_STREAM)[0]
@end
            with socket.socket(family, kind) as s:
                measure(s, address, operation, mode, t)
        except OSError as error:
            print("%s %s asked_s %s outcome failed (%s)" % (operation, mode, t, error))
@end
