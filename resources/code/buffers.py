#!/usr/bin/env python3
# Sets the options of sockets, and reads them before, after, and on the connection.
# Left out: the least and the most that the kernel allows.
import socket
@if transfer
import time
@end

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
# Family, type, and whom it is connected to.
SOCKETS = [
    @SOCKETS@
]
# The socket's number, option, level, and the value to set; None leaves it as it is.
OPTIONS = [
    @OPTIONS@
]


def read_option(sock, level, name):
    if name == "TCP_CONGESTION":
        return sock.getsockopt(level, getattr(socket, name), 16).rstrip(b"\0").decode()
    return sock.getsockopt(level, getattr(socket, name))


def read(sock, options):
    return [read_option(sock, level, name) for _, name, level, _ in options]


@if transfer
def transfer(sock, size):
    """Sends to a peer that echoes, and reads back: the kernel sizes buffers by what goes."""
    sock.setblocking(False)
    sent = came = 0
    end = time.monotonic() + 5
    while came < size and time.monotonic() < end:
        try:
            while sent < size:
                sent += sock.send(bytes(min(65536, size - sent)))
        except BlockingIOError:
            pass
        try:
            while came < sent:
                piece = sock.recv(65536)
                if not piece:
                    return
                came += len(piece)
        except BlockingIOError:
            time.sleep(0)
    sock.setblocking(True)


@end
def modify_buff_size(sock, options, peer):
    before = read(sock, options)
@if after
    sock.connect(peer)  # the kernel has sized the buffers when they are set
    connected = read(sock, options)
@end
    for _, name, level, value in options:
        if value is not None:
            sock.setsockopt(level, getattr(socket, name), value)
    after = read(sock, options)
@if !after
    sock.settimeout(5)
    sock.connect(peer)
    connected = read(sock, options)
@end
@if transfer
    if sock.type == socket.SOCK_STREAM:
        transfer(sock, @TRANSFER@)
@end
    last = read(sock, options)
    for (_, name, _, _), *values in zip(options, before, after, connected, last):
        print("%s default_value %s effective_value %s connected_value %s last_value %s" % (name, *values))


if __name__ == "__main__":
    for number, (family, kind, host, port) in enumerate(SOCKETS):
        address = socket.getaddrinfo(host, port, family, kind)[0][4]
        with socket.socket(family, kind) as sock:
            modify_buff_size(sock, [option for option in OPTIONS if option[0] == number], address)
