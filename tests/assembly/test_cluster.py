"""The same outcomes from a Dask cluster, also when a worker is killed."""

from __future__ import annotations

import importlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.assembly import cluster
from builder.assembly.batch import Assembling, understand_all
from builder.assembly.outcomes import Outcome
from builder.errors import UsageError
from builder.model import Source
from builder.pipeline import build
from builder.settings import Settings
from tests.benchmarks.corpus import make, write
from tests.files import read_files

distributed: Any = pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(os.name == "nt", reason="the worker is killed by a signal"),
]

SOURCES = [Source(each.path, each.data) for each in make(24)]


def outcomes(how: Assembling) -> list[Outcome]:
    with understand_all(SOURCES, Settings(), how) as found:
        return list(found)


@pytest.fixture(scope="module")
def local() -> list[Outcome]:
    return outcomes(Assembling())


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A scheduler with two worker processes that find this program where this process does."""
    root = Path(__file__).parent.parent
    monkeypatch.setenv("PYTHONPATH", str(root))
    running = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    )
    yield running
    running.close()


def test_a_cluster_gives_what_this_process_gives(workers: Any, local: list[Outcome]):
    with cluster.connected(workers.scheduler_address) as (executor, count):
        how = Assembling(count, executor=executor)

        assert count == 2
        assert outcomes(how) == local


def test_the_work_of_a_killed_worker_is_done_by_another(workers: Any, local: list[Outcome]):
    with cluster.connected(workers.scheduler_address) as (executor, count):
        victim = next(iter(workers.workers.values())).pid
        killed: list[int] = []

        def kill(_: str, done: int, total: int) -> None:
            if not killed and done < total:
                os.kill(victim, signal.SIGKILL)
                killed.append(done)

        how = Assembling(count, executor=executor, progress=kill)

        assert outcomes(how) == local
        assert killed


def site_of(content: Path, output: Path, how: Assembling) -> dict[str, bytes]:
    """Path -> bytes of every file of the site that a build makes."""
    build(content, output, Settings(), how)
    return read_files(output)


@pytest.mark.parametrize("killed", [False, True], ids=["all live", "one is killed"])
def test_the_whole_site_is_the_same_bytes(workers: Any, killed: bool, tmp_path: Path):
    for each in make(24):
        write(tmp_path / "content", each)
    alone = site_of(tmp_path / "content", tmp_path / "alone", Assembling())
    victims = [next(iter(workers.workers.values())).pid] if killed else []

    def kill(_: str, done: int, total: int) -> None:
        if victims and done < total:
            os.kill(victims.pop(), signal.SIGKILL)

    with cluster.connected(workers.scheduler_address) as (executor, count):
        how = Assembling(count, executor=executor, progress=kill)
        together = site_of(tmp_path / "content", tmp_path / "together", how)

    assert not victims
    assert len(together) > 24
    assert together == alone


def test_a_worker_with_other_code_is_refused(workers: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "PACKAGES", ("pytest",))

    with (
        pytest.raises(UsageError, match="another release") as caught,
        cluster.connected(workers.scheduler_address),
    ):
        pass

    assert caught.value.problem.code == "E425"


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cluster, "SECONDS", 1)

    with pytest.raises(UsageError, match="no scheduler answers"), cluster.connected("127.0.0.1:1"):
        pass


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch):
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(cluster, "import_module", missing)

    with pytest.raises(UsageError, match="not installed"), cluster.connected("127.0.0.1:1"):
        pass

    assert importlib.import_module("distributed") is distributed
