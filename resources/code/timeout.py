#!/usr/bin/env python3
# Sets a timeout and reads it back; then measures what a call that waits really does.
# Left out: what the kernel reports of the timeout.
@if measure
@if options
import math
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
# Operation, how the call gets its timeout, and the timeout in seconds.
MEASURE = [
    @MEASURE@
]
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
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, math.ceil(t * 1000))
@end


def measure(s, address, operation, mode, t):
    if operation == "receive":
        s.settimeout(5)  # connecting is not what is measured
        s.connect(address)
        s.settimeout(None)
    set_timeout(s, mode, t)
@if guard
    if mode not in ("deadline", "zero"):
        signal.setitimer(signal.ITIMER_REAL, max(1e-6, t if mode == "none" else 2 * t + 1))
@end
    start = time.monotonic()
    try:
        s.recv(4096) if operation == "receive" else s.connect(address)
        outcome = "returned"
    except TimeoutError:
        outcome = "timed_out"
    except BlockingIOError:  # EAGAIN, EINPROGRESS: not yet
        if mode == "zero":
            outcome = "would_block" if operation == "receive" else "in_progress"
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
            family, kind, _, _, address = socket.getaddrinfo(*PEER, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, kind) as s:
                measure(s, address, operation, mode, t)
        except OSError as error:
            print("%s %s asked_s %s outcome failed (%s)" % (operation, mode, t, error))
@end
