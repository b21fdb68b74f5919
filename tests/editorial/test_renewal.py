"""Many editions of a folder in one process, which keeps what it found out of each."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from builder.editorial.grouping.groups import Groups
from builder.model import Briefing
from builder.pipeline import Assembling, brief
from builder.settings import Settings
from tests.benchmarks import edits
from tests.benchmarks.corpus import make, write

ARTICLES, EDITIONS = 48, 30


def test_each_edition_is_what_it_would_be_by_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    grouped: list[Groups] = []
    of = Groups.of

    def told(*given: Any) -> Groups:
        grouped.append(of(*given))
        return grouped[-1]

    def edited(how: Assembling) -> tuple[Briefing, Groups]:
        return brief(tmp_path, Settings(), how), grouped.pop()

    monkeypatch.setattr(Groups, "of", told)
    for each in make(ARTICLES):
        write(tmp_path, each)
    chance, living = random.Random(1), Assembling(kept={})
    for _ in range(EDITIONS):
        edit = chance.choice((edits.add, edits.change, edits.shorten, edits.rename, edits.delete))
        edit(tmp_path, chance)

        found, alone = edited(living), edited(Assembling(kept=dict(living.kept or {})))

        assert found == alone
