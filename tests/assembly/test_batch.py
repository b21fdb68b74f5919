"""What is kept of files from one edition to the next changes nothing of the next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from builder.assembly.batch import Assembling, understand_all
from builder.assembly.outcomes import Outcome
from builder.cache import Cache
from builder.model import Source
from builder.settings import Settings

FOOT = "The keeper of the lamp has the key"
BODIES = (
    "The ferry to Torvik will stop at Easter, the council decided after a debate of nine hours.",
    "Two bakers in Sandhaven have fallen out over the recipe for a bun that neither invented.",
    "A storm tore the roof off the tannery, and forty pigeons have moved in since then.",
)


def _files(feet: Sequence[str]) -> list[Source]:
    texts = (f"{body[:24]}\n\n{body}\n\n{foot}\n" for body, foot in zip(BODIES, feet, strict=True))
    return [Source(f"lantern/{at}.txt", text.encode()) for at, text in enumerate(texts)]


def _understood(found: Sequence[Source], how: Assembling) -> list[Outcome]:
    with understand_all(found, Settings(), how) as outcomes:
        return [*outcomes]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_folder_is_looked_at_again_when_one_of_its_files_has_changed(
    tmp_path: Path, is_kept: bool
):
    how = Assembling(kept={}) if is_kept else Assembling(store=Cache(tmp_path))
    told = []
    for last in ("It rained.", FOOT, "It rained."):
        files = _files((FOOT, FOOT, last))
        again = _understood(files, how)

        assert again == _understood(files, Assembling(kept={}))
        told.append({each.rule for one in again if one.article for each in one.article.removed})

    assert ["recurring" in rules for rules in told] == [False, True, False]


def test_a_folder_of_which_no_file_has_changed_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    files = _files((FOOT, FOOT, FOOT))
    with Cache(tmp_path) as store:
        first = _understood(files, Assembling(store=store))
    monkeypatch.setattr("builder.sources.recurring.recurring", None)
    with Cache(tmp_path) as store:
        assert _understood(files, Assembling(store=store)) == first
