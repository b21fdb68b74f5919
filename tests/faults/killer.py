"""Kill builds: ``python -m tests.faults.killer FOLDER KILLS`` prints what each kill left behind.

A process of its own, without threads, that forks one child for each build. The child counts the
files that it opens, moves and removes (audit events), and ends itself by SIGKILL at one of them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from builder import cli
from builder.check import links, site
from tests.faults.editions import first, second
from tests.files import read_files

COUNTED = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir"})
"""What a build does to the disk, as the interpreter tells it (PEP 578)."""

AGAIN = 5
"""After each fifth kill the build is run again, and its bytes are compared with a clean one's."""


def main(folder: Path, kills: int) -> None:
    """Print one line of JSON for each kill."""
    content, old = folder / "content", folder / "site"
    output, cache = folder / "output", folder / "cache"
    first(content)
    _in_child(lambda: _build(content, old))
    shutil.copytree(cache, folder / "cache-first")
    second(content)
    total = _count(folder, content)
    clean = read_files(folder / "counted")
    for number in range(kills):
        for path, source in ((output, old), (cache, folder / "cache-first")):
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(source, path)
        at = 1 + number * (total - 2) // max(1, kills - 1)
        ended = _in_child(partial(_build, content, output, kill_at=at))
        found = {"at": at, "killed": ended == signal.SIGKILL, "faults": _faults(read_files(output))}
        if number % AGAIN == 0:
            found["again"] = _in_child(partial(_build, content, output))
            found["same"] = read_files(output) == clean
            found["aside"] = sorted(path.name for path in output.glob(".briefing-*"))
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


def _faults(files: dict[str, bytes]) -> list[str]:
    """What a reader of a half site would meet: links to no file, and pages that break off.

    New pages that no page leads to yet may lead to others that are still to come.
    """
    built = site.read(files)
    unreached = {each.where for each in links.check_reach(built)}
    broken = [
        str(each)
        for each in links.check_links(built)
        if each.code != "C105" and each.where.split(":")[0] not in unreached
    ]
    half = [path for path, body in files.items() if path.endswith(".html") and not _whole(body)]
    return broken + half


def _whole(page: bytes) -> bool:
    return page.rstrip().endswith(b"</html>")


def _count(folder: Path, content: Path) -> int:
    """How many events a whole build has; its site is left in ``counted``."""
    shutil.copytree(folder / "site", folder / "counted")
    told = folder / "events"
    _in_child(lambda: _build(content, folder / "counted", tell=told))
    return int(told.read_text())


def _build(content: Path, output: Path, *, kill_at: int = 0, tell: Path | None = None) -> int:
    seen = 0

    def watch(event: str, _: object) -> None:
        nonlocal seen
        if event in COUNTED:
            seen += 1
            if seen == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    cache = output.parent / "cache"
    words = [
        "build",
        str(content),
        "-o",
        str(output),
        "--cache",
        str(cache),
        "--workers",
        "1",
        "-q",
    ]
    status = cli.main(words)
    if tell:
        count, kill_at = seen, 0
        tell.write_text(str(count))
    return status


def _in_child(work: Callable[[], int]) -> int:
    """The exit status of some work done in a child, or the number of the signal that ended it."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(work())
        finally:
            os._exit(70)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
