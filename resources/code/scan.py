#!/usr/bin/env python3
# Asks computers which TCP ports are open, many at a time, and prints those, and how the others said no.
# Left out: what an open port says first, a limit on connections a second, names of services.
import errno
import socket
from concurrent.futures import ThreadPoolExecutor

@if practice
# The practice network listens on this computer only.
@end
# What is printed, whom to ask, and the first and last of the ports.
TARGETS = [
    @TARGETS@
]
TIMEOUT = @TIMEOUT@  # seconds
PARALLEL = @PARALLEL@  # connections at a time
PRINTED = {@PRINTED@}  # the others are counted
REASONS = {
    errno.ECONNREFUSED: ("closed", "conn-refused"),
    errno.EHOSTUNREACH: ("filtered", "host-unreach"),
    errno.ENETUNREACH: ("filtered", "net-unreach"),
    errno.EADDRNOTAVAIL: ("filtered", "net-unreach"),
    errno.ENOPROTOOPT: ("filtered", "proto-unreach"),
    errno.EACCES: ("filtered", "admin-prohibited"),
}


def ask(place):
    name, family, address = place
    with socket.socket(family, socket.SOCK_STREAM) as sock:
        sock.settimeout(TIMEOUT)
        try:
            sock.connect(address)
            # On its own computer a connection can meet itself: then nobody listens.
            if sock.getsockname() == sock.getpeername():
                return name, address[1], "closed", "conn-refused"
            return name, address[1], "open", "syn-ack"
        except socket.timeout:
            return name, address[1], "filtered", "no-response"
        except OSError as error:
            return name, address[1], *REASONS.get(error.errno, ("filtered", "no-response"))


def places():
    for name, host, first, last in TARGETS:
        try:
            family, *_, address = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0]
        except socket.gaierror as error:
            print(name, "state", "no_such_name", error)
            continue
        for port in range(first, last + 1):
            yield name, family, (address[0], port, *address[2:])


def main():
    counts = {"open": 0, "closed": 0, "filtered": 0}
    with ThreadPoolExecutor(PARALLEL) as pool:
        for name, port, state, reason in pool.map(ask, places()):
            counts[state] += 1
            if state in PRINTED:
                print(name, "port", port, "state", state, "reason", reason)
    print("summary", *(word for pair in counts.items() for word in pair))


if __name__ == "__main__":
    main()
