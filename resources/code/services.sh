#!/usr/bin/env bash
# Asks this system's list (/etc/services) which service a port is for, and which port a service has. What has none
# prints nothing.
# Left out: Sockeye's own list of names@LEFTOUT@.
@COMMANDS@
