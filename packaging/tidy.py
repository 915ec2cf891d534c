#!/usr/bin/env python3
"""tidy.py BUILD FOLDER…: runs clang-tidy over the sources below the folders, as BUILD compiles them.

What was found clean is remembered in BUILD/tidy by the contents of the file, of all that it includes from the project,
of its compile command and of .clang-tidy: so only what changed is read again.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def included(path, seen):
    """All project files that path includes, itself among them."""
    if path in seen or not path.is_file():
        return seen
    seen.add(path)
    for name in INCLUDE.findall(path.read_bytes()):
        name = os.fsdecode(name)
        included(TOP / name, seen)
        included(path.parent / name, seen)
    return seen


def key(command, version):
    digest = hashlib.sha256(version + (TOP / ".clang-tidy").read_bytes() + command["command"].encode())
    for path in sorted(included(pathlib.Path(command["file"]), set())):
        digest.update(str(path).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def check(build, command):
    run = subprocess.run(
        ["clang-tidy", "--quiet", "-p", str(build), command["file"]],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    return run.returncode, run.stdout if run.stdout.strip() or run.returncode == 0 else run.stderr


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    folders = [str(TOP / folder) + os.sep for folder in sys.argv[2:]]
    commands = [command for command in json.loads((build / "compile_commands.json").read_text())
                if any(command["file"].startswith(folder) for folder in folders)]
    if not commands:
        sys.exit("nothing to check")
    # The long ones first: what is compiled together takes as long as all of it.
    commands.sort(key=lambda command: len(included(pathlib.Path(command["file"]), set())), reverse=True)
    version = subprocess.run(["clang-tidy", "--version"], stdout=subprocess.PIPE, check=True).stdout
    clean = build / "tidy"
    clean.mkdir(exist_ok=True)
    todo = [(command, stamp) for command in commands if not (stamp := clean / key(command, version)).exists()]

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [(pool.submit(check, build, command), command, stamp) for command, stamp in todo]
        for run, command, stamp in runs:
            status, output = run.result()
            if status == 0:
                stamp.touch()
            else:
                failed += 1
                print(f"{os.path.relpath(command['file'], TOP)}:\n{output}", flush=True)
    print(f"{len(commands)} files, {len(todo)} read, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
