#!/usr/bin/env bash
# No usual tool speaks to a Sockeye sink. iperf3 measures the same between two computers that have it:
#     iperf3 -s                      on the other computer
#     iperf3 -c COMPUTER -t SECONDS  here
# With the settings of this run:
@if practice
# @NAME@ is a server of the practice network, on this computer; iperf3 needs a server of its own.
@end
host=@HOST@
@if !udp
echo "iperf3 -c $host -t @SECONDS@ -l @WRITE@ -w @SEND_BUFFER@"
@end
@if udp
echo "iperf3 -c $host -t @SECONDS@ -l @WRITE@ -u -b 0"
@end
