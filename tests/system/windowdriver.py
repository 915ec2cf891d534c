# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: a display of its own (Xvfb), a session bus with AT-SPI, openbox, and xdotool's mouse and keys.

Widgets are found as a screen reader finds them, by role and accessible name. Everything that waits polls what the
window shows, and has a limit. Every process that is started here is ended here.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

TIED = ["setpriv", "--pdeathsig", "KILL"]  # what is started ends with this process, however that ends
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 20  # seconds; the limit of a wait that has no other


def missing():
    """What the driver needs and this machine has not, as a sentence; empty where all is there."""
    programs = [name for name in ("Xvfb", "openbox", "setpriv", "xdotool", "xprop", "xwininfo", "dbus-daemon", "import") if not shutil.which(name)]
    if not os.access(LAUNCHER, os.X_OK):
        programs.append("at-spi2-core")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        programs.append("python3-gi with gir1.2-atspi-2.0")
    return "not installed: " + ", ".join(programs) if programs else ""


class TooLong(AssertionError):
    """What was waited for did not come."""


def wait_for(condition, what, seconds=PATIENCE):
    """The first true value of condition(), asked over and over; TooLong after that many seconds."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise TooLong(f"after {seconds} s still waiting for {what() if callable(what) else what}")
        time.sleep(0.02)


class Desk:
    """A display, a session bus and a window manager, in a folder of their own. One a process: libatspi keeps its bus."""

    def __init__(self, width=2100, height=1150):
        adopt_orphans()
        self.folder = Path(tempfile.mkdtemp(prefix="sockeye-window-"))
        self.children = []
        self.atspi = None
        self.environment = self._environment()
        try:
            self._start(width, height)
        except BaseException:
            self.close()
            raise

    def _environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS") if name in os.environ}
        places = {}
        for name, folder in (("HOME", "home"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "config"),
                             ("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data"), ("TMPDIR", "tmp")):
            path = self.folder / folder
            path.mkdir(mode=0o700)
            places[name] = str(path)
        fixed = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb",
                 "NO_AT_BRIDGE": "0"}
        return kept | places | fixed

    def _spawn(self, words, **options):
        log = open(self.folder / (Path(words[0]).name + ".log"), "ab")
        child = subprocess.Popen(TIED + words, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                 start_new_session=True, **options)
        log.close()
        self.children.append(child)
        return child

    def _start(self, width, height):
        reading, writing = os.pipe()
        self._spawn(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                     "-noreset"], pass_fds=[writing])
        os.close(writing)
        self.environment["DISPLAY"] = ":" + self._line(reading)
        reading, writing = os.pipe()
        self._spawn(["dbus-daemon", "--session", "--nofork", f"--print-address={writing}",
                     f"--address=unix:dir={self.environment['XDG_RUNTIME_DIR']}"], pass_fds=[writing])
        os.close(writing)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._line(reading)
        self._spawn([LAUNCHER, "--launch-immediately"])
        self._spawn(["openbox", "--sm-disable"])
        wait_for(lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
                 "the window manager")
        wait_for(lambda: "/" in self.run("xprop", "-root", "AT_SPI_BUS"), "the accessibility bus")
        os.environ["DISPLAY"] = self.environment["DISPLAY"]
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        Atspi.init()
        Atspi.set_timeout(5000, 10000)
        self.atspi = Atspi

    @staticmethod
    def _line(descriptor):
        with os.fdopen(descriptor) as stream:
            line = stream.readline().strip()
        if not line:
            raise RuntimeError("a server of the display ended at once")
        return line

    def run(self, *words, check=False):
        """What a short command writes."""
        done = subprocess.run(words, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=30, check=check)
        return done.stdout

    def close(self):
        for child in reversed(self.children):
            end(child)
        self.children.clear()
        shutil.rmtree(self.folder, ignore_errors=True)


def adopt_orphans():
    """Makes this process the parent of what its children leave behind, so that it can be waited for."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def end(child, patience=3):
    """Ends a process that was started as the leader of its own session, and what it started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, sign)
        except ProcessLookupError:
            break
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            continue
    child.wait(patience)
    try:
        while os.waitpid(-child.pid, 0):
            pass
    except ChildProcessError:
        pass


class Window:
    """A running sockeye and what its window shows."""

    def __init__(self, desk, program, *arguments, **environment):
        self.desk = desk
        self.atspi = desk.atspi
        self.scale = float(environment.get("QT_SCALE_FACTOR", 1))
        self.log = desk.folder / "sockeye.log"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([*TIED, str(program), *arguments], env=desk.environment | environment,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        try:
            self.application = wait_for(self._application, "the window's accessible tree")
            self.application.set_cache_mask(self.atspi.Cache.NONE)
            self.frame = wait_for(lambda: self.find("frame", within=self.application), "the window")
            self.id = wait_for(self._window_id, "the window on the display")
            wait_for(self.is_settled, "the window in its place, with the keyboard")
        except BaseException:
            self.end()
            raise

    def _application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"sockeye ended with status {self.process.returncode}: {self.log.read_text()}")
        desktop = self.atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(i)
                if child and child.get_process_id() == self.process.pid:
                    return child
            except Exception:  # it may just be leaving
                continue
        return None

    def _window_id(self):
        found = self.desk.run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Sockeye")
        return found.split()[0] if found.split() else None

    def is_settled(self):
        """Whether the window manager has placed the window, the program knows where, and the keyboard is its own."""
        lines = self.desk.run("xwininfo", "-id", self.id).splitlines()
        there = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        in_place = [there.get(name) for name in names] == [str(number) for number in self.place(self.frame)]
        # Scaled by Qt, the accessible places are not the display's: then there are only keys to be pressed.
        return (in_place or self.scale != 1) and self.has_state(self.frame, "ACTIVE")

    # What is there

    def walk(self, root):
        """The showing widgets below root, without the cells of tables."""
        waiting = [root]
        while waiting:
            node = waiting.pop(0)
            try:
                count = node.get_child_count()
                if node is not root:
                    yield node
                if node.get_role_name() in ("table", "tree table"):
                    continue
                for i in range(count):
                    child = node.get_child_at_index(i)
                    if child and child.get_state_set().contains(self.atspi.StateType.SHOWING):
                        waiting.append(child)
            except Exception:  # a widget that went while it was looked at
                continue

    def find(self, role, name=None, within=None):
        """The first showing widget of that role and name, or None."""
        for node in self.walk(within or self.frame):
            try:
                if node.get_role_name() == role and (name is None or node.get_name() == name):
                    return node
            except Exception:
                continue
        return None

    def wait(self, role, name=None, within=None, seconds=PATIENCE):
        return wait_for(lambda: self.find(role, name, within), f"{role} “{name}”", seconds)

    def describe(self, root=None, depth=0):
        """The showing widgets as lines of text, for a message."""
        node = root or self.application
        try:
            line = f"{'  ' * depth}{node.get_role_name()} “{node.get_name()}” {self.place(node)}"
            lines = [line + (f" = {self.text(node)[:60]!r}" if "Text" in node.get_interfaces() else "")]
            children = [] if node.get_role_name() == "table" else range(node.get_child_count())
            for child in (node.get_child_at_index(i) for i in children):
                if child and (depth == 0 or self.has_state(child, "SHOWING")):
                    lines.append(self.describe(child, depth + 1))
        except Exception as problem:
            return f"{'  ' * depth}gone: {problem}"
        return "\n".join(lines)

    def has_state(self, node, state):
        return node.get_state_set().contains(getattr(self.atspi.StateType, state))

    def text(self, node):
        """What is written in an edit or a text, else the name."""
        if "Text" in node.get_interfaces():
            return self.atspi.Text.get_text(node, 0, -1)
        return node.get_name()

    def cells(self, table):
        """The texts of a table's cells, row by row, by the title of their column."""
        rows = []
        for row in range(self.atspi.Table.get_n_rows(table)):
            cells = {}
            for column in range(self.atspi.Table.get_n_columns(table)):
                title, _, text = self.cell(table, row, column).get_name().partition(": ")
                cells[title] = text
            rows.append(cells)
        return rows

    def cell(self, table, row, column):
        return self.atspi.Table.get_accessible_at(table, row, column)

    def row_count(self, table):
        return self.atspi.Table.get_n_rows(table)

    def place(self, node):
        """Where it is on the display: left, top, width, height."""
        box = self.atspi.Component.get_extents(node, self.atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    # What a person does

    def click(self, node, button=1):
        left, top, width, height = self.place(node)
        self.click_at(left + width // 2, top + height // 2, button)

    def click_at(self, x, y, button=1):
        self.desk.run("xdotool", "mousemove", str(x), str(y), "click", str(button), check=True)

    def select_row(self, table, row=0):
        places = (self.place(self.cell(table, row, i)) for i in range(self.atspi.Table.get_n_columns(table)))
        left, top, _, height = next(place for place in places if place[2] > 0)  # the first column may be hidden
        self.click_at(left + 12, top + height // 2)

    def key(self, *keys):
        self.desk.run("xdotool", "key", "--delay", "4", *keys, check=True)

    def type(self, text):
        self.desk.run("xdotool", "type", "--delay", "2", "--", text, check=True)

    def fill(self, edit, text):
        """Clicks into an edit and writes over what stands there."""
        left, top, _, height = self.place(edit)
        self.click_at(left + 10, top + height // 2)
        wait_for(lambda: self.has_state(edit, "FOCUSED"), "the keyboard in the edit")
        self.key("ctrl+a")
        self.type(text)
        wait_for(lambda: self.text(edit) == text, lambda: f"“{text}” in the edit, not “{self.text(edit)}”")

    def resize(self, width, height):
        self.desk.run("xdotool", "windowsize", self.id, str(width), str(height), check=True)
        wait_for(lambda: self.place(self.frame)[2:] == (width, height),
                 lambda: f"{width}×{height} instead of {self.place(self.frame)}")

    def picture(self, path, window_id=None):
        """Takes a picture of the window, when two in a row are the same: so nothing is half drawn."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.desk.run("xdotool", "mousemove", "0", "0", check=True)  # so that nothing shines under it
        quickly = ("-define", "png:compression-level=3", "-define", "png:exclude-chunks=date,time")
        before = b""

        def settled():
            nonlocal before
            self.desk.run("import", "-window", window_id or self.id, *quickly, str(path), check=True)
            now = path.read_bytes()
            same, before = now == before, now
            return same

        wait_for(settled, "a picture that stays")

    def picture_of_dialog(self, path):
        self.picture(path, self.desk.run("xdotool", "getactivewindow", check=True).strip())

    # Its end

    def close(self):
        """Closes the window as the window manager does, and gives the seconds until the process was gone."""
        started = time.monotonic()
        self.key("alt+F4")
        self.process.wait(PATIENCE)
        return time.monotonic() - started

    def end(self):
        if self.process.poll() is None:
            end(self.process)
