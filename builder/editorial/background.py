"""Background: a way to run one part of editing while another goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol, TypeVar

Result = TypeVar("Result")


class Background(Protocol):
    """Runs one part of editing while another goes on."""

    def __call__(
        self, work: Callable[[], Result], load: Callable[[bytes], Result], /
    ) -> AbstractContextManager[Callable[[], Result]]:
        """Begin the work; what ``with`` gives waits for its result.

        Args:
            work: gives what the cache can dump.
            load: gives the same of those bytes.
        """
        ...


@contextmanager
def at_once(work: Callable[[], Result], _: Any) -> Iterator[Callable[[], Result]]:
    """Run it in this process, when its result is asked for."""
    yield work
