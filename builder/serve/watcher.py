"""Which files change, from the moment on at which one begins to watch."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from builder.publish import MANIFEST

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

DEBOUNCE_MILLISECONDS, STEP_MILLISECONDS = 50, 10
"""A burst of changes ends when none came for a step, or after the debounce time. With these a save
is seen in 14 ms; with the library's defaults in 83."""

LOOK_UP_MILLISECONDS = 500
"""How often waiting is interrupted, so that Ctrl-C is noticed where signals do not end it."""

EDITION = frozenset({MANIFEST, "briefing.json", "index.html"})
"""What an edition consists of at least: one without them is still being built or copied."""

POLL_MILLISECONDS = 200
"""How often to look where the system tells of no changes, as on some network shares; asked for by
the library's own variable, ``WATCHFILES_FORCE_POLLING``."""


class Watcher:
    """Sees every change in some folders since it was made, asked for or not."""

    def __init__(self, content: Path, config: Path | None, archive: Path | None = None) -> None:
        """Begin to watch.

        Args:
            content: a folder that is watched with all in it.
            config: one more file, wherever it is; it may vanish and come again.
            archive: a folder in which every edition is watched that comes, changes or goes.
        """
        from watchfiles import DefaultFilter  # only needed here

        self._content = content.absolute()
        self._config = config.absolute() if config else None
        hidden = [each for each in DefaultFilter.ignore_dirs if each.startswith(".")]
        self._is_of_interest = DefaultFilter(ignore_dirs=hidden)  # a build reads all others
        self._archive = archive
        self._stood: dict[str, tuple[int, int]] | None = None
        self._notify = self._begun()

    def follow(self, archive: Path | None) -> None:
        """Watch this folder of editions from now on, and no other."""
        if archive != self._archive:
            self._archive = archive
            self.close()
            self._notify = self._begun()

    def _begun(self) -> RustNotify:
        from watchfiles._rust_notify import RustNotify

        folders = [self._content, self._config and self._config.parent, self._archive]
        return RustNotify(
            [str(folder) for folder in folders if folder],
            False,  # no debug output
            bool(os.environ.get("WATCHFILES_FORCE_POLLING")),
            POLL_MILLISECONDS,
            True,  # folders inside them, too
            True,  # what may not be read is not watched
        )

    def changes(self, stop: Event | None = None) -> Iterator[Sequence[str]]:
        """The paths of each burst of changes, sorted; ends when ``stop`` is set.

        A name that is no text cannot be told, nor can what changed beside it: the content folder's
        own path stands for that.

        Raises:
            KeyboardInterrupt: on Ctrl-C.
        """
        from watchfiles._rust_notify import WatchfilesRustInternalError

        while not (stop and stop.is_set()):
            try:
                found = self._notify.watch(
                    DEBOUNCE_MILLISECONDS, STEP_MILLISECONDS, LOOK_UP_MILLISECONDS, stop
                )
            except WatchfilesRustInternalError:
                if self._is_other():
                    yield [str(self._content)]
                continue
            if found == "signal":
                raise KeyboardInterrupt
            if not isinstance(found, str):
                paths = sorted({path for kind, path in found if self._concerns(kind, path)})
                if paths:
                    yield paths

    def _is_other(self) -> bool:
        """Begin to watch again; whether files are others than when that was done the last time.

        To read a file whose name is no text is enough to come here, so a build would be followed
        by builds without end.
        """
        self.close()
        self._notify = self._begun()
        files = [
            Path(folder, name)
            for top in (self._content, self._archive)
            for folder, _, names in os.walk(top or "")
            for name in names
        ]
        before, self._stood = self._stood, dict(_stand([*files, *filter(None, [self._config])]))
        return self._stood != before

    def close(self) -> None:
        """Stop watching."""
        self._notify.close()

    def _concerns(self, kind: int, path: str) -> bool:
        from watchfiles import Change

        if self._config and Path(path) == self._config:
            return True
        if self._archive and Path(path).is_relative_to(self._archive):
            name, *inner = Path(path).relative_to(self._archive).parts or ("",)
            edition = self._archive / name
            is_half = edition.exists() and not all((edition / each).exists() for each in EDITION)
            return EDITION.issuperset(inner) and len(inner) <= 1 and not is_half
        inside = Path(path).is_relative_to(self._content)
        return inside and self._is_of_interest(Change(kind), path)


def _stand(files: Iterable[str | Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each file that is there, with its size and time."""
    for file in files:
        with suppress(OSError):
            stat = os.lstat(file)
            yield os.fspath(file), (stat.st_size, stat.st_mtime_ns)
