#!/usr/bin/env python3
# Prints this machine's name and addresses.
# Left out: second IPv4 addresses of an interface, link-layer addresses, counters@LEFTOUT@.
import fcntl
import ipaddress
import socket
import struct

SIOCGIFADDR, SIOCGIFNETMASK = 0x8915, 0x891B  # netdevice(7)


def print_machine_info():
    host_name = socket.gethostname()
    print("Host name: %s" % host_name)
    try:
        print("IP address: %s" % socket.gethostbyname(host_name))
    except socket.gaierror as error:
        print("IP address: none (%s)" % error)


def outbound(family, outside):
    """The address by which the system would go there. Connecting a UDP socket sends nothing."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as s:
            s.connect((outside, 53))
            return s.getsockname()[0]
    except OSError:
        return "none"


def print_ipv4(name):
    request = struct.pack("256s", name.encode())  # a struct ifreq begins with the name
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            address, mask = (socket.inet_ntoa(fcntl.ioctl(s, code, request)[20:24])
                             for code in (SIOCGIFADDR, SIOCGIFNETMASK))
            print("%s %s" % (name, ipaddress.ip_interface(address + "/" + mask)))
        except OSError:
            pass  # it has none


def print_ipv6():
    try:
        with open("/proc/net/if_inet6") as table:
            lines = table.read().splitlines()
    except OSError:
        return  # no IPv6 here
    for line in lines:
        digits, _, prefix, scope, _, name = line.split()
        address = ipaddress.IPv6Address(int(digits, 16))
@if all
        print("%s %s/%d" % (name, address, int(prefix, 16)))
@end
@if !all
        if not address.is_link_local:
            print("%s %s/%d" % (name, address, int(prefix, 16)))
@end


if __name__ == "__main__":
    print_machine_info()
    print("outbound_ipv4 %s" % outbound(socket.AF_INET, "198.41.0.4"))  # a.root-servers.net
    print("outbound_ipv6 %s" % outbound(socket.AF_INET6, "2001:503:ba3e::2:30"))
    for _, interface in socket.if_nameindex():
        print_ipv4(interface)
    print_ipv6()
