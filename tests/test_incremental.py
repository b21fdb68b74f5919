"""A rebuild after any edits gives the bytes of a clean build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.edits import differing, settled

SEQUENCES = 5
"""As many as take a few seconds; ``python -m tests.benchmarks.edits 200`` runs more."""

EDITIONS = 40
"""As many as take a few seconds, of one folder."""


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_a_sequence_of_edits_gives_the_bytes_of_a_clean_build(tmp_path: Path, seed: int):
    assert differing(tmp_path, seed) == []


def test_an_edition_is_the_same_whatever_editions_a_process_knows(tmp_path: Path):
    for told, anew in settled(tmp_path, seed=1, editions=EDITIONS):
        assert told == anew
