#!/usr/bin/env bash
# Lists the sockets of this machine. Programs of other users are shown to root only.
@if follow
# Again every second: put `watch -n 1` in front.
@end
PATH=$PATH:/usr/sbin:/sbin
@COMMANDS@
