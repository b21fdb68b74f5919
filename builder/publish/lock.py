"""One build at a time in one output folder.

The lock belongs to the operating system and ends with the process that holds it, however that
process ends: there is no lock file to go stale.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.errors import UsageError

WAIT_SECONDS = 10.0
"""How long a second build waits; writing ten thousand pages takes less."""

_POLL_SECONDS = 0.05


@contextmanager
def locked(folder: Path, *, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the folder for this process; make it if it is missing.

    Args:
        folder: the output folder.
        wait: seconds to wait for another build that holds it.

    Raises:
        UsageError: another build still holds it.
        OSError: the folder cannot be made or opened.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = _open(folder)
    try:
        deadline = time.monotonic() + wait
        while not _acquire(handle):
            if time.monotonic() >= deadline:
                raise _busy(folder)
            time.sleep(_POLL_SECONDS)
        yield
    finally:
        os.close(handle)


def _busy(folder: Path) -> UsageError:
    return UsageError.of(
        folder,
        "E404",
        "another build is writing into this folder",
        "Wait until it has ended, or choose another folder with --output",
    )


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        """A file beside the pages that the system removes when it is closed."""
        flags = os.O_CREAT | os.O_RDWR | os.O_TEMPORARY | os.O_NOINHERIT
        return os.open(folder / ".briefing-lock", flags)

    def _acquire(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _open(folder: Path) -> int:
        """The folder itself: nothing is written for the lock's sake."""
        return os.open(folder, os.O_RDONLY | os.O_CLOEXEC)

    def _acquire(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A file system without locks (some network shares) is used as it is.
            return error.errno not in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)
        return True
