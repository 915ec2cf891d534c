#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packets as others read them: what `--pcap` writes is decoded by tshark as it opens it, at the practice network's odd
ports and without any "decode as", and says the same as our rows and `sockeye-cli decode`. Its argument is the build
folder.
"""
import datetime
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
SERVERS = ["ntp", "dns", "echo", "silent", "late", "refused", "blackhole"]
LIMIT = 60  # seconds that anything may take


def fields_of(tree):
    """All fields by their path of ids."""
    found = {}

    def walk(fields, path):
        for field in fields:
            found[path + (field["id"],)] = field
            walk(field["children"], path + (field["id"],))

    walk(tree["fields"], ())
    return found


def nanoseconds(text):
    """A stamp as tshark or we write it, in ns since 1970."""
    match = re.fullmatch(r"(.+?)\.(\d{9})(?: UTC|Z)", text)
    whole = match[1]
    form = "%Y-%m-%dT%H:%M:%S" if "T" in whole else "%b %d, %Y %H:%M:%S"
    moment = datetime.datetime.strptime(" ".join(whole.split()), form).replace(tzinfo=datetime.timezone.utc)
    return int(moment.timestamp()) * 10**9 + int(match[2])


class PcapCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("tshark"):
            raise unittest.SkipTest("tshark is not installed")
        cls.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        runtime = os.path.join(cls.folder, "runtime")
        os.mkdir(runtime, 0o700)
        # No settings of a person's tshark, and none of ours.
        cls.env = dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=cls.folder, XDG_CONFIG_HOME=cls.folder,
                       LC_ALL="C.UTF-8", TZ="UTC")
        ports = [word for server in SERVERS for word in (f"--{server}-port", "0")]
        cls.practice = subprocess.Popen([CLI, "practice", *ports, "--ntp-stratum", "3"], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, text=True, env=cls.env)

        def end():
            cls.practice.terminate()
            cls.practice.wait(LIMIT)
            cls.practice.stdout.close()

        cls.addClassCleanup(end)
        cls.ports = {}
        for line in cls.practice.stdout:
            server, transport, address = line.split()
            cls.ports[server, transport] = address
            if server == "blackhole":
                break

    def cli(self, *arguments, stdin=None, status=0):
        done = subprocess.run([CLI, *arguments], input=stdin, capture_output=True, env=self.env, timeout=LIMIT)
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace")[-2000:])
        return done.stdout

    def run_tool(self, *arguments, status=0):
        """The run's JSON, and the file of its packets."""
        path = os.path.join(self.folder, self.id() + ".pcapng")
        document = json.loads(self.cli(*arguments, "--format", "json", "--pcap", path, status=status))
        return document, path

    def tshark(self, path, *columns):
        """A list of values for each packet and column."""
        command = ["tshark", "-n", "-r", path, "-T", "fields", "-E", "separator=/t", "-E", "occurrence=a",
                   "-E", "aggregator=|"]
        for column in columns:
            command += ["-e", column]
        done = subprocess.run(command, capture_output=True, env=self.env, timeout=LIMIT, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [[cell.split("|") if cell else [] for cell in line.split("\t")] for line in done.stdout.splitlines()]


    def decode(self, protocol, data):
        return fields_of(json.loads(self.cli("decode", protocol, "--format", "json", stdin=data.hex().encode())))


class Ntp(PcapCase):
    COLUMNS = ["ntp.flags.li", "ntp.flags.vn", "ntp.flags.mode", "ntp.stratum", "ntp.ppoll", "ntp.precision",
               "ntp.rootdelay", "ntp.rootdispersion", "ntp.refid", "ntp.reftime", "ntp.org", "ntp.rec", "ntp.xmt"]
    IDS = ["leap", "version", "mode", "stratum", "poll", "precision", "root_delay", "root_dispersion", "reference_id",
           "reference_timestamp", "origin_timestamp", "receive_timestamp", "transmit_timestamp"]

    def check_row(self, ours, theirs, hexed):
        for field, cell in zip(self.IDS, theirs):
            if field == "reference_id":
                self.assertEqual(cell[0].replace(":", ""), hexed[field], field)
            elif field.endswith("timestamp"):
                if cell[0] == "NULL":
                    self.assertFalse(ours[field], field)
                else:
                    # A transmit stamp of ours is no time but a number; which era it is put in is anybody's choice.
                    era = 2**32 * 10**9
                    apart = (nanoseconds(cell[0]) - nanoseconds(ours[field])) % era
                    self.assertLessEqual(min(apart, era - apart), 1, field)
            elif field == "precision":  # tshark leaves out the sign
                self.assertEqual(int(cell[0]) % 256, int(ours[field]) % 256)
            elif field.startswith("root_"):  # its 32 bits as they are
                self.assertAlmostEqual(int(cell[0], 0) / 65536, float(ours[field]), delta=1e-6, msg=field)
            else:
                self.assertEqual(float(cell[0]), float(ours[field]), field)

    def test_sntp_rows(self):
        document, path = self.run_tool("sntp", "--transmit-timestamp", "now", "--version", "4", "--poll", "6")
        rows = document["rows"]
        seen = self.tshark(path, *self.COLUMNS)
        self.assertEqual(len(seen), 2)
        for name, theirs in zip(("request", "reply"), seen):
            mine = [row for row in rows if row["packet"] == name]
            self.check_row({row["field"]: row["value"] for row in mine}, theirs,
                           {row["field"]: row["raw_hex"][2:] for row in mine})

    def test_ntp_and_decode(self):
        document, path = self.run_tool("ntp", "ntp.practice.test", "--samples", "3")
        self.assertEqual([row["stratum"] for row in document["rows"]], [3, 3, 3])
        seen = self.tshark(path, *self.COLUMNS, "udp.dstport", "exported_pdu.dst_port", "frame.p2p_dir",
                           "exported_pdu.exported_pdu", "frame.time_epoch")
        self.assertEqual(len(seen), 6)
        port = self.ports["ntp", "udp"].rsplit(":", 1)[1]
        self.assertNotEqual(port, "123")
        stamps = []
        for theirs in seen:
            data = bytes.fromhex(theirs[16][0])
            fields = self.decode("ntp", data)
            self.check_row({key[0]: field["value"] for key, field in fields.items() if len(key) == 1}, theirs,
                           {key[0]: field["raw_hex"][2:] for key, field in fields.items() if len(key) == 1})
            if theirs[15] == ["0"]:
                self.assertEqual(theirs[14], [port])
            seconds, fraction = theirs[17][0].split(".")
            stamps.append(int(seconds) * 10**9 + int(fraction))
        for row in document["rows"]:
            self.assertIn(nanoseconds(row["t4"]), stamps, "the receive stamp, to the nanosecond")


    def test_ignored_replies_say_why(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
            server.bind(("127.0.0.1", 0))
            server.settimeout(LIMIT)

            def answer():
                request, asker = server.recvfrom(2048)
                good = bytearray(b"\x24\x01\x06\xe9" + bytes(44))
                good[24:32] = request[40:48]
                good[32:40] = good[40:48] = bytes.fromhex("eeb16be3e9aed1f2")
                bad = bytes(good[:24]) + bytes(range(1, 9)) + bytes(good[32:])
                for reply in (bad, good[:20], good):
                    server.sendto(reply, asker)

            thread = threading.Thread(target=answer)
            thread.start()
            document, path = self.run_tool("sntp", "127.0.0.1:%d" % server.getsockname()[1], "--version", "4",
                                           "--transmit-timestamp", "now", status=1)
            thread.join()
        self.assertEqual({row["packet"] for row in document["rows"]}, {"request", "ignored 1", "ignored 2", "reply"})
        comments = [cell[0] for cell in self.tshark(path, "frame.comment")]
        self.assertEqual([bool(comment) for comment in comments], [False, True, True, False])
        self.assertIn("origin", comments[1][0])
        self.assertIn("48 bytes", comments[2][0])


class Dns(PcapCase):
    def compare(self, path, packets):
        seen = self.tshark(path, "dns.id", "dns.flags", "dns.qry.name", "dns.qry.type", "dns.count.answers",
                           "dns.resp.name", "dns.resp.type", "dns.resp.ttl", "dns.a", "dns.aaaa", "dns.mx.mail_exchange",
                           "exported_pdu.exported_pdu", "dns.flags.rcode", "dns.flags.authoritative",
                           "exported_pdu.port_type", "dns.rr.udp_payload_size")
        self.assertEqual(len(seen), packets)
        answers = 0
        for (ident, flags, name, kind, count, owners, kinds, ttls, v4, v6, mx, data, rcode, aa, port_type, size) in seen:
            raw = bytes.fromhex(data[0])
            raw = raw[2:] if port_type == ["2"] else raw  # TCP
            fields = self.decode("dns", raw)
            self.assertEqual(int(ident[0], 16), int(fields["header", "id"]["value"], 16))
            self.assertEqual(int(flags[0], 16), int(fields["header", "flags"]["value"], 16))
            self.assertEqual(name, [fields["question_1", "name"]["value"]])
            self.assertEqual(int(kind[0], 0), int(fields["question_1", "type"]["raw_hex"], 16))
            self.assertEqual(count, [fields["header", "answers"]["value"]])
            if rcode:
                self.assertEqual(rcode, [fields["header", "flags", "rcode"]["value"]])
            if aa:
                self.assertEqual(int(aa[0]), int(fields["header", "flags", "aa"]["value"]))
            records = [(key, value) for key, value in fields.items()
                       if len(key) == 1 and key[0].split("_")[0] in ("answer", "authority", "additional")]
            ours = [fields[key + ("name",)]["value"] for key, _ in records]
            self.assertEqual([owner.replace("<Root>", ".") for owner in owners], ours)
            self.assertEqual([int(value, 0) for value in kinds],
                             [int(fields[key + ("type",)]["raw_hex"], 16) for key, _ in records])
            plain = [key for key, _ in records if key + ("ttl",) in fields]
            self.assertEqual(ttls, [fields[key + ("ttl",)]["value"] for key in plain])
            typed = {"A": [], "AAAA": [], "MX": []}
            for key in plain:
                typed.setdefault(fields[key + ("type",)]["value"], []).append(key)
            self.assertEqual(v4, [fields[key + ("data", "address")]["value"] for key in typed["A"]])
            self.assertEqual(v6, [fields[key + ("data", "address")]["value"] for key in typed["AAAA"]])
            self.assertEqual(mx, [fields[key + ("data", "exchange")]["value"] for key in typed["MX"]])
            sizes = [fields[key + ("udp_size",)]["value"] for key, _ in records if key + ("udp_size",) in fields]
            self.assertEqual(size, sizes)
            answers += int(count[0])
        return answers

    def test_lookups_over_udp(self):
        document, path = self.run_tool("lookup", "www.practice.test", "mail.practice.test", "--type", "A,AAAA,MX,TXT",
                                       status=1)  # not every name has every type
        values = [row for row in document["rows"] if row["value"]]
        self.assertEqual(self.compare(path, 16), len(values))

    def test_lookups_over_tcp(self):
        document, path = self.run_tool("lookup", "mail.practice.test", "--type", "MX", "--transport", "tcp")
        self.assertEqual(self.compare(path, 2), len(document["rows"]))

    def test_no_such_name(self):
        _, path = self.run_tool("lookup", "nobody.practice.test", "--type", "A", status=1)
        self.compare(path, 2)


class Files(PcapCase):
    def test_replaced_whole_or_not_at_all(self):
        path = os.path.join(self.folder, "kept.pcapng")
        with open(path, "wb") as file:
            file.write(b"before")
        self.cli("sntp", "--version", "9", "--pcap", path, status=2)
        with open(path, "rb") as file:
            self.assertEqual(file.read(), b"before")
        self.cli("sntp", "--pcap", path)
        with open(path, "rb") as file:
            self.assertEqual(file.read(4), b"\x0a\x0d\x0d\x0a")
        self.cli("sntp", "--pcap", os.path.join(self.folder, "missing", "x.pcapng"), status=2)


class NotKept(PcapCase):
    """A trace keeps 1 KiB of each piece of a stream, and the bytes of the latest datagrams only."""

    def lengths(self, *arguments):
        """Of each payload, how many bytes are in the file and how many there were."""
        _, path = self.run_tool("throughput", "--seconds", "0.2", *arguments)
        seen = self.tshark(path, "frame.cap_len", "frame.len", "exported_pdu.exported_pdu", "_ws.malformed")
        pairs = []
        for cap_len, length, data, malformed in seen:
            self.assertFalse(malformed)
            kept = 0 if data == ["<MISSING>"] else len(data[0]) // 2
            pairs.append((kept, kept + int(length[0]) - int(cap_len[0])))
        return pairs

    def test_streams_are_cut(self):
        cut = [pair for pair in self.lengths("--write-bytes", "5000") if 0 < pair[0] < pair[1]]
        self.assertIn((1024, 5000), cut)
        self.assertEqual({kept for kept, _ in cut}, {1024})

    def test_early_datagrams_are_lost(self):
        pairs = self.lengths("--protocol", "udp", "--write-bytes", "8000")
        lost = [size for kept, size in pairs if kept == 0 and size > 0]
        if sum(size for _, size in pairs) < 8 * 1024 * 1024:
            self.skipTest("too few datagrams were sent")
        self.assertIn(8000, lost)
        self.assertEqual(pairs[-1][0], pairs[-1][1])


class Decode(PcapCase):
    REQUEST = b"\x1b" + bytes(47)

    def test_hex_and_bytes_are_the_same(self):
        wanted = json.loads(self.cli("decode", "ntp", "--format", "json", stdin=self.REQUEST))
        self.assertEqual(wanted["size"], 48)
        path = os.path.join(self.folder, "packet")
        with open(path, "wb") as file:
            file.write(self.REQUEST)
        self.assertEqual(json.loads(self.cli("decode", "ntp", path, "--format", "json")), wanted)
        for text in ("1b 00*47", self.REQUEST.hex(":"), "0x" + self.REQUEST.hex(), self.REQUEST.hex(" ", 1)):
            self.assertEqual(json.loads(self.cli("decode", "ntp", "--format=json", stdin=text.encode())), wanted, text)
        for tool in (["hexdump", "-C", "-v"], ["xxd"], ["od", "-A", "x", "-t", "x1", "-v"]):
            if shutil.which(tool[0]):
                dump = subprocess.run([*tool, path], capture_output=True, check=True).stdout
                self.assertEqual(json.loads(self.cli("decode", "ntp", "--format=json", stdin=dump)), wanted, tool)

    def test_bits(self):
        fields = self.decode("ntp", self.REQUEST)
        self.assertEqual([fields[(name,)]["first_bit"] for name in ("leap", "version", "mode")], [0, 2, 5])
        self.assertEqual([fields[(name,)]["bit_length"] for name in ("leap", "version", "mode")], [2, 3, 3])

    def test_text(self):
        text = self.cli("decode", "ntp", stdin=b"1b 00*47").decode()
        self.assertIn("Transmit timestamp", text)
        self.assertTrue(text.startswith("48 bytes\n"))

    def test_refused(self):
        for arguments, stdin in ((["decode"], b""), (["decode", "smtp"], b""), (["decode", "ntp"], b"1b 0"),
                                 (["decode", "ntp"], b""), (["decode", "dns", "/nowhere/at/all"], b""),
                                 (["decode", "ntp", "--format", "csv"], b"1b"), (["decode", "ntp"], b"\0" * 70000)):
            done = subprocess.run([CLI, *arguments], input=stdin, capture_output=True, env=self.env, timeout=LIMIT)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertEqual(done.stdout, b"")
            self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
