#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every wrong answer of the practice network on the wire, as others see it: dig, kdig, chronyd and plain sockets.

Usage: test_practicefaults.py BUILD_FOLDER
"""

import concurrent.futures
import pathlib
import re
import socket
import struct
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

from test_practice import CLI, PATIENCE, SILENCE, Practice, need, run

NO_ANSWER = r"timed out|no servers could be reached|response timeout"
# What dig says, what kdig says, and more words for both. kdig sends no EDNS unless it is asked to.
DNS_FAULTS = {
    "wrong_id": ("38", r"ID mismatch.*timed out", r"reply ID .* is different.*response timeout"),
    "wrong_question": ("39", r"Question section mismatch: got other", r"question sections are different"),
    "no_question": ("39", r"QUERY: 0, ANSWER: 1", r"doesn't have question section"),
    "not_a_reply": ("40", r"query response not set", r"response QR bit not set"),
    "other_port": ("41", r"timed out", r"unexpected reply source 127\.0\.0\.1"),
    "other_address": ("41", r"timed out", r"unexpected reply source 127\.0\.0\.2"),
    "pointer_forward": ("42", r"bad compression pointer", r"malformed reply packet"),
    "pointer_self": ("42", r"bad compression pointer", r"malformed reply packet"),
    "pointer_loop": ("42", r"bad compression pointer", r"malformed reply packet"),
    "truncated": ("48", r"Truncated, retrying in TCP.*192\.0\.2\.25", r"192\.0\.2\.25.*retrying over TCP"),
    "truncated_tcp_closed": ("48", r"Truncated, retrying in TCP.*end of file", r"retrying over TCP.*can't receive reply"),
    "tcp_length_lies": ("49", r"end of file", r"can't receive reply", "+tcp"),
    "tcp_stalls": ("49", r"timed out", r"response timeout", "+tcp"),
    "tcp_drips": ("49", r"192\.0\.2\.25", r"192\.0\.2\.25", "+tcp", "+time=10"),
    "tcp_closes": ("49", r"end of file", r"can't receive reply", "+tcp"),
    "too_long": ("50", r"MSG SIZE  rcvd: 3\d\d\d", r"Received 3\d\d\d B", "big.practice.test", "+noedns"),
    "ancount_50": ("51", r"malformed message packet.*ANSWER: 50", r"malformed reply packet"),
    "data_beyond_end": ("52", r"malformed message packet", r"malformed reply packet"),
    "address_of_5_bytes": ("52", r"Got bad packet", r"malformed reply packet"),
    "bytes_3": ("53", r"short \(< header size\) message", r"malformed reply packet"),
    "empty": ("53", r"short \(< header size\) message", r"can't receive reply"),
    "trailing_bytes": ("54", r"8 extra bytes at end.*192\.0\.2\.25", r"192\.0\.2\.25.*trailing data"),
    "no_such_name": ("55", r"status: NXDOMAIN", r"status: NXDOMAIN"),
    "no_data": ("55", r"status: NOERROR.*ANSWER: 0", r"status: NOERROR.*ANSWER: 0"),
    "server_failure": ("55", r"status: SERVFAIL", r"status: SERVFAIL"),
    "refused": ("55", r"status: REFUSED", r"status: REFUSED"),
    "not_implemented": ("55", r"status: NOTIMP", r"status: NOTIMP"),
    "format_error": ("55", r"status: FORMERR", r"status: FORMERR"),
    "silent": ("55", r"timed out", r"response timeout"),
    "other_owner": ("56", r"\nother\.practice\.test\.\s+300", r"\nother\.practice\.test\.\s+300"),
    "class_chaos": ("57", r"Got bad packet|malformed message packet", r"\sCH\s+A\s"),
    "largest_ttl": ("59", r"\s4294967295\s", r"\s4294967295\s"),
    "bad_version": ("65", r"status: BADVERS", r"BADVERS", "+edns"),
    "format_error_to_edns": ("65", r"FORMERR.*EDNS query returned status FORMERR", r"status: FORMERR", "+edns"),
}


class Packet:
    """An NTP reply, and the question it is a reply to."""

    def __init__(self, data, asked):
        self.data = data
        self.size = len(data)
        self.asked = asked
        head = data[:48].ljust(48, b"\0")
        self.leap, self.version, self.mode = head[0] >> 6, head[0] >> 3 & 7, head[0] & 7
        self.stratum, self.poll, self.precision = struct.unpack("!Bbb", head[1:4])
        self.dispersion = struct.unpack("!I", head[8:12])[0] / 65536
        self.id = head[12:16]
        self.origin, self.receive, self.transmit = struct.unpack("!3Q", head[24:48])
        self.tail = data[48:]
        self.extension = struct.unpack("!H", data[50:52])[0] if self.size >= 52 else None

    @property
    def good(self):
        return (self.size == 48 and self.mode == 4 and self.version == 4 and self.leap == 0 and self.stratum == 1
                and self.origin == self.asked and self.receive <= self.transmit)

    def only(self, **differences):
        """Right in all but the fields that are named."""
        right = {"size": 48, "mode": 4, "version": 4, "leap": 0, "stratum": 1, "origin": self.asked, "id": b"LOCL"}
        return all(getattr(self, name) == value for name, value in {**right, **differences}.items())


SECOND = 1 << 32
# The line of the list, how many replies come, and what has to hold for the first of them.
NTP_FAULTS = {
    "wrong_origin": ("1", 1, lambda p: p.origin not in (0, p.asked) and p.only(origin=p.origin)),
    "zero_origin": ("2", 1, lambda p: p.only(origin=0)),
    "bad_then_good": ("3", 2, lambda p: p.origin != p.asked and p.only(origin=p.origin)),
    "kiss_rate": ("4", 1, lambda p: p.only(stratum=0, leap=3, id=b"RATE")),
    "kiss_deny": ("5", 1, lambda p: p.only(stratum=0, leap=3, id=b"DENY")),
    "kiss_restrict": ("5", 1, lambda p: p.only(stratum=0, leap=3, id=b"RSTR")),
    "kiss_wrong_origin": ("6", 1, lambda p: p.origin != p.asked and p.only(stratum=0, leap=3, id=b"DENY", origin=p.origin)),
    "kiss_binary": ("7", 1, lambda p: p.only(stratum=0, leap=3, id=b"\x1b[2J")),
    "stratum_0": ("8", 1, lambda p: p.only(stratum=0, id=bytes(4))),
    "stratum_16": ("9", 1, lambda p: p.only(stratum=16)),
    "stratum_255": ("9", 1, lambda p: p.only(stratum=255)),
    "leap_3": ("10", 1, lambda p: p.only(leap=3)),
    "transmit_zero": ("11", 1, lambda p: p.only() and p.transmit == 0 and p.receive),
    "receive_zero": ("11", 1, lambda p: p.only() and p.receive == 0 and p.transmit),
    "mode_3": ("12", 1, lambda p: p.mode == 3 and p.transmit == p.asked),
    "mode_5": ("12", 1, lambda p: p.only(mode=5)),
    "mode_6": ("12", 1, lambda p: p.only(mode=6)),
    "version_0": ("13", 1, lambda p: p.only(version=0)),
    "version_7": ("13", 1, lambda p: p.only(version=7)),
    "short_47": ("14", 1, lambda p: p.only(size=47)),
    "short_1": ("14", 1, lambda p: p.size == 1 and p.mode == 4),
    "empty": ("14", 1, lambda p: p.size == 0),
    "trailing_byte": ("15", 1, lambda p: p.only(size=49)),
    "extension": ("16", 1, lambda p: p.only(size=76) and p.extension == 28),
    "extension_short": ("17", 1, lambda p: p.only(size=76) and p.extension == 4),
    "extension_zero": ("17", 1, lambda p: p.only(size=76) and p.extension == 0),
    "extension_odd": ("17", 1, lambda p: p.only(size=76) and p.extension == 17),
    "extension_beyond_end": ("17", 1, lambda p: p.only(size=76) and p.extension > 28),
    "mac": ("18", 1, lambda p: p.only(size=68) and p.tail[:4] == b"\0\0\0\7"),
    "crypto_nak": ("18", 1, lambda p: p.only(size=52) and p.tail == bytes(4)),
    "oversized": ("19", 1, lambda p: p.only(size=1448)),
    "other_port": ("20", 1, lambda p: p.good),
    "other_address": ("21", 1, lambda p: p.good),
    "triplicate": ("22", 3, lambda p: p.good),
    "negative_delay": ("24", 1, lambda p: p.only() and p.transmit - p.receive == 2 * SECOND),
    "stamps_backwards": ("25", 1, lambda p: p.only() and p.receive - p.transmit == SECOND),
    "next_era": ("26", 1, lambda p: p.only() and p.receive >> 32 == 86400),
    "root_distance": ("29", 1, lambda p: p.only() and p.dispersion == 20),
    "precision_127": ("30", 1, lambda p: p.only() and p.precision == 127),
    "poll_127": ("30", 1, lambda p: p.only() and p.poll == -128),
}


def told_faults(option):
    """The values that the help gives for an option, without the first, which is no fault."""
    text = run(str(CLI), "practice", "--help").stdout
    found = re.search(rf"--{option}[ =](.*?)(?=\n\s*--)", text, re.DOTALL)
    return set(re.findall(r"\b[a-z]+(?:_[a-z0-9]+)*\b", found.group(1)))


def all_at_once(work, names):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        return dict(zip(names, pool.map(work, names)))


class Faults(unittest.TestCase):
    def test_none_is_left_out(self):
        for option, faults in (("ntp-fault", NTP_FAULTS), ("dns-fault", DNS_FAULTS)):
            told = told_faults(option)
            self.assertLessEqual(set(faults), told)
            self.assertIn("none", told)
        source = pathlib.Path(__file__).resolve().parents[2] / "core" / "practice"
        for name, faults in (("ntpfault.h", NTP_FAULTS), ("dnsfault.h", DNS_FAULTS)):
            words = re.findall(r'\{int\(F::\w+\), "(\w+)"', (source / name).read_text())
            self.assertEqual(set(words) - {"none"}, set(faults))

    def test_dns(self):
        """faults 38 to 42, 48, 49, 51 to 57, 59 and 65 as dig and kdig see them."""
        dig, kdig = need("dig"), need("kdig")

        def ask(fault):
            more = DNS_FAULTS[fault][3:]
            name = [] if any("." in word for word in more) else ["mx1.practice.test"]
            words = [*name, "+time=1", *more]
            with Practice("--dns-fault", fault) as practice:
                host, port = practice.at("dns", "udp")
                return [run(tool, f"@{host}", "-p", str(port), once, *words)
                        for tool, once in ((dig, "+tries=1"), (kdig, "+retry=0"))]

        for fault, results in all_at_once(ask, list(DNS_FAULTS)).items():
            for tool, result, expected in zip(("dig", "kdig"), results, DNS_FAULTS[fault][1:3]):
                with self.subTest(line=DNS_FAULTS[fault][0], fault=fault, tool=tool):
                    self.assertRegex(result.stdout + result.stderr, re.compile(expected, re.DOTALL))

    def test_ntp_on_the_wire(self):
        """faults 1 to 26 and 29, 30 as bytes."""
        def ask(fault):
            asked = 0x1122334455667788
            request = bytes([0x23]) + bytes(39) + struct.pack("!Q", asked)
            replies = []
            with Practice("--ntp-fault", fault) as practice:
                with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                    client.settimeout(PATIENCE)
                    server = practice.at("ntp", "udp")
                    client.sendto(request, server)
                    for _ in range(NTP_FAULTS[fault][1]):
                        replies.append(client.recvfrom(65536))
                    client.settimeout(SILENCE)
                    try:
                        replies.append(client.recvfrom(65536))
                    except TimeoutError:
                        pass
            return server, [(Packet(data, asked), sender) for data, sender in replies]

        for fault, (server, replies) in all_at_once(ask, list(NTP_FAULTS)).items():
            line, count, holds = NTP_FAULTS[fault]
            with self.subTest(line=line, fault=fault):
                self.assertEqual(len(replies), count)
                packet, sender = replies[0]
                self.assertTrue(holds(packet), packet.data.hex())
                if fault == "other_port":
                    self.assertEqual((sender[0], sender[1] != server[1]), ("127.0.0.1", True))
                elif fault == "other_address":
                    self.assertEqual(sender, ("127.0.0.2", server[1]))
                else:
                    self.assertEqual(sender, server)
                for later, _ in replies[1:]:
                    self.assertTrue(later.good, later.data.hex())

    def test_ntp_as_chronyd_takes_it(self):
        """The strictest client in use takes what is right, and nothing of these."""
        chronyd = need("chronyd")
        accepted = {"none", "extension", "triplicate"}
        rejected = {"wrong_origin", "zero_origin", "kiss_deny", "kiss_binary", "stratum_0", "stratum_16", "leap_3",
                    "transmit_zero", "receive_zero", "mode_5", "version_0", "version_7", "short_47", "crypto_nak",
                    "other_port", "other_address", "root_distance"}  # it takes negative_delay

        def ask(fault):
            with Practice("--ntp-fault", fault) as practice, tempfile.TemporaryDirectory() as folder:
                host, port = practice.at("ntp", "udp")
                config = pathlib.Path(folder) / "chrony.conf"
                config.write_text(f"server {host} port {port} iburst maxsamples 4 minpoll -2 maxpoll -2\n"
                                  f"pidfile {folder}/pid\ncmdport 0\nbindcmdaddress /\n")
                patience = "10" if fault in accepted else "2"
                result = run(chronyd, "-Q", "-t", patience, "-U", "-u", "root", "-x", "-f", str(config))
                return result.stdout + result.stderr

        for fault, told in all_at_once(ask, sorted(accepted | rejected)).items():
            if "Could not" in told or "Not superuser" in told or "Fatal" in told:
                self.skipTest(told.strip().splitlines()[-1])
            with self.subTest(fault=fault):
                if fault in accepted:
                    wrong = re.search(r"System clock wrong by (-?[\d.]+) seconds", told)
                    self.assertTrue(wrong, told)
                    self.assertAlmostEqual(float(wrong.group(1)), 0.25, delta=0.01)
                else:
                    self.assertNotIn("System clock wrong by", told)


if __name__ == "__main__":
    unittest.main(verbosity=2)
