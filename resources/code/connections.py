#!/usr/bin/env python3
# Lists the sockets of this machine from /proc/net, and finds their programs through /proc/PID/fd.
# Left out: queues, users, round trips (sock_diag tells those)@LEFTOUT@.
import os
@if inet
import socket
import struct
@end

STATES = {1: "established", 2: "syn_sent", 3: "syn_received", 4: "fin_wait_1", 5: "fin_wait_2", 6: "time_wait",
          7: "unconnected", 8: "close_wait", 9: "last_ack", 10: "listen", 11: "closing", 12: "syn_received"}
@if states
WANTED = [STATES[number] for number in (@STATES@,)]
@end
@if !states
WANTED = list(STATES.values())
@end
@if process
PROGRAM = @PROCESS@  # a part of its name, or its process id
@end
@if inet
TABLES = [
    @TABLES@
]
@end


def find_programs():
    """Who has which socket, by its inode: a descriptor is a link to `socket:[INODE]`."""
    programs = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            for descriptor in os.listdir("/proc/%s/fd" % pid):
                target = os.readlink("/proc/%s/fd/%s" % (pid, descriptor))
                if target.startswith("socket:["):
                    with open("/proc/%s/comm" % pid) as file:
                        programs.setdefault(target[8:-1], (pid, file.read().rstrip("\n")))
        except OSError:
            pass  # another user's, or it has just ended
    return programs


def show(protocol, state, local, remote, inode, programs):
    pid, program = programs.get(inode, ("-", "-"))
@if process
    if PROGRAM != pid and PROGRAM.lower() not in program.lower():
        return
@end
    if state in WANTED:
        print(protocol, state, local, remote, pid, program)
@if inet


def read_end(text):
    """`0100007F:0035` is 127.0.0.1:53: numbers of 32 bits in this machine's order, and the port."""
    address, port = text.split(":")
    raw = bytes.fromhex(address)
    count = len(raw) // 4
    raw = struct.pack("=%dI" % count, *struct.unpack(">%dI" % count, raw))
    family = socket.AF_INET if count == 1 else socket.AF_INET6
    return "%s:%d" % (socket.inet_ntop(family, raw), int(port, 16)), int(port, 16)


def list_inet(programs):
    for protocol, path in TABLES:
        with open(path) as file:
            next(file)
            for line in file:
                words = line.split()
                local, _ = read_end(words[1])
                remote, port = read_end(words[2])
                show(protocol, STATES[int(words[3], 16)], local, remote if port else "-", words[9], programs)
@end
@if unix


def list_unix(programs):
    with open("/proc/net/unix") as file:
        next(file)
        for line in file:
            words = line.rstrip("\n").split(None, 7)
            if int(words[3], 16) & 0x10000:
                state = "listen"
            else:
                state = "established" if words[5] == "03" else "unconnected"
            show("unix", state, words[7] if len(words) > 7 else "-", "-", words[6], programs)
@end


if __name__ == "__main__":
    found = find_programs()
@if inet
    list_inet(found)
@end
@if unix
    list_unix(found)
@end
