#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A worksheet in the real window, with real mouse and key events at 1366×690: a student begins, runs, takes, answers; the
program is killed in the middle and finds everything again; the report that is handed in is marked as it was meant.

test_lab.py BUILD [TEST...]
"""

import csv
import os
import signal
import subprocess
import sys
import unittest
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windowdriver import Desk, Window, missing, wait_for  # noqa: E402

BUILD = Path(sys.argv[1] if len(sys.argv) > 1 else "build/dev").resolve()
SOURCE = Path(__file__).resolve().parents[2]
LAB4 = SOURCE / "resources/sheets/en/lab4-timeouts.md"
LAB7 = SOURCE / "resources/sheets/en/lab7-sntp.md"
PICTURES = BUILD / "pictures"
NUMBER, NAME = "2210123", "A. Student"
TITLES = ("Timeouts", "The SNTP packet")
WHY = "Refused means that somebody answered, at once."

desk = None  # one for all tests


def setUpModule():
    global desk
    desk = Desk()
    unittest.addModuleCleanup(desk.close)


class Lab(unittest.TestCase):
    def open(self, *arguments, **environment):
        window = Window(desk, BUILD / "sockeye", *arguments, **environment)
        self.addCleanup(self.end, window)
        window.resize(1366, 690)
        return window

    def end(self, window):
        result = self._outcome.result
        if any(test is self for test, _ in result.failures + result.errors) and window.process.poll() is None:
            window.picture(PICTURES / f"failed-{self.id().split('.')[-1]}.png", "root")
            (PICTURES / f"failed-{self.id().split('.')[-1]}.txt").write_text(window.describe())
        window.end()

    def begin(self, window, number=NUMBER):
        wait_for(lambda: window.has_state(window.wait("text", "Student number"), "FOCUSED"), "the keyboard in the number")
        window.fill(window.wait("text", "Student number"), number)
        window.fill(window.wait("text", "Name"), NAME)
        window.click(window.wait("push button", "Begin"))
        window.wait("push button", "Hand in")

    def reveal(self, window, node):
        """Turns the wheel over the sheet until the node can be seen whole."""
        area = next(each for each in window.walk(self.dock(window))
                    if each.get_role_name() == "filler" and each.get_name() in TITLES)
        left, top, width, height = window.place(area)

        def is_seen():
            _, y, _, tall = window.place(node)
            if top <= y and y + min(tall, height) <= top + height:
                return True
            desk.run("xdotool", "mousemove", str(left + 4), str(top + height // 2), "click", "5" if y > top else "4",
                     check=True)
            return False

        wait_for(is_seen, f"“{node.get_name()}” to come into sight")

    def dock(self, window):
        return window.wait("frame", "Worksheet")

    def press(self, window, role, name):
        node = window.wait(role, name, within=self.dock(window))
        self.reveal(window, node)
        window.click(node)

    def write(self, window, name, text):
        edit = window.wait("text", name, within=self.dock(window))
        self.reveal(window, edit)
        window.fill(edit, text)

    def labels(self, window, beginning):
        return [node.get_name() for node in window.walk(self.dock(window)) if node.get_role_name() == "label"
                and node.get_name().startswith(beginning)]

    def made(self, window):
        return len([text for text in self.labels(window, "What has been run: ") if "Made at" in text])

    def do(self, window, title, run, made):
        """Presses Do this and F5, and waits until so many runs are made."""
        self.press(window, "push button", f"Do this: {title}, {run}")
        window.key("F5")
        wait_for(lambda: self.made(window) == made, f"{made} runs that are made")

    def click_cell(self, window, wanted, column):
        table = window.find("table", "Results")
        rows = window.cells(table)
        row = next(number for number, cells in enumerate(rows) if wanted in cells.values())
        left, top, width, height = window.place(window.cell(table, row, list(rows[row]).index(column)))
        window.click_at(left + min(width, 60) // 2, top + height // 2)
        return rows[row][column]

    def kept(self):
        folder = Path(desk.environment["XDG_DATA_HOME"], "sockeye/worksheets")
        return "".join(path.read_text() for path in folder.glob("*.work"))

    def mark(self, sheet, folder):
        done = subprocess.run([BUILD / "sockeye-cli", "mark", sheet, folder, "--format", "csv"], env=desk.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = list(csv.DictReader(done.stdout.lstrip("\ufeff").splitlines()))
        self.assertEqual(len(rows), 1, done.stdout)
        return rows[0]

    def test_killed_in_the_middle(self):
        window = self.open("--worksheet", str(LAB4))
        self.begin(window)
        self.do(window, "Timeouts", "script", 1)
        self.press(window, "radio button", "none: it waits for ever")
        self.do(window, "Timeouts", "silent", 2)
        overshoot = self.click_cell(window, "SO_RCVTIMEO", "Overshoot (ms)")
        self.press(window, "push button", "Take the answer to q4")
        taken = wait_for(lambda: self.labels(window, "Where it is from: "), "where it is from")
        self.assertEqual(taken, ["Where it is from: taken from: Timeouts, row 2, Overshoot (ms)"])
        self.assertIn(overshoot.split(".")[0], window.text(window.wait("text", "Answer to q4, in ms")))
        self.press(window, "radio button", "ETIMEDOUT")  # it is EAGAIN
        self.write(window, "Answer to q7", WHY)
        window.picture(PICTURES / "lab-sheet.png")
        wait_for(lambda: WHY in self.kept(), "what was typed on the disk")
        os.kill(window.process.pid, signal.SIGKILL)
        window.process.wait()

        window = self.open("--worksheet", str(LAB4))
        self.begin(window, "22 10 123")
        self.assertTrue(self.labels(window, "Continued: Continued from "))
        self.assertEqual(self.made(window), 2)
        self.assertEqual(window.text(window.wait("text", "Answer to q7")), WHY)
        self.assertTrue(window.has_state(window.wait("radio button", "none: it waits for ever"), "CHECKED"))
        self.assertEqual(self.labels(window, "Where it is from: "), taken)
        self.do(window, "Timeouts", "refused", 3)
        self.hand_in(window)

    def hand_in(self, window):
        folder = desk.folder / "reports"
        folder.mkdir()
        window.click(window.wait("push button", "Hand in"))
        dialog = window.wait("dialog", "Hand in", within=window.application)
        missing_things = [node.get_name() for node in window.walk(window.wait("list", "What is missing", within=dialog))]
        self.assertEqual([text.split(" is ")[0] for text in missing_things], ["q2", "q3", "The run “hole”", "q6"])
        window.picture_of_dialog(PICTURES / "lab-hand-in.png")
        path = window.wait("text", "Where the report goes", within=dialog)
        self.assertTrue(window.text(path).endswith("net1-lab4_2210123_A-Student.html"))
        report = folder / "net1-lab4_2210123_A-Student.html"
        window.fill(path, str(report))
        window.key("Return")
        wait_for(lambda: self.labels(window, "What happened: "), "the sentence that says where it is")
        self.assertIn(str(report), self.labels(window, "What happened: ")[0])
        self.assertTrue([text for text in self.labels(window, "Result: ") if "✓ right" in text])
        window.picture(PICTURES / "lab-handed-in.png")
        marks = self.mark(LAB4, folder)
        points = {f"q{number}": marks[f"q{number}_points"] for number in range(1, 8)}
        self.assertEqual(points, {"q1": "1", "q2": "0", "q3": "0", "q4": "1", "q5": "0", "q6": "0", "q7": ""}, marks)
        self.assertEqual((marks["student_id"], marks["student_name"], marks["flags"]), (NUMBER, NAME, ""))
        self.assertEqual(marks["q7_answer"], WHY)

    def test_with_the_keyboard_alone(self):
        window = self.open("--worksheet", str(LAB7))
        wait_for(lambda: window.has_state(window.wait("text", "Student number"), "FOCUSED"), "the keyboard in the number")
        window.type("7\t" + NAME)
        window.key("Return")
        button = window.wait("push button", "Do this: SNTP packet, ex")
        wait_for(lambda: window.has_state(button, "FOCUSED"), "the keyboard at the first run")
        window.key("space")
        wait_for(lambda: window.has_state(window.wait("text", "Server"), "FOCUSED"), "the keyboard in the request")
        window.key("F5")
        wait_for(lambda: self.made(window) == 1, "the run")
        for name in ("table", "Results"), ("text", "What the selected row means"):
            window.key("F6")
            wait_for(lambda: window.has_state(window.wait(*name), "FOCUSED"), f"the keyboard in {name[1]}")
        window.key("F6")
        wait_for(lambda: window.has_state(button, "FOCUSED"), "the keyboard in the sheet again")
        window.key("Tab")
        edit = window.wait("text", "Answer to q1")
        wait_for(lambda: window.has_state(edit, "FOCUSED"), "the keyboard in the first answer")
        window.type("00 011 011\t")
        wait_for(lambda: "00 011 011" in self.kept(), "the answer on the disk")
        window.key("F6")
        wait_for(lambda: window.has_state(window.wait("text", "Server"), "FOCUSED"), "the keyboard in the request")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    reason = missing()
    if reason:
        print(f"SKIP {Path(__file__).name}: {reason}")
        sys.exit(0)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2, warnings="ignore")
