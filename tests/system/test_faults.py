#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line of the list of faults is named by a test ("fault 12: …"), or tests/README.md says why not."""
import pathlib
import re
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
# The lines that concern what is built: NTP and DNS, ping, cancelling, practice servers, export and configuration,
# services.
NEEDED = set(range(1, 72)) | {83, 84, 85, 90} | set(range(99, 118)) | {119, 120}
NAMED = re.compile(r"\bfaults? (\d+(?:(?:, | and | to |[-–])\d+)*)", re.I)


def numbers(text):
    """The numbers in "3", "3 and 4", "3, 4", "3 to 6" or "3-6"."""
    found = set()
    for part in re.split(r", | and ", text):
        ends = [int(end) for end in re.split(r" to |[-–]", part)]
        found |= set(range(ends[0], ends[-1] + 1))
    return found


class Faults(unittest.TestCase):
    def test_every_line_has_a_test_or_a_reason(self):
        named = set()
        for path in TESTS.rglob("*"):
            if path.suffix in (".cpp", ".py", ".sh", ".h") and path.name != pathlib.Path(__file__).name:
                for match in NAMED.finditer(path.read_text(encoding="utf-8")):
                    named |= numbers(match[1])
        reasons = {int(match[1]) for match in re.finditer(r"^\| (\d+) \|", (TESTS / "README.md").read_text("utf-8"), re.M)}
        missing = sorted(NEEDED - named - reasons)
        print(f"{len(NEEDED & named)} of {len(NEEDED)} lines have tests, {len(NEEDED & reasons - named)} have a reason")
        self.assertFalse(missing, f"lines without a test or a reason: {missing}")
        self.assertFalse(sorted(reasons & named), "these lines have a test, so they need no reason")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
