from __future__ import annotations

import pytest

from builder.editorial.likeness.vectors import weigh
from builder.editorial.terms.calendar import kinds, without_dates
from builder.editorial.terms.wording import Wording


def undated(wording: Wording) -> list[int]:
    row: list[int] = without_dates(wording.row, kinds(wording.numbers)).tolist()
    return row


@pytest.mark.parametrize(
    ("terms", "left"),
    [
        ("16 octobr 2012 . planet found", ". . . . planet found"),
        ("paris 5 juillet digu", "paris . . digu"),
        ("aug 18 summit", ". . summit"),
        ("januari 3 storm", ". . storm"),
        ("mars rover lands", "mars rover lands"),
        ("march on capital 2021", "march on capital ."),
        ("fleet 12 ships 1850 tons", "fleet 12 ships 1850 tons"),
        ("5 . mai", "5 . mai"),
        ("", ""),
    ],
)
def test_dates_become_pauses(terms: str, left: str):
    wording = Wording.of([terms])
    names = {number: word for word, number in wording.numbers.items()}

    assert [names[number] for number in undated(wording)] == [*left.split(), "."]


def test_no_date_reaches_over_two_articles():
    wording = Wording.of(["storm 5", "juillet digu"])

    assert undated(wording) == list(wording.row)


def test_a_common_dateline_makes_no_two_articles_alike():
    dated = [f"16 octobr 2012 . {words}" for words in ("planet star", "ferri harbour", "vote law")]

    assert weigh(dated).neighbours() == []
