#!/usr/bin/env bash
# Asks NTP servers by how much this clock is wrong. Nothing is set by it.
@if ntpdig
# ntpdig (of ntpsec) prints the offset in seconds, and behind +/- how far it can be wrong.
@end
@if chronyd
# ntpdig and ntpdate ask port 123 only; chronyd -Q asks any, and prints "System clock wrong by N seconds". It chooses
# when to ask by itself.
@end
# Left out: @LEFTOUT@.
@if chronyd
PATH=$PATH:/usr/sbin  # where chronyd stands
@end
@COMMANDS@
