"""A site whose points do not stand side by side as it says is told so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from builder.check import check
from builder.editorial import compose
from builder.settings import Settings
from tests.check.sites import Data, codes, data_of, row, sealed
from tests.editorial.articles import FOLDER, analyses
from tests.editorial.comparison.test_points import LOCKS
from tests.files import rendered


@cache
def files() -> Mapping[str, bytes]:
    """A site whose articles on the locks share a point."""
    articles = (*FOLDER, *LOCKS)
    edition = compose(articles, analyses(articles), Settings())
    return rendered(edition)


def links(told: Data) -> list[Data]:
    """The link of each article on the locks to the other."""
    return [
        next(link for link in row(told, one.id)["related"] if link["id"] == other.id)
        for one, other in (LOCKS, LOCKS[::-1])
    ]


def test_a_whole_site_has_points_and_no_problem():
    one, other = links(data_of(files()))

    assert one["points"] == [each[::-1] for each in other["points"]]
    assert one["points"]
    assert list(check(sealed(files()))) == []


def forget(told: Data) -> None:
    links(told)[1]["points"] = []


def invent(told: Data) -> None:
    for link in links(told):
        for point in link["points"]:
            for cite in point:
                cite["sentence"] = "s-ffff"


def turn(told: Data) -> None:
    for link in links(told):
        link["points"] = [each[::-1] for each in link["points"]]


def lean(told: Data) -> None:
    links(told)[0]["points"][0][0]["after"] = "s-ffff"


def one_voice(told: Data) -> None:
    for each in LOCKS:
        row(told, each.id)["origin"] = {"name": "Harbour Post", "rule": "own"}


@pytest.mark.parametrize("alter", [forget, invent, turn, lean, one_voice])
def test_altered_points_are_told(alter: Callable[[Data], None]):
    told = data_of(files())
    alter(told)

    assert "C177" in codes(files(), told)


def test_a_row_that_lacks_a_side_is_told():
    url = row(data_of(files()), LOCKS[0].id)["url"]
    other = row(data_of(files()), LOCKS[1].id)["url"].rpartition("/")[2]
    sentence = links(data_of(files()))[0]["points"][0][1]["sentence"]
    old = f'class="said" href="{other}#{sentence}"'.encode()
    body = files()[url]
    assert old in body

    assert "C178" in codes({**files(), url: body.replace(old, old.replace(b"said", b"gone", 1))})


def test_a_side_with_other_words_is_told():
    url = row(data_of(files()), LOCKS[0].id)["url"]
    body = files()[url]
    assert body.count(b"told the board that rust") == 1
    altered = body.replace(b"told the board that rust", b"said rust")

    assert "C143" in codes({**files(), url: altered})
