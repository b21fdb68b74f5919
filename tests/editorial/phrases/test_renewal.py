"""Candidates, and where they stand, are the same whatever is known of the edition before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from builder.editorial.phrases import renewal
from builder.editorial.phrases.candidates import Candidates
from builder.editorial.terms.wording import Wording
from builder.memo import Memo, Table, key
from tests.editorial.articles import FOLDER, analyse

NAMES = ("lifting bridge", "bearing", "plum blossom", "straw fires", "frost")
ANALYSES = [analyse(each, NAMES) for each in FOLDER]
DIGESTS = [key(each.id.encode()) for each in FOLDER]

editions = st.lists(st.sampled_from(range(len(FOLDER))), unique=True, min_size=1)


def _edition(numbers: Sequence[int], tables: dict[str, Table]) -> tuple[Candidates, Candidates]:
    """The candidates of some articles as they are read, and as they were without a memo."""
    articles, analyses = [FOLDER[each] for each in numbers], [ANALYSES[each] for each in numbers]
    digests = [DIGESTS[each] for each in numbers]
    wording = Wording.of([each.terms for each in analyses])
    memo = Memo(tables, {article.id: own for article, own in zip(articles, digests, strict=True)})
    held = renewal.read(articles, analyses, wording, digests, memo)
    return held, Candidates.of(articles, analyses, wording)


def _told(held: Candidates) -> list[object]:
    printed, places = held.printed, held.places
    texts = [*held.languages], [*held.names], [*held.forms]
    own = held.starts, held.keys, held.scores
    said = printed.starts, printed.forms, printed.counts
    rows = (*own, *said, places.starts, places.begins, places.ends)
    return [*texts, *((each.dtype, each.tolist()) for each in rows)]


def _standing(held: Candidates) -> list[set[tuple[int, int]]]:
    index = held.index
    pairs = index.verbatim(), index.holders(), index.holders(np.arange(len(held.names)) % 2 == 0)
    return [{*zip(*(each.tolist() for each in some), strict=True)} for some in pairs]


@given(st.lists(editions, min_size=2, max_size=4))
def test_articles_that_come_go_and_move_have_the_candidates_of_a_first_edition(
    every: list[list[int]],
):
    tables: dict[str, Table] = {}
    for numbers in every:
        read, anew = _edition(numbers, tables)

        assert _told(read) == _told(anew)
        assert _standing(read) == _standing(anew)
