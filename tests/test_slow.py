"""A file that took too long once is tried again: nothing that the clock decided is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder import cli
from builder.cache import Cache
from builder.errors import TOO_SLOW
from builder.pipeline import Assembling, Built, build
from builder.renewal import renew
from builder.settings import Settings
from builder.sources import reading
from builder.sources.time_limit import TooSlow
from tests.files import read_files
from tests.test_renew import write_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


@pytest.fixture
def slow_machine() -> Iterator[pytest.MonkeyPatch]:
    """A machine on which the third file takes too long."""
    real = reading._article

    def article(source, *rest):
        if source.path == "Sellmouth.txt":
            raise TooSlow
        return real(source, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_article", article)
        yield patch


def again(content: Path) -> Built:
    with Cache(content.parent / "cache") as store:
        return renew(content, content.parent / "site", Settings(), Assembling(store=store))


def codes(built: Built) -> set[str]:
    return {each.code for each in built.outline.problems}


def test_it_is_an_article_as_soon_as_the_machine_is_quick(
    content: Path, slow_machine: pytest.MonkeyPatch, tmp_path: Path
):
    slow, still_slow = again(content), again(content)
    slow_machine.undo()
    quick = again(content)
    build(content, tmp_path / "clean", Settings(), Assembling())

    assert TOO_SLOW in codes(slow) & codes(still_slow)
    assert (slow.outline.articles, quick.outline.articles) == (2, 3)
    assert TOO_SLOW not in codes(quick)
    assert read_files(tmp_path / "site") == read_files(tmp_path / "clean")


def test_the_same_call_does_not_repeat_what_it_said(
    content: Path,
    slow_machine: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):
    call = ["build", str(content), "-o", str(tmp_path / "site"), "--workers", "1"]
    call += ["--cache", str(tmp_path / "cache")]
    for _ in range(2):
        cli.main(call)
    slow = capsys.readouterr()
    slow_machine.undo()
    cli.main(call)

    assert TOO_SLOW in slow.out + slow.err
    assert "3 articles" in capsys.readouterr().out


def test_the_other_files_are_kept(
    content: Path, slow_machine: pytest.MonkeyPatch, monkeypatch: pytest.MonkeyPatch
):
    again(content)
    slow_machine.undo()
    read: list[str] = []
    real = reading._article

    def article(source, *rest):
        read.append(source.path)
        return real(source, *rest)

    monkeypatch.setattr(reading, "_article", article)
    again(content)

    assert read == ["Sellmouth.txt"]
