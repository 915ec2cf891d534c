# SPDX-License-Identifier: GPL-3.0-or-later
"""A small Internet for one test: name server, web pages, TLS and time at the addresses of its namespace, each as
right or as wrong as the file BEHAVIOUR says, which is read again for every question. Arguments: BEHAVIOUR (JSON), and
the folder with NAME.pem (key and chain) for each kind of certificate. Prints `ready` and goes on until its input ends."""
import json
import os
import socket
import ssl
import struct
import sys
import threading
import time

BEHAVIOUR, FOLDER = sys.argv[1:3]
ADDRESSES = {"one.test": ("10.20.1.2", "fd20:1::2"), "two.test": ("10.20.1.2", "fd20:1::2"),
             "closed.test": ("10.20.1.3", None), "four.test": ("10.20.1.2", None), "page.test": ("10.20.1.2", None),
             "time.test": ("10.20.1.2", None)}


def behaviour(name):
    with open(BEHAVIOUR, encoding="utf-8") as file:
        return json.load(file).get(name, "good")


def name_of(query):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode())
        at += 1 + query[at]
    return ".".join(labels), struct.unpack_from("!H", query, at + 1)[0], query[12:at + 5]


def dns(query, how):
    name, kind, question = name_of(query)
    rcode, answers = {"servfail": 2, "nxdomain": 3, "refuse": 5}.get(how, 0), b""
    count = 0
    if not rcode and name not in ADDRESSES:
        rcode = 0 if name == "empty.test" else 3
    elif not rcode and kind in (1, 28):
        address = ADDRESSES[name][kind == 28]
        if address:
            data = socket.inet_pton(socket.AF_INET6 if kind == 28 else socket.AF_INET, address)
            answers = b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, 60, len(data)) + data
            count = 1
    return query[:2] + struct.pack("!HHHHH", 0x8180 | rcode, 1, count, 0, 0) + question + answers


def ntp(query, how):
    ahead = float(how) if how != "good" else 0.0
    now = time.time() + ahead + 2208988800
    stamp = struct.pack("!II", int(now) & 0xffffffff, int(now % 1 * 2**32))
    return bytes([0x24, 1, 0, 0xec]) + bytes(8) + b"GPS\0" + stamp + query[40:48] + stamp + stamp


def bound(family, kind, address, port):
    server = socket.socket(family, kind)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((address, port))
    if kind == socket.SOCK_STREAM:
        server.listen(50)
    return server


def serve_datagrams(server, name, answer):
    while True:
        query, peer = server.recvfrom(2048)
        how = behaviour(name)
        if how != "silent" and len(query) >= 12:
            server.sendto(answer(query, how), peer)


def page(connection):
    how = behaviour("page")
    connection.recv(4096)
    if how == "silent":
        time.sleep(30)
    answers = {
        "redirect": "HTTP/1.1 302 Found\r\nLocation: http://login.test/portal?token=secret\r\nContent-Length: 0\r\n\r\n",
        "other": "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\nPlease log in.",
    }
    connection.sendall(answers.get(how, "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nonline\n").encode())


def tls(connection):
    how = behaviour("tls")
    if how == "plain":
        connection.sendall(b"220 no TLS here\r\n")
        return
    if how == "silent":
        time.sleep(30)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(FOLDER, how + ".pem"))
    with context.wrap_socket(connection, server_side=True) as secured:
        secured.recv(100)


def serve_streams(server, answer):
    while True:
        connection = server.accept()[0]
        threading.Thread(target=answer_one, args=(connection, answer), daemon=True).start()


def answer_one(connection, answer):
    try:
        with connection:
            answer(connection)
    except OSError:
        pass  # the other side has gone


for family, address in ((socket.AF_INET, "10.20.1.2"), (socket.AF_INET6, "fd20:1::2")):
    for kind, port, serve, *arguments in ((socket.SOCK_DGRAM, 53, serve_datagrams, "dns", dns),
                                          (socket.SOCK_DGRAM, 123, serve_datagrams, "clock", ntp),
                                          (socket.SOCK_STREAM, 80, serve_streams, page),
                                          (socket.SOCK_STREAM, 443, serve_streams, tls)):
        server = bound(family, kind, address, port)
        threading.Thread(target=serve, args=(server, *arguments), daemon=True).start()
print("ready", flush=True)
sys.stdin.read()
