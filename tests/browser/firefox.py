"""Firefox by WebDriver BiDi, the protocol that it speaks itself (W3C, working draft of 2025)."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import IO, TYPE_CHECKING, Any

from websockets.sync.client import connect

if TYPE_CHECKING:
    from pathlib import Path

    from websockets.sync.connection import Connection

NAMES = ("firefox-esr", "firefox")
LISTENING = "WebDriver BiDi listening on "
PATIENCE = 60.0
"""Seconds until a Firefox that has not said where it listens is given up."""


class Tab:
    """One tab of a running Firefox."""

    def __init__(self, connection: Connection) -> None:
        """Begin a session and take the tab that is open."""
        self._connection = connection
        self._numbers = count(1)
        self._send("session.new", capabilities={})
        self._context = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def go(self, address: str) -> None:
        """Load a page, and return when it has loaded."""
        self._send("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """What a JavaScript expression, or its promise, says: text, a number or a truth value.

        Raises:
            AssertionError: the expression throws.
        """
        answer = self._send(
            "script.evaluate",
            expression=expression,
            target={"context": self._context},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def _send(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer: dict[str, Any] = json.loads(self._connection.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                result: dict[str, Any] = answer["result"]
                return result


def find_firefox() -> str | None:
    """Where Firefox is on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Tab]:
    """A tab of a Firefox that is started for it, without a window, and ended with it.

    Raises:
        OSError: it does not start.
    """
    command = [program, "--headless", "--no-remote", "--remote-debugging-port", "0"]
    with subprocess.Popen(
        [*command, "--profile", str(profile)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        late = threading.Timer(PATIENCE, process.kill)
        late.start()
        try:
            assert process.stderr is not None
            address = _address(process.stderr)
            late.cancel()
            threading.Thread(target=process.stderr.read, daemon=True).start()
            with connect(f"{address}/session", max_size=None) as connection:
                yield Tab(connection)
        finally:
            late.cancel()
            process.kill()


def _address(told: IO[str]) -> str:
    for line in told:
        if LISTENING in line:
            return line.partition(LISTENING)[2].strip()
    raise OSError("Firefox ended before it listened")
