"""Texts that repeat one thing take no more time than they are long."""

from __future__ import annotations

import pytest

from builder.analysis import analyse, detect
from builder.model import Source
from builder.settings import Settings
from builder.sources.reading import read
from tests.fuzz.hang import limited

LENGTH = 100_000
"""Bytes. Each takes a second or two; what looks back at all before took minutes."""

REPEATED = (
    "18 August ",
    "18 August 2023, ",
    "Aug. 18, ",
    "2023-",
    "on Monday, ",
    "1万",
    "|a|\n",
    "« a b c d e f », a dit A. B., ",
    "« a b c d e f ». ",
)


@pytest.mark.parametrize("repeated", REPEATED)
def test_what_is_said_again_and_again_is_analysed_in_good_time(repeated: str):
    settings = Settings()
    data = (repeated * LENGTH).encode()[:LENGTH].decode("utf-8", "ignore").encode()

    with limited():
        article = read(Source("x.txt", data), settings, detect=detect)
        found = analyse(article, summary=settings.summary, keyphrases=settings.keyphrases)

    assert found.sentences
