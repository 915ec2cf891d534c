#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of translations: nothing missing, nothing unfinished, nothing left over, and the same placeholders."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin")
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
NOOP = re.compile(r'QT_TRANSLATE_NOOP\(\s*"(\w+)",\s*' + LITERALS + r"\)")


def messages(path):
    """(context, source, comment, translations, attributes) of each message."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            yield (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "", forms,
                   translation.get("type"))


def literal(text):
    """What C++ makes of adjacent literals."""
    joined = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text))
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), joined)


def mnemonics(text):
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


class Translations(unittest.TestCase):
    def check(self, wrong, what):
        if wrong:
            self.fail(f"{len(wrong)} {what}:\n  " + "\n  ".join(wrong[:40]))

    @unittest.skipUnless(LUPDATE, "lupdate is not installed")
    def test_files_are_what_the_sources_say(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in FOLDER.glob("sockeye_*.ts"):
                shutil.copy(path, folder)
            done = subprocess.run([ROOT / "packaging" / "translations.sh", folder], capture_output=True, text=True, timeout=120)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotRegex(done.stderr, r"lacks Q_OBJECT|Qualifying with unknown|Unmatched|Discarding")
            for path in sorted(FOLDER.glob("sockeye_*.ts")):
                ours = {entry[:3] for entry in messages(path)}
                theirs = {entry[:3] for entry in messages(pathlib.Path(folder) / path.name)}
                self.check(sorted(map(str, theirs - ours)), f"texts are missing in {path.name}; packaging/translations.sh adds them")
                self.check(sorted(map(str, ours - theirs)), f"texts of {path.name} are in no source any more")

    def test_everything_is_translated(self):
        for path in sorted(FOLDER.glob("*.ts")):
            self.check([f"{context}: {source}" for context, source, _, forms, kind in messages(path)
                        if kind or not all(forms)], f"texts of {path.name} are not translated")

    def test_every_marked_text_is_found(self):
        """lupdate passes over what stands in a macro of ours, or within another call."""
        found = {(context, source) for context, source, *_ in messages(FOLDER / "sockeye_id.ts")}
        wrong = []
        for folder in ("core", "ui", "app"):
            for path in sorted((ROOT / folder).rglob("*.cpp")) + sorted((ROOT / folder).rglob("*.h")):
                for match in NOOP.finditer(path.read_text(encoding="utf-8")):
                    entry = (match[1], literal(match[2]))
                    if entry not in found:
                        wrong.append(f"{path.relative_to(ROOT)}: {entry}")
        self.check(wrong, "texts are marked and in no file of translations")

    def test_placeholders_are_the_same(self):
        wrong = []
        for path in sorted(FOLDER.glob("*_id.ts")):
            for context, source, _, forms, _ in messages(path):
                if any(sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form)) for form in forms):
                    wrong.append(f"{context}: {source} | {forms}")
        self.check(wrong, "texts have other placeholders than in English")

    def test_form_is_the_same(self):
        """Mnemonics, line breaks and spaces at the ends, which the program counts on."""
        wrong = []
        for context, source, _, forms, _ in messages(FOLDER / "sockeye_id.ts"):
            for form in forms:
                ends = (len(source) - len(source.lstrip()), len(source) - len(source.rstrip()))
                is_page = source.count("\n") > 3  # whose lines are broken anew
                if (mnemonics(source) != mnemonics(form) or (source.count("\n") != form.count("\n") and not is_page)
                        or ends != (len(form) - len(form.lstrip()), len(form) - len(form.rstrip()))):
                    wrong.append(f"{context}: {source!r} | {form!r}")
        self.check(wrong, "texts differ in mnemonics, lines or spaces at the ends")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
