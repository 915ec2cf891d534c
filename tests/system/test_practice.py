#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The practice network as others meet it: `sockeye-cli practice`, asked by dig, kdig, chronyd, ntpdig and plain sockets.

Usage: test_practice.py BUILD_FOLDER
"""

import array
import fcntl
import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

from ownnetwork import OWN_NETWORK

BUILD = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else pathlib.Path("build/dev")
CLI = BUILD / "sockeye-cli"
SERVERS = ["ntp", "dns", "echo", "sink", "silent", "late", "drip", "refused", "blackhole", "reset", "halfclose", "path", "tls"]
ANY_PORTS = [word for server in SERVERS for word in (f"--{server}-port", "0")]
PATIENCE = 10  # seconds; far beyond what anything here takes
SILENCE = 0.2  # how long to look for an answer that must not come


def need(program):
    path = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not path:
        raise unittest.SkipTest(f"{program} is not installed")
    return path


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **options)


def address(text):
    host, port = text.rsplit(":", 1)
    return host.strip("[]"), int(port)


def family(host):
    return socket.AF_INET6 if ":" in host else socket.AF_INET


class Practice:
    """A network in the foreground, in a runtime folder of the test's own."""

    def __init__(self, *options, folder=None, ports=ANY_PORTS, prefix=()):
        self.own_folder = None if folder else tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(folder or self.own_folder.name)
        self.folder.chmod(0o700)
        self.process = subprocess.Popen(
            [*prefix, CLI, "practice", *ports, *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env={**os.environ, "XDG_RUNTIME_DIR": str(self.folder)})
        # It prints its addresses and stays: read until each one that its file tells has been printed.
        self.printed = ""
        deadline = time.monotonic() + PATIENCE
        while True:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))
            data = os.read(self.process.stdout.fileno(), 65536).decode() if ready else ""
            if not data:
                self.process.kill()
                _, errors = self.process.communicate()
                raise AssertionError(f"no addresses were printed: {self.printed!r} {errors!r}")
            self.printed += data
            if self.file.exists():
                self.told = json.loads(self.file.read_text())
                self.servers = self.told["servers"]
                if all(text in self.printed for server in self.servers.values() for texts in server.values()
                       for text in texts):
                    return

    @property
    def file(self):
        return self.folder / "sockeye" / f"practice-{self.process.pid}.json"

    def all(self, server, transport):
        return [address(text) for text in self.servers[server][transport]]

    def at(self, server, transport):
        return self.all(server, transport)[0]

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        started = time.monotonic()
        _, errors = self.process.communicate(timeout=PATIENCE)
        self.took = time.monotonic() - started
        if self.own_folder:
            self.own_folder.cleanup()
        return self.process.returncode, errors

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.end()


def setUpModule():
    global network
    network = Practice("--dns-slow-ms", "300", "--late-after-ms", "300", "--ntp-clock-error-ms", "250")


def tearDownModule():
    network.__exit__()


class Dns(unittest.TestCase):
    def dig(self, *words, transport="udp", tool="dig", where=None):
        host, port = where or network.at("dns", transport)
        return run(need(tool), f"@{host}", "-p", str(port), *words)

    def both(self):
        return [(tool, where) for tool in ("dig", "kdig") for where in network.all("dns", "udp")]

    def test_short_answers(self):
        expected = {
            ("www.practice.test", "A"): ["192.0.2.80", "192.0.2.81"],
            ("www.practice.test", "AAAA"): ["2001:db8::80"],
            ("alias.practice.test", "AAAA"): ["alias-2.practice.test.", "www.practice.test.", "2001:db8::80"],
            ("mail.practice.test", "MX"): ["10 mx1.practice.test.", "20 mx2.practice.test."],
            ("txt.practice.test", "TXT"): ['"The Sockeye practice network"', '"two strings " "in one record"'],
            ("practice.test", "NS"): ["dns.practice.test."],
            ("ntp.practice.test", "A"): ["127.0.0.1"],
            ("practice.test", "CAA"): ['0 issue "ca.practice.test"'],
            ("missing.practice.test", "A"): [],
            ("empty.practice.test", "A"): [],
            ("_ntp._udp.practice.test", "SRV"): [f"0 0 {network.at('ntp', 'udp')[1]} ntp.practice.test."],
        }
        for tool, where in self.both():
            for (name, kind), answers in expected.items():
                with self.subTest(tool=tool, where=where, name=name, kind=kind):
                    result = self.dig("+short", name, kind, tool=tool, where=where)
                    self.assertEqual(sorted(line.strip() for line in result.stdout.splitlines()), sorted(answers), result.stderr)

    def test_reverse(self):
        for tool, where in self.both():
            for number in ("192.0.2.80", "2001:db8::80"):
                self.assertEqual(self.dig("+short", "-x", number, tool=tool, where=where).stdout.strip(),
                                 "www.practice.test.")

    def test_status(self):
        for tool, where in self.both():
            for name, status in (("www", "NOERROR"), ("missing", "NXDOMAIN"), ("empty", "NOERROR"),
                                 ("refused", "REFUSED")):
                out = self.dig(f"{name}.practice.test", tool=tool, where=where).stdout
                self.assertRegex(out, f"status: {status}")
                self.assertNotRegex(out, "(?i)malformed|extra bytes|mismatch|FORMERR")
            self.assertIn("SOA", self.dig("missing.practice.test", tool=tool, where=where).stdout)

    def test_big_comes_over_tcp(self):
        for tool, where in self.both():
            whole = self.dig("big.practice.test", tool=tool, where=where).stdout
            self.assertIn("TCP", whole)
            self.assertEqual(len(re.findall(r"\sA\s+203\.0\.113\.\d+", whole)), 200)
            cut = self.dig("+ignore", "big.practice.test", tool=tool, where=where).stdout
            self.assertRegex(cut, r"(?i)flags: [a-z ]*\btc\b")
            size = re.search(r"(?:MSG SIZE\s+rcvd:|Received) (\d+)", cut).group(1)
            self.assertLessEqual(int(size), 1232)

    def test_tcp_on_request(self):
        for tool, where in self.both():
            result = self.dig("+tcp", "+short", "www.practice.test", "AAAA", tool=tool, where=where)
            self.assertEqual(result.stdout.strip(), "2001:db8::80")

    def test_loop_is_bounded(self):
        out = self.dig("loop.practice.test").stdout
        self.assertEqual(len(re.findall(r"\sCNAME\s", out)), 2)

    def test_silent_and_slow(self):
        result = self.dig("+tries=1", "+time=1", "silent.practice.test")
        self.assertRegex(result.stdout + result.stderr, "timed out|no servers could be reached")
        result = self.dig("+tries=1", "+time=5", "slow.practice.test")
        self.assertGreaterEqual(int(re.search(r"Query time: (\d+) msec", result.stdout).group(1)), 295)

    def test_unknown_type(self):
        self.assertEqual(self.dig("+short", "unknown.practice.test", "TYPE65280").stdout.strip().upper(),
                         "\\# 4 DEADBEEF")

    def test_edns_version(self):
        out = self.dig("+edns=1", "+noednsneg", "www.practice.test").stdout
        self.assertIn("BADVERS", out)

    def test_several_questions(self):
        """fault 104: 50 questions get FORMERR, no longer than the request."""
        question = b"\3www\10practice\4test\0\0\1\0\1"
        query = struct.pack(">6H", 0x4242, 0x0100, 50, 0, 0, 0) + question * 50
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.settimeout(PATIENCE)
            client.sendto(query, network.at("dns", "udp"))
            reply = client.recv(65536)
        self.assertEqual(reply[3] & 15, 1)
        self.assertLessEqual(len(reply), len(query))


class Ntp(unittest.TestCase):
    def test_chronyd(self):
        """An NTP client that is not ours, and the strictest, finds the clock error that was set."""
        chronyd = need("chronyd")
        for host, port in network.all("ntp", "udp"):
            with self.subTest(host=host), tempfile.TemporaryDirectory() as folder:
                config = pathlib.Path(folder) / "chrony.conf"
                config.write_text(f"server {host} port {port} iburst maxsamples 4 minpoll -2 maxpoll -2\n"
                                  f"pidfile {folder}/pid\ncmdport 0\nbindcmdaddress /\n")
                result = run(chronyd, "-Q", "-t", "10", "-U", "-u", "root", "-x", "-f", str(config))
                told = result.stdout + result.stderr
                if "Could not" in told or "Not superuser" in told or "Fatal" in told:
                    self.skipTest(told.strip().splitlines()[-1])
                wrong = re.search(r"System clock wrong by (-?[\d.]+) seconds", told)
                self.assertTrue(wrong, told)
                self.assertAlmostEqual(float(wrong.group(1)), 0.25, delta=0.01)

    def test_ntpdig(self):
        """ntpsec's client takes no port, so it gets a network namespace in which the server may have port 123."""
        ntpdig = need("ntpdig")
        need("unshare")
        script = (f"ip link set lo up && exec {sys.executable} {__file__} {BUILD} --ntpdig {ntpdig}")
        result = run(*OWN_NETWORK, "bash", "-c", script)
        if result.returncode == 77 or "unshare" in result.stderr:
            self.skipTest((result.stderr or result.stdout).strip())
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_by_hand(self):
        """The exercise's own request: 48 bytes, the first of them 0x1b."""
        for host, port in network.all("ntp", "udp"):
            with self.subTest(host=host), socket.socket(family(host), socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                before = time.time()
                client.sendto(b"\x1b" + 47 * b"\0", (host, port))
                reply, _ = client.recvfrom(1024)
                after = time.time()
                words = struct.unpack("!12I", reply)
                told = words[10] + words[11] / 2**32 - 2208988800
                self.assertTrue(before + 0.2499 <= told <= after + 0.2501, (before, told, after))

    def test_control_messages_get_nothing(self):
        """fault 104: modes 6 and 7 are what reflection attacks ask for."""
        for request in (b"\x17\0\3\x2a" + 44 * b"\0", b"\x16\2\0\1" + 8 * b"\0", b"", b"x", 47 * b"\x1b"):
            with self.subTest(request=request[:4]), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(SILENCE)
                client.sendto(request, network.at("ntp", "udp"))
                with self.assertRaises(TimeoutError):
                    client.recv(65536)


class Plain(unittest.TestCase):
    def connect(self, server, where=None):
        host, port = where or network.at(server, "tcp")
        return socket.create_connection((host, port), timeout=PATIENCE)

    def test_echo(self):
        for host, port in network.all("echo", "tcp"):
            with self.subTest(host=host), self.connect("echo", (host, port)) as client:
                client.sendall(b"hello")
                self.assertEqual(client.recv(100), b"hello")
        for host, port in network.all("echo", "udp"):
            with self.subTest(host=host), socket.socket(family(host), socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                for size in (0, 1, 1400, 65507 if ":" not in host else 65000):
                    client.sendto(bytes(size), (host, port))
                    self.assertEqual(len(client.recv(65536)), size)

    def test_silent(self):
        for host, port in network.all("silent", "tcp"):
            with self.subTest(host=host), self.connect("silent", (host, port)) as client:
                client.sendall(b"hello")
                client.settimeout(SILENCE)
                with self.assertRaises(TimeoutError):
                    client.recv(1)

    def test_late(self):
        for host, port in network.all("late", "tcp"):
            with self.subTest(host=host), self.connect("late", (host, port)) as client:
                started = time.monotonic()
                self.assertEqual(client.recv(100), b"late\r\n")
                self.assertGreaterEqual(time.monotonic() - started, 0.29)

    def test_refused(self):
        for host, port in network.all("refused", "tcp"):
            with self.subTest(host=host), self.assertRaises(ConnectionRefusedError):
                self.connect("refused", (host, port))
        for host, port in network.all("refused", "udp"):
            with self.subTest(host=host), socket.socket(family(host), socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                client.connect((host, port))
                client.send(b"x")
                with self.assertRaises(ConnectionRefusedError):
                    client.recv(1)

    def test_blackhole(self):
        """fault 74"""
        for host, port in network.all("blackhole", "tcp"):
            with self.subTest(host=host), self.assertRaises(TimeoutError):
                socket.create_connection((host, port), timeout=SILENCE)

    def test_slow_reader(self):
        """fault 105: whoever floods the echo and reads nothing is held up, and memory stays where it was."""
        def resident():
            text = pathlib.Path(f"/proc/{network.process.pid}/status").read_text()
            return int(re.search(r"VmRSS:\s+(\d+)", text).group(1))

        before = resident()
        with self.connect("echo") as client:
            client.settimeout(0.3)
            sent = 0
            with self.assertRaises(TimeoutError):
                while sent < 1 << 28:
                    sent += client.send(bytes(1 << 20))
            self.assertLess(resident() - before, 16 * 1024)
            with self.connect("echo") as other:
                other.sendall(b"hello")
                self.assertEqual(other.recv(10), b"hello")

    def test_loopback_only(self):
        """fault 103, by what ss says of this very process."""
        out = run(need("ss"), "-ltnupH").stdout
        lines = [line for line in out.splitlines() if f"pid={network.process.pid}," in line]
        if not lines:
            self.skipTest("ss does not tell which process a socket belongs to")
        for line in lines:
            self.assertRegex(line, r"\s(127\.0\.0\.1|\[::1\]):\d+\s", line)

    def test_path(self):
        """What is asked of the end of the path is answered by the router at which its TTL is used up, as ICMP would be."""
        host, port = network.at("path", "udp")
        for ttl, sender, kind in ((1, "127.77.0.1", (11, 0)), (5, "127.77.0.5", (11, 0)), (6, host, (3, 3)), (64, host, (3, 3))):
            with self.subTest(ttl=ttl), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                client.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, ttl)
                client.sendto(b"probe", (host, port))
                report, peer = client.recvfrom(65536)
                self.assertEqual((peer[0], tuple(report[:2])), (sender, kind))
                words = struct.unpack("!%dH" % (len(report) // 2), report[:len(report) // 2 * 2])
                total = sum(words) + (report[-1] << 8 if len(report) % 2 else 0)
                self.assertEqual((total & 0xffff) + (total >> 16), 0xffff)
                self.assertEqual(struct.unpack_from("!2H", report, 28), (client.getsockname()[1], port))
                self.assertEqual(report[36:], b"probe")

    def test_garbage(self):
        """fault 104: random bytes to every server; nothing comes back longer than it went, and all still answer."""
        import random
        chance = random.Random(104)
        for server, transports in network.servers.items():
            if "udp" not in transports or server in ("refused", "dns"):
                continue
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(0.02)
                headers = 36 if server == "path" else 0  # its report quotes those of the packet, behind its own
                for size in (0, 1, 12, 48, 500, 1500, 65507):
                    client.sendto(chance.randbytes(size), network.at(server, "udp"))
                    try:
                        self.assertLessEqual(len(client.recv(65536)), size + headers)
                    except TimeoutError:
                        pass
        self.assertIsNone(network.process.poll())


    def test_reset(self):
        """fault 79: accepts, and breaks off at the first byte."""
        for host, port in network.all("reset", "tcp"):
            with self.subTest(host=host), self.connect("reset", (host, port)) as client:
                with self.assertRaises(ConnectionResetError):
                    client.sendall(b"hello")
                    client.recv(1)

    def test_half_close(self):
        """fault 80: reads on after its own end."""
        for host, port in network.all("halfclose", "tcp"):
            with self.subTest(host=host), self.connect("halfclose", (host, port)) as client:
                self.assertEqual(client.recv(100), b"goodbye\r\n")
                self.assertEqual(client.recv(100), b"")
                for _ in range(20):
                    client.sendall(bytes(1000))
                client.shutdown(socket.SHUT_WR)
                self.assertEqual(client.recv(100), b"")


class Command(unittest.TestCase):
    def lines(self, practice, count):
        """What is printed behind the addresses."""
        text = ""
        deadline = time.monotonic() + PATIENCE
        while text.count("\n") < count:
            ready, _, _ = select.select([practice.process.stdout], [], [], max(0, deadline - time.monotonic()))
            part = os.read(practice.process.stdout.fileno(), 65536).decode() if ready else ""
            self.assertTrue(part, f"{count} lines were to come: {text!r}")
            text += part
        return text.splitlines()

    def test_log(self):
        """A line for what comes and what goes, whoever asks: here a plain socket."""
        with Practice("--log") as practice:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                client.sendto(b"\x1b" + 47 * b"\0", practice.at("ntp", "udp"))
                client.recv(100)
                peer = "127.0.0.1:" + str(client.getsockname()[1])
            asked, told = self.lines(practice, 2)
            when = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z"
            self.assertRegex(asked, rf"^{when}  ntp        udp  {peer}  NTP request, version 3$")
            reply = re.compile(rf"^{when}  ntp        udp  {peer}  NTP reply, (\d+\.\d) ms (ahead|behind), stratum 1$")
            self.assertRegex(told, reply)
            # It is stamped before it is noted, however long that takes.
            amount, way = reply.match(told).groups()
            self.assertLessEqual(float(amount) if way == "ahead" else -float(amount), 250)
            with socket.create_connection(practice.at("echo", "tcp"), timeout=PATIENCE) as client:
                client.sendall(b"\x1b[2J\r\n")
                client.recv(100)
            texts = [line.split("  ")[-1] for line in self.lines(practice, 4)]
            self.assertEqual(texts, ["connected", r"received 6 bytes: \x1b[2J\x0d\x0a", r"sent 6 bytes: \x1b[2J\x0d\x0a",
                                     "connection ended; 6 bytes had come"])

    def test_log_says_what_it_left_out(self):
        """More than is kept, at once: a line says how many there were, and none comes twice."""
        with Practice("--log") as practice, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.settimeout(PATIENCE)
            # Nobody reads meanwhile: of what each answer shows to have been noted, the pipe takes the first part only.
            asked = 10_000
            for _ in range(asked):
                client.sendto(b"x", practice.at("echo", "udp"))
                client.recv(10)
            client.sendto(b"last", practice.at("echo", "udp"))
            client.recv(10)
            printed = b""
            while not printed.endswith(b"sent 4 bytes: last\n"):
                ready, _, _ = select.select([practice.process.stdout], [], [], PATIENCE)
                part = os.read(practice.process.stdout.fileno(), 65536) if ready else b""
                self.assertTrue(part, printed[-200:])
                printed += part
            lines = printed.decode().splitlines()
            left_out = sum(int(line.split()[1]) for line in lines if line.startswith("…"))
            shown = sum("echo" in line for line in lines)
            self.assertGreater(left_out, 0)
            self.assertEqual(shown + left_out, 2 * asked + 2)

    def test_log_that_nobody_reads(self):
        """Ctrl+C ends it also while it waits for somebody to read."""
        with Practice("--log") as practice, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.settimeout(PATIENCE)
            held = array.array("i", [0])
            deadline = time.monotonic() + PATIENCE
            while held[0] <= 60_000 and time.monotonic() < deadline:  # until the pipe is full
                client.sendto(b"x", practice.at("echo", "udp"))
                client.recv(10)
                fcntl.ioctl(practice.process.stdout, termios.FIONREAD, held)
            self.assertGreater(held[0], 60_000)
            for _ in range(1000):  # and more than it holds waits
                client.sendto(b"x", practice.at("echo", "udp"))
                client.recv(10)
            practice.process.send_signal(signal.SIGINT)
            self.assertIn(practice.process.wait(PATIENCE), (0, 130))
            practice.end()

    def test_preset(self):
        """What a preset sets holds, and what is said beside it goes on top, wherever it stands."""
        def ask(*words):
            with Practice(*words) as practice, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(PATIENCE)
                client.sendto(b"\x1b" + 47 * b"\0", practice.at("ntp", "udp"))
                return client.recv(100)

        self.assertEqual(ask("--preset", "unsynchronised")[:2], b"\xdc\x10")
        self.assertEqual(ask("--preset", "unsynchronised", "--ntp-stratum", "5")[:2], b"\xdc\x05")
        self.assertEqual(ask("--ntp-stratum", "5", "--preset", "unsynchronised")[:2], b"\xdc\x05")
        self.assertEqual(ask("--preset=kiss_rate")[12:16], b"RATE")

    def test_unknown_preset(self):
        result = run(str(CLI), "practice", "--preset", "nothing")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)
        self.assertIn("lossy", result.stderr)

    def test_help_tells_the_presets(self):
        out = run(str(CLI), "practice", "--help").stdout
        for word in ("--preset", "--log", "A liar", "one_way", "Loses three in ten"):
            self.assertIn(word, out)


class Life(unittest.TestCase):
    def test_port_in_use(self):
        """fault 102: the next free port, and a message that names the one that was taken."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
            other.bind(("127.0.0.1", 0))
            taken = other.getsockname()[1]
            with Practice("--echo-port", str(taken)) as practice:
                got = {port for transport in ("udp", "tcp") for _, port in practice.all("echo", transport)}
                self.assertEqual(len(got), 1)
                self.assertGreater(min(got), taken)
                _, errors = practice.end()
                self.assertRegex(practice.printed + errors, rf"Port {taken} is in use.*echo.*{min(got)}")

    def test_privileged_port(self):
        """fault 102: below 1024 without the privilege."""
        prefix = []
        if os.geteuid() == 0:
            prefix = [need("setpriv"), "--bounding-set", "-net_bind_service", "--inh-caps", "-net_bind_service",
                      "--reuid", "65534", "--regid", "65534", "--clear-groups"]
        if int(pathlib.Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_text()) <= 99:
            self.skipTest("this system lets everybody have port 99")
        with tempfile.TemporaryDirectory() as folder:
            if prefix:
                os.chown(folder, 65534, 65534)
                if run(*prefix, str(CLI), "--version").returncode != 0:
                    self.skipTest("another user can't run the program here")
            with Practice("--ntp-port", "99", folder=folder, prefix=prefix) as practice:
                self.assertGreaterEqual(practice.at("ntp", "udp")[1], 1024)
                _, errors = practice.end()
                self.assertRegex(practice.printed + errors, r"Port 99 needs a privilege")

    def test_two_side_by_side(self):
        """fault 106: the second takes other ports, and each has a file of its own."""
        with tempfile.TemporaryDirectory() as folder:
            with Practice(folder=folder) as first:
                same = [word for server in SERVERS for word in
                        (f"--{server}-port", str(next(iter(first.all(server, t) for t in first.servers[server]))[0][1]))]
                with Practice(folder=folder, ports=same) as second:
                    self.assertEqual(len(list(pathlib.Path(folder, "sockeye").glob("practice-*.json"))), 2)
                    mine = {tuple(where) for s in first.servers.values() for t in s.values() for where in t}
                    for practice in (first, second):
                        with socket.create_connection(practice.at("echo", "tcp"), timeout=PATIENCE) as client:
                            client.sendall(b"hello")
                            self.assertEqual(client.recv(10), b"hello")
                    for server in second.servers.values():
                        for texts in server.values():
                            self.assertFalse({tuple(text) for text in texts} & mine)
                    second.end()
                    self.assertTrue(first.file.exists())
                first.end()
            self.assertEqual(list(pathlib.Path(folder, "sockeye").glob("practice-*")), [])

    def test_found_by_another_process(self):
        """A run talks to the network that is there, not to one of its own."""
        with Practice("--ntp-clock-error-ms", "5000") as practice:
            result = run(str(CLI), "ntp", "ntp.practice.test", "--samples", "1", "--format", "json",
                         env={**os.environ, "XDG_RUNTIME_DIR": str(practice.folder)})
            if "no tool" in result.stderr.lower() or result.returncode == 2:
                self.skipTest(result.stderr.strip())
            row = json.loads(result.stdout)["rows"][0]
            self.assertAlmostEqual(row["offset_ms"], 5000, delta=100)

    def test_no_descriptor_left(self):
        """fault 75: with no descriptor left new connections wait, the processor rests, and it goes on afterwards."""
        with Practice(prefix=[need("prlimit"), "--nofile=64"]) as practice:
            def ticks():
                fields = pathlib.Path(f"/proc/{practice.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
                return int(fields[11]) + int(fields[12])

            clients = [socket.create_connection(practice.at("silent", "tcp"), timeout=PATIENCE) for _ in range(100)]
            # They are connected before they are accepted: the echo's turn could come while descriptors are left.
            descriptors = pathlib.Path(f"/proc/{practice.process.pid}/fd")
            deadline = time.monotonic() + PATIENCE
            while len(list(descriptors.iterdir())) < 64:
                self.assertLess(time.monotonic(), deadline, "the descriptors were never used up")
            with socket.create_connection(practice.at("echo", "tcp"), timeout=PATIENCE) as waiting:
                before = ticks()
                waiting.sendall(b"hello")
                waiting.settimeout(0.5)
                with self.assertRaises(TimeoutError):
                    waiting.recv(10)
                self.assertLess(ticks() - before, 20)  # of 50 in half a second
                for client in clients:
                    client.close()
                waiting.settimeout(PATIENCE)
                self.assertEqual(waiting.recv(10), b"hello")

    def test_ends_on_signals(self):
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, None)):
            with self.subTest(signal=number):
                practice = Practice()
                file = practice.file
                with socket.create_connection(practice.at("silent", "tcp"), timeout=PATIENCE):
                    code, _ = practice.end(number)
                self.assertLess(practice.took, 1)
                self.assertFalse(file.exists())
                if status is not None:
                    self.assertIn(code, (0, status))

    def test_stale_file_is_ignored(self):
        with tempfile.TemporaryDirectory() as folder:
            practice = Practice(folder=folder)
            stale = practice.file
            practice.process.kill()
            practice.process.communicate()
            self.assertTrue(stale.exists())
            with Practice(folder=folder) as second:
                run(str(CLI), "ntp", "ntp.practice.test", "--samples", "1",
                    env={**os.environ, "XDG_RUNTIME_DIR": folder})
                self.assertTrue(second.file.exists())

    def test_wrong_setting(self):
        for words in (["--ntp-loss-percent", "101"], ["--ntp-kiss", "TOOLONG"], ["--nothing", "1"],
                      ["--echo-port", "70000"]):
            with self.subTest(words=words):
                result = run(str(CLI), "practice", *words)
                self.assertEqual(result.returncode, 2)
                self.assertEqual(len(result.stderr.strip().splitlines()), 1, result.stderr)

    def test_help(self):
        out = run(str(CLI), "practice", "--help").stdout
        for option in ("--ntp-clock-error-ms", "--ntp-kiss", "--dns-slow-ms", "--late-after-ms", "--echo-port"):
            self.assertIn(option, out)


def ntpdig_inside(program):
    """In a network namespace where port 123 may be had: ntpdig against the practice server there."""
    with Practice("--ntp-port", "123", "--ntp-clock-error-ms", "250") as practice:
        if practice.at("ntp", "udp")[1] != 123:
            print("port 123 can't be had here")
            return 77
        result = run(program, "-j", "-t", "5", "127.0.0.1")
        practice.end()
    print(result.stdout, result.stderr)
    offset = re.search(r'"offset":\s*(-?[\d.]+)', result.stdout)
    return 0 if offset and abs(float(offset.group(1)) - 0.25) < 0.01 else 1


if __name__ == "__main__":
    if "--ntpdig" in sys.argv:
        sys.exit(ntpdig_inside(sys.argv[sys.argv.index("--ntpdig") + 1]))
    if "practice" not in run(str(CLI), "--help").stdout + run(str(CLI), "practice", "--help").stdout:
        print("sockeye-cli has no practice command")
        sys.exit(1)
    unittest.main(verbosity=2)
