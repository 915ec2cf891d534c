# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of worksheets share: the built program, students who sit down at a sheet, and what their reports hold. The
first argument of the script is the build folder.
"""
import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
SOURCE = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
SHEETS = os.path.join(SOURCE, "resources", "sheets", "en")
LIMIT = 120  # seconds that anything may take


def pick(sheet, student, name, choices):
    """As resources/sheets/FORMAT.md has it."""
    digest = hashlib.sha256(f"{sheet}\n{student}\n{name}".encode()).digest()
    return choices[int.from_bytes(digest[:8], "big") % len(choices)]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def report_data(path):
    found = re.findall(r'<script type="application/json" id="sockeye-report">(.*?)</script>', read(path), re.S)
    assert len(found) == 1, path
    return json.loads(found[0])


def runs_of(data):
    return {run["run"]: run for run in data["work"]["runs"]}


def only(rows, **wanted):
    found = [row for row in rows if all(row[key] == value for key, value in wanted.items())]
    assert len(found) == 1, (wanted, rows)
    return found[0]


class WorksheetCase(unittest.TestCase):
    under = ()  # a command that the program is run by

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        runtime = self.path("runtime")
        os.mkdir(runtime, 0o700)
        self.env = dict(os.environ, XDG_RUNTIME_DIR=runtime, HOME=self.folder, XDG_DATA_HOME=self.path("data"),
                        LC_ALL="C.UTF-8", TZ="UTC")

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def cli(self, *arguments, status=0, **env):
        done = subprocess.run([*self.under, CLI, *arguments], capture_output=True, text=True, encoding="utf-8", cwd=self.folder,
                              env=dict(self.env, **env), timeout=LIMIT)
        self.assertEqual(done.returncode, status, done.stderr[-2000:])
        return done

    def write(self, name, text):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path

    def sit(self, sheet, student, name, answers, report, *more, work="work", status=0):
        """One student does the sheet, or goes on with it; gives the report's data."""
        lines = [f"student: {student}", f"name: {name}", "seat: lab-17"]
        lines += [f"{key}: {line}" for key, value in answers.items() for line in value.split("\n")]
        file = self.write(f"answers/{student}-{len(answers)}.txt", "\n".join(lines) + "\n")
        self.cli("worksheet", "run", sheet, "--answers", file, "--work", self.path(work), "--output", report, *more,
                 status=status)
        return report_data(report)

    def marks(self, sheet, folder, *more, status=0):
        done = self.cli("mark", sheet, folder, *more, status=status)
        return list(csv.DictReader(io.StringIO(done.stdout, newline=""), strict=True)), done
