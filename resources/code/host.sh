#!/usr/bin/env bash
# Prints this machine's name and addresses.
PATH=$PATH:/usr/sbin:/sbin
uname -n
getent ahostsv4 "$(uname -n)" | head -n 1
@if all
ip -brief link show
ip -brief address show
@end
@if !all
ip -brief address show up
@end
ip route get 198.41.0.4           # a.root-servers.net: the address behind "src" goes outside
ip -6 route get 2001:503:ba3e::2:30
@if follow
ip monitor address link           # goes on until Ctrl+C
@end
