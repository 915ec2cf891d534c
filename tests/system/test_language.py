#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line in its languages: which one it speaks, and that programs read the same in each."""
import csv
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
WINDOW = os.path.join(BUILD, "sockeye")
LIMIT = 60  # seconds that anything may take
COMMANDS = ["code", "decode", "practice", "sink", "worksheet", "mark"]
# Columns whose values are sentences, made by the run; everything else is the same in every language.
SENTENCES = {"sntp": {"meaning"}, "probe": {"text"}, "checkup": {"value", "meaning", "suggestion"}}
# What a tool needs in order to be done at once, and to ask nobody outside.
ARGUMENTS = {"throughput": ["--seconds", "0.2"], "services": ["80"], "checkup": ["--preset", "practice"]}


class Languages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        runtime = os.path.join(self.folder, "runtime")
        os.mkdir(runtime, 0o700)
        self.env = {name: value for name, value in os.environ.items()
                    if name not in ("LANGUAGE", "LANG") and not name.startswith("LC_")}
        self.env.update(XDG_RUNTIME_DIR=runtime, HOME=self.folder, LANG="C.UTF-8", TZ="UTC", QT_QPA_PLATFORM="offscreen")

    def run_cli(self, *arguments, status=0, program=CLI, **variables):
        done = subprocess.run([program, *arguments], capture_output=True, env=self.env | variables, timeout=LIMIT)
        self.assertEqual(done.returncode, status, done.stderr.decode(errors="replace")[-2000:])
        return done

    def help_of(self, *arguments):
        return self.run_cli(*arguments).stdout.decode()

    def tools(self):
        return [line.split()[0] for line in self.run_cli("list").stdout.decode().splitlines()]

    def test_environment_chooses(self):
        for variables, word in (({}, "There is no such option."), ({"LANGUAGE": "id"}, "Tidak ada opsi seperti itu."),
                                ({"LANG": "id_ID.UTF-8"}, "Tidak ada opsi seperti itu."),
                                ({"LANG": "id_ID.UTF-8", "LC_ALL": "C.UTF-8"}, "There is no such option."),
                                ({"LC_MESSAGES": "id_ID.UTF-8"}, "Tidak ada opsi seperti itu."),
                                ({"LANG": "de_DE.UTF-8"}, "There is no such option.")):
            with self.subTest(variables):
                self.assertIn(word, self.run_cli("ntp", "--nothing", status=2, **variables).stderr.decode())

    def test_option_chooses_wherever_it_stands(self):
        for arguments in (["--lang", "id", "ntp", "--nothing"], ["ntp", "--lang=id", "--nothing"],
                          ["ntp", "--nothing", "--lang", "id"], ["--lang", "en", "--lang", "id", "ntp", "--nothing"]):
            with self.subTest(arguments):
                self.assertIn("Tidak ada opsi seperti itu.", self.run_cli(*arguments, status=2).stderr.decode())
        self.assertIn("There is no such option.",
                      self.run_cli("ntp", "--nothing", "--lang", "en", status=2, LANGUAGE="id").stderr.decode())
        # Behind -- it is a target like any other.
        done = self.run_cli("services", "--lang", "id", "--format", "csv", "--", "--lang", status=1)
        self.assertIn(b"--lang", done.stdout)

    def test_wrong_languages_are_refused(self):
        for arguments in (["--lang", "xx"], ["--lang"], ["--lang=", "list"], ["list", "--lang", "--help"]):
            with self.subTest(arguments):
                done = self.run_cli(*arguments, status=2)
                self.assertEqual(done.stdout, b"")
                self.assertRegex(done.stderr.decode(), r"\Asockeye-cli: --lang: .+\n\Z")
        self.assertRegex(self.run_cli("--lang", "xx", status=2, program=WINDOW).stderr.decode(), r"\Asockeye: --lang: .+\n\Z")

    def test_help(self):
        """In each language the same options, and another text."""
        for command in [[], *([tool] for tool in self.tools()), *([command] for command in COMMANDS)]:
            with self.subTest(command):
                english = self.help_of(*command, "--help", "--lang", "en")
                indonesian = self.help_of(*command, "--lang", "id", "--help")
                self.assertNotEqual(english, indonesian)
                for pattern in (r"--[a-z][a-z0-9-]*", r"\[[a-z0-9_|]+\]"):
                    self.assertEqual(sorted(set(re.findall(pattern, english))), sorted(set(re.findall(pattern, indonesian))))
                if command:
                    self.assertNotRegex(indonesian, r"\b(the|with|which|and|Default|Options|Settings)\b")
        self.assertIn("--lang en|id", self.help_of("--help"))
        self.assertIn("Membuka jendela", self.run_cli("--help", "--lang", "id", program=WINDOW).stdout.decode())

    def test_usage_is_translated(self):
        self.assertRegex(self.help_of("--help", "--lang", "id"), r"\APemakaian: sockeye-cli ID .*\n +sockeye-cli ID --help\n")
        self.assertTrue(self.run_cli("--help", "--lang", "id", program=WINDOW).stdout.decode().startswith("Pemakaian: sockeye "))

    def test_numbers_have_a_point(self):
        """fault 111: the table and the sentences below it alike."""
        for variables in ({"LANG": "id_ID.UTF-8"}, {"LANGUAGE": "id", "LANG": "de_DE.UTF-8"}, {}):
            text = self.run_cli("timeout", "--measure-s", "0.1", **variables).stdout.decode()
            self.assertRegex(text, r"\d\.\d+ ms")
            self.assertNotRegex(text, r"\d,\d")

    def test_errors(self):
        for arguments, status, word in ((["nothing"], 2, "sockeye-cli list"), (["ntp", "--samples", "many"], 2, "--samples"),
                                        (["ntp", "--samples", "0"], 2, "--samples"), (["sntp", "a", "b"], 2, "b"),
                                        (["services", "80", "--output", "/nowhere/x"], 2, "/nowhere"),
                                        (["mark", "/nowhere.md", "/nowhere"], 2, "nowhere"),
                                        (["practice", "--preset", "nothing"], 2, "nothing")):
            with self.subTest(arguments):
                english = self.run_cli(*arguments, status=status, LANGUAGE="en").stderr.decode()
                indonesian = self.run_cli(*arguments, status=status, LANGUAGE="id").stderr.decode()
                self.assertNotEqual(english, indonesian)
                self.assertEqual(indonesian.count("\n"), 1)
                self.assertTrue(indonesian.startswith("sockeye-cli: "))
                self.assertIn(word, indonesian)
                self.assertNotRegex(indonesian, r"\b(the|is|not|There|no)\b")

    def test_files_are_the_same_byte_for_byte(self):
        arguments = ["services", "1-200,ntp,80/udp,nothing-here"]
        for form in ("csv", "jsonl"):
            both = [self.run_cli(*arguments, "--format", form, "--lang", language, status=1).stdout for language in ("en", "id")]
            self.assertEqual(*both)
        both = [json.loads(self.run_cli(*arguments, "--format", "json", "--lang", language, status=1).stdout)
                for language in ("en", "id")]
        for one in both:
            one.pop("started")
        self.assertEqual(*both)
        # The desktop's spreadsheet is the desktop's, whatever language is spoken.
        both = [self.run_cli("buffers", "--format", "spreadsheet", "--lang", language).stdout for language in ("en", "id")]
        self.assertEqual(*both)

    def test_rows_have_the_same_columns_and_words(self):
        """Of runs whose times differ: the columns, and every value that is no time and no number."""
        free = re.compile(r"[-+\d.:TZxa-f]*")
        for tool in self.tools():
            with self.subTest(tool):
                tables = [list(csv.DictReader(io.StringIO(
                    self.run_cli(tool, "--format", "csv", "--lang", language, *ARGUMENTS.get(tool, ())).stdout.decode())))
                    for language in ("en", "id")]
                self.assertTrue(tables[0])
                self.assertEqual(len(tables[0]), len(tables[1]))
                for english, indonesian in zip(*tables):
                    self.assertEqual(list(english), list(indonesian))
                    for column, value in english.items():
                        if column not in SENTENCES.get(tool, ()) and not free.fullmatch(value):
                            self.assertEqual(value, indonesian[column], column)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
