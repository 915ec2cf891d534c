#!/usr/bin/env bash
# Finds the routers on the way to a computer, with traceroute, which asks several hops at once.
# Left out: @LEFTOUT@.
@if practice
# The practice network simulates its routers with datagrams that traceroute can't know: it shows loopback's one hop.
@end
@COMMAND@
