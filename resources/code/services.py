#!/usr/bin/env python3
# Asks this system's list (/etc/services) which service a port is for, and which port a service has.
# Left out: Sockeye's own list of names, further names of the same port@LEFTOUT@.
import socket

@if ports
# Ports from the first to the last, with the protocol.
PORTS = [
    @PORTS@
]
@end
@if names
# Names, with the protocol.
NAMES = [
    @NAMES@
]
@end
@if ports


def find_service_name():
    for first, last, protocol in PORTS:
        for port in range(first, last + 1):
            try:
                name = socket.getservbyport(port, protocol)
            except OSError:
                name = "(no name)"
            print("Port: %s/%s => service name: %s" % (port, protocol, name))
@end
@if names


def find_port():
    for name, protocol in NAMES:
        try:
            print("Service: %s/%s => port: %s" % (name, protocol, socket.getservbyname(name, protocol)))
        except OSError:
            print("Service: %s/%s => no port" % (name, protocol))
@end


if __name__ == "__main__":
@if ports
    find_service_name()
@end
@if names
    find_port()
@end
@if nothing
    print("There is nothing to ask.")
@end
