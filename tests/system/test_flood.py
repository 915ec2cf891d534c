#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice network under everything that does not belong there: garbage, floods, half-open connections and slow
readers, with the address sanitizer watching in the preset dev-asan. It must live, answer as before, and stay as large as it was.

Usage: test_flood.py BUILD_FOLDER      SOCKEYE_FLOOD_SEED: the number that chance begins with
"""

import os
import pathlib
import random
import re
import socket
import struct
import sys
import time
import unittest

sys.dont_write_bytecode = True

import test_practice
from ownnetwork import OWN_NETWORK
from test_practice import PATIENCE, Practice, need, run

SEED = int(os.environ.get("SOCKEYE_FLOOD_SEED", random.SystemRandom().randrange(1 << 32)))
ROUNDS = 8
SETTLED = 4  # rounds after which everything that is bounded and kept is there: the log, and what the allocator holds
FLOOD = 25_000  # datagrams a round
CONNECTIONS = 300  # more than the network holds
QUESTION = b"\3www\10practice\4test\0\0\1\0\1"
FOREIGN = "192.0.2.7"

IS_WATCHED = "asan" in test_practice.BUILD.name
if IS_WATCHED:
    # Freed memory is kept for a while to catch late users: little of it, so that a leak shows beside it.
    os.environ["ASAN_OPTIONS"] = "quarantine_size_mb=4:detect_stack_use_after_return=0:abort_on_error=0"
# What may come and go with the allocator; the sanitizer's has more of that. A byte kept of each datagram of the last
# rounds would be a tenth of a megabyte, an event or a reply kept of each would be ten.
ALLOWED_KB = 12 * 1024 if IS_WATCHED else 3 * 1024


def query(questions, name=QUESTION):
    return struct.pack(">6H", 0x4242, 0x0100, questions, 0, 0, 0) + name * questions


def garbage(chance):
    """A datagram that no client means: random bytes, or something right with bytes of it changed."""
    kind = chance.randrange(6)
    if kind == 0:
        return chance.randbytes(chance.choice((0, 1, 2, 11, 12, 47, 48, 49, 512, 1500)))
    if kind == 1:
        return chance.randbytes(chance.choice((9000, 65_000, 65_507)))
    if kind == 2:  # modes 6 and 7, that reflection attacks ask for
        return bytes([chance.choice((0x16, 0x17, 0x1e, 0x27))]) + chance.randbytes(chance.choice((7, 47, 187)))
    if kind == 3:
        return query(chance.choice((0, 2, 50, 2800)))
    right = bytearray(chance.choice((query(1), query(1) + b"\0\0\x29\4\xd0\0\0\0\0\0\0", b"\x23" + bytes(47))))
    for _ in range(chance.randrange(1, 5)):
        right[chance.randrange(len(right))] = chance.randrange(256)
    return bytes(right)


class Flood(unittest.TestCase):
    def setUp(self):
        print(f"seed {SEED}, {test_practice.CLI}", flush=True)
        self.chance = random.Random(SEED)
        self.network = Practice("--late-after-ms", "20", "--drip-interval-ms", "5", "--reset-after-ms", "20")
        self.addCleanup(self.network.__exit__)
        self.process = pathlib.Path(f"/proc/{self.network.process.pid}")

    def status(self, field):
        return int(re.search(rf"^{field}:\s+(\d+)", (self.process / "status").read_text(), re.MULTILINE).group(1))

    def descriptors(self):
        return len(list((self.process / "fd").iterdir()))

    def wait(self, holds, otherwise):
        deadline = time.monotonic() + PATIENCE
        while not holds():
            self.assertLess(time.monotonic(), deadline, otherwise)
            os.sched_yield()

    def datagram(self, server="127.0.0.1"):
        client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client.bind((server, 0))
        client.settimeout(PATIENCE)
        return client

    def answers_properly(self):
        """A datagram may be lost in what is left of a flood; so each is asked until it answers, and within the patience."""
        deadline = time.monotonic() + PATIENCE
        for server, request, holds in (
                ("ntp", b"\x23" + bytes(47), lambda r: len(r) == 48 and r[0] & 7 == 4 and r[1] == 1),
                ("dns", query(1), lambda r: r[:2] == b"\x42\x42" and r[3] & 15 == 0 and r.count(b"\xc0\0\2") == 2),
                ("echo", b"still here", lambda r: r == b"still here")):
            with self.datagram() as client:
                client.settimeout(1)
                reply = b""
                while not holds(reply):
                    self.assertLess(time.monotonic(), deadline, f"{server} does not answer properly: {reply!r}")
                    client.sendto(request, self.network.at(server, "udp"))
                    try:
                        reply = client.recv(65536)
                    except TimeoutError:
                        pass
        with socket.create_connection(self.network.at("echo", "tcp"), timeout=PATIENCE) as client:
            client.sendall(b"hello")
            self.assertEqual(client.recv(100), b"hello")
        with socket.create_connection(self.network.at("dns", "tcp"), timeout=PATIENCE) as client:
            client.sendall(struct.pack(">H", len(query(1))) + query(1))
            self.assertGreater(len(client.recv(65536)), 40)

    def fill_the_log(self):
        """With events as large as it keeps them, so that it is as large as it becomes."""
        with self.datagram() as client:
            for _ in range(1500):
                client.sendto(bytes(3000), self.network.at("echo", "udp"))
                self.assertEqual(len(client.recv(65536)), 3000)

    def throw_datagrams(self):
        with self.datagram() as client:
            for server, transports in self.network.servers.items():
                if "udp" in transports and server != "refused":
                    for _ in range(150):
                        client.sendto(garbage(self.chance), self.network.at(server, "udp"))
        with self.datagram() as client:  # and never reads
            targets = [self.network.at(server, "udp") for server in ("ntp", "dns", "echo", "late")]
            payloads = [b"\x23" + bytes(47), query(1), b"x" * 100, b"late"]
            for i in range(FLOOD):
                client.sendto(payloads[i % 4], targets[i % 4])

    def throw_connections(self):
        tcp = [server for server, transports in self.network.servers.items()
               if "tcp" in transports and server not in ("refused", "blackhole")]
        clients = []
        for i in range(CONNECTIONS):
            try:
                client = socket.create_connection(self.network.at(tcp[i % len(tcp)], "tcp"), timeout=PATIENCE)
                client.setblocking(False)
                clients.append(client)
                if i % 3 == 0:
                    client.send(self.chance.randbytes(self.chance.randrange(1, 70_000)))
                elif i % 3 == 1:  # half a message, and then nothing, or the end of this side
                    client.send(struct.pack(">H", 500) + self.chance.randbytes(100))
                    if i % 2:
                        client.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # it was reset, or gave way to a later one
        readers = [socket.create_connection(self.network.at("echo", "tcp"), timeout=PATIENCE) for _ in range(4)]
        for reader in readers:  # who sends and never reads is held up
            reader.setblocking(False)
            try:
                for _ in range(64):
                    reader.send(bytes(1 << 20))
            except BlockingIOError:
                pass
        self.answers_properly()
        for client in clients + readers:
            client.close()

    def test_lives_and_stays_as_large(self):
        """faults 104, 105"""
        descriptors, threads = self.descriptors(), self.status("Threads")
        self.answers_properly()
        self.fill_the_log()
        sizes = []
        for _ in range(ROUNDS):
            self.throw_datagrams()
            self.throw_connections()
            self.answers_properly()
            self.wait(lambda: self.descriptors() <= descriptors, "descriptors are left open")
            sizes.append(self.status("VmRSS"))
        print(f"resident after each round: {sizes} kB; {self.status('Threads')} threads, {threads} before", flush=True)
        self.assertLess(sizes[-1] - sizes[SETTLED - 1], ALLOWED_KB)
        code, errors = self.network.end()
        self.assertNotIn("ERROR: ", errors)
        self.assertNotIn("runtime error", errors)
        self.assertIn(code, (0, 130))

    def test_no_amplification(self):
        """fault 104: whoever could be forged gets no more than was sent, whatever fault is set."""
        need("unshare")
        script = (f"ip link set lo up && ip address add {FOREIGN}/32 dev lo"
                  f" && exec {sys.executable} {__file__} {test_practice.BUILD} --foreign")
        result = run(*OWN_NETWORK, "bash", "-c", script,
                     env={**os.environ, "SOCKEYE_FLOOD_SEED": str(SEED)})
        if "unshare" in result.stderr or "RTNETLINK" in result.stderr:
            self.skipTest(result.stderr.strip())
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


def foreign():
    """In a network namespace where a peer on this computer has an address that isn't loopback's."""
    chance = random.Random(SEED)
    worst = answered = 0
    for fault in ((), ("--ntp-fault", "triplicate"), ("--ntp-fault", "oversized"), ("--ntp-fault", "extension"),
                  ("--dns-fault", "trailing_bytes"), ("--dns-fault", "too_long")):
        with Practice(*fault, "--late-after-ms", "0") as practice:
            for server in ("ntp", "dns", "echo", "late", "silent"):
                with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                    client.bind((FOREIGN, 0))
                    requests = [b"\x23" + bytes(47), query(1), query(1, b"\3big\10practice\4test\0\0\1\0\1"),
                                query(1) + b"\0\0\x29\xff\xff\0\0\0\0\0\0", *(garbage(chance) for _ in range(12))]
                    for request in requests:
                        client.sendto(request, practice.at(server, "udp"))
                        came = 0
                        client.settimeout(0.01)
                        try:
                            while True:
                                came += len(client.recv(65536))
                        except TimeoutError:
                            pass
                        answered += came > 0
                        if came > len(request):
                            print(f"{server} {fault}: {came} bytes to {len(request)}: {request[:64].hex()}")
                            worst += 1
    print(f"seed {SEED}: {answered} answered, {worst} with more bytes than they had")
    return 0 if answered > 50 and worst == 0 else 1


if __name__ == "__main__":
    if "--foreign" in sys.argv:
        sys.exit(foreign())
    unittest.main(verbosity=2)
