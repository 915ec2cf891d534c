#!/usr/bin/env python3
# Sets the options of a socket, and reads them before, after, and on the connection.
# Left out: the least and the most that the kernel allows.
import socket

@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
PEER = (@HOST@, @PORT@)
# Name, level, and the value to set; None leaves it as it is.
OPTIONS = [
    @OPTIONS@
]


def read(sock):
    return {name: sock.getsockopt(level, getattr(socket, name)) for name, level, _ in OPTIONS}


def modify_buff_size(sock):
    before = read(sock)
@if after
    address = socket.getaddrinfo(*PEER, socket.@FAMILY@)[0][4]
    sock.connect(address)  # the kernel has sized the buffers when they are set
    connected = read(sock)
@end
    for name, level, value in OPTIONS:
        if value is not None:
            sock.setsockopt(level, getattr(socket, name), value)
    after = read(sock)
@if !after
    sock.settimeout(5)
    address = socket.getaddrinfo(*PEER, socket.@FAMILY@)[0][4]
    sock.connect(address)
    connected = read(sock)
@end
    for name, level, value in OPTIONS:
        print("%s default_value %d effective_value %d connected_value %d"
              % (name, before[name], after[name], connected[name]))


if __name__ == "__main__":
    with socket.socket(socket.@FAMILY@, socket.@KIND@) as sock:
        modify_buff_size(sock)
