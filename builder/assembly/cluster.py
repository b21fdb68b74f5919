"""Work on other machines: an executor whose workers are those of a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from builder.errors import UsageError
from builder.incremental.installed import code, versions
from builder.incremental.keys import PACKAGES

SECONDS = 10
"""How long to wait for the scheduler to answer, and for a first worker."""


@contextmanager
def connected(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the cluster, and how many threads its workers have.

    A worker that dies is no failure: the scheduler gives its work to another. A worker's threads
    cannot be interrupted, so that ``input.max_seconds`` does not hold there.

    Args:
        address: of the scheduler, such as ``tcp://10.0.0.5:8786``.

    Raises:
        UsageError: the extra ``cluster`` is not installed, nobody answers, no worker comes, or a
            worker has another release of this program, which might give other bytes.
    """
    try:
        client_of: Any = import_module("distributed").Client
    except ImportError as error:
        remedy = "Install it: pip install 'briefing-builder[cluster]'"
        raise UsageError.of(address, "E422", "distributed is not installed", remedy) from error
    try:
        client = client_of(address, timeout=SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        remedy = "Start one with dask-scheduler, or mend the address"
        raise UsageError.of(address, "E423", "no scheduler answers there", remedy) from error
    with client:
        yield client.get_executor(retries=3), _threads(client, address)


def fingerprint() -> str:
    """What must be the same on every worker: this package's code, and releases of what it uses."""
    return f"{code()} {versions(PACKAGES)}"


def _threads(client: Any, address: str) -> int:
    """Threads of all workers, each of which has our code."""
    try:
        client.wait_for_workers(1, timeout=SECONDS)
    except TimeoutError as error:
        remedy = "Start some with dask-worker"
        raise UsageError.of(address, "E424", "the scheduler has no worker", remedy) from error
    own = fingerprint()
    for worker, theirs in sorted(client.run(fingerprint).items()):
        if theirs != own:
            remedy = "Install the same release there as here"
            raise UsageError.of(worker, "E425", "this worker has another release", remedy)
    threads: dict[str, int] = client.nthreads()
    return sum(threads.values())
