#!/usr/bin/env python3
# Sends one NTP packet, as it was put together, and prints the reply's fields.
# Left out: whether the reply may be believed (it could be forged where the transmit stamp was zero).
import socket
import struct
import time

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
NTP_SERVER = @HOST@
PORT = @PORT@
TIMEOUT = @TIMEOUT@  # seconds
TIME1970 = 2208988800  # NTP counts from 1900: so many seconds later is 1970
LEAPS = ["none", "last minute of the day has 61 s", "last minute of the day has 59 s", "unknown"]


def sntp_client(client, address):
    client.settimeout(TIMEOUT)
    client.connect(address)
    data = @DATA@
@if now
    data = bytearray(data)
    for at in @NOW@:  # stamps that are to hold this moment
        seconds, nanoseconds = divmod(time.time_ns(), 10**9)
        struct.pack_into("!II", data, at, (seconds + TIME1970) % 2**32, nanoseconds * 2**32 // 10**9)
@end
    client.send(data)
    data = client.recv(1024)

    print("Response received from:", client.getpeername()[:2])
    print("leap", data[0] >> 6, "(%s)" % LEAPS[data[0] >> 6])
    print("version", data[0] >> 3 & 7)
    print("mode", data[0] & 7)
    print("stratum", data[1])
    for name, at in ("origin", 24), ("receive", 32), ("transmit", 40):
        print("%s_timestamp 0x%s" % (name, data[at:at + 8].hex()))
    t = struct.unpack("!12I", data[:48])[10]
    t -= TIME1970
    print("\tTime=%s" % time.ctime(t))


if __name__ == "__main__":
    try:
        family, kind, _, _, server = socket.getaddrinfo(NTP_SERVER, PORT, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind) as sock:
            sntp_client(sock, server)
    except TimeoutError:
        print("status timeout")
    except ConnectionRefusedError:
        print("status refused")
