"""What is rehearsed before workers are forked is an article as those that follow."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module, reload

import pytest

from builder.assembly import batch, rehearsal
from builder.assembly.batch import Assembling, understand_all
from builder.assembly.outcomes import load_outcome, understand_packed
from builder.model import Source
from builder.processes import parallel
from builder.settings import Settings

PAGE = b"<!DOCTYPE html><html><body><p>The tide rose.</p></body></html>"


@pytest.mark.parametrize("name", [batch.REHEARSED, batch.REHEARSED_FOR_PAGES])
def test_an_article_is_understood_when_its_module_is_loaded(
    name: str, monkeypatch: pytest.MonkeyPatch
):
    understood: list[bytes] = []

    def keep(source: Source, settings: Settings) -> bytes:
        understood.append(understand_packed(source, settings))
        return understood[-1]

    monkeypatch.setattr(rehearsal, "understand_packed", keep)
    reload(import_module(name))
    outcome = load_outcome(understood[-1], "")
    assert outcome.article is not None
    assert outcome.analysis is not None
    assert outcome.article.title == rehearsal.HEADLINE
    assert outcome.article.publisher == "Tidal Record"
    assert len(outcome.article.blocks) >= len(rehearsal.PARAGRAPHS) - 1
    assert len(outcome.article.removed) >= len(rehearsal.FURNITURE)
    assert outcome.analysis.figures
    assert outcome.analysis.quotations


@pytest.mark.parametrize(("data", "pages"), [(b"The tide rose.", False), (PAGE, True)])
def test_a_page_is_rehearsed_only_for_pages(
    data: bytes, pages: bool, monkeypatch: pytest.MonkeyPatch
):
    loaded: list[str] = []

    def preload(modules: Sequence[str], items: int, *, workers: int) -> None:
        loaded.extend(modules)
        assert (items, workers) == (1, 2)

    monkeypatch.setattr(parallel, "preload", preload)
    source = Source("tide.html" if pages else "tide.txt", data)
    with understand_all([source], Settings(), Assembling(workers=2)) as outcomes:
        assert len([*outcomes]) == 1
    assert batch.REHEARSED in loaded
    assert (batch.REHEARSED_FOR_PAGES in loaded) is pages
