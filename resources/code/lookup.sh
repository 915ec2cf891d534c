#!/usr/bin/env bash
# Looks names up@HOW@.
@if dns
# dig prints the status in the line that begins with ->>HEADER<<-, then the answers: name, seconds, class, type, value.
@end
@if system
# getent asks this system, as every program asks it; ::ffff: before an address says that there is no IPv6 one.
@end
@if leftout
# Left out: @LEFTOUT@.
@end
@COMMANDS@
