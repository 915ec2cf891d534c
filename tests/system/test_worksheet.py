# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole lab from outside: forty students do a sheet, right and wrong, in two languages; their reports are marked, and
the marks compared with what was meant, cell by cell. What is right is computed here, from the rows and bytes that the
reports show, not by Sockeye. Its argument is the build folder.
"""
import concurrent.futures
import csv
import datetime
import fractions
import glob
import html.parser
import io
import json
import math
import os
import re
import signal
import struct
import subprocess
import sys
import unittest

from sheetcase import CLI, LIMIT, SHEETS, SOURCE, WorksheetCase, only, pick, read, report_data, runs_of

LAB4 = os.path.join(SHEETS, "lab4-timeouts.md")
LAB7 = os.path.join(SHEETS, "lab7-sntp.md")


def wait_of(student):
    return pick("net1-lab4", student, "wait_s", ["0.4", "0.6", "0.7", "0.9", "1.1", "1.3"])


# The sheet's texts in another language, with the same ids: choices are kept as their numbers.
LAB4_ID = """# Batas waktu

```sheet
id: net1-lab4
title: Batas waktu
```
""" + "".join(f"```run\nid: {run}\n```\n" for run in ("script", "silent", "refused", "hole")) + """
```ask
id: q1
text: Berapa batas waktu soket baru?
options: 0 detik | 100 detik | tidak ada: menunggu selamanya | 2 menit
```
```ask
id: q2
text: Apa laporan kernel?
```
```ask
id: q3
text: Berapa lama?
mistake_text: Itu milidetik.
```
```ask
id: q4
text: Berapa terlambat?
```
```ask
id: q5
text: Galat apa?
```
```ask
id: q6
text: Berapa kali?
```
```ask
id: q7
text: Apa jawaban Anda?
```
"""
Q1 = ["0 seconds", "100 seconds", "none: it waits for ever", "2 minutes"]
Q1_ID = ["0 detik", "100 detik", "tidak ada: menunggu selamanya", "2 menit"]
Q5 = ["EAGAIN", "ETIMEDOUT", "EINPROGRESS", "ECONNREFUSED"]
MISTAKE = "That is the value in milliseconds; the question asks for seconds."


def lab4_truth(data, student):
    """What is right by this student's own rows."""
    runs = runs_of(data)
    silent = runs["silent"]["rows"]
    deadline = only(silent, mode="deadline")
    kernel = only(silent, mode="so_rcvtimeo")
    return {
        "q1": Q1[2],
        "q2": only(runs["script"]["rows"], mode="deadline")["kernel_s"],
        "q3": deadline["elapsed_ms"] / 1000,
        "q4": kernel["elapsed_ms"] - 1000 * float(wait_of(student)),
        "q5": kernel["error"],
        "q6": runs["hole"]["rows"][0]["elapsed_ms"] / runs["refused"]["rows"][0]["elapsed_ms"],
    }


def shown(number, digits):
    return f"{number:.{digits}f}"


class WholeLab(WorksheetCase):
    """Forty students at one sheet."""

    COUNT = 40

    def answer(self, index, student, truth, neighbour):
        """What this student types, and the points meant for q1 to q6 (q7 is marked by hand)."""
        isnt_english = index % 2 == 1
        right = {"q1": (Q1_ID if isnt_english else Q1)[2], "q2": shown(truth["q2"], 0), "q3": shown(truth["q3"], 3),
                 "q4": shown(truth["q4"], 2), "q5": truth["q5"], "q6": f"{truth['q6']:.0f}",
                 "q7": f"Refused means that somebody answered.\nMy rows {student} show it."}
        points = {"q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 1, "q6": 2}
        kind = index // 5
        if kind == 1:  # with the comma, the unit, the option's number
            right.update(q1="3", q3=right["q3"].replace(".", ",") + " s", q4=right["q4"].replace(".", ",") + "ms")
        elif kind == 2:  # the mistake that the sheet knows
            right["q3"] = shown(1000 * truth["q3"], 1)
            points["q3"] = 0.5
        elif kind == 3:  # copied from a neighbour
            right["q3"], right["q4"] = shown(neighbour["q3"], 3), shown(neighbour["q4"], 2)
            points["q3"] = int(abs(float(right["q3"]) - truth["q3"]) <= 0.005)
            points["q4"] = int(abs(float(right["q4"]) - truth["q4"]) <= 0.5)
        elif kind == 4:  # missing
            for question in ("q4", "q6", "q7"):
                del right[question]
            points.update(q4=0, q6=0)
        elif kind == 5:  # wrong in ways that the sheet does not know
            right.update(q1=(Q1_ID if isnt_english else Q1)[1], q2="100", q5="ETIMEDOUT",
                         q4=shown(-truth["q4"] - 2, 2))
            points.update(q1=0, q2=0, q4=0, q5=0)
        elif kind == 6:  # just within and just beyond the tolerance
            right["q4"] = shown(truth["q4"] + (0.49 if index % 2 else 0.52), 4)
            right["q6"] = f"{truth['q6'] * (1.09 if index % 2 else 1.11):.3f}"
            points.update(q4=index % 2, q6=2 * (index % 2))
        return right, points

    def test_forty_students(self):
        sheet = self.write("sheet/lab4-timeouts.md", read(LAB4))
        self.write("sheet/lab4-timeouts.id.md", LAB4_ID)
        students = [("00" if i % 10 == 9 else "22") + f"1{i:04d}" for i in range(self.COUNT)]
        names = [f"Student {i:02d}" for i in range(self.COUNT)]
        self.assertGreater(len({wait_of(student) for student in students}), 4)
        folders = [self.path("reports", f"{names[i]}_{1000 + i}_assignsubmission_file_") for i in range(self.COUNT)]
        reports = [os.path.join(folder, "report.html") for folder in folders]
        for folder in folders:
            os.makedirs(folder)

        def language(index):
            return ("--language", "id") if index % 2 else ()

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            begun = list(pool.map(
                lambda i: self.sit(sheet, students[i], names[i], {}, reports[i], *language(i)), range(self.COUNT)))
            truths = [lab4_truth(begun[i], students[i]) for i in range(self.COUNT)]
            meant = [self.answer(i, students[i], truths[i], truths[(i + 1) % self.COUNT]) for i in range(self.COUNT)]
            done = list(pool.map(
                lambda i: self.sit(sheet, students[i], names[i], meant[i][0], reports[i], *language(i)),
                range(self.COUNT)))
        for i in range(self.COUNT):
            self.assertEqual(begun[i]["work"]["values"], {"wait_s": wait_of(students[i])})
            self.assertEqual(begun[i]["work"]["runs"], done[i]["work"]["runs"])  # nothing was run again
            self.assertEqual(begun[i]["work"]["opened"], done[i]["work"]["opened"])
            for run in ("silent", "hole"):
                for row in runs_of(done[i])[run]["rows"]:
                    self.assertGreaterEqual(row["elapsed_ms"], 1000 * float(wait_of(students[i])))

        damaged = self.COUNT - 1
        with open(reports[damaged], "r+b") as file:
            file.truncate(os.path.getsize(reports[damaged]) - 700)
        # Somebody takes a neighbour's file and writes the own name into it.
        thief = self.write("reports/taken.html", read(reports[0])
                           .replace(students[0], "2299999").replace(names[0], "Thief"))

        rows, output = self.marks(sheet, self.path("reports"), status=1)
        self.assertIn(f"{names[damaged]}_{1000 + damaged}_assignsubmission_file_/report.html: The report is cut off.",
                      output.stderr)
        by_student = {row["student_id"].lstrip("'"): row for row in rows}
        self.assertEqual(len(rows), self.COUNT + 1)
        for i in range(self.COUNT):
            if i != damaged:
                with self.subTest(student=students[i], kind=i // 5):
                    self.check_row(by_student[students[i]], i, students, names, truths[i], meant[i], reports[i], done[i])
        unreadable = rows[-1]
        self.assertEqual(unreadable["flags"], "unreadable")
        self.assertEqual(unreadable["file"], os.path.relpath(reports[damaged], self.path("reports")))
        self.assertEqual({key for key, value in unreadable.items() if value}, {"flags", "file"})
        self.check_thief(by_student["2299999"], runs_of(done[0]), wait_of("2299999") != wait_of(students[0]), thief)

        self.check_long(sheet, rows)
        self.check_merge(sheet, by_student, students)

    def check_row(self, row, i, students, names, truth, meant, report, data):
        answers, points = meant
        self.assertEqual(row["student_id"], "'" + students[i] if students[i][0] == "0" else students[i])
        self.assertEqual(row["student_name"], names[i])
        self.assertEqual((row["sheet"], row["sheet_version"], row["seat"]), ("net1-lab4", "1", "lab-17"))
        self.assertEqual(row["handed_in"], data["work"]["handed_in"])
        self.assertEqual(float(row["points"]), sum(points.values()))
        self.assertEqual(row["maximum"], "10")
        self.assertEqual(row["by_hand_open"], "1" if "q7" in answers else "0")
        self.assertEqual(row["file"], os.path.relpath(report, self.path("reports")))
        for question, worth in points.items():
            self.assertEqual(float(row[question + "_points"]), worth, question)
            given = answers.get(question)
            wanted = truth[question]
            if question in ("q1", "q5"):
                options = Q1 if question == "q1" else Q5
                place = Q1_ID.index(given) if given in Q1_ID else options.index(given) if given in options else int(given) - 1
                self.assertEqual(row[question + "_answer"], options[place])
                self.assertEqual(row[question + "_expected"], wanted)
            else:
                self.assertTrue(math.isclose(float(row[question + "_expected"]), wanted, rel_tol=1e-9, abs_tol=1e-9), question)
                if given is None:
                    self.assertEqual(row[question + "_answer"], "")
                else:
                    typed = float(re.sub(r"\s*m?s$", "", given).replace(",", "."))
                    self.assertEqual(float(row[question + "_answer"]), typed, question)
            self.assertEqual(row[question + "_remark"], MISTAKE if (question, worth) == ("q3", 0.5) else "", question)
        self.assertEqual(row["q7_points"], "" if "q7" in answers else "0")
        self.assertEqual(row["q7_answer"], answers.get("q7", ""))
        # The thief's file makes the runs of the first student shared ones.
        flags = [flag for flag in row["flags"].split(";") if flag]
        self.assertEqual([flag for flag in flags if not flag.startswith("same_run:")], [])
        self.assertEqual(bool(flags), i == 0)

    def check_thief(self, row, runs, values_differ, path):
        flags = row["flags"].split(";")
        self.assertEqual({flag for flag in flags if flag.startswith("same_run:")},
                         {"same_run:" + run["id"] for run in runs.values()})
        self.assertIn("check_value", flags)
        self.assertEqual("other_student_values" in flags, values_differ)
        self.assertNotIn("edited_run", flags)
        self.assertEqual(row["file"], os.path.basename(path))

    def check_long(self, sheet, rows):
        table, _ = self.marks(sheet, self.path("reports"), "--long", status=1)
        self.assertEqual(len(table), 7 * (len(rows) - 1))
        by_key = {(row["student_id"], row["question"]): row for row in table}
        for row in rows[:-1]:
            for question in ("q1", "q2", "q3", "q4", "q5", "q6", "q7"):
                other = by_key[row["student_id"], question]
                for name in ("points", "answer", "expected", "remark"):
                    self.assertEqual(other[name], row.get(f"{question}_{name}", ""), (row["student_id"], question, name))
        self.assertEqual(sum(row["mistake"] == "1" for row in table), 5)

    def check_merge(self, sheet, by_student, students):
        marks = self.path("marks.csv")
        self.cli("mark", sheet, self.path("reports"), "--output", marks, status=1)
        with open(marks, encoding="utf-8", newline="") as file:
            table = list(csv.DictReader(file))
        for number, row in enumerate(table):
            if row["by_hand_open"] == "1":
                row["q7_points"] = ("1.5", "2", "3")[number % 3]
        typed = {row["student_id"]: row["q7_points"] for row in table}
        # As a spreadsheet in Indonesia saves it: semicolons, decimal commas, a byte order mark.
        with open(marks, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, table[0].keys(), delimiter=";", lineterminator="\n")
            writer.writeheader()
            for row in table:
                writer.writerow({key: re.sub(r"^(-?\d+)\.(\d+)$", r"\1,\2", value) for key, value in row.items()})
        self.cli("mark", sheet, self.path("reports"), "--merge", marks, "--output", marks, status=1)
        with open(marks, encoding="utf-8", newline="") as file:
            merged = list(csv.DictReader(file))
        self.assertEqual(len(merged), len(table))
        for row in merged[:-1]:
            before = by_student[row["student_id"].lstrip("'")]
            hand = float(typed[row["student_id"]] or 0)
            self.assertEqual(float(row["q7_points"]), hand)
            self.assertEqual(row["by_hand_open"], "0")
            self.assertEqual(float(row["points"]), float(before["points"]) + hand)
            for key in row:
                if key not in ("points", "by_hand_open", "q7_points"):
                    self.assertEqual(row[key], before[key], key)


class SntpLab(WorksheetCase):
    """The sheet whose practice clock differs from student to student, handed out without its key."""

    ERRORS = ["-730", "-410", "260", "380", "590", "840"]

    @staticmethod
    def nanoseconds(text):
        whole, decimals = text.rstrip("Z").split(".")
        seconds = datetime.datetime.fromisoformat(whole + "+00:00").timestamp()
        return int(seconds) * 10**9 + int(decimals)

    def truth(self, data, student):
        run = runs_of(data)["ex"]
        reply = bytes.fromhex([packet for packet in run["packets"] if not packet["sent"]][-1]["hex"])
        words = struct.unpack("!12I", reply[:48])
        t1, t2, t3, t4 = (self.nanoseconds(run["summary"][name]) for name in ("t1", "t2", "t3", "t4"))
        theta = fractions.Fraction((t2 - t1) + (t3 - t4), 2) / 10**6
        error = int(pick("net1-lab7", student, "error_ms", self.ERRORS))
        return {"q3": words[10] - 2208988800, "q4": words[11] / 2**32, "q5": float(theta), "q6": float(theta - error)}

    def test_marked_with_the_full_sheet(self):
        sheet = self.path("lab7-student.md")
        self.cli("worksheet", "student", LAB7, "--output", sheet)
        handed_out = read(sheet)
        for secret in ("answer:", "tolerance:", "mistake:", "marker:", "2208988800"):
            self.assertNotIn(secret, handed_out)
        self.assertIn("feedback: never", handed_out)
        os.mkdir(self.path("reports"))
        options = ["The server rounds its time", "The way there and the way back took different times"]
        meant = {}
        for i in range(8):
            student = f"221{i:04d}"
            report = self.path("reports", student + ".html")
            data = self.sit(sheet, student, f"Student {i}", {}, report)
            truth = self.truth(data, student)
            error = int(pick("net1-lab7", student, "error_ms", self.ERRORS))
            # The clock was set for this student: a loaded computer adds some milliseconds, another value hundreds.
            self.assertAlmostEqual(truth["q5"], error, delta=100)
            self.assertNotEqual(truth["q6"], 0)
            answers = {"q1": "00 011 011", "q2": "40-43", "q3": str(truth["q3"]), "q4": f"{truth['q4']:.3f}",
                       "q5": f"{truth['q5']:.1f}", "q6": f"{truth['q6']:.1f}".replace(".", ","), "q7": options[1],
                       "q8": "=1+1: a spreadsheet is not to run this"}
            points = {"q1": 1, "q2": 1, "q3": 2, "q4": 1, "q5": 2, "q6": 2, "q7": 1}
            if i == 1:
                answers.update(q5=f"{-truth['q5']:.1f}", q2="44..47", q3=str(truth["q3"] + 2208988800))
                points.update(q5=1, q2=0, q3=1)
            if i == 2:
                answers.update(q1="00011100", q7=options[0], q3=str(truth["q3"] + 1))
                points.update(q1=0, q7=0, q3=0)
            self.sit(sheet, student, f"Student {i}", answers, report)
            page = read(report).split("<script")[0]
            self.assertNotIn("✓", page)
            self.assertIn("Points: ____ of 12", page)
            meant[student] = (truth, points)
        rows, _ = self.marks(LAB7, self.path("reports"))
        self.assertEqual(len(rows), 8)
        for row in rows:
            truth, points = meant[row["student_id"]]
            self.assertEqual(row["flags"], "")
            for question, worth in points.items():
                self.assertEqual(float(row[question + "_points"]), worth, question)
            for question, value in truth.items():
                self.assertTrue(math.isclose(float(row[question + "_expected"]), value, abs_tol=1e-6), question)
            self.assertEqual(row["q3_expected"], str(truth["q3"]))
            self.assertEqual(row["q8_answer"], "'=1+1: a spreadsheet is not to run this")
        self.assertIn("wrong sign", rows[1]["q5_remark"])
        self.cli("mark", sheet, self.path("reports"), status=2)  # without its key nothing can be marked


class Interrupted(WorksheetCase):
    def begin(self):
        # The longest waits leave the most time in the middle.
        student = next(str(number) for number in range(1, 1000) if wait_of(str(number)) == "1.3")
        file = self.write("answers.txt", f"student: {student}\nname: A. Student\nq1: {Q1[2]}\n")
        process = subprocess.Popen([CLI, "worksheet", "run", LAB4, "--answers", file, "--work", self.path("work"),
                                    "--output", self.path("report.html")],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.env, cwd=self.folder)
        self.addCleanup(lambda: (process.poll() is None and process.kill(), process.wait()))
        # Until the first run is saved; the second then takes more than a second.
        deadline = datetime.datetime.now() + datetime.timedelta(seconds=LIMIT)
        while True:
            self.assertIsNone(process.poll())
            self.assertLess(datetime.datetime.now(), deadline)
            saved = glob.glob(self.path("work", "*.work"))
            if saved:
                if '"run":"script"' in read(saved[0]):
                    return process, file

    def go_on(self, file):
        self.assertFalse(os.path.exists(self.path("report.html")))
        saved = json.loads(read(glob.glob(self.path("work", "*.work"))[0]))
        self.cli("worksheet", "run", LAB4, "--answers", file, "--work", self.path("work"), "--output",
                 self.path("report.html"))
        data = report_data(self.path("report.html"))["work"]
        self.assertEqual(data["opened"], saved["opened"])
        self.assertEqual([attempt["run"] for attempt in data["attempts"]], ["script", "silent", "refused", "hole"])
        self.assertEqual(data["attempts"][0], saved["attempts"][0])

    def test_killed(self):
        process, file = self.begin()
        process.kill()
        process.wait(LIMIT)
        self.go_on(file)

    def test_stopped(self):
        process, file = self.begin()
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(LIMIT), 130)
        self.go_on(file)


class Page(html.parser.HTMLParser):
    """What elements a page has."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))


class Commands(WorksheetCase):
    def test_every_sheet_checks(self):
        sheets = sorted(glob.glob(os.path.join(SOURCE, "resources", "sheets", "*", "lab*.md")))
        self.assertGreaterEqual(len(sheets), 2)
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            for done in pool.map(lambda sheet: self.cli("worksheet", "check", sheet), sheets):
                self.assertIn("every run works here, and every answer computes.", done.stdout)
                self.assertEqual(done.stderr, "")

    def test_check_finds_what_is_wrong(self):
        sheet = self.write("wrong.md", """```sheet
id: wrong
version: 1
title: Wrong
practice: ntp clock_error_ms=100
```
```run
id: two
tool: timeout
request: mode=deadline;zero, measure_s=none
```
```run
id: nobody
tool: sntp
request: target=refused.practice.test
```
```ask
id: q1
points: 1
kind: number
text: t
answer: two.requested_s
tolerance: 1
```
```ask
id: q2
points: 1
kind: number
text: t
answer: two[mode=deadline].requested_s
tolerance: 1
mistake: two[mode=deadline].requested_s + 0.5 | 50% | Too near.
mistake: two[mode=none].requested_s | 50% | No such row.
```
""")
        done = self.cli("worksheet", "check", sheet, status=1)
        lines = done.stderr.splitlines()
        self.assertIn(f"{sheet}:22: q1: 2 rows", lines)
        self.assertIn(f"{sheet}:32: q2: this mistake is within the tolerance of the right answer.", lines)
        self.assertIn(f"{sheet}:33: q2: 0 rows", lines)
        self.assertTrue([line for line in lines if line.startswith(f"{sheet}:13: nobody: the run fails.")], lines)
        self.assertEqual(len(lines), 4, lines)

    def test_problems_name_the_line(self):
        sheet = self.write("s.md", "```sheet\nid: s\nversion: 1\ntitel: t\n```\n")
        for command in (["check", sheet], ["student", sheet]):
            done = self.cli("worksheet", *command, status=1)
            self.assertIn(f"{sheet}:4: “titel” can't stand in a block sheet.", done.stderr)
        self.cli("mark", sheet, self.folder, status=2)
        self.assertIn("There is no such file.", self.cli("worksheet", "check", self.path("none.md"), status=1).stderr)

    def test_refuses(self):
        answers = self.write("a.txt", "student: 1\nname: A\nq3: 1.2.3\n")
        for arguments in (["worksheet"], ["worksheet", "sell", LAB4], ["worksheet", "check"], ["worksheet", "run", LAB4],
                          ["worksheet", "run", LAB4, "--answers", self.path("none")],
                          ["worksheet", "check", LAB4, "--students", "0"], ["mark", LAB4],
                          ["mark", LAB4, self.path("none")], ["mark", LAB4, self.folder, "--format", "pdf"],
                          ["mark", LAB4, self.folder, "--merge", self.path("none")]):
            with self.subTest(arguments=arguments):
                done = self.cli(*arguments, status=2)
                self.assertEqual(done.stdout, "")
                self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        sheet = self.write("short.md", "```sheet\nid: s\nversion: 1\ntitle: t\n```\n```ask\nid: q3\npoints: 1\n"
                                       "kind: number\ntext: t\nanswer: 2\n```\n")
        done = self.cli("worksheet", "run", sheet, "--answers", answers, status=2)
        self.assertIn("q3: Write one decimal sign", done.stderr)
        for command in ("worksheet", "mark"):
            self.assertIn("Usage: sockeye-cli " + command, self.cli(command, "--help").stdout)

    def test_report_is_harmless(self):
        # fault 118: a report is opened by teachers in their browsers.
        evil = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
        sheet = self.write("short.md", f"```sheet\nid: s\nversion: 1\ntitle: {evil}\n```\n```ask\nid: q1\npoints: 1\n"
                                       f"kind: long\ntext: {evil}\n```\n")
        answers = self.write("a.txt", f"student: 1\nname: {evil}\nseat: {evil}\nq1: {evil}\nq1: {evil}\n")
        done = self.cli("worksheet", "run", sheet, "--answers", answers)
        path = self.path(done.stdout.strip())
        page = Page(read(path))
        tags = [tag for tag, _ in page.elements]
        self.assertNotIn("img", tags)
        self.assertEqual(tags.count("script"), 1)
        for tag, attributes in page.elements:
            self.assertFalse({"src", "href", "onclick", "onerror", "style"} & set(attributes), tag)
        self.assertEqual(report_data(path)["work"]["answers"][0]["answer"], evil + "\n" + evil)

    def test_no_locale_gets_between(self):
        # fault 111: points and decimal signs are the same wherever it is run.
        sheet = self.write("short.md", "```sheet\nid: s\nversion: 1\ntitle: t\n```\n```ask\nid: q1\npoints: 0.5\n"
                                       "kind: number\ntext: t\nanswer: 0.125 * 2\ntolerance: 0.01\n```\n")
        answers = self.write("a.txt", "student: 1\nname: A\nq1: 0,25\n")
        os.mkdir(self.path("reports"))
        self.cli("worksheet", "run", sheet, "--answers", answers, "--output", self.path("reports", "r.html"),
                 LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
        done = self.cli("mark", sheet, self.path("reports"), LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
        row = next(csv.DictReader(io.StringIO(done.stdout)))
        self.assertEqual((row["points"], row["q1_answer"], row["q1_expected"]), ("0.5", "0.25", "0.25"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
