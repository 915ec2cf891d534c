# SPDX-License-Identifier: GPL-3.0-or-later
"""The real sockeye-cli, from outside: formats, exit statuses, files, signals, locales. Its argument is the build folder.

Everything talks to the practice network on loopback that the program itself starts, on a runtime folder of its own.
"""
import csv
import io
import json
import os
import re
import selectors
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time
import unittest

from ownnetwork import OWN_NETWORK

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from compare_csv_json import compare  # noqa: E402

LIMIT = 60  # seconds that anything may take


class CliCase(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        runtime = os.path.join(self.folder, "runtime")
        os.mkdir(runtime, 0o700)
        self.env = dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=self.folder, LC_ALL="C.UTF-8", TZ="UTC")

    def path(self, name):
        return os.path.join(self.folder, name)

    def run_cli(self, *arguments, status=0, stdin=None, **kwargs):
        done = subprocess.run([CLI, *arguments], input=stdin, capture_output=True, env=self.env, timeout=LIMIT, **kwargs)
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace")[-2000:])
        return done

    def refused(self, *arguments):
        """Status 2, one line on standard error, nothing on standard output."""
        done = self.run_cli(*arguments, status=2)
        self.assertEqual(done.stdout, b"")
        text = done.stderr.decode()
        self.assertEqual(text.count("\n"), 1, text)
        self.assertTrue(text.startswith("sockeye-cli: "), text)
        return text

    def start(self, *arguments, **kwargs):
        process = subprocess.Popen([CLI, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.env, **kwargs)

        def end():
            if process.poll() is None:
                process.kill()
            process.wait()
            process.stdout.close()
            process.stderr.close()

        self.addCleanup(end)
        return process

    def tools(self):
        return [line.split()[0] for line in self.run_cli("list").stdout.decode().splitlines()]


def records(raw):
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


class Commands(CliCase):
    def test_list_and_help(self):
        tools = self.tools()
        self.assertIn("services", tools)
        for tool in tools:
            text = self.run_cli(tool, "--help").stdout.decode()
            self.assertIn(f"sockeye-cli {tool}", text)
            self.assertIn("--format", text)
            self.assertIn("Exit status", text)

    def test_help_and_version(self):
        self.assertIn("Usage", self.run_cli("--help").stdout.decode())
        self.assertRegex(self.run_cli("--version").stdout.decode(), r"^sockeye-cli \d+\.\d+\.\d+\n$")

    def test_nothing_asked(self):
        done = self.run_cli(status=2)
        self.assertIn(b"Usage", done.stderr)

    def test_wrong_requests(self):
        self.assertIn("Did you mean services?", self.refused("servicse", "80"))
        self.assertIn("no such tool", self.refused("undo", "ntp"))
        self.assertIn("Did you mean --protocol?", self.refused("services", "80", "--protokol", "tcp"))
        self.assertIn("--protocol: ", self.refused("services", "80", "--protocol", "tpc"))
        self.assertIn("--format: ", self.refused("services", "80", "--format", "xml"))
        self.assertIn("value is missing", self.refused("services", "80", "--format"))
        self.assertIn("--targets", self.refused("services", "--targets", self.path("missing")))

    def test_presets(self):
        """A preset's values are where the request begins; other options override them, before it and behind it."""
        ports = [row["port"] for row in json.loads(self.run_cli(
            "services", "--preset", "as_in_the_exercise", "--format", "json").stdout)["rows"]]
        self.assertEqual(ports, [80, 25, 53])
        request = json.loads(self.run_cli("services", "443", "--protocol", "udp", "--preset", "as_in_the_exercise",
                                          "--format", "json").stdout)["request"]
        self.assertEqual((request["targets"], request["protocol"]), (["443"], ["udp"]))
        self.assertIn("--preset as_in_the_exercise", self.run_cli("services", "--help").stdout.decode())
        refused = self.refused("services", "--preset", "as_in_the_exrcise")
        self.assertIn("as_in_the_exercise, well_known", refused)

    def test_the_frame_of_every_tool(self):
        """Each tool refuses what no tool has, and starts nothing."""
        for tool in self.tools():
            self.assertIn("no such option", self.refused(tool, "--no-such-option", "1"))


class Formats(CliCase):
    ARGUMENTS = ("services", "80,25,53/udp,1000-1010,http")

    def test_csv_is_rfc4180(self):
        raw = self.run_cli(*self.ARGUMENTS, "--format", "csv").stdout
        self.assertTrue(raw.endswith(b"\r\n"))
        self.assertNotIn(b"\n", raw.replace(b"\r\n", b""))
        self.assertFalse(raw.startswith(b"\xef\xbb\xbf"), "fault 109: no byte order mark for programs")
        rows = records(raw)
        self.assertEqual(rows[0][:7], ["port", "protocol", "service", "aliases", "description", "source", "status"])
        self.assertGreater(len(rows), 10)

    def test_json_and_csv_agree(self):
        document = json.loads(self.run_cli(*self.ARGUMENTS, "--format", "json").stdout)
        self.assertEqual(list(document), ["tool", "version", "started", "request", "rows", "summary", "calls"])
        self.assertEqual(document["tool"], "services")
        self.assertEqual(document["request"]["targets"], ["80", "25", "53/udp", "1000-1010", "http"])
        self.assertRegex(document["started"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$")
        for form in ("csv", "spreadsheet"):
            self.run_cli(*self.ARGUMENTS, "--format", form, "--output", self.path(form))
            self.assertEqual(compare(self.path(form), document["rows"]), len(document["rows"]))

    def test_jsonl(self):
        lines = self.run_cli(*self.ARGUMENTS, "--format", "jsonl").stdout.decode().splitlines()
        rows = [json.loads(line) for line in lines]
        self.assertEqual(list(rows[-1]), ["summary"])
        self.assertEqual(rows[0]["service"], "http")

    def test_text(self):
        text = self.run_cli("services", "80", "--protocol", "tcp").stdout.decode()
        self.assertTrue(text.startswith("Port"), text)
        self.assertIn("http", text)

    def test_summary_file(self):
        self.run_cli(*self.ARGUMENTS, "--format", "csv", "--summary", self.path("s.csv"))
        with open(self.path("s.csv"), "rb") as file:
            rows = records(file.read())
        self.assertEqual(rows[0], ["name", "value"])
        document = json.loads(self.run_cli(*self.ARGUMENTS, "--format", "json").stdout)
        self.assertEqual([row[0] for row in rows[1:]], list(document["summary"]))
        self.assertEqual(dict(rows)["found"], str(document["summary"]["found"]))

    CALL = re.compile(r" *\d+\.\d{3}  \w+\(.*\) = (-?\d+( E\w+)?|\?)   \d+\.\d{3} ms")

    def assert_calls(self, text):
        lines = text.splitlines()
        self.assertTrue(lines[0].startswith("Socket calls"), text[:200])
        self.assertGreater(len(lines), 5)
        for line in lines[1:]:
            self.assertRegex(line, self.CALL)

    def test_calls(self):
        """--calls: behind the rows of text, on standard error beside CSV and JSON lines, or in a file."""
        sntp = ("sntp", "ntp.practice.test")
        done = self.run_cli(*sntp, "--calls")
        rows, _, calls = done.stdout.decode().partition("\n\nSocket calls")
        self.assertIn("Meaning", rows)
        self.assert_calls("Socket calls" + calls)
        self.assertEqual(done.stderr, b"")
        for form in ("csv", "jsonl", "spreadsheet"):
            done = self.run_cli(*sntp, "--calls", "--format", form)
            self.assertNotIn(b"Socket calls", done.stdout)
            self.assert_calls(done.stderr.decode())
            done = self.run_cli(*sntp, "--calls", "--format", form, "--output", self.path("rows"))
            self.assert_calls(done.stdout.decode())
        for form in ("text", "csv", "json"):
            done = self.run_cli(*sntp, "--calls=" + self.path("calls"), "--format", form)
            self.assertNotIn(b"Socket calls", done.stdout + done.stderr)
            with open(self.path("calls"), encoding="utf-8") as file:
                self.assert_calls(file.read())

    def test_calls_in_json(self):
        document = json.loads(self.run_cli("sntp", "ntp.practice.test", "--calls", "--format", "json").stdout)
        for call in document["calls"]:
            self.assertEqual(list(call), ["call", "arguments", "result", "error", "start_ms", "took_ms", "thread", "row"])
        self.assertEqual(document["calls"][0]["call"], "socket")
        self.assertIn("--calls: ", self.refused("sntp", "--calls="))
        self.assertIn("--calls: ", self.refused("services", "80", "--calls"))
        self.assertIn("missing", self.refused("sntp", "--calls=" + self.path("missing/calls")))

    def test_failed_target(self):
        done = self.run_cli("services", "80", "no-such-service-name", "--format", "csv", status=1)
        self.assertIn(b"no_such_service", done.stdout)

    def test_fault111_decimal_comma(self):
        """fault 111: under de_DE files and options keep the point; only the spreadsheet form has the comma."""
        locales = self.path("locales")
        os.mkdir(locales)
        made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(locales, "de_DE.UTF-8")],
                              capture_output=True)
        if made.returncode > 1 or not os.listdir(locales):
            self.skipTest("localedef can't make de_DE here: " + made.stderr.decode()[:200])
        self.env.update(LOCPATH=locales, LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
        tools = self.tools()
        if "ntp" not in tools:
            self.skipTest("the tool ntp is not there")
        arguments = ("ntp", "ntp.practice.test", "--samples", "2", "--interval-s", "0.01")
        raw = self.run_cli(*arguments, "--format", "csv").stdout
        rows = records(raw)
        offsets = [row[rows[0].index("offset_ms")] for row in rows[1:]]
        self.assertEqual(len(offsets), 2)
        for offset in offsets:
            self.assertRegex(offset, r"^-?\d+(\.\d+)?$")
        document = json.loads(self.run_cli(*arguments, "--format", "json").stdout)
        self.assertIsInstance(document["rows"][0]["offset_ms"], (int, float))
        text = self.run_cli(*arguments).stdout.decode()
        self.assertRegex(text.splitlines()[1], r"\d\.\d{3}")
        sheet = self.run_cli(*arguments, "--format", "spreadsheet").stdout
        self.assertTrue(sheet.startswith(b"\xef\xbb\xbf"))
        self.assertIn(b";", sheet.split(b"\r\n")[0])
        self.assertIn("point", self.refused("ntp", "ntp.practice.test", "--timeout-s", "0,5"))


class Targets(CliCase):
    def test_fault68_standard_input(self):
        """fault 68: BOM, CRLF, lone CR, blanks, comments, duplicates."""
        lines = b"\xef\xbb\xbf80\r\n\r\n# nothing\r\n25 # mail\r443\n80\n"
        document = json.loads(self.run_cli("services", "--targets", "-", "--protocol", "tcp", "--format", "json", stdin=lines).stdout)
        self.assertEqual(document["request"]["targets"], ["80", "25", "443", "80"])

    def test_fault68_refused_lines(self):
        """fault 68: NUL, Latin-1 and a line of 1 MB are said with their line; the others are answered."""
        with open(self.path("t"), "wb") as file:
            file.write(b"80\nx\0y\nb\xfccher\n" + b"9" * 1000000 + b"\n25\n")
        done = self.run_cli("services", "--targets", self.path("t"), "--protocol", "tcp", "--format", "csv", status=1)
        said = done.stderr.decode()
        for number, reason in ((2, "NUL"), (3, "UTF-8"), (4, "1000000 bytes")):
            self.assertRegex(said, re.escape(self.path("t")) + f":{number}: .*{reason}")
        self.assertEqual(len(records(done.stdout)), 3)

    def test_fault68_wrong_target_names_its_line(self):
        done = self.run_cli("services", "--targets", "-", "--format", "csv", status=1, stdin=b"80\n\n80-22\n")
        self.assertRegex(done.stderr.decode(), r"standard input:3: 80-22: ")
        self.assertIn(b"bad_input", done.stdout)

    def test_fault68_many(self):
        """fault 68: a hundred thousand lines."""
        lines = "".join(f"{1 + i % 65535}/tcp\n" for i in range(100000)).encode()
        raw = self.run_cli("services", "--targets", "-", "--format", "jsonl", stdin=lines).stdout
        self.assertGreaterEqual(raw.count(b"\n"), 65535)


class AsksFirst(CliCase):
    """In a network namespace of its own in which even loopback is down, so nothing leaves this computer."""

    def apart(self, *arguments):
        done = subprocess.run([*OWN_NETWORK, CLI, *arguments], capture_output=True, env=self.env, timeout=LIMIT)
        if b"unshare" in done.stderr:
            self.skipTest(done.stderr.decode().strip())
        return done

    def not_allowed(self, *arguments):
        done = self.apart(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, b""), done.stderr)
        text = done.stderr.decode()
        self.assertEqual(text.count("\n"), 1, text)
        self.assertIn("--yes", text)
        return text.replace(",", "")

    def test_fault78_names_yes(self):
        for form in ("text", "csv", "json"):
            text = self.not_allowed("scan", "192.0.2.1", "--format", form)
            self.assertIn("192.0.2.1 is outside this computer's own networks.", text)
        self.assertIn("16777214 addresses", self.not_allowed("scan", "10.0.0.0/8", "--ports", "80"))
        self.assertIn("2046 addresses", self.not_allowed("scan", "127.1.0.0/21", "--ports", "80"))

    def test_yes(self):
        done = self.apart("scan", "127.1.0.0-127.1.4.1", "--ports", "1", "--format", "json", "--yes")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["summary"]["filtered"], 1026)

    def test_refusal_leaves_the_old_file(self):
        with open(self.path("old.csv"), "w", encoding="utf-8") as file:
            file.write("old")
        self.not_allowed("scan", "192.0.2.1", "--format", "csv", "--output", self.path("old.csv"))
        with open(self.path("old.csv"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "old")

    def test_only_where_it_is_asked(self):
        self.assertIn("--yes", self.run_cli("scan", "--help").stdout.decode())
        self.assertNotIn("--yes", self.run_cli("ping", "--help").stdout.decode())
        self.assertIn("--yes", self.refused("ping", "127.0.0.1", "--yes"))

    def test_fault77(self):
        for ports, said in (("1-65536", "1 to 65535"), ("0", "Port 0"), ("80-22", "22-80"), ("1-", "1-65535")):
            self.assertIn(said, self.refused("scan", "127.0.0.1", "--ports", ports))


class Files(CliCase):
    ARGUMENTS = ("services", "80,25", "--format", "csv", "--output")

    def old(self, name="old.csv"):
        with open(self.path(name), "w") as file:
            file.write("old")
        return self.path(name)

    def content(self, path):
        with open(path, "rb") as file:
            return file.read()

    def test_replaces_whole(self):
        path = self.old()
        done = self.run_cli(*self.ARGUMENTS, path)
        self.assertEqual(done.stdout, b"")
        self.assertIn(b"http", self.content(path))
        self.assertEqual(sorted(os.listdir(self.folder)), ["old.csv", "runtime"])

    def test_wrong_request_leaves_the_old_file(self):
        path = self.old()
        self.refused(*self.ARGUMENTS, path, "--protocol", "nothing")
        self.refused(*self.ARGUMENTS, path, "--summary", self.path("missing/s.csv"))
        self.assertEqual(self.content(path), b"old")
        self.assertEqual(sorted(os.listdir(self.folder)), ["old.csv", "runtime"])

    def test_fault113_paths(self):
        """fault 113: each names the path and the reason."""
        for path, reason in ((self.folder, "EISDIR"), (self.path("missing/a.csv"), "ENOENT"),
                             (os.path.join(self.old(), "a.csv"), "ENOTDIR"), (self.path("n" * 256), "ENAMETOOLONG")):
            text = self.refused(*self.ARGUMENTS, path)
            self.assertIn(reason, text)
        self.assertIn(self.folder, self.refused(*self.ARGUMENTS, self.folder))

    def test_fault112_full_disk(self):
        """fault 112: a device that is full, and a limit on the size of files."""
        text = self.run_cli(*self.ARGUMENTS, "/dev/full", status=2).stderr.decode()
        self.assertIn("disk is full", text)
        path = self.old()
        import resource
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # noqa: E731
        done = self.run_cli("services", "1-2000", "--format", "csv", "--output", path, status=2, preexec_fn=limit)
        self.assertIn(b"EFBIG", done.stderr)
        self.assertEqual(self.content(path), b"old")
        self.assertEqual(sorted(os.listdir(self.folder)), ["old.csv", "runtime"])

    def test_fault113_fifo(self):
        """fault 113: a FIFO waits for its reader, as in a shell, and stays a FIFO."""
        os.mkfifo(self.path("pipe"))
        process = self.start(*self.ARGUMENTS, self.path("pipe"))
        raw = self.content(self.path("pipe"))
        self.assertEqual(process.wait(LIMIT), 0)
        self.assertIn(b"http", raw)
        self.assertTrue(stat.S_ISFIFO(os.stat(self.path("pipe")).st_mode))

    def test_dev_stdout(self):
        self.assertEqual(self.run_cli(*self.ARGUMENTS, "/dev/stdout").stdout,
                         self.run_cli("services", "80,25", "--format", "csv").stdout)

    def test_broken_pipe(self):
        process = self.start("services", "1-65535", "--format", "jsonl")
        process.stdout.readline()
        process.stdout.close()
        process.stdout = open(os.devnull, "rb")
        self.assertEqual(process.wait(LIMIT), 0)
        self.assertEqual(process.stderr.read(), b"")


class Practice(CliCase):
    def network(self, *settings):
        process = self.start("practice", *settings)
        ports = {}
        selector = selectors.DefaultSelector()
        selector.register(process.stdout, selectors.EVENT_READ)
        self.assertTrue(selector.select(LIMIT), "practice says nothing")
        # All addresses come in one write; what is there after the first line is everything.
        for line in os.read(process.stdout.fileno(), 65536).decode().splitlines():
            server, transport, address = line.split()
            ports.setdefault((server, transport), []).append(address)
        return process, ports

    def test_addresses_and_end(self):
        process, ports = self.network("--ntp-clock-error-ms", "-250")
        for server in ("ntp", "dns", "echo", "silent", "refused"):
            self.assertTrue(any(name == server for name, _ in ports), ports)
        for addresses in ports.values():
            for address in addresses:
                self.assertRegex(address, r"^(127\.0\.0\.1|\[::1\]):\d+$", "fault 103: loopback only")
        host, port = ports[("ntp", "udp")][0].rsplit(":", 1)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.settimeout(LIMIT)
            client.sendto(b"\x1b" + 47 * b"\0", (host, int(port)))
            before = time.time()
            reply = client.recv(1024)
        seconds, fraction = struct.unpack("!II", reply[40:48])
        offset = seconds + fraction / 2**32 - 2208988800 - before
        self.assertAlmostEqual(offset, -0.25, delta=0.1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(LIMIT), 0)

    def test_another_process_finds_it(self):
        if "ntp" not in self.tools():
            self.skipTest("the tool ntp is not there")
        process, _ = self.network("--ntp-clock-error-ms=5000")
        document = json.loads(self.run_cli("ntp", "ntp.practice.test", "--samples", "1", "--format", "json").stdout)
        self.assertAlmostEqual(document["rows"][0]["offset_ms"], 5000, delta=100)
        process.terminate()
        self.assertEqual(process.wait(LIMIT), 0)

    def test_wrong_settings(self):
        self.assertIn("--ntp-stratum: ", self.refused("practice", "--ntp-stratum", "300"))
        self.assertIn("Did you mean --ntp-stratum?", self.refused("practice", "--ntp-strotum", "3"))
        self.assertIn("--ntp-kiss: ", self.refused("practice", "--ntp-kiss", "TOOLONG"))
        self.refused("practice", "here")
        self.assertIn("--ntp-clock-error-ms", self.run_cli("practice", "--help").stdout.decode())

    def test_tour(self):
        done = self.run_cli("tour", self.path("tour"))
        for tool in self.tools():
            with open(self.path(f"tour/{tool}.json"), encoding="utf-8") as file:
                document = json.load(file)
            self.assertGreater(len(document["rows"]), 0, tool)
            self.assertEqual(compare(self.path(f"tour/{tool}.csv"), json_rows(self.path(f"tour/{tool}.json"))),
                             len(document["rows"]), tool)
            self.assertIn(f"sockeye-cli {tool}", done.stdout.decode())


def json_rows(path):
    from compare_csv_json import load
    return load(path)["rows"]


class Stopping(CliCase):
    """fault 99, from outside: Ctrl+C ends a run at once, and what was found is written."""

    def setUp(self):
        super().setUp()
        if "ntp" not in self.tools():
            self.skipTest("the tool ntp is not there")

    def stopped(self, arguments, number=signal.SIGINT):
        process = self.start("ntp", "ntp.practice.test", "--samples", "10000", "--interval-s", "0.02", *arguments)
        return process, lambda: process.send_signal(number)

    def test_streams_and_stops(self):
        process, stop = self.stopped(["--format", "csv"])
        self.assertTrue(process.stdout.readline().startswith(b"server,"))
        self.assertTrue(process.stdout.readline().startswith(b"ntp.practice.test,"))  # long before the end
        stop()
        started = time.monotonic()
        rest = process.stdout.read()
        self.assertEqual(process.wait(LIMIT), 130)
        self.assertLess(time.monotonic() - started, 5)
        self.assertTrue(rest == b"" or rest.endswith(b"\r\n"))
        self.assertEqual(process.stderr.read(), b"")

    def test_file_at_130(self):
        for form in ("csv", "json"):
            path = self.path("out." + form)
            with open(path, "w") as file:
                file.write("old")
            process, stop = self.stopped(["--format", form, "--output", path])
            # The hidden file beside it grows as rows come; the old one stays until the end.
            deadline = time.monotonic() + LIMIT
            while not any(name.startswith(".sockeye-") and os.path.getsize(self.path(name)) > 3000
                          for name in os.listdir(self.folder)):
                self.assertLess(time.monotonic(), deadline)
                self.assertIsNone(process.poll())
                os.sched_yield()
            with open(path) as file:
                self.assertEqual(file.read(), "old")
            stop()
            self.assertEqual(process.wait(LIMIT), 130)
            with open(path, "rb") as file:
                raw = file.read()
            if form == "csv":
                self.assertGreater(len(records(raw)), 2)
            else:
                self.assertGreater(len(json.loads(raw)["rows"]), 1)

    def test_terminate(self):
        process, stop = self.stopped(["--format", "jsonl"], signal.SIGTERM)
        process.stdout.readline()
        stop()
        lines = process.stdout.read().splitlines()
        self.assertEqual(process.wait(LIMIT), 143)
        self.assertIn("summary", json.loads(lines[-1]))


if __name__ == "__main__":
    unittest.main(verbosity=2)
