#!/usr/bin/env python3
# Asks NTP servers for the time, and works out by how much their clocks differ from this one.
# Left out: which sample is the best one, how far it can be wrong@FOLLOW@.
import socket
import struct
import time

# What is printed, whom to ask, and on which port.
SERVERS = [
    @SERVERS@
]
SAMPLES = @SAMPLES@
INTERVAL = @INTERVAL@  # seconds between two questions to a server
TIMEOUT = @TIMEOUT@  # seconds
VERSION = @VERSION@
TIME1970 = 2208988800  # NTP counts from 1900: so many seconds later is 1970


def ntp_now():
    """This clock as an NTP stamp: 32 bits of seconds and 32 bits of fraction."""
    return (time.time_ns() + TIME1970 * 10**9) * 2**32 // 10**9 % 2**64


def minus(a, b):
    """The difference of two stamps in ms, also where the seconds have begun at 0 again (in 2036)."""
    units = (a - b + 2**63) % 2**64 - 2**63
    return units * 1000 / 2**32


def ask(host, port):
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
    with socket.socket(family, kind) as client:
        client.settimeout(TIMEOUT)
        client.connect(address)  # so that only this server is heard, and its refusal too
        t1 = ntp_now()
        client.send(struct.pack("!B39xQ", VERSION << 3 | 3, t1))  # mode 3: a client asks
        while True:
            data = client.recv(1024)
            t4 = ntp_now()
            # An answer repeats our stamp; what doesn't is old, or forged.
            if len(data) >= 48 and struct.unpack_from("!Q", data, 24)[0] == t1:
                break
    leap, stratum = data[0] >> 6, data[1]
    t2, t3 = struct.unpack_from("!QQ", data, 32)
    offset = (minus(t2, t1) + minus(t3, t4)) / 2
    delay = minus(t4, t1) - minus(t3, t2)
    status = "kiss_of_death" if stratum == 0 else "unsynchronised" if leap == 3 or stratum > 15 else "ok"
    return "offset_ms %.6f delay_ms %.6f stratum %d status %s" % (offset, delay, stratum, status)


def main():
    for name, host, port in SERVERS:
        for sample in range(1, SAMPLES + 1):
            if sample > 1:
                time.sleep(INTERVAL)
            try:
                print("%s sample %d %s" % (name, sample, ask(host, port)))
            except TimeoutError:
                print("%s sample %d status timeout" % (name, sample))
            except ConnectionRefusedError:
                print("%s sample %d status refused" % (name, sample))
            except socket.gaierror:
                print("%s status no_such_name" % name)
                break


if __name__ == "__main__":
    main()
