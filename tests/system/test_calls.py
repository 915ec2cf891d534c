# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of socket calls against strace: names, arguments, results and errno, in order per thread. Its argument is the
build folder.

Each tool that makes calls runs under strace, against the practice network in a process of its own. Of what strace saw,
the calls on the descriptors that the run made are kept. The list abbreviates what nobody could read, and strace's lines
are brought to the same form by `Line`, which says how.
"""
import io
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import unittest

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
LIMIT = 60  # seconds that anything may take
FEWEST = 5  # calls in each run, so that a comparison can fail
SHOWN = 2  # elements of a vector of messages or events that the list shows

TRACED = "%network,poll,ppoll,epoll_create1,epoll_ctl,epoll_wait,epoll_pwait2,fcntl,ioctl,close"
LIBRARY = ("getaddrinfo", "getnameinfo")  # one call in the list, many in strace

RUNS = {
    "host": ("host", "--all"),
    "connections": ("connections", "--protocol", "tcp,udp,unix"),
    "lookup_udp": ("lookup", "www.practice.test", "mail.practice.test", "--resolver", "dns.practice.test"),
    "lookup_tcp": ("lookup", "www.practice.test", "--resolver", "dns.practice.test", "--transport", "tcp"),
    "lookup_truncated": ("lookup", "big.practice.test", "--type", "A", "--resolver", "dns.practice.test"),
    "lookup_many": ("lookup", *(f"n{i}.practice.test" for i in range(100)), "--resolver", "dns.practice.test"),
    "lookup_silent": ("lookup", "a.test", "--resolver", "silent.practice.test", "--timeout-s", "0.1"),
    "lookup_refused": ("lookup", "a.test", "--resolver", "refused.practice.test", "--timeout-s", "0.2"),
    "lookup_system": ("lookup", "localhost", "www.practice.test"),
    "timeout_deadline": ("timeout", "--measure-s", "0.1,0.2", "--mode", "deadline"),
    "timeout_none": ("timeout", "--measure-s", "0.1", "--mode", "none"),
    "timeout_zero": ("timeout", "--measure-s", "0.1", "--mode", "zero"),
    "timeout_so_rcvtimeo": ("timeout", "--measure-s", "0.1,0.25", "--mode", "so_rcvtimeo"),
    "timeout_refused": ("timeout", "refused.practice.test", "--measure-s", "0.1"),
    "timeout_late": ("timeout", "late.practice.test", "--measure-s", "3", "--mode", "so_rcvtimeo"),
    "connect_so_sndtimeo": ("timeout", "blackhole.practice.test", "--operation", "connect", "--measure-s", "0.1",
                            "--mode", "so_sndtimeo"),
    "connect_user_timeout": ("timeout", "blackhole.practice.test", "--operation", "connect", "--measure-s", "0.1",
                             "--mode", "tcp_user_timeout"),
    "connect_deadline": ("timeout", "blackhole.practice.test", "--operation", "connect", "--measure-s", "0.1"),
    "send_modes": ("timeout", "--operation", "send", "--measure-s", "0.1", "--mode",
                   "deadline,none,zero,so_sndtimeo,tcp_user_timeout"),
    "accept_modes": ("timeout", "--operation", "accept", "--measure-s", "0.1", "--mode", "deadline,none,zero,so_rcvtimeo"),
    "question_modes": ("timeout", "--operation", "lookup", "--measure-s", "0.1", "--mode",
                       "deadline,none,zero,so_rcvtimeo,tcp_user_timeout"),
    "connect_none": ("timeout", "blackhole.practice.test", "--operation", "connect", "--measure-s", "1.2", "--mode",
                     "none"),
    "timeout_drip": ("timeout", "drip.practice.test", "--measure-s", "0.5", "--bytes", "3", "--mode",
                     "deadline,so_rcvtimeo"),
    "buffers_tcp": ("buffers", "echo.practice.test", "--protocol", "tcp"),
    "buffers_options": ("buffers", "echo.practice.test", "--family", "ipv4,ipv6", "--keepalive", "on",
                        "--keepalive-idle-s", "60", "--keepalive-interval-s", "10", "--keepalive-probes", "3",
                        "--cork", "on", "--quickack", "off", "--ttl", "9", "--congestion", "reno"),
    "buffers_sweep": ("buffers", "--preset", "sweep"),
    "buffers_transfer": ("buffers", "echo.practice.test", "--transfer-bytes", "1000000"),
    "buffers_udp": ("buffers", "echo.practice.test", "--protocol", "udp"),
    "buffers_ipv6": ("buffers", "echo.practice.test", "--family", "ipv6", "--when", "after"),
    "ntp": ("ntp", "ntp.practice.test", "--samples", "3"),
    "ntp_refused": ("ntp", "refused.practice.test", "--samples", "2", "--timeout-s", "0.2"),
    "sntp": ("sntp", "ntp.practice.test"),
    "sntp_refused": ("sntp", "refused.practice.test"),
    "checkup": ("checkup", "--preset", "practice"),
    "checkup_hosts": ("checkup", "--hosts", "echo.practice.test,127.0.0.1:1", "--ntp", "ntp.practice.test", "--portal", "",
                      "--probes", "0"),
    "ping": ("ping", "127.0.0.1", "::1", "--count", "3", "--interval-s", "0.01"),
    "ping_tcp": ("ping", "127.0.0.1", "echo.practice.test", "--count", "2", "--interval-s", "0.01", "--method", "tcp"),
    "ping_udp": ("ping", "127.0.0.1", "::1", "--count", "2", "--interval-s", "0.01", "--method", "udp"),
    "ping_denied": ("ping", "127.0.0.1", "--count", "1", "--method", "icmp"),
    "trace": ("trace",),
    "trace_udp": ("trace", "127.0.0.1", "--names", "off"),
    "trace_icmp": ("trace", "::1", "--protocol", "icmp", "--names", "off"),
    "trace_tcp": ("trace", "127.0.0.1", "--protocol", "tcp", "--names", "off"),
    "scan": ("scan", "practice.test", "127.0.0.1", "--ports", "1-30", "--keep", "all", "--timeout-s", "0.2"),
    "scan_banner": ("scan", "halfclose.practice.test", "silent.practice.test", "::1", "--ports", "7", "--banner"),
    "probe": ("probe", "echo.practice.test", "--repeat", "2", "--delay-s", "0.02", "--quiet-s", "0.05", "--keep-alive"),
    "probe_udp": ("probe", "echo.practice.test", "--protocol", "udp", "--quiet-s", "0.05"),
    "probe_reset": ("probe", "reset.practice.test", "--repeat", "2", "--delay-s", "0.05"),
    "probe_half_close": ("probe", "halfclose.practice.test", "--end", "half_close"),
    "probe_stall": ("probe", "silent.practice.test", "--protocol", "tls", "--timeout-s", "0.1"),
    "probe_tls": ("probe", "tls.practice.test", "--protocol", "tls", "--quiet-s", "0.05", "--end", "half_close"),
    "probe_http": ("probe", "echo.practice.test", "--protocol", "http", "--end", "reset"),
    "throughput": ("throughput", "--seconds", "0.02", "--send-buffer-bytes", "65536"),
    "throughput_rounds": ("throughput", "--seconds", "0.1", "--pattern", "write_write_read,request_reply", "--nodelay"),
    "throughput_udp": ("throughput", "--seconds", "0.02", "--protocol", "udp"),
    "throughput_not_a_sink": ("throughput", "echo.practice.test"),
}

# Runs that go on until they are stopped, and what strace shows when they have come to the wait that Stop must end.
STOPPED = {
    "host_follow": (("host", "--follow"), rb"(?s)(?:NLMSG_DONE.*){3}ppoll\([^\n]*NETLINK"),
    "connections_follow": (("connections", "--follow"), rb"NLM_F_DUMP, nlmsg_seq=9,"),
    "probe_listening": (("probe", "127.0.0.1:0", "--listen"), rb"listen\([^\n]*(?:\n.*)*epoll_ctl\("),
    "timeout_stopped": (("timeout", "--measure-s", "50", "--mode", "so_rcvtimeo"), rb"recvfrom\("),
}

# By this a thread in getaddrinfo is known: it looks for nscd or lists the computer's addresses; or it asks a name server
# with errors wanted from the queue (ours do one or the other: `host` connects to that port, `ping` wants errors).
ONLY_GLIBC = r"/nscd/socket|^AF_NETLINK, SOCK_RAW\|SOCK_CLOEXEC, "
NAME_SERVER = (r"htons\(53\)", r"IP_RECVERR|IPV6_RECVERR")

QUOTED = re.compile(r'("(?:[^"\\]|\\.)*")')


def outside_strings(text, change):
    """`text` with `change` done to all that stands outside of quotes."""
    return "".join(part if part.startswith('"') else change(part) for part in QUOTED.split(text))


def split(text):
    """The elements of a list at its commas; those within brackets and quotes divide nothing."""
    parts, depth, start, quoted = [], 0, 0, False
    i = 0
    while i < len(text):
        character = text[i]
        if quoted:
            i += character == "\\"
            quoted = character != '"'
        elif character == '"':
            quoted = True
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
        i += 1
    rest = text[start:].strip()
    return parts + [rest] if rest or parts else []


def plain(text):
    """Without what strace says about descriptors, and with `...` for addresses of memory."""
    text = re.sub(r"(\d)<[^<>]*:\[.*?\]>", r"\1", text)
    text = re.sub(r"(\d)<[^<>]*>", r"\1", text)
    text = re.sub(r"\b0x[0-9a-f]{9,}", "...", text)
    # What programs call them; the kernel has newer ones for times after 2038 on small machines.
    return re.sub(r"\b(SO_(?:RCVTIMEO|SNDTIMEO|TIMESTAMPNS))_OLD\b", r"\1", text)


def octets(quoted):
    """The bytes of a C string."""
    escapes = {"n": 10, "t": 9, "r": 13, "f": 12, "v": 11, '"': 34, "\\": 92}
    out = bytearray()
    for escape, character in re.findall(r"\\([0-7]{1,3}|.)|([^\\])", quoted[1:-1]):
        if character:
            out.append(ord(character))
        else:
            out.append(escapes[escape] if escape in escapes else int(escape, 8))
    return bytes(out)


class Line:
    """A call as strace has it, brought to the form of the list."""

    def __init__(self, thread, text):
        match = re.match(r"(\w+)\((.*)\)\s+= (.*)$", text, re.S)
        if not match:
            raise ValueError(text)
        self.thread = thread
        self.call = match[1]
        self.raw = match[2]
        self.result_text = outside_strings(match[3], plain)
        number = re.match(r"(-?\d+)(?: (E\w+))?", self.result_text)
        self.result = int(number[1]) if number else None
        self.error = number[2] if number else None
        self.parts = split(outside_strings(self.raw, plain))

    @property
    def arguments(self):
        parts = list(self.parts)
        if self.call in ("getsockopt", "setsockopt") and parts[2] in ("SO_RCVTIMEO", "SO_SNDTIMEO"):
            # strace shows the bytes of these as they are.
            seconds, microseconds = struct.unpack("=qq", octets(parts[3]))
            parts[3] = f"{{tv_sec={seconds}, tv_usec={microseconds}}}"
        elif self.call == "ppoll":
            parts[0] = self.poll_list(parts[0])
        elif self.call in ("sendmmsg", "recvmmsg") and parts[1].startswith("["):
            parts[1] = self.first_moved(parts[1], max(0, self.result))
        elif self.call in ("epoll_pwait2", "epoll_wait") and parts[1].startswith("["):
            parts[1] = self.first_moved(parts[1], max(0, self.result))
        elif self.call in ("sendto", "recvfrom") and parts[1].startswith(("[{nlmsg", "[[{nlmsg")):
            # Of netlink messages only the first one's header.
            header = split(parts[1].strip("[").rstrip("]"))[0]
            parts[1] = f"[{header}, ...]"
        return ", ".join(parts)

    def poll_list(self, text):
        """What was found stands beside what was watched for. How much time is left, glibc keeps from programs."""
        found = dict(re.findall(r"\{fd=(\d+), revents=([A-Z|]+)\}", self.result_text))
        watched = []
        for entry in split(text[1:-1]):
            descriptor = re.search(r"fd=(-?\d+)", entry)[1]
            watched.append(entry[:-1] + f", revents={found[descriptor]}}}" if descriptor in found else entry)
        return "[" + ", ".join(watched) + "]"

    @staticmethod
    def first_moved(text, moved):
        """The first elements that were moved, and a sign where there were more."""
        elements = split(text[1:-1])
        shown = elements[:min(SHOWN, moved)]
        return "[" + ", ".join(shown + ["..."] * (len(elements) > len(shown))) + "]"

    def descriptors(self):
        if self.call in ("ppoll", "poll"):
            return [int(number) for number in re.findall(r"fd=(\d+)", self.parts[0])]
        first = self.parts[0] if self.parts else ""
        return [int(first)] if first.isdigit() else []

    def compared(self):
        return self.call, self.arguments, self.result, self.error


def strace_lines(file):
    """All calls in the order in which they ended."""
    begun = {}
    for line in file:
        thread, text = re.match(r"(\d+)\s+(.*)", line).groups()
        if text.startswith(("+++", "---")):
            continue
        if text.endswith("<unfinished ...>"):
            begun[thread] = text[:-len("<unfinished ...>")].rstrip()
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>\s?(.*)", text)
        if resumed:
            text = re.sub(r"^(\w+\()\s+", r"\1", begun.pop(thread) + " " + resumed[1])
        # The kernel's way to say EINTR to a program that has a handler; other calls go on, and come again.
        text = re.sub(r"\)\s+= \? ERESTARTNOHAND", ") = -1 EINTR", text)
        if re.search(r"\)\s+= \?", text):
            continue
        yield Line(int(thread), text)


def calls_of_run(lines):
    """Those on sockets and epoll descriptors that the run made. What getaddrinfo does on a thread of its own is one call
    in the list."""
    lines = list(lines)
    def threads_with(pattern):
        return {line.thread for line in lines if re.search(pattern, line.raw)}

    libraries = threads_with(ONLY_GLIBC) | set.intersection(*map(threads_with, NAME_SERVER))
    own = set()
    kept = []
    for line in lines:
        if line.thread in libraries:
            continue
        if line.call in ("socket", "epoll_create1", "accept4"):
            kept.append(line)
            if line.result >= 0:
                own.add(line.result)
        elif any(descriptor in own for descriptor in line.descriptors()):
            kept.append(line)
            if line.call == "close":
                own.discard(line.descriptors()[0])
    return kept


def by_thread(calls):
    threads = {}
    for thread, call in calls:
        threads.setdefault(thread, []).append(call)
    return threads


def as_strace_can(arguments):
    """strace has no names for what IPv6 tells beside a message, and shows none of it."""
    arguments = re.sub(r"cmsg_type=IPV6_HOPLIMIT, cmsg_data=\[\d+\]", "cmsg_type=0x34", arguments)
    return re.sub(r"cmsg_type=IPV6_RECVERR, cmsg_data=\{[^{}]*\{[^{}]*\}\}", "cmsg_type=0x19", arguments)


def compare(listed, traced):
    """Differences between the JSON's calls and strace's, as sentences; none: they agree."""
    ours = by_thread((call["thread"], (call["call"], as_strace_can(call["arguments"]), call["result"], call["error"]))
                     for call in listed if call["call"] not in LIBRARY)
    theirs = by_thread((line.thread, line.compared()) for line in traced)
    differences = []
    for thread in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(thread, []), theirs.get(thread, [])
        for i in range(max(len(one), len(other))):
            mine = one[i] if i < len(one) else None
            its = other[i] if i < len(other) else None
            if mine != its:
                differences.append(f"thread {thread}, call {i}:\n  list   {mine}\n  strace {its}")
    return differences


def can_trace():
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-e", "trace=none", "-o", os.devnull, "true"], capture_output=True)
    return "" if done.returncode == 0 else "strace may not trace here: " + done.stderr.decode(errors="replace").strip()


class Calls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        reason = can_trace()
        if reason:
            raise unittest.SkipTest(reason)
        cls.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        runtime = os.path.join(cls.folder, "runtime")
        os.mkdir(runtime, 0o700)
        cls.env = dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=cls.folder, LC_ALL="C.UTF-8", TZ="UTC")
        cls.practice = subprocess.Popen([CLI, "practice"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=cls.env)
        cls.addClassCleanup(cls.end_practice)
        for line in cls.practice.stdout:
            if line.startswith(b"blackhole"):
                return
        raise AssertionError("the practice network has not started")

    @classmethod
    def end_practice(cls):
        cls.practice.terminate()
        cls.practice.wait(LIMIT)
        cls.practice.stdout.close()

    def traced_run(self, name):
        trace = os.path.join(self.folder, name + ".strace")
        done = subprocess.run(["strace", "-f", "-yy", "-e", "trace=" + TRACED, "-o", trace, CLI, *RUNS[name],
                               "--format", "json"], capture_output=True, env=self.env, timeout=LIMIT)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode(errors="replace")[-2000:])
        with open(trace, encoding="latin-1") as file:
            return json.loads(done.stdout)["calls"], calls_of_run(strace_lines(file))

    def stopped_run(self, name):
        """The same with Ctrl+C at the right moment; strace writes into a pipe that is read meanwhile."""
        arguments, moment = STOPPED[name]
        pipe = os.path.join(self.folder, name + ".pipe")
        os.mkfifo(pipe)
        output = os.path.join(self.folder, name + ".json")  # a pipe that nobody reads meanwhile would fill up
        with open(output, "wb") as file:
            process = subprocess.Popen(["strace", "-f", "-yy", "-e", "trace=" + TRACED, "-o", pipe, CLI, *arguments,
                                        "--format", "json"], stdout=file, env=self.env)
        seen, stopped = b"", False
        with open(pipe, "rb", buffering=0) as reader:
            while piece := reader.read(65536):
                seen += piece
                if not stopped and re.search(moment, seen):
                    stopped = True
                    os.kill(int(seen.split()[0]), signal.SIGINT)
        process.wait(LIMIT)
        self.assertTrue(stopped)
        with open(output, encoding="utf-8") as file:
            document = json.load(file)
        return document["calls"], calls_of_run(strace_lines(io.StringIO(seen.decode("latin-1"))))

    def check(self, name):
        listed, traced = self.stopped_run(name) if name in STOPPED else self.traced_run(name)
        differences = compare(listed, traced)
        self.assertEqual(len(differences), 0, "\n".join(differences[:5]))
        self.assertGreaterEqual(len(traced), FEWEST)
        return listed, traced

    def test_the_tools_have_their_runs(self):
        tools = {line.split()[0] for line in subprocess.run([CLI, "list"], capture_output=True, env=self.env, timeout=LIMIT)
                 .stdout.decode().splitlines()}
        self.assertEqual(tools - {arguments[0] for arguments in RUNS.values()}, {"services"}, "services makes no calls")

    def test_a_truncated_answer_is_asked_for_again(self):
        listed, _ = self.check("lookup_truncated")
        self.assertTrue(any("SOCK_STREAM" in call["arguments"] for call in listed))

    def test_what_ends_a_call_for_ever_is_listed(self):
        listed, _ = self.check("timeout_none")
        self.assertEqual([call["call"] for call in listed].count("shutdown"), 1)

    def test_a_wrong_list_is_found_out(self):
        """The comparison fails for each call that is missing, and for each value that is another."""
        listed, traced = self.check("sntp")
        for i in range(len(listed)):
            self.assertTrue(compare(listed[:i] + listed[i + 1:], traced), f"call {i} is missing")
            for key, value in (("call", "x"), ("arguments", listed[i]["arguments"] + " "), ("result", 12345),
                               ("error", "EIO"), ("thread", 1)):
                altered = [dict(call) for call in listed]
                altered[i][key] = value
                self.assertTrue(compare(altered, traced), f"call {i} has another {key}")
        self.assertTrue(compare([listed[1], listed[0], *listed[2:]], traced), "two calls are exchanged")
        self.assertTrue(compare(listed, traced[:-1]), "strace saw fewer")


def add_run(name):
    def test(self):
        self.check(name)

    setattr(Calls, f"test_{name}", test)


for run in (*RUNS, *STOPPED):
    add_run(run)


if __name__ == "__main__":
    unittest.main(verbosity=2)
