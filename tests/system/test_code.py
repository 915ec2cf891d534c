# SPDX-License-Identifier: GPL-3.0-or-later
"""Every program that sockeye-cli code writes is compiled and run, and what it prints is compared with the rows of the
same request. Its argument is the build folder. Everything talks to the practice network on loopback."""
import http.server
import json
import os
import re
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
LIMIT = 60  # seconds that anything may take
SLOW = 1000  # ms that a busy machine may add to a measured time
AHEAD = 250  # ms that the practice network's clock is ahead


class CodeCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        runtime = os.path.join(cls.folder, "runtime")
        os.mkdir(runtime, 0o700)
        cls.env = dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=cls.folder, LC_ALL="C.UTF-8", TZ="UTC")
        ports = [word for name in ("ntp", "dns", "echo", "silent", "late", "refused", "blackhole", "halfclose", "reset",
                                   "path", "tls")
                 for word in (f"--{name}-port", "0")]
        cls.network = subprocess.Popen([CLI, "practice", *ports], stdout=subprocess.PIPE, env=cls.env)
        cls.addClassCleanup(cls.end_network)
        selector = selectors.DefaultSelector()
        selector.register(cls.network.stdout, selectors.EVENT_READ)
        assert selector.select(LIMIT), "practice says nothing"
        cls.addresses = os.read(cls.network.stdout.fileno(), 65536).decode()
        selector.close()
        cls.count = 0

    @classmethod
    def end_network(cls):
        cls.network.send_signal(signal.SIGTERM)
        cls.network.wait(LIMIT)
        cls.network.stdout.close()

    def port(self, server, transport):
        return re.search(rf"^{server} +{transport} +127\.0\.0\.1:(\d+)$", self.addresses, re.M)[1]

    def code(self, language, *request):
        done = subprocess.run([CLI, "code", language, *request], capture_output=True, env=self.env, timeout=LIMIT)
        self.assertEqual((done.returncode, done.stderr), (0, b""), done.stderr)
        return done.stdout.decode()

    def run_code(self, language, *request):
        """What the program prints; it must compile without a warning."""
        text = self.code(language, *request)
        type(self).count += 1
        suffix = {"python": "py", "c": "c", "shell": "sh"}[language]
        path = os.path.join(self.folder, f"{request[0]}-{self.count}.{suffix}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        command = {"python": ["/usr/bin/python3", "-W", "error", path], "c": [path + ".out"], "shell": ["bash", path]}
        if language == "c":
            made = subprocess.run(["cc", "-Wall", "-Werror", path, "-o", path + ".out", "-lm",
                                   *(["-lssl", "-lcrypto"] if "openssl/" in text else [])], capture_output=True,
                                  timeout=LIMIT)
            self.assertEqual(made.returncode, 0, made.stderr.decode() + text)
        done = subprocess.run(command[language], capture_output=True, env=self.env, timeout=LIMIT,
                              stdin=subprocess.DEVNULL)
        output = done.stdout.decode()
        self.assertTrue(output, done.stderr.decode() + text)
        if language == "python":
            self.assertEqual(done.stderr, b"")
        return output

    def document(self, *request):
        done = subprocess.run([CLI, *request, "--format", "json"], capture_output=True, env=self.env, timeout=LIMIT)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return json.loads(done.stdout)

    def both(self, *request):
        """The rows, and what the Python and the C program print, one after the other."""
        document = self.document(*request)
        for language in ("python", "c"):
            with self.subTest(language=language, request=request):
                yield document, self.run_code(language, *request)


def facts(line):
    """`name 1 offset_ms 250` as pairs of words."""
    words = line.split()
    return dict(zip(words, words[1:]))


class Ntp(CodeCase):
    def compare(self, output, rows):
        lines = [facts(line) for line in output.splitlines()]
        self.assertEqual(len(lines), len(rows))
        for line, row in zip(lines, rows):
            self.assertEqual(line["status"], row["status"])
            if row["status"] != "ok":
                continue
            self.assertEqual(int(line["sample"]), row["sample"])
            self.assertEqual(int(line["stratum"]), row["stratum"])
            delay = float(line["delay_ms"])
            self.assertGreaterEqual(delay, -0.001)
            # True to half the delay, whatever the scheduler did.
            self.assertAlmostEqual(float(line["offset_ms"]), AHEAD, delta=delay / 2 + 0.1)
            self.assertAlmostEqual(row["offset_ms"], AHEAD, delta=row["delay_ms"] / 2 + 0.1)

    def test_samples(self):
        for document, output in self.both("ntp", "--samples", "3", "--interval-s", "0.01"):
            self.compare(output, document["rows"])

    def test_version_and_two_servers(self):
        request = ("ntp", "ntp.practice.test", f"[::1]:{self.port('ntp', 'udp')}", "--samples", "1", "--version", "3")
        for document, output in self.both(*request):
            self.compare(output, document["rows"])

    def test_refused_and_silent(self):
        for name, port in (("refused", "udp"), ("silent", "udp")):
            target = f"127.0.0.1:{self.port(name, port)}"
            for document, output in self.both("ntp", target, "--samples", "1", "--timeout-s", "0.2"):
                self.compare(output, document["rows"])

    def test_shell(self):
        text = self.code("shell", "ntp", "time.example.org", "--samples", "3")
        self.assertRegex(text, r"(?m)^ntpdig -p 3 -g 2000 -t 2 -- 'time\.example\.org'$")
        if not shutil.which("chronyd", path=self.env.get("PATH", "") + ":/usr/sbin"):
            self.skipTest("chronyd is not there")
        self.assertIn("chronyd -Q", self.code("shell", "ntp"))
        text = self.code("shell", "ntp", "--samples", "4")
        done = subprocess.run(["bash", "-c", text], capture_output=True, env=self.env, timeout=LIMIT)
        said = (done.stdout + done.stderr).decode()
        wrong = re.search(r"System clock wrong by (-?[\d.]+) seconds", said)
        self.assertTrue(wrong, said)
        self.assertAlmostEqual(float(wrong[1]) * 1000, AHEAD, delta=20)


class Ping(CodeCase):
    def compare(self, output, rows):
        """One target after the other there, all at once here."""
        said = {(line.split()[0], facts(line).get("sequence")): facts(line) for line in output.splitlines()}
        self.assertEqual(len(said), len(rows), output)
        for row in rows:
            line = said[row["target"], None if row["sequence"] is None else str(row["sequence"])]
            self.assertEqual(line["status"], row["status"])
            if row["status"] == "ok":
                self.assertGreaterEqual(float(line["rtt_ms"]), 0)
                self.assertAlmostEqual(float(line["rtt_ms"]), row["rtt_ms"], delta=SLOW)

    def test_echoes(self):
        request = ("ping", "127.0.0.1", "::1", "127.0.0.7-9", "--count", "2", "--interval-s", "0.01")
        for document, output in self.both(*request):
            self.compare(output, document["rows"])

    def test_sizes(self):
        for size in ("0", "1001"):
            for document, output in self.both("ping", "127.0.0.1", "--count", "1", "--size-bytes", size):
                self.compare(output, document["rows"])

    def test_tcp_and_udp(self):
        for method in ("tcp", "udp"):
            request = ("ping", "echo.practice.test", "127.0.0.1:1", "--count", "2", "--interval-s", "0.01", "--method", method)
            for document, output in self.both(*request):
                self.compare(output, document["rows"])

    def test_silence(self):
        target = f"127.0.0.1:{self.port('silent', 'udp')}"
        for document, output in self.both("ping", target, "--count", "1", "--method", "udp", "--timeout-s", "0.2"):
            self.compare(output, document["rows"])

    def test_a_name_that_does_not_exist(self):
        for document, output in self.both("ping", "no-such-name.invalid", "127.0.0.1", "--count", "1"):
            self.assertEqual({row["status"] for row in document["rows"]}, {"ok", "no_such_name"})
            self.compare(output, document["rows"])

    def test_without_permission(self):
        """Whoever may not have ICMP sockets gets a TCP connection from the programs, too."""
        if not shutil.which("setpriv") or os.geteuid() != 0:
            self.skipTest("setpriv and an administrator's rights are needed to give them up")
        for language in ("python", "c"):
            path = os.path.join(self.folder, f"denied-{language}")
            with open(path + (".c" if language == "c" else ".py"), "w", encoding="utf-8") as file:
                file.write(self.code(language, "ping", "127.0.0.1", "--count", "1"))
            command = ["/usr/bin/python3", path + ".py"]
            if language == "c":
                subprocess.run(["cc", path + ".c", "-o", path], check=True, timeout=LIMIT)
                command = [path]
            done = subprocess.run(["setpriv", "--bounding-set", "-net_raw", *command], capture_output=True, timeout=LIMIT)
            self.assertIn(b"sequence 1 rtt_ms", done.stdout, done.stderr)

    def test_shell(self):
        text = self.code("shell", "ping", "192.0.2.1", "--count", "3", "--timeout-s", "0.5", "--ttl", "9")
        self.assertRegex(text, r"(?m)^ping -c 3 -i 1 -s 56 -t 9 -W 0\.5 -- '192\.0\.2\.1' &$")
        output = self.run_code("shell", "ping", "echo.practice.test", "127.0.0.1:1", "--count", "2", "--interval-s", "0.01",
                               "--method", "tcp")
        self.assertEqual(output.count("status ok"), 4, output)
        if not shutil.which("ping"):
            self.skipTest("iputils' ping is not there")
        output = self.run_code("shell", "ping", "127.0.0.1", "--count", "2", "--interval-s", "0.01")
        self.assertIn("2 packets transmitted, 2 received", output)


class Checkup(CodeCase):
    """Nobody is asked but the practice network; the local steps are compared wherever this runs."""
    REQUEST = ("checkup", "--hosts", "echo.practice.test,127.0.0.1:1", "--ntp", "ntp.practice.test", "--portal", "",
               "--probes", "0")

    def test_steps(self):
        for document, output in self.both(*self.REQUEST):
            rows = {row["step"]: row for row in document["rows"]}
            gateway = rows["gateway"]["target"]
            self.assertIn(f"gateway {gateway if gateway and '.' in gateway else 'none'}", output)
            self.assertIn("name echo.practice.test 127.0.0.1\n", output)
            self.assertRegex(output, r"(?m)^tcp echo\.practice\.test ok elapsed_ms [\d.]+$")
            self.assertIn("tcp 127.0.0.1:1 refused\n", output)
            offset = float(re.search(r"(?m)^clock offset_ms (-?[\d.]+)$", output)[1])
            self.assertAlmostEqual(offset, AHEAD, delta=SLOW)
            self.assertEqual(rows["practice"]["result"], "pass")
            self.assertRegex(output, r"(?m)^(tcp )?practice ok elapsed_ms [\d.]+$")
            if rows["tcp"]["result"] != "skipped":  # this computer has a way out
                self.assertEqual(rows["tcp"]["finding"], "tcp_some")
                self.assertEqual(rows["clock"]["finding"], "clock_good")

    def test_pages(self):
        """A page that is as it should be, one that is not, and one that sends elsewhere."""
        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(302 if self.path == "/elsewhere" else 200)
                self.send_header("Location", "http://log.in/")
                self.end_headers()
                self.wfile.write(b"online")

            def log_message(self, *_):
                pass

        with http.server.HTTPServer(("127.0.0.1", 0), Page) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_address[1]}"
            for path, answer, said in (("/", "online", "portal none"), ("/", "other", "portal there status 200"),
                                       ("/elsewhere", "online", "portal there status 302")):
                for language in ("python", "c"):
                    output = self.run_code(language, "checkup", "--hosts", "", "--ntp", "", "--portal", address + path,
                                           "--portal-answer", answer, "--probes", "0")
                    self.assertIn(said, output)
            server.shutdown()

    def test_shell(self):
        text = self.code("shell", "checkup")
        self.assertIn("getent ahosts 'www.debian.org'\n", text)
        self.assertRegex(text, r"(?m)^curl .* -- 'https://www\.debian\.org/'$")
        output = self.run_code("shell", "checkup", "--preset", "practice")
        self.assertRegex(output, r"(?m)^tcp 127\.0\.0\.1 \d+ ok$")


class Trace(CodeCase):
    def compare(self, output, rows):
        said = {int(facts(line)["hop"]): facts(line) for line in output.splitlines()}
        ours = {row["hop"]: row for row in rows}
        self.assertEqual(list(said), list(ours), output)
        for hop, row in ours.items():
            self.assertEqual(said[hop]["address"], row["address"] or "*")
            self.assertEqual(int(said[hop]["received"]), row["received"])
            self.assertEqual(said[hop]["status"], row["status"])
            if row["received"]:
                self.assertAlmostEqual(float(said[hop]["median_ms"]), row["median_ms"], delta=SLOW)

    def test_the_practice_path(self):
        for document, output in self.both("trace"):
            self.assertEqual(len(document["rows"]), 6)
            self.assertTrue(document["summary"]["reached"])
            self.compare(output, document["rows"])

    def test_loopback(self):
        for protocol in ("udp", "icmp", "tcp"):
            for target in ("127.0.0.1", "::1"):
                for document, output in self.both("trace", target, "--protocol", protocol, "--probes", "2", "--names", "off"):
                    self.assertEqual([row["status"] for row in document["rows"]], ["reached"])
                    self.compare(output, document["rows"])

    def test_shell(self):
        text = self.code("shell", "trace", "192.0.2.1", "--maximum-hops", "9", "--timeout-s", "0.5", "--port", "53")
        self.assertRegex(text, r"(?m)^traceroute -m 9 -q 3 -w 0\.5 -U -p 53 -- '192\.0\.2\.1'$")
        if not shutil.which("traceroute", path=self.env.get("PATH", "") + ":/usr/sbin"):
            self.skipTest("traceroute is not installed")
        self.assertRegex(self.run_code("shell", "trace", "127.0.0.1", "--names", "off"), r"(?m)^ *1 +127\.0\.0\.1 ")


class Scan(CodeCase):
    def compare(self, output, document):
        *lines, summary = output.splitlines()
        said = [(line.split()[0], *(facts(line)[word] for word in ("port", "state", "reason"))) for line in lines]
        self.assertCountEqual(said, [(row["host"], str(row["port"]), row["state"], row["reason"])
                                     for row in document["rows"]])
        for state in ("open", "closed", "filtered"):
            self.assertEqual(int(facts(summary)[state]), document["summary"][state])

    def requests(self):
        for keep in ("open", "filtered", "all"):
            yield ("scan", "echo.practice.test", "blackhole.practice.test", "127.0.0.2-3", "::1", "--ports", "1-9",
                   "--keep", keep, "--timeout-s", "0.3")
        yield ("scan", "practice.test", f"127.0.0.1:{self.port('refused', 'tcp')}", "--ports", "3", "--keep", "all",
               "--timeout-s", "0.3")

    def test_states(self):
        for request in self.requests():
            for document, output in self.both(*request):
                self.compare(output, document)

    def test_a_name_that_does_not_exist(self):
        request = ("scan", "no-such-name.invalid", "127.0.0.2", "--ports", "1")
        for language in ("python", "c"):
            output = self.run_code(language, *request)
            self.assertIn("no-such-name.invalid state no_such_name", output)
            self.assertIn("summary open 0 closed 1 filtered 0", output)

    def test_shell(self):
        for request in self.requests():
            self.compare(self.run_code("shell", *request), self.document(*request))


class Probe(CodeCase):
    """What is sent and what comes, byte for byte."""
    TIMES = ("--quiet-s", "0.2", "--timeout-s", "1", "--delay-s", "0.2")

    def lines(self, rows):
        """The rows as the programs print them."""
        for row in rows:
            if row["status"] not in ("ok", "limit", "unverified"):
                yield f"{'received ' if row['status'] == 'timeout' else ''}status {row['status']}"
            elif row["direction"] in ("connected", "ended"):
                yield row["direction"]
            elif row["hex"] is not None:
                yield f"{row['direction']} bytes {row['bytes']} hex {row['hex']}"

    def compare(self, output, rows):
        if rows[0]["status"] == "refused":
            rows = rows[:1]  # of each address that was tried; a program tries the first
        said = [line for line in output.splitlines() if not line.startswith(("tls ", "verified ", "status_code "))]
        self.assertEqual(said, list(self.lines(rows)))

    def test_messages(self):
        for request in (("echo.practice.test", "--text", "a\\x00\\n'\"%s", "--hex", "ff 00*3"),
                        ("echo.practice.test", "--repeat", "3", "--keep-alive"),
                        ("echo.practice.test", "--protocol", "udp", "--repeat", "2"),
                        ("echo.practice.test", "--protocol", "udp", "--text", "", "--hex", "0x"),
                        ("halfclose.practice.test", "--end", "half_close"),
                        ("echo.practice.test", "--end", "reset"),
                        ("silent.practice.test",), ("refused.practice.test",),
                        ("refused.practice.test", "--protocol", "udp")):
            for document, output in self.both("probe", *request, *self.TIMES):
                self.compare(output, document["rows"])

    def test_http(self):
        """A reply that the listener of a test says, in chunks."""
        reply = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n, s\r\n0\r\n\r\n"
        with socket.create_server(("127.0.0.1", 0)) as listener:
            target = "127.0.0.1:%d" % listener.getsockname()[1]

            def serve():
                for _ in range(3):
                    with listener.accept()[0] as s:
                        s.recv(65536)
                        s.sendall(reply)
                        s.recv(65536)
            thread = threading.Thread(target=serve)
            thread.start()
            for document, output in self.both("probe", target, "--protocol", "http", "--path", "/x", *self.TIMES):
                self.assertEqual(document["summary"]["status_code"], 200)
                self.assertIn("status_code 200", output)
                self.compare(output, [row for row in document["rows"] if row["direction"] != "ended"])
                self.assertEqual(document["rows"][-1]["text"], "hello, s")
            thread.join(LIMIT)

    def test_tls(self):
        """Against our own listener, whose certificate nobody trusts."""
        listener = subprocess.Popen([CLI, "probe", "127.0.0.1:0", "--listen", "--protocol", "tls", "--echo", "--format", "csv"],
                                    stdout=subprocess.PIPE, env=self.env)
        try:
            said = b""
            while b"listening" not in said:
                said += os.read(listener.stdout.fileno(), 65536)
            target = "127.0.0.1:" + re.search(r"on 127\.0\.0\.1:(\d+)", said.decode())[1]
            for document, output in self.both("probe", target, "--protocol", "tls", *self.TIMES):
                summary = document["summary"]
                self.assertIn(f"tls {summary['tls_version']} {summary['cipher']} alpn None", output)
                self.assertRegex(output, r"verified False \(self.signed certificate\)")
                self.compare(output, document["rows"])
            output = self.run_code("shell", "probe", target, "--protocol", "tls", *self.TIMES)
            self.assertIn("received bytes 6 hex 0x48656c6c6f0a", output)
            self.assertIn("self-signed certificate", output)
        finally:
            listener.send_signal(signal.SIGINT)
            listener.communicate(timeout=LIMIT)

    def test_listen(self):
        for language, suffix in (("python", "py"), ("c", "c")):
            for protocol in ("tcp", "udp"):
                with self.subTest(language=language, protocol=protocol):
                    path = os.path.join(self.folder, f"listen-{protocol}.{suffix}")
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(self.code(language, "probe", "127.0.0.1:0", "--listen", "--echo", "--protocol", protocol))
                    command = ["/usr/bin/python3", path]
                    if language == "c":
                        subprocess.run(["cc", "-Wall", "-Werror", path, "-o", path + ".out"], check=True, timeout=LIMIT)
                        command = [path + ".out"]
                    program = subprocess.Popen(command, stdout=subprocess.PIPE)
                    try:
                        port = program.stdout.readline().split()[-1].decode()
                        document = self.document("probe", f"127.0.0.1:{port}", "--protocol", protocol, *self.TIMES)
                        self.assertEqual(document["summary"]["received_bytes"], 6)
                    finally:
                        program.kill()
                        program.communicate(timeout=LIMIT)

    def test_shell(self):
        for protocol in ("tcp", "udp"):
            output = self.run_code("shell", "probe", "echo.practice.test", "--protocol", protocol, *self.TIMES)
            self.assertIn("sent bytes 6 hex 0x48656c6c6f0a\nreceived bytes 6 hex 0x48656c6c6f0a", output)
        self.assertIn("status refused", self.run_code("shell", "probe", "refused.practice.test", *self.TIMES))


class Throughput(CodeCase):
    def test_bulk(self):
        for document, output in self.both("throughput", "--seconds", "0.3", "--send-buffer-bytes", "65536"):
            said, row = facts(output.strip()), document["rows"][0]
            self.assertEqual(row["status"], "ok")
            self.assertGreaterEqual(float(said["elapsed_ms"]), 300)
            self.assertGreater(int(said["bytes"]), 131072)
            self.assertAlmostEqual(float(said["mbit_per_s"]), int(said["bytes"]) * 8 / float(said["elapsed_ms"]) / 1e3,
                                   delta=float(said["mbit_per_s"]) / 100)

    def test_rounds(self):
        """Nagle's algorithm and the delayed acknowledgement, 40 ms a round, are there and gone in all three."""
        for options, is_slow in ((("--seconds", "1"), True), (("--seconds", "0.3", "--nodelay"), False)):
            for document, output in self.both("throughput", "--pattern", "write_write_read", *options):
                for median in (document["rows"][0]["latency_median_ms"], float(facts(output.strip())["latency_median_ms"])):
                    self.assertEqual(median > 30, is_slow, median)

    def test_no_sink(self):
        target = f"127.0.0.1:{self.port('refused', 'tcp')}"
        self.assertIn("status not_a_sink", self.run_code("c", "throughput", target))

    def test_shell(self):
        text = self.code("shell", "throughput")
        self.assertIn("No usual tool speaks to a Sockeye sink", text)
        self.assertIn("iperf3 -c 127.0.0.1 -t 2 -l 131072", self.run_code("shell", "throughput"))


class Sntp(CodeCase):
    def reply(self, document):
        return {row["field"]: row for row in document["rows"] if row["packet"] == "reply"}

    def compare(self, output, document):
        reply = self.reply(document)
        said = dict(line.split(" ")[:2] for line in output.splitlines()[1:-1])
        for field in ("leap", "version", "mode", "stratum"):
            self.assertEqual(said[field], reply[field]["value"], field)
        # The same clock, a moment apart.
        seconds = int(said["transmit_timestamp"][2:10], 16)
        self.assertAlmostEqual(seconds, int(reply["transmit_timestamp"]["raw_hex"][2:10], 16), delta=30)
        self.assertRegex(output, r"(?m)^\tTime=\w{3} \w{3} +\d+ \d\d:\d\d:\d\d \d{4}$")
        return said

    def test_the_exercise(self):
        for document, output in self.both("sntp"):
            said = self.compare(output, document)
            self.assertEqual(said["origin_timestamp"], "0x" + 16 * "0")
        self.assertIn(r'data = b"\x1b" + 47 * b"\0"', self.code("python", "sntp"))

    def test_edited(self):
        request = ("sntp", "--version", "4", "--poll", "6", "--transmit-timestamp", "0x0123456789abcdef")
        for document, output in self.both(*request):
            said = self.compare(output, document)
            self.assertEqual(said["origin_timestamp"], "0x0123456789abcdef")

    def test_now(self):
        for language in ("python", "c"):
            output = self.run_code(language, "sntp", "--transmit-timestamp", "now")
            said = dict(line.split(" ")[:2] for line in output.splitlines()[1:-1])
            apart = int(said["transmit_timestamp"], 16) - int(said["origin_timestamp"], 16)
            self.assertAlmostEqual(apart / 2**32 * 1000, AHEAD, delta=SLOW)

    def test_shell(self):
        line_feeds = ("sntp", "--transmit-timestamp", "0x0a0a0a0a0a0a0a0a")
        for request in (("sntp",), ("sntp", "--transmit-timestamp", "now"), line_feeds):
            said = facts(self.run_code("shell", *request))
            reply = self.reply(self.document(*request))
            self.assertEqual(int(said["reply"][:2], 16) & 63, int(reply["mode"]["raw_hex"], 16) & 63)
            seconds = int(said["transmit_timestamp"][2:10], 16)
            self.assertAlmostEqual(seconds, int(reply["transmit_timestamp"]["raw_hex"][2:10], 16), delta=30)
            if "now" in request:
                apart = int(said["transmit_timestamp"], 16) - int(said["reply"][48:64], 16)
                self.assertAlmostEqual(apart / 2**32 * 1000, AHEAD, delta=SLOW)

    def test_silent(self):
        target = f"127.0.0.1:{self.port('silent', 'udp')}"
        for language in ("python", "c", "shell"):
            self.assertIn("status timeout", self.run_code(language, "sntp", target, "--timeout-s", "0.2"))


class Lookup(CodeCase):
    def expected(self, document):
        lines = []
        for row in document["rows"]:
            start = f"{row['query_name']} {row['type']} "
            if row["status"] != "ok":
                lines.append(start + row["status"])
            else:
                lines.append(start + row["value"] + (f" ttl_s {row['ttl_s']}" if row["ttl_s"] is not None else ""))
        return sorted(lines)

    def test_practice_names(self):
        names = ("www.practice.test", "alias.practice.test", "missing.practice.test", "192.0.2.80", "2001:db8::80")
        for document, output in self.both("lookup", *names):
            self.assertEqual(sorted(output.splitlines()), self.expected(document))

    def test_types(self):
        names = ("mail.practice.test", "txt.practice.test", "txt-odd.practice.test", "_ntp._udp.practice.test",
                 "practice.test", "unknown.practice.test")
        for document, output in self.both("lookup", *names, "--type", "MX,TXT,SRV,SOA,NS,TYPE65280"):
            self.assertEqual(sorted(output.splitlines()), self.expected(document))

    def test_resolver_and_transports(self):
        for transport in ("auto", "tcp"):
            for document, output in self.both("lookup", "big.practice.test", "www.practice.test", "--type", "A",
                                              "--resolver", "dns.practice.test", "--transport", transport):
                self.assertEqual(len(document["rows"]), 202)
                self.assertEqual(sorted(output.splitlines()), self.expected(document))
        for _, output in self.both("lookup", "www.practice.test", "--type", "A", "--transport", "udp", "--edns", "off",
                                   "--resolver", f"127.0.0.1:{self.port('dns', 'udp')}"):
            self.assertIn("www.practice.test A 192.0.2.80 ttl_s 300\n", output)

    def test_nobody_answers(self):
        request = ("lookup", "silent.practice.test", "--type", "A", "--timeout-s", "0.2", "--attempts", "2")
        for document, output in self.both(*request):
            self.assertEqual(output.splitlines(), self.expected(document))
        for _, output in self.both("lookup", "x.test", "--type", "A", "--resolver", "refused.practice.test"):
            self.assertEqual(output, "x.test A refused\n")

    def system_values(self, request):
        values = [row["value"] for row in self.document(*request)["rows"] if row["status"] == "ok"]
        self.assertTrue(values)
        return values

    def test_system(self):
        for request in (("lookup", "localhost", "--type", "A"), ("lookup", "127.0.0.1")):
            for _, output in self.both(*request):
                # Some systems name an address twice; the tool lists each once.
                found = {line.split()[2] for line in output.splitlines()}
                self.assertEqual(found, set(self.system_values(request)))
            output = self.run_code("shell", *request)
            for value in self.system_values(request):
                self.assertIn(value, output.split())

    def test_shell(self):
        document = self.document("lookup", "www.practice.test", "mail.practice.test", "192.0.2.80", "--type", "A,MX")
        output = self.run_code("shell", "lookup", "www.practice.test", "mail.practice.test", "192.0.2.80", "--type", "A,MX")
        found = re.findall(r"(?m)^(\S+)\.\s+(\d+)\s+IN\s+(\S+)\s+(.*?)\.?$", output)
        self.assertEqual(sorted((n, t, v, int(s)) for n, s, t, v in found),
                         sorted((r["query_name"], r["type"], r["value"], r["ttl_s"])
                                for r in document["rows"] if r["status"] == "ok"))
        self.assertIn("status: NXDOMAIN", self.run_code("shell", "lookup", "missing.practice.test", "--type", "A"))


class Services(CodeCase):
    def known(self, document):
        """The first name of a port and protocol that the system's own list has."""
        names = {}
        for row in document["rows"]:
            if row["source"] == "system":
                names.setdefault((row["port"], row["protocol"]), row["service"])
        return names

    def test_ports(self):
        for document, output in self.both("services", "80,25,53/udp,1000-1010"):
            names = self.known(document)
            said = re.findall(r"Port: (\d+)/(\w+) => service name: (.*)", output)
            self.assertEqual(len(said), 2 + 2 + 1 + 22)
            self.assertTrue(names)
            for port, protocol, name in said:
                self.assertEqual(name, names.get((int(port), protocol), "(no name)"))

    def test_names(self):
        for document, output in self.both("services", "http,domain,no-such-service", "--protocol", "tcp,udp"):
            said = {(int(port), protocol): name
                    for name, protocol, port in re.findall(r"Service: (\S+)/(\w+) => port: (\d+)", output)}
            names = self.known(document)
            self.assertTrue(said)
            for key in said:
                self.assertIn(key, names)
            self.assertIn("Service: no-such-service/tcp => no port", output)

    def test_shell(self):
        output = self.run_code("shell", "services", "80,53/udp,7-9,ssh,*sql")
        document = self.document("services", "80,53/udp,7-9,ssh,*sql")
        lines = output.splitlines()
        for (port, protocol), name in self.known(document).items():
            self.assertTrue(any(line.split()[0] == name and f"{port}/{protocol}" in line.split() for line in lines),
                            f"{name} {port}/{protocol} in {output}")


class Timeout(CodeCase):
    def compare(self, output, document):
        rows = document["rows"]
        lines = [facts(line) for line in output.splitlines() if " asked_s " in line]
        self.assertEqual(len(lines), len(rows), output)
        for line, row in zip(lines, rows):
            self.assertEqual(line["outcome"], row["outcome"], row)
            self.assertIn(row["operation"], line)
            took = float(line["elapsed_ms"])
            self.assertGreaterEqual(took, 0)
            self.assertAlmostEqual(took, row["elapsed_ms"], delta=SLOW)
            if row["outcome"] in ("timed_out", "stopped") and row["requested_s"]:
                self.assertGreaterEqual(took, row["requested_s"] * 1000 - 1)

    def test_the_exercise(self):
        output = self.run_code("python", "timeout", "--measure-s", "none")
        self.assertEqual(output, "Default socket timeout: None\nCurrent socket timeout: 100.0\n")
        output = self.run_code("c", "timeout", "--measure-s", "none", "--set-s", "2.5")
        self.assertEqual(output, "Default socket timeout: 0.000000 (0 is for ever)\nCurrent socket timeout: 2.500000\n")
        self.assertIn("No usual tool does that", self.code("shell", "timeout", "--measure-s", "none"))

    def test_receive(self):
        modes = "deadline,none,zero,so_rcvtimeo,so_sndtimeo,tcp_user_timeout"
        for document, output in self.both("timeout", "--measure-s", "0.2", "--mode", modes):
            self.compare(output, document)

    def test_connect(self):
        modes = "deadline,none,zero,so_rcvtimeo,so_sndtimeo,tcp_user_timeout"
        for document, output in self.both("timeout", "blackhole.practice.test", "--operation", "connect",
                                          "--measure-s", "0.2", "--mode", modes):
            self.compare(output, document)

    def test_answered_and_refused(self):
        for document, output in self.both("timeout", "refused.practice.test", "--operation", "connect",
                                          "--measure-s", "0.5,1"):
            self.compare(output, document)
        for document, output in self.both("timeout", "echo.practice.test", "--operation", "receive,connect",
                                          "--measure-s", "0.1"):
            self.compare(output, document)

    def test_send(self):
        modes = "deadline,none,zero,so_rcvtimeo,so_sndtimeo,tcp_user_timeout"
        for document, output in self.both("timeout", "--operation", "send", "--measure-s", "0.2", "--mode", modes):
            self.assertEqual([row["error"] for row in document["rows"][2:]], ["EAGAIN", None, "EAGAIN", "ETIMEDOUT"])
            self.compare(output, document)

    def test_send_to_who_reads(self):
        """Filling ends although nothing gets full."""
        for document, output in self.both("timeout", "halfclose.practice.test", "--operation", "send", "--measure-s",
                                          "0.2"):
            self.assertEqual(document["rows"][0]["outcome"], "returned")
            self.compare(output, document)

    def test_accept(self):
        modes = "deadline,none,zero,so_rcvtimeo,so_sndtimeo,tcp_user_timeout"
        for document, output in self.both("timeout", "--operation", "accept", "--measure-s", "0.2", "--mode", modes):
            self.compare(output, document)

    def test_lookup(self):
        request = ("timeout", "--operation", "lookup", "--measure-s", "0.2", "--mode")
        for document, output in self.both(*request, "deadline,none,zero,so_rcvtimeo,so_sndtimeo"):
            self.compare(output, document)
        for target in ("dns.practice.test", "refused.practice.test"):
            for document, output in self.both("timeout", target, "--operation", "lookup", "--measure-s", "5"):
                self.compare(output, document)
        request = (*request, "deadline")
        self.compare(self.run_code("shell", *request), self.document(*request))

    def test_a_peer_that_drips(self):
        for document, output in self.both("timeout", "drip.practice.test", "--measure-s", "0.5", "--bytes", "4",
                                          "--mode", "deadline,so_rcvtimeo"):
            self.assertEqual([row["outcome"] for row in document["rows"]], ["timed_out", "returned"])
            self.assertGreaterEqual(document["rows"][1]["elapsed_ms"], 900)
            self.compare(output, document)

    def test_shell(self):
        request = ("timeout", "--measure-s", "0.3,0.5", "--mode", "deadline,none")
        self.compare(self.run_code("shell", *request), self.document(*request))
        request = ("timeout", "blackhole.practice.test", "--measure-s", "0.3", "--operation", "connect", "--mode",
                   "deadline,none")
        self.compare(self.run_code("shell", *request), self.document(*request))
        # For read and timeout(1), 0 is something else than a time.
        for request in (("timeout", "--measure-s", "0", "--mode", "deadline,none"),
                        ("timeout", "--measure-s", "0", "--operation", "lookup"),
                        ("timeout", "blackhole.practice.test", "--measure-s", "0", "--operation", "connect", "--mode",
                         "deadline,none")):
            self.compare(self.run_code("shell", *request), self.document(*request))
        output = self.run_code("shell", "timeout", "--measure-s", "0.3", "--mode", "zero,so_rcvtimeo")
        self.assertIn("outcome would_block", output)
        self.assertIn("receive so_rcvtimeo: no usual tool does this", output)


class Buffers(CodeCase):
    REQUESTS = (
        ("buffers",),
        ("buffers", "--send-buffer-bytes", "20000", "--receive-buffer-bytes", "", "--nodelay", "off"),
        ("buffers", "--when", "after", "--family", "ipv6"),
        ("buffers", "--protocol", "udp", "--send-buffer-bytes", "1"),
        ("buffers", "--protocol", "tcp,udp", "--family", "ipv4,ipv6", "--send-buffer-bytes", "-1,0,5000"),
        ("buffers", "--keepalive", "on", "--keepalive-idle-s", "60", "--keepalive-interval-s", "10",
         "--keepalive-probes", "3", "--cork", "on", "--quickack", "off", "--ttl", "9", "--congestion", "reno"),
        ("buffers", "--transfer-bytes", "1000000"),
    )

    def test_values(self):
        for request in self.REQUESTS:
            for document, output in self.both(*request):
                lines = [(line.split()[0], facts(line)) for line in output.splitlines()]
                self.assertEqual([name for name, _ in lines], [row["option"] for row in document["rows"]])
                for (name, values), row in zip(lines, document["rows"]):
                    for value in ("default_value", "effective_value", "connected_value"):
                        self.assertEqual(values[value], str(row[value]), (name, value))
                    if row["after_transfer_value"] is not None and row["option"] in ("SO_SNDBUF", "SO_RCVBUF"):
                        self.assertEqual(values["last_value"], str(row["after_transfer_value"]), name)

    def test_a_transfer_that_breaks(self):
        """Neither program goes on for ever with who resets the connection, or is silent."""
        for target in ("reset.practice.test", "silent.practice.test"):
            output = self.run_code("c", "buffers", target, "--transfer-bytes", "1000000")
            self.assertIn("SO_SNDBUF default_value", output)

    def test_shell(self):
        request = ("buffers", "--send-buffer-bytes", "", "--receive-buffer-bytes", "")
        self.assertIn("No usual tool sets the options of a socket", self.code("shell", *request))
        output = self.run_code("shell", *request)
        rows = {row["option"]: row for row in self.document(*request)["rows"]}
        port = self.port("echo", "tcp")
        memory = re.search(rf":{port}\s.*\n?.*skmem:\(r\d+,rb(\d+),t\d+,tb(\d+)", output)
        if not memory:
            self.skipTest("ss tells nothing of buffers here: " + output)
        self.assertEqual(int(memory[1]), rows["SO_RCVBUF"]["connected_value"])
        self.assertEqual(int(memory[2]), rows["SO_SNDBUF"]["connected_value"])


class Host(CodeCase):
    def rows(self, document):
        return {f"{row['interface']} {row['address'].split('%')[0]}/{row['prefix_length']}"
                for row in document["rows"] if row["address"]}

    def test_addresses(self):
        for request in (("host",), ("host", "--all")):
            for document, output in self.both(*request):
                lines = output.splitlines()
                summary = document["summary"]
                self.assertIn(f"Host name: {summary['host_name']}", lines)
                if summary["host_name_address"]:
                    self.assertIn(f"IP address: {summary['host_name_address']}", lines)
                self.assertIn(f"outbound_ipv4 {summary['outbound_ipv4'] or 'none'}", lines)
                rows = self.rows(document)
                self.assertTrue(rows)
                self.assertLessEqual(rows, set(lines))
                self.assertEqual(any("fe80:" in line for line in lines), any("fe80:" in row for row in rows))

    def test_shell(self):
        document = self.document("host")
        output = self.run_code("shell", "host")
        self.assertEqual(output.splitlines()[0], document["summary"]["host_name"])
        for row in self.rows(document):
            interface, address = row.split()
            self.assertRegex(output, rf"(?m)^{re.escape(interface)}\S* .*{re.escape(address)}")


class Connections(CodeCase):
    """The practice network's sockets stand still, so they are compared: those of other programs come and go."""

    def mine(self, document):
        return [row for row in document["rows"] if row["pid"] == self.network.pid]

    def test_sockets(self):
        for request in (("connections",), ("connections", "--protocol", "tcp", "--state", "listen,time_wait"),
                        ("connections", "--family", "ipv6", "--process", str(self.network.pid))):
            document = self.document(*request)
            rows = self.mine(document)
            self.assertGreater(len(rows), 3)
            for language in ("python", "c"):
                with self.subTest(language=language, request=request):
                    lines = self.run_code(language, *request).splitlines()
                    for row in rows:
                        local = f"{row['local_address']}:{row['local_port']}"
                        remote = f"{row['remote_address']}:{row['remote_port']}" if row["remote_port"] else "-"
                        line = f"{row['protocol']} {row['state']} {local} {remote} "
                        end = (f"{row['pid']} {row['process']}" if language == "python" else
                               f"inode {row['inode']} uid {os.getuid()} queues")
                        self.assertTrue(any(found.startswith(line + end) for found in lines), line + end)
                    if "--state" in request:
                        self.assertEqual({found.split()[1] for found in lines} - {"listen", "time_wait"}, set())

    def test_unix(self):
        path = os.path.join(self.folder, "a socket")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path)
            listener.listen()
            for language in ("python", "c"):
                with self.subTest(language=language):
                    self.assertIn(f"unix listen {path} - ", self.run_code(language, "connections", "--protocol", "unix"))

    def test_a_program_that_is_not_there(self):
        text = self.code("python", "connections", "--process", "no'such\"one")
        self.assertIn("no'such", text)
        done = subprocess.run(["/usr/bin/python3", "-W", "error", "-c", text], capture_output=True, timeout=LIMIT)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

    def test_shell(self):
        if not shutil.which("ss"):
            self.skipTest("ss is not there")
        output = self.run_code("shell", "connections")
        for row in self.mine(self.document("connections")):
            self.assertRegex(output, rf"(?m)^{row['protocol']} .*\bpid={row['pid']}\b.*\bino:{row['inode']}\b")
        text = self.code("shell", "connections", "--protocol", "tcp,unix", "--state", "listen", "--process", "a b")
        self.assertEqual([line for line in text.splitlines() if line.startswith("ss ")],
                         ["ss -t -i -a -n -p -e -O state listening | grep -i -F -e 'a b'",
                          "ss -x -a -n -p -e -O state listening | grep -i -F -e 'a b'"])
        output = self.run_code("shell", "connections", "--state", "listen,unconnected", "--family", "ipv4")
        self.assertRegex(output, r"(?m)^udp ")


class Command(CodeCase):
    def refused(self, *arguments):
        done = subprocess.run([CLI, *arguments], capture_output=True, env=self.env, timeout=LIMIT)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        text = done.stderr.decode()
        self.assertEqual(text.count("\n"), 1, text)
        return text

    def test_wrong(self):
        self.assertIn("python", self.refused("code", "pyhton", "ntp"))
        self.assertIn("Did you mean lookup?", self.refused("code", "c", "lookpu"))
        self.assertIn("code python ntp", self.refused("code", "c"))
        self.assertIn("--samples: ", self.refused("code", "c", "ntp", "--samples", "0"))
        self.assertIn("Did you mean --samples?", self.refused("code", "c", "ntp", "--sample", "1"))
        self.assertIn("--format: ", self.refused("code", "c", "ntp", "--format", "json"))
        self.assertIn("Usage", subprocess.run([CLI, "code", "--help"], capture_output=True, env=self.env).stdout.decode())

    def test_output(self):
        path = os.path.join(self.folder, "saved.py")
        subprocess.run([CLI, "code", "python", "ntp", "--output", path], check=True, env=self.env)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), self.code("python", "ntp"))

    def test_short_and_whole(self):
        """A program is for reading: whole, no mark of its template left, no value of this machine's."""
        for tool in subprocess.run([CLI, "list"], capture_output=True, env=self.env).stdout.decode().splitlines():
            for language, most in (("python", 60), ("c", 130), ("shell", 60)):
                text = self.code(language, tool.split()[0])
                self.assertNotRegex(text, r"@[A-Z_]+@|@(if|end)\b")
                longest = {"lookup": 2.2, "ping": 2.0, "checkup": 2.0}.get(tool.split()[0], 1.3) * most
                self.assertLess(text.count("\n"), longest, tool)


if __name__ == "__main__":
    unittest.main(verbosity=2)
