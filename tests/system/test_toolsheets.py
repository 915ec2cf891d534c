# SPDX-License-Identifier: GPL-3.0-or-later
"""The worksheets of the tools around the exercises, done by students whose right and wrong answers are computed here, from
the rows that their reports show, not by Sockeye. Its argument is the build folder.
"""
import os
import shutil
import statistics
import subprocess
import sys
import unittest

from ownnetwork import OWN_NETWORK
from sheetcase import SHEETS, WorksheetCase, only, report_data, runs_of

ALONE = [*OWN_NETWORK, "sh", "-c", 'ip link set lo up && exec "$@"', "alone"]
WITHOUT_ICMP = ["setpriv", "--bounding-set", "-net_raw", "--inh-caps", "-net_raw"]


def are_ping_groups_closed():
    with open("/proc/sys/net/ipv4/ping_group_range", encoding="ascii") as file:
        first, last = map(int, file.read().split())
    return first > last


class ToolSheetCase(WorksheetCase):
    """A sheet, what is right by a student's own rows, and what is known to be wrong."""

    name = ""  # of the sheet's file
    long = {}  # answers that a person marks

    def truth(self, runs, values):
        """By question: the right answer, and its points."""
        raise NotImplementedError

    def mistakes(self, runs, values):
        """By question: an answer that the sheet knows as a mistake, and what that is worth."""
        raise NotImplementedError

    def checked(self, runs, values):
        """What must be so of the runs themselves."""

    def sit_and_mark(self, students):
        sheet = os.path.join(SHEETS, self.name + ".md")
        meant = {}
        os.makedirs(self.path("reports"), exist_ok=True)
        for i, student in enumerate(students):
            more = ("--language", "id") if i % 2 else ()
            report = self.path("reports", student + ".html")
            data = self.sit(sheet, student, f"Student {i}", {}, report, *more)
            runs, values = runs_of(data), data["work"]["values"]
            self.checked(runs, values)
            answers = self.truth(runs, values)
            if i == len(students) - 1:
                answers.update(self.mistakes(runs, values))
            typed = {key: answer if isinstance(answer, str) else f"{answer:.6f}" for key, (answer, _) in answers.items()}
            done = self.sit(sheet, student, f"Student {i}", dict(typed, **self.long), report, *more)
            self.assertEqual(done["work"]["runs"], data["work"]["runs"])  # nothing was run again
            meant[student] = {key: points for key, (_, points) in answers.items()}
        rows, _ = self.marks(sheet, self.path("reports"))
        self.assertEqual({row["student_id"] for row in rows}, set(meant))
        for row in rows:
            self.assertEqual(row["flags"], "")
            for question, points in meant[row["student_id"]].items():
                self.assertEqual(float(row[question + "_points"]), points,
                                 (question, row[question + "_answer"], row[question + "_expected"]))
            questions = [key[:-7] for key in row if key.endswith("_answer")]
            self.assertEqual(set(questions), set(meant[row["student_id"]]) | set(self.long))
            self.assertEqual(row["by_hand_open"], str(len(self.long)))


class Ping(ToolSheetCase):
    name = "lab9-ping"
    long = {"q12": "Four are few; silence is no answer."}

    def rtts(self, run, **wanted):
        return [row["rtt_ms"] for row in run["rows"]
                if row["rtt_ms"] is not None and all(row[key] == value for key, value in wanted.items())]

    def checked(self, runs, values):
        there, far, doors = (runs[name] for name in ("there", "far", "doors"))
        self.assertEqual([row["status"] for row in there["rows"]], 5 * ["ok"])
        if self.under and are_ping_groups_closed():
            self.assertEqual({row["method"] for row in there["rows"]}, {"tcp"})
        self.assertEqual(len(far["rows"]), 80)
        self.assertLessEqual({row["status"] for row in far["rows"]}, {"ok", "timeout"})
        # A server that loses at least 15 in 100 loses one of 80, but for twice in a million.
        self.assertIn("timeout", {row["status"] for row in far["rows"]})
        self.assertGreaterEqual(min(self.rtts(far)), float(values["delay_ms"]))
        self.assertEqual({row["bytes"] for row in far["rows"] if row["status"] == "ok"}, {int(values["size"])})
        self.assertEqual({row["reply"] for row in doors["rows"] if row["target"] == "refused.practice.test"}, {"refused"})
        self.assertEqual({row["status"] for row in doors["rows"] if row["target"] == "blackhole.practice.test"}, {"timeout"})

    def truth(self, runs, values):
        far = runs["far"]["rows"]
        lost = len([row for row in far if row["rtt_ms"] is None])
        refusal = statistics.median(self.rtts(runs["doors"], target="refused.practice.test"))
        return {
            "q1": (only(runs["there"]["rows"], sequence=1)["method"], 1),
            "q2": ("2", 1),
            "q3": (statistics.median(self.rtts(runs["there"])), 1),
            "q4": (100 * lost / 80, 1),
            "q5": (min(self.rtts(runs["far"])) - int(values["delay_ms"]), 2),
            "q6": (max(self.rtts(runs["far"])) - min(self.rtts(runs["far"])), 1),
            "q7": ("4", 1),
            "q8": (80 * (int(values["size"]) + 28), 1),
            "q9": ("ok", 1),
            "q10": (float(values["wait_s"]) * 1000 / refusal, 1),
            "q11": (64 - int(values["left"]), 1),
        }

    def mistakes(self, runs, values):
        right = {key: answer for key, (answer, _) in self.truth(runs, values).items()}
        return {
            "q3": (1000 * right["q3"], 0.5),
            "q4": (100 - right["q4"], 0.25),
            "q5": (min(self.rtts(runs["far"])), 1),
            "q7": ("1", 0),
            "q8": (80 * int(values["size"]), 0.5),
            "q9": ("timeout", 0),
            "q10": (right["q10"] / 1000, 0.5),
            "q11": (int(values["left"]), 0),
        }

    def test_as_it_is_here(self):
        self.sit_and_mark(["2210001", "2210002", "2210003"])

    def test_without_icmp(self):
        """Whoever may not have ICMP sockets does the same sheet by TCP."""
        if not shutil.which("setpriv") or os.geteuid() != 0:
            self.skipTest("setpriv and an administrator's rights are needed to give them up")
        self.under = WITHOUT_ICMP
        self.sit_and_mark(["2210004", "2210005"])


class Traceroute(ToolSheetCase):
    name = "lab10-traceroute"
    long = {"q11": "Silence and rate limits are no loss."}

    def rows_of(self, runs, hop):
        return [row for row in runs["way"]["rows"] if row["hop"] == int(hop)]

    def checked(self, runs, values):
        rows = runs["way"]["rows"]
        self.assertEqual({row["hop"] for row in rows}, set(range(1, int(values["hops"]) + 1)))
        self.assertEqual([row["status"] for row in self.rows_of(runs, values["silent"])], ["silent"])
        self.assertEqual([row["remark"] for row in self.rows_of(runs, values["limit"])], ["rate_limit"])
        self.assertEqual([row["status"] for row in self.rows_of(runs, values["hops"])], ["reached"])
        for row in rows:
            if row["best_ms"] is not None:
                self.assertGreaterEqual(row["best_ms"], row["hop"] * int(values["each_ms"]))

    def truth(self, runs, values):
        hops = int(values["hops"])
        target, first = only(self.rows_of(runs, hops)), only(self.rows_of(runs, 1))
        limit = only(self.rows_of(runs, values["limit"]))
        return {
            "q1": (hops, 1),
            "q2": (3, 1),
            "q3": (int(values["silent"]), 1),
            "q4": ("2", 1),
            "q5": (2, 1),
            "q6": ((target["median_ms"] - first["median_ms"]) / (hops - 1), 2),
            "q7": (100 * (1 - limit["received"] / limit["sent"]), 1),
            "q8": ("3", 1),
            "q9": (hops, 2),
            "q10": (100 * (1 - target["received"] / target["sent"]), 1),
        }

    def mistakes(self, runs, values):
        right = {key: answer for key, (answer, _) in self.truth(runs, values).items()}
        return {
            "q1": (right["q1"] - 1, 0.5),
            "q2": (11, 0),
            "q5": (1, 0),
            "q6": (right["q6"] * (right["q1"] - 1), 1),
            "q8": ("2", 0),
            "q9": (int(values["limit"]), 0.5),
        }

    def test_as_it_is_here(self):
        self.sit_and_mark(["2210001", "2210002", "2210003"])


class PortScan(ToolSheetCase):
    name = "lab11-portscan"
    long = {"q10": "Permission first."}

    def rows_of(self, runs, state):
        return [row for row in runs["doors"]["rows"] if row["state"] == state]

    def checked(self, runs, values):
        rows = runs["doors"]["rows"]
        first, last = int(values["first"]), int(values["last"])
        self.assertEqual(sorted(row["port"] for row in rows), list(range(first, last + 1)))
        self.assertEqual({row["reason"] for row in self.rows_of(runs, "open")}, {"syn-ack"})
        self.assertEqual({row["reason"] for row in self.rows_of(runs, "closed")}, {"conn-refused"})
        self.assertEqual({row["reason"] for row in self.rows_of(runs, "filtered")}, {"no-response"})
        self.assertGreaterEqual(runs["doors"]["summary"]["elapsed_ms"], 1000 * float(values["wait_s"]))
        self.assertEqual({row["state"] for row in runs["said"]["rows"]}, {"open"})

    def truth(self, runs, values):
        wait = float(values["wait_s"])
        return {
            "q1": (int(values["last"]) - int(values["first"]) + 1, 1),
            "q2": (len(self.rows_of(runs, "open")), 1),
            "q3": ("conn-refused", 1),
            "q4": ("no-response", 1),
            "q5": (max(row["latency_ms"] for row in self.rows_of(runs, "closed")), 2),
            "q6": (65.535 * wait, 2),
            "q7": ("2", 1),
            "q8": (len([row for row in runs["said"]["rows"] if row["banner"]]), 1),
            "q9": ("2", 1),
        }

    def mistakes(self, runs, values):
        right = {key: answer for key, (answer, _) in self.truth(runs, values).items()}
        return {
            "q1": (right["q1"] - 1, 0.5),
            "q2": (right["q2"] + len(self.rows_of(runs, "filtered")), 0.5),
            "q3": ("no-response", 0),
            "q5": (min(row["latency_ms"] for row in self.rows_of(runs, "closed")), 0.5),
            "q6": (1000 * right["q6"], 1),
            "q8": (len(runs["said"]["rows"]), 0.25),
        }

    def test_as_it_is_here(self):
        self.sit_and_mark(["2210001", "2210002", "2210003"])


class CheckUp(ToolSheetCase):
    name = "lab12-checkup"
    long = {"q13": "One thing is broken."}

    def count(self, runs, **wanted):
        return len([row for row in runs["chain"]["rows"] if all(row[key] == value for key, value in wanted.items())])

    def checked(self, runs, values):
        self.assertEqual(only(runs["chain"]["rows"], step="practice")["result"], "pass")
        self.assertGreater(self.count(runs, result="skipped"), 0)

    def truth(self, runs, values):
        rows, summary = runs["chain"]["rows"], runs["chain"]["summary"]
        return {
            "q1": (len(rows), 1),
            "q2": (self.count(runs, result="pass"), 1),
            "q3": (len(rows) - self.count(runs, because=None), 1),
            "q4": (only(rows, step="gateway")["result"], 1),
            "q5": ("pass", 1),
            "q6": (summary["step"], 2),
            "q7": (summary["where"], 1),
            "q8": (max(row["elapsed_ms"] for row in rows), 1),
            "q9": ("2", 1),
            "q10": ("3", 1),
            "q11": (10 * int(values["lost"]), 1),
            "q12": (int(values["mtu"]) - 40, 1),
        }

    def mistakes(self, runs, values):
        rows = runs["chain"]["rows"]
        return {
            "q2": (len(rows) - self.count(runs, result="fail"), 0.25),
            "q5": ("fail", 0),
            "q9": ("1", 0),
            "q11": (int(values["lost"]), 0.25),
            "q12": (int(values["mtu"]) - 20, 0.5),
        }

    def test_as_it_is_here(self):
        """Nothing leaves this computer: both hosts and the time server are the practice network's."""
        self.sit_and_mark(["2210001", "2210002", "2210003"])

    def test_without_a_network(self):
        self.under = ALONE
        if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode != 0:
            self.skipTest("no network namespace may be made here")
        self.sit_and_mark(["2210004", "2210005"])
        for student in ("2210004", "2210005"):
            run = runs_of(report_data(self.path("reports", student + ".html")))["chain"]
            self.assertEqual((run["summary"]["step"], run["summary"]["where"]), ("interface", "this_computer"))
            self.assertIn("practice network works", run["summary"]["verdict"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
