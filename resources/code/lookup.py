#!/usr/bin/env python3
# Looks names up@HOW@.
# Left out: how names of other scripts become ASCII, asking a second server@LEFTOUT@.
@if dns
import random
@end
import socket
@if dns
import struct
@end

@if system
# Names and addresses that this system is asked for, as every program asks it.
NAMES = [
    @SYSTEM@
]
@end
@if dns
@SERVERS@
TIMEOUT = @TIMEOUT@  # seconds for one attempt
ATTEMPTS = @ATTEMPTS@
TYPES = {@TYPES@}
QUESTIONS = [
    @QUESTIONS@
]
STATUS = ["no_data", "format_error", "server_failure", "no_such_name", "not_implemented", "server_refused"]
@end
@if system


def get_remote_machine_info(name, kind):
    try:
        if kind == "PTR":
            values = [socket.getnameinfo((name, 0), socket.NI_NAMEREQD)[0]]
        else:
            family = socket.AF_INET if kind == "A" else socket.AF_INET6
            values = [found[4][0] for found in socket.getaddrinfo(name, None, family, socket.SOCK_STREAM)]
        for value in values:
            print("%s %s %s" % (name, kind, value))
    except socket.gaierror as err_msg:
        print("%s %s failed: %s" % (name, kind, err_msg))
@end
@if dns


def make_query(name, kind):
    """A question, as RFC 1035 section 4.1 has it."""
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split(".") if part)
    header = struct.pack("!6H", random.randrange(65536), 0x0100, 1, 0, 0, @EDNS@)  # 0x0100: please ask others
    query = header + labels + b"\0" + struct.pack("!2H", TYPES[kind], 1)
@if edns
    query += struct.pack("!BHHIH", 0, 41, 1232, 0, 0)  # EDNS: answers of 1232 bytes are welcome
@end
    return query
@if tcp


def ask_tcp(server, query):
    with socket.create_connection(server, TIMEOUT) as client, client.makefile("rb") as stream:
        client.sendall(struct.pack("!H", len(query)) + query)  # TCP has no packets: the length goes first
        return stream.read(struct.unpack("!H", stream.read(2))[0])
@end
@if udp


def ask_udp(server, query):
    family, kind, _, _, address = socket.getaddrinfo(*server, type=socket.SOCK_DGRAM)[0]
    with socket.socket(family, kind) as client:
        client.settimeout(TIMEOUT)
        client.connect(address)
        client.send(query)
        data = client.recv(65535)
        while data[:2] != query[:2]:  # an answer repeats the number of its question
            data = client.recv(65535)
@if tcp
    if data[2] & 2:  # cut off: what is too long for a datagram comes over TCP
        return ask_tcp(server, query)
@end
    return data
@end


def printable(data):
    return "".join("\\" + chr(b) if b in b'"\\' else chr(b) if 32 <= b < 127 else "\\%03d" % b for b in data)


def read_name(data, at):
    """The name at a place, and what stands behind it. A label of 0xC0 and more points back to an earlier name."""
    labels, end = [], 0
    while data[at]:
        if data[at] >= 0xC0:
            end, before = end or at + 2, at
            at = struct.unpack_from("!H", data, at)[0] & 0x3FFF
            if at >= before:
                raise ValueError("a pointer that does not point back")
        else:
            labels.append(printable(data[at + 1:at + 1 + data[at]]))
            at += 1 + data[at]
    return ".".join(labels) or ".", end or at + 1


def read_value(data, at, length, kind):
@if a
    if kind == "A":
        return socket.inet_ntop(socket.AF_INET, data[at:at + 4])
@end
@if aaaa
    if kind == "AAAA":
        return socket.inet_ntop(socket.AF_INET6, data[at:at + 16])
@end
@if name
    if kind in ("NS", "CNAME", "PTR"):
        return read_name(data, at)[0]
@end
@if mx
    if kind == "MX":
        return "%d %s" % (struct.unpack_from("!H", data, at)[0], read_name(data, at + 2)[0])
@end
@if srv
    if kind == "SRV":
        return "%d %d %d %s" % (*struct.unpack_from("!3H", data, at), read_name(data, at + 6)[0])
@end
@if soa
    if kind == "SOA":
        server, at = read_name(data, at)
        mailbox, at = read_name(data, at)
        return "%s %s %d %d %d %d %d" % (server, mailbox, *struct.unpack_from("!5I", data, at))
@end
@if txt
    if kind == "TXT":
        texts, end = [], at + length
        while at < end:
            texts.append('"%s"' % printable(data[at + 1:at + 1 + data[at]]))
            at += 1 + data[at]
        return " ".join(texts)
@end
    return "\\# %d %s" % (length, data[at:at + length].hex())


def print_answers(name, kind, data):
    count, answers = struct.unpack_from("!2H", data, 4)
    at, found = 12, False
    for _ in range(count):
        at = read_name(data, at)[1] + 4
    for _ in range(answers):
        at = read_name(data, at)[1]
        number, _, ttl, length = struct.unpack_from("!2HIH", data, at)
        if number == TYPES[kind]:  # aliases stand before it
            print("%s %s %s ttl_s %d" % (name, kind, read_value(data, at + 10, length, kind), ttl))
            found = True
        at += 10 + length
    if not found:
        code = data[3] & 15
        print("%s %s %s" % (name, kind, STATUS[code] if code < len(STATUS) else "rcode %d" % code))


def look_up(name, kind, server):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return print_answers(name, kind, @ASK@(server, make_query(name, kind)))
        except TimeoutError:
            if attempt == ATTEMPTS:
                print("%s %s timeout" % (name, kind))
        except ConnectionRefusedError:
            return print("%s %s refused" % (name, kind))
@end


if __name__ == "__main__":
@if system
    for name, kind in NAMES:
        get_remote_machine_info(name, kind)
@end
@if dns
    for name, kind, server in QUESTIONS:
        look_up(name, kind, server)
@end
@if nothing
    print("There is nothing to ask.")
@end
