#!/usr/bin/env python3
# Checks, one after the other, what lies between this computer and the Internet.
# Left out: Wi-Fi, what is lost on the way to the gateway, each name server by itself, IPv6 apart, the path MTU@LEFTOUT@.
import os
import socket
@if tls
import ssl
@end
@if clock
import struct
@end
import time
@if portal
import http.client
@end

TIMEOUT = 2.5  # seconds
@if practice
# A server of the practice network listens on this computer only.
@end
HOSTS = [  # as it was typed, host, port
    @HOSTS@
]


def check_route():
    """The gateway of the default route, as the kernel's table has it: a number in hex, its bytes turned round."""
    with open("/proc/net/route", encoding="ascii") as table:
        for line in table.readlines()[1:]:
            interface, destination, gateway = line.split()[:3]
            if destination == "00000000":
                address = socket.inet_ntoa(bytes.fromhex(gateway)[::-1])
                return "gateway %s interface %s" % (address, interface)
    return "gateway none"


def check_name(host):
    """All its addresses, in the order in which programs try them."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return "failed %s" % error
    return " ".join(dict.fromkeys(address[0] for *_, address in found))


def check_tcp(host, port):
    begin = time.monotonic()
    try:
        with socket.create_connection((host, port), TIMEOUT):
            return "ok elapsed_ms %.3f" % (1000 * (time.monotonic() - begin))
    except TimeoutError:
        return "timeout"
    except ConnectionRefusedError:
        return "refused"
    except OSError as error:
        return "failed %s" % error


@if tls
def check_tls(host, port):
    try:
        with socket.create_connection((host, port), TIMEOUT) as plain:
            with ssl.create_default_context().wrap_socket(plain, server_hostname=host) as secured:
                return "ok %s" % secured.version()
    except ssl.SSLCertVerificationError as error:
        return "certificate %s" % error.verify_message
    except OSError as error:
        return "failed %s" % error


@end
@if portal
def check_portal(host, port, path, expected):
    """Without a portal the page is what is expected; empty: nothing, with status 204."""
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read(16384)
    except (OSError, http.client.HTTPException) as error:
        return "unanswered %s" % error
    finally:
        connection.close()
    if answer.status == 204 and not expected or answer.status == 200 and expected and expected.encode() in body:
        return "none"
    return "there status %d %s" % (answer.status, answer.getheader("Location") or "")


@end
@if clock
def check_clock(host, port):
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind) as client:
            client.settimeout(TIMEOUT)
            client.connect(address)
            sent = time.time()
            client.send(b"\x23" + 39 * b"\0" + os.urandom(8))
            reply = client.recv(1024)
            returned = time.time()
    except TimeoutError:
        return "timeout"
    except OSError as error:
        return "failed %s" % error
    if len(reply) < 48:
        return "failed short reply"
    received, replied = (struct.unpack_from("!II", reply, at) for at in (32, 40))
    server = sum(seconds - 2208988800 + fraction / 2**32 for seconds, fraction in (received, replied)) / 2
    return "offset_ms %.3f" % (1000 * (server - (sent + returned) / 2))


@end
print(check_route())
for typed, host, port in HOSTS:
    print("name", typed, check_name(host))
    print("tcp", typed, check_tcp(host, port))
@if tls
    if port == 443:
        print("tls", typed, check_tls(host, port))
@end
@if portal
print("portal", check_portal(@PAGEHOST@, @PAGEPORT@, @PAGEPATH@, @EXPECTED@))
@end
@if clock
print("clock", check_clock(@TIMEHOST@, @TIMEPORT@))
@end
proxies = [name for name in ("http_proxy", "https_proxy", "all_proxy") if os.environ.get(name)]
print("proxy", " ".join(proxies) or "none")
print("practice", check_tcp(@ECHOHOST@, @ECHOPORT@))
