# SPDX-License-Identifier: GPL-3.0-or-later
"""A report as a browser sees it: opened and printed with Chromium, where that is installed (it is large, so the tests
don't ask for it). What has to hold anywhere, tests/core/worksheet checks. Its argument is the build folder.
"""
import html.parser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else os.path.abspath("build/dev")
CLI = os.path.join(BUILD, "sockeye-cli")
SHEETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "sheets", "en")
LIMIT = 120  # seconds that anything may take
BROWSER = next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)
HOSTILE = '<img src="http://127.0.0.1:9/x" onerror="document.title=1"></script><script>document.title=2</script>'


class Seen(html.parser.HTMLParser):
    """The elements of a page, with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.elements = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@unittest.skipUnless(BROWSER, "Chromium is not installed here")
class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="sockeye-test-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        os.mkdir(os.path.join(cls.folder, "runtime"), 0o700)
        cls.env = dict(os.environ, HOME=cls.folder, XDG_RUNTIME_DIR=os.path.join(cls.folder, "runtime"),
                       XDG_CONFIG_HOME=os.path.join(cls.folder, "config"), LC_ALL="C.UTF-8")
        answers = os.path.join(cls.folder, "answers.txt")
        with open(answers, "w", encoding="utf-8") as file:
            file.write(f"student: 2210123\nname: A. {HOSTILE[:60]}\nseat: lab-17\nq1: 8\nq2: 12,5 ms\n")
            for i in range(60):
                file.write(f"q7: Paragraph {i}. {HOSTILE} " + "Because the error is at most half the delay. " * 4 + "\n")
        cls.report = os.path.join(cls.folder, "report.html")
        subprocess.run([CLI, "worksheet", "run", os.path.join(SHEETS, "lab6-ntp.md"), "--answers", answers, "--output",
                        cls.report], env=cls.env, cwd=cls.folder, check=True, capture_output=True, timeout=LIMIT)

    def browse(self, *options):
        command = [BROWSER, "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=" + self.folder + "/browser",
                   # It must ask nobody anything, of its own accord or because of the page.
                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                   "--host-resolver-rules=MAP * ~NOTFOUND"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # it refuses to run as root otherwise
        return subprocess.run([*command, *options, "file://" + self.report], env=self.env, capture_output=True,
                              encoding="utf-8", check=True, timeout=LIMIT).stdout

    def test_nothing_of_an_answer_is_markup(self):
        """fault 118: what a browser makes of the page has no element and no title that an answer wrote."""
        page = self.browse("--dump-dom")
        seen = Seen(page)
        tags = {tag for tag, _ in seen.elements}
        self.assertLessEqual(tags, {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "div", "table",
                                    "thead", "tbody", "tr", "th", "td", "strong", "em", "code", "wbr", "script", "svg", "g",
                                    "path", "rect", "line", "polyline", "polygon", "ellipse", "circle", "text"})
        self.assertEqual([attributes.get("type") for tag, attributes in seen.elements if tag == "script"],
                         ["application/json"])
        for tag, attributes in seen.elements:
            self.assertFalse([name for name in attributes if name.startswith("on") or name in ("href", "src", "style")],
                             tag)
        self.assertIn("The time over NTP: A. <img", seen.text)
        self.assertIn(HOSTILE, seen.text)

    def test_prints_on_a4(self):
        """No heading stands alone at a page's foot, nothing is cut off, nothing is wider than the paper."""
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not installed here")
        pdf = os.path.join(self.folder, "report.pdf")
        self.browse("--print-to-pdf=" + pdf, "--no-pdf-header-footer", "--print-to-pdf-no-header")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, encoding="utf-8", check=True).stdout
        pages = [page for page in text.split("\f") if page.strip()]
        self.assertGreater(len(pages), 3)
        for page in pages:
            last = page.strip().split("\n")[-1].strip()
            self.assertNotRegex(last, r"^(q\d+ |Questions$|Runs that count$|time +NTP|Server +Sample)")
        for i in range(60):
            self.assertRegex(text, rf"Paragraph {i}\.")
        for row in range(1, 9):
            self.assertRegex(text, rf"(?m)^ *ntp\.(practice\.)?(test)? +{row} .* ok *$")  # to the last column
        self.assertIn("It does not prove who did the work", re.sub(r"\s+", " ", text))
        size = subprocess.run(["pdfinfo", pdf], capture_output=True, encoding="utf-8", check=True).stdout
        self.assertIn("(A4)", size)


if __name__ == "__main__":
    unittest.main(verbosity=2)
