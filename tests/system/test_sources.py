#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sources promise about themselves: which folder includes which, where system headers stand, what is banned."""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

# Folders of core that are not a tool's own.
ROOMS = {"base", "protocol", "net", "tool", "output", "practice", "worksheet"}
# Who may include whom within core; a tool's folder may include everything here and never another tool's.
ARROWS = {
    "base": {"base"},
    "protocol": {"base", "protocol"},
    "net": {"base", "protocol", "net"},
    "tool": {"base", "protocol", "net", "tool"},
    "output": {"base", "protocol", "net", "tool", "output"},
    "practice": {"base", "protocol", "net", "tool", "practice"},
    "worksheet": {"base", "protocol", "net", "tool", "output", "practice", "worksheet"},
}
# Headers of the system, as against the language's and Qt's.
SYSTEM = re.compile(r"^(sys|netinet|arpa|net|linux|asm)/|^(unistd|poll|fcntl|netdb|ifaddrs|resolv|signal|pwd|dlfcn|sched|termios)\.h$")
WIDGETS = re.compile(r"^Q(Widget|Application|MainWindow|Dialog|Painter|Pixmap|Icon|Font|Color|Image|Gui|Style|Palette)|^Qt(Gui|Widgets)|^ui/")


LOCALE = "the C library's locale"


def sources(folder):
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "--", folder],
                            capture_output=True, text=True, check=True).stdout.split()
    return [ROOT / name for name in listed if name.endswith((".cpp", ".h")) and (ROOT / name).exists()]


def includes(path):
    return [(match[1], match[2]) for match in INCLUDE.finditer(path.read_text(encoding="utf-8"))]


class Sources(unittest.TestCase):
    def check(self, wrong, what):
        self.assertFalse(wrong, what + ":\n  " + "\n  ".join(wrong))

    def test_something_is_checked(self):
        self.assertGreater(len(sources("core")), 50)
        self.assertGreater(len(sources("ui")), 10)

    def test_core_includes_no_gui(self):
        self.check([f"{p.relative_to(ROOT)} includes {name}" for p in sources("core") for _, name in includes(p)
                    if WIDGETS.match(name)], "core knows no window")

    def test_arrows_go_one_way(self):
        wrong = []
        for path in sources("core"):
            room = path.relative_to(ROOT / "core").parts[0]
            for kind, name in includes(path):
                if kind != '"' or "/" not in name:
                    continue
                top = name.split("/")[0]
                if top == "core":
                    other = name.split("/")[1]
                    allowed = ARROWS.get(room, {"base", "protocol", "net", "tool", room})
                    if other not in allowed:
                        wrong.append(f"{path.relative_to(ROOT)} includes {name}")
                else:
                    wrong.append(f"{path.relative_to(ROOT)} includes {name}")
        for path in sources("ui"):
            wrong += [f"{path.relative_to(ROOT)} includes {name}" for _, name in includes(path)
                      if name.startswith(("app/", "tests/"))]
        self.check(wrong, "includes against the arrows of ARCHITECTURE.md")

    def test_window_knows_no_tool_by_name(self):
        wrong = []
        for path in sources("ui"):
            parts = path.relative_to(ROOT / "ui").parts
            for _, name in includes(path):
                room = name.split("/")[1] if name.startswith("core/") else None
                if room and room not in ROOMS and parts[0] != room:
                    wrong.append(f"{path.relative_to(ROOT)} includes {name}")
        self.check(wrong, "only a tool's own folder of ui may include the tool")

    def test_system_headers_stay_in_net(self):
        wrong = []
        for path in sources("core") + sources("ui") + sources("app"):
            relative = path.relative_to(ROOT)
            if relative.parts[:2] == ("core", "net") or path.name.endswith("_linux.cpp"):
                continue
            wrong += [f"{relative} includes <{name}>" for kind, name in includes(path) if kind == "<" and SYSTEM.match(name)]
        self.check(wrong, "system headers belong into core/net or *_linux.cpp")

    def test_openssl_stays_in_tls(self):
        users = [p.relative_to(ROOT) for folder in ("core", "ui", "app") for p in sources(folder)
                 for _, name in includes(p) if name.startswith("openssl/") or name == "core/net/tlsopenssl.h"]
        self.assertGreater(len(users), 1)
        self.check([str(p) for p in users if not (str(p).startswith("core/net/tls") and
                    (p.suffix == ".cpp" or p.name == "tlsopenssl.h"))], "OpenSSL is for core/net/tls*.cpp only")

    def test_headers_are_guarded_and_licensed(self):
        wrong = []
        for path in sources("."):
            text = path.read_text(encoding="utf-8")
            if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
                wrong.append(f"{path.relative_to(ROOT)}: no licence line first")
            if path.suffix == ".h" and "#pragma once" not in text:
                wrong.append(f"{path.relative_to(ROOT)}: no #pragma once")
        self.check(wrong, "every source begins alike")

    def test_banned_words(self):
        banned = {
            r"\bforeach\s*\(": "foreach (Qt's copies its container)",
            r"\bQ_FOREACH\b": "Q_FOREACH",
            r"processEvents\s*\(": "processEvents",
            r"\bQEventLoop\b": "a nested event loop",
            r"\bsleep_for\b|\bsleep_until\b|\busleep\s*\(|QThread::(m|u)?sleep|\bqSleep\b|\bqWait\s*\(": "sleeping",
            r"\bstrtod\s*\(|\batof\s*\(|\bsetlocale\s*\(": LOCALE,
            r"\bTODO\b|\bFIXME\b|\bXXX\b": "work left behind",
            r"\bqDebug\s*\(": "a forgotten message",
            r"<ranges>|<format>|<source_location>": "a header that clang 14 lacks",
        }
        wrong = []
        for folder in ("core", "ui", "app", "tests"):
            for path in sources(folder):
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    code = line.split("//")[0]
                    for pattern, name in banned.items():
                        # A test may set the locale, to see that nothing depends on it.
                        if re.search(pattern, code) and not (folder == "tests" and name == LOCALE):
                            wrong.append(f"{path.relative_to(ROOT)}:{number}: {name}")
        self.check(wrong, "banned")

    def test_connect_has_a_context(self):
        """A lambda or function as slot needs an object whose end ends the connection: four arguments, not three."""
        wrong = []
        for folder in ("core", "ui", "app"):
            for path in sources(folder):
                text = path.read_text(encoding="utf-8")
                for match in re.finditer(r"(?:QObject::|\s)connect\s*\(([^;{]*?),\s*\[", text):
                    if match[1].count("&") and match[1].count(",") < 2:
                        number = text.count("\n", 0, match.start()) + 1
                        wrong.append(f"{path.relative_to(ROOT)}:{number}")
        self.check(wrong, "connect to a lambda without a context object")

    def test_files_hold_one_thing(self):
        wrong = [f"{p.relative_to(ROOT)}: {n} lines" for folder in ("core", "ui", "app") for p in sources(folder)
                 if (n := len(p.read_text(encoding="utf-8").splitlines())) > 520]
        self.check(wrong, "files that need more than about 400 lines hold two things")

    def test_no_path_of_a_machine(self):
        listed = subprocess.run(["git", "-C", str(ROOT), "grep", "-nIE", r"/home/[a-z]+/|/root/[a-z]", "--", ".",
                                 ":!tests/system/test_sources.py"], capture_output=True, text=True).stdout
        self.check(listed.splitlines(), "paths of one machine")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
