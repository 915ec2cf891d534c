#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packet pane in the real window: what is selected as a row, as a field or as a byte marks the same bytes, read from
the widgets as a screen reader reads them.

test_packets.py BUILD [TEST...]
"""

import re
import shutil
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from windowdriver import Desk, Window, missing, wait_for  # noqa: E402

BUILD = Path(sys.argv[1] if len(sys.argv) > 1 else "build/dev").resolve()
PICTURES = BUILD / "pictures"

desk = None  # one for all tests


def setUpModule():
    global desk
    if missing():
        raise unittest.SkipTest(missing())
    desk = Desk()
    unittest.addModuleCleanup(desk.close)


class PacketPane(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(desk.environment["XDG_CONFIG_HOME"], ignore_errors=True)
        self.window = Window(desk, BUILD / "sockeye", "--tool", "sntp")
        self.addCleanup(self.window.end)
        self.window.resize(1366, 690)
        self.window.key("F5")
        self.table = wait_for(self.filled_table, "the rows of a reply")
        self.window.click(self.window.wait("page tab", "Packet"))
        self.grid = {name: self.window.wait("label", f"Bytes: {name}") for name in ("Request", "Reply")}

    def filled_table(self):
        table = self.window.find("table")
        return table if table and self.window.row_count(table) >= 26 else None

    def marked(self, packet):
        """What the grid says is marked: the field, its first and last byte, their hex."""
        match = re.search(r"; (.+), bytes? (\d+)(?: to (\d+))?: ([0-9a-f ]+)$", self.grid[packet].get_description())
        return match and (match[1], int(match[2]), int(match[3] or match[2]), match[4])

    def wait_marked(self, packet, field, hexed):
        wait_for(lambda: (self.marked(packet) or [""])[0] == field and self.marked(packet)[3] == hexed,
                 lambda: f"{field} = {hexed} in “{self.grid[packet].get_description()}”")

    def row_of(self, packet, field):
        for number, cells in enumerate(self.window.cells(self.table)):
            if (cells["Packet"], cells["Field"]) == (packet, field):
                return number, cells
        self.fail(f"no row {packet} {field}")

    def test_rows_fields_and_bytes_are_one(self):
        number, cells = self.row_of("request", "version")
        self.window.select_row(self.table, number)
        self.wait_marked("Request", "Version", cells["Bytes"])
        self.assertEqual(self.marked("Request")[1:3], (0, 0))
        self.assertTrue(self.window.find("label", "Bits of the byte: Byte 0  0x1b  00 [011] 011"), self.window.describe())

        # Down in the tree: the next field, and its row.
        tree = self.window.wait("tree", "Fields: Request")
        left, top, width, height = self.window.place(tree)
        self.window.click_at(left + width // 2, top + height - 8)
        wait_for(lambda: self.window.has_state(tree, "FOCUSED"), "the keyboard in the tree")
        self.window.key("Home")
        self.wait_marked("Request", "Leap", "1b")
        for name, field in (("Version", "version"), ("Mode", "mode"), ("Stratum", "stratum"), ("Poll", "poll")):
            self.window.key("Down")
            number, cells = self.row_of("request", field)
            self.wait_marked("Request", name, cells["Bytes"])
            wait_for(lambda: self.window.has_state(self.window.cell(self.table, number, 0), "SELECTED"), f"row {field}")

        # A click on the reply's second byte is its stratum; then byte by byte over the root delay.
        left, top, width, height = self.window.place(self.grid["Reply"])
        self.window.click_at(left + width * 9 // 32, top + 8)
        number, cells = self.row_of("reply", "stratum")
        self.wait_marked("Reply", "Stratum", cells["Bytes"])
        wait_for(lambda: self.window.has_state(self.window.cell(self.table, number, 0), "SELECTED"), "the reply's row")
        self.window.key("Right", "Right", "Right")
        _, cells = self.row_of("reply", "root_delay")
        self.wait_marked("Reply", "Root delay", cells["Bytes"])
        self.assertEqual(self.marked("Reply")[1:3], (4, 7))
        self.window.key("ctrl+End")
        self.wait_marked("Reply", "Fraction", self.row_of("reply", "transmit_timestamp")[1]["Bytes"][12:])
        self.assertEqual(self.marked("Reply")[1:3], (44, 47))
        number, _ = self.row_of("reply", "transmit_timestamp")
        selected = [row for row in range(self.window.row_count(self.table))
                    if self.window.has_state(self.window.cell(self.table, row, 0), "SELECTED")]
        self.assertEqual(selected, [number], "Ctrl was for the bytes, not for the rows")
        self.window.picture(PICTURES / "packet-sntp.png")

    def test_hex_is_decoded(self):
        self.window.click(self.window.wait("push button", "Decode hex…"))
        dialog = wait_for(lambda: self.window.find("dialog", within=self.window.application), "the dialog")
        self.window.type("1b 00*47")
        wait_for(lambda: self.window.find("label", "State: NTP, 48 bytes", within=dialog), "what it is")
        self.assertTrue(self.window.find("label", "Bytes: NTP", within=dialog))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
