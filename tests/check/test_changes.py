"""A site that says of an earlier edition what is not so is told so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.check.sites import Data, codes, data_of
from tests.site.later import files


def found(told: Data, *without: str) -> set[str]:
    return codes({k: v for k, v in files().items() if k not in without}, told)


def invent(told: Data) -> None:
    told["changes"]["new"].append("a-none")


def forget_story(told: Data) -> None:
    told["changes"]["stories"].clear()


def tell_twice(told: Data) -> None:
    told["changes"]["quiet"].append(told["changes"]["stories"][0])


def overcount(told: Data) -> None:
    told["changes"]["grown"][0]["origins"] += 1


def join_other(told: Data) -> None:
    told["changes"]["grown"][0]["joined"].append(told["articles"][-1]["id"])


def gain_sentence(told: Data) -> None:
    name = told["articles"][0]["id"]
    told["changes"]["rewritten"].append(
        {"article": name, "title_before": "", "added": ["s-ffff"], "dropped": []}
    )


def be_joined(told: Data) -> None:
    told["stories"][0]["joined"] = ["a-none"]


def less(told: Data) -> None:
    story = next(each for each in told["stories"] if "history" in each)
    story["history"][0]["articles"] = -1


def call_new(told: Data) -> None:
    lead = next(each for each in told["leads"] if not each["news"])
    lead["news"] = "new"


@pytest.mark.parametrize(
    "change",
    [
        invent,
        forget_story,
        tell_twice,
        overcount,
        join_other,
        gain_sentence,
        call_new,
        be_joined,
        less,
    ],
)
def test_what_is_not_so_is_told(change: Callable[[Data], None]):
    told = data_of(files())

    change(told)

    assert "C179" in found(told)


def test_a_missing_page_is_told():
    assert "C179" in found(data_of(files()), "changes.html")


def test_what_is_so_is_not_told():
    assert "C179" not in found(data_of(files()))
