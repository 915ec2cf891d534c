# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_csv_json.py FILE.csv FILE.json: every cell of a CSV that Sockeye wrote against its JSON of the same rows.

Python's csv module reads the file; what the CSV form adds is taken off here, after the rules in the documents: the guard
before text, the decimal comma, `;` between the items of a list. Times must be UTC or local in a run with TZ=UTC. Can be
imported: compare() gives the number of rows or raises AssertionError.
"""
import csv
import json
import sys
from decimal import Decimal

GUARDED = ("=", "+", "-", "@", "\t", "\r", "'", "\uff1d")


def plain_text(cell):
    if not cell.startswith("'"):
        return cell
    rest = cell[1:]
    return rest if rest.startswith(GUARDED) else unescape(rest)


def unescape(text):
    out, i = "", 0
    while i < len(text):
        if text[i] == "\\" and i + 1 < len(text):
            i += 1
            out += "\0" if text[i] == "0" else text[i]
        else:
            out += text[i]
        i += 1
    return out


def split_list(cell):
    items, item, i = [], "", 0
    while i < len(cell):
        if cell[i] == "\\":
            item += cell[i:i + 2]
            i += 1
        elif cell[i] == ";":
            items.append(item)
            item = ""
        else:
            item += cell[i]
        i += 1
    return [unescape(item) for item in items + [item]]


def same(cell, value, comma):
    if value is None or value == []:
        return cell == ""
    if isinstance(value, bool):
        return cell == ("true" if value else "false")
    if isinstance(value, (int, Decimal)):
        assert "," not in cell or comma, cell
        return Decimal(cell.replace(",", ".") if comma else cell) == value
    if isinstance(value, list):
        texts = [item if isinstance(item, str) else str(item) for item in value]
        return split_list(plain_text(cell)) == texts
    if plain_text(cell) == value:
        return True
    # A time in local time, which is UTC here.
    return cell.replace(" ", "T").replace(",", ".") + "Z" == value


def compare(csv_path, rows):
    with open(csv_path, "rb") as file:
        raw = file.read()
    mark = raw.startswith(b"\xef\xbb\xbf")
    header = raw[3 if mark else 0:].split(b"\r\n")[0]
    delimiter = ";" if b";" in header else ","
    comma = delimiter == ";"
    assert b"\0" not in raw, "NUL in the file"
    with open(csv_path, newline="", encoding="utf-8-sig" if mark else "utf-8") as file:
        records = list(csv.reader(file, delimiter=delimiter, strict=True))
    columns, records = records[0], records[1:]
    assert len(records) == len(rows), f"{len(records)} records, {len(rows)} rows"
    for number, (record, row) in enumerate(zip(records, rows)):
        assert list(row) == columns, f"row {number}: {list(row)} is not {columns}"
        assert len(record) == len(columns), f"row {number}: {len(record)} cells"
        for column, cell in zip(columns, record):
            assert same(cell, row[column], comma), f"row {number}, {column}: {cell!r} is not {row[column]!r}"
    return len(rows)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal, parse_constant=lambda name: sys.exit(f"{name} in JSON"))


if __name__ == "__main__":
    document = load(sys.argv[2])
    print(compare(sys.argv[1], document["rows"] if isinstance(document, dict) else document), "rows")
