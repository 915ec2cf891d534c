#!/usr/bin/env bash
# Sends one NTP packet, as it was put together, and prints the reply's bytes and its time. No usual tool sends bytes of
# one's own over UDP everywhere, but bash does, through /dev/udp.
# Left out: which datagram may be believed, and the single fields.
@if practice
# @NAME@ is a server of the practice network: it listens on this computer only.
@end
host=@HOST@ port=@PORT@
@if now
# This moment as an NTP stamp in hex: seconds since 1900 and their fraction.
now=$(printf '%08x%08x' $((${EPOCHREALTIME%[.,]*} + 2208988800)) $((10#${EPOCHREALTIME#*[.,]} * 4294967296 / 1000000)))
@end
request=@DATA@
exec 3<>"/dev/udp/$host/$port" || exit
# dd puts it into one datagram; bash alone would begin another behind each byte that is a line feed.
printf "$(printf %s "$request" | sed 's/../\\x&/g')" | dd bs=$((${#request} / 2)) iflag=fullblock status=none >&3
reply=$(timeout @TIMEOUT@ dd bs=1024 count=1 status=none <&3 | od -An -v -tx1 | tr -d ' \n')
if [ -z "$reply" ]; then
    echo 'status timeout'  # or refused: dd has said so
    exit 1
fi
echo "reply $reply"
echo "transmit_timestamp 0x${reply:80:16}"
date -d "@$((0x${reply:80:8} - 2208988800))" '+Time=%c'
