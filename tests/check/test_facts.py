"""Figures, dates, quotations: each alteration of a site is named with its code and place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from builder.check import CHECKS, check, facts
from builder.check.site import read
from tests.check.sites import SMALL, sealed

FRONT, DATA = "index.html", "briefing.json"
TEXT = json.loads(SMALL[DATA])["articles"][0]["text"]
SENTENCE = "The gate turns each tide into power for nine thousand homes, said Mayor Ilse Brandt."


def place(text: str) -> dict[str, int]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text)}


FIGURE: dict[str, Any] = {
    "sentence": "s-1001",
    "text": "nine thousand homes",
    "qualifier": "",
    "number": "nine thousand",
    "unit": "",
    "thing": "homes",
    "amount": "9000",
    **place("nine thousand homes"),
}
DATE = {
    "sentence": "s-1000",
    "text": "on Monday",
    "value": None,
    "rule": None,
    **place("on Monday"),
}
QUOTATION = {
    "sentence": "s-1001",
    "text": "each tide into power",
    "speaker": "Mayor Ilse Brandt",
    "speaker_start": place("Mayor Ilse Brandt")["start"],
    "speaker_end": place("Mayor Ilse Brandt")["end"],
    **place("each tide into power"),
}


def site(
    figure: dict[str, Any] | None = None,
    date: dict[str, Any] | None = None,
    quotation: dict[str, Any] | None = None,
) -> dict[str, bytes]:
    """The small site with one fact of each kind, in its data and on its front page."""
    edition = json.loads(SMALL[DATA])
    edition["articles"][0]["figures"] = [{**FIGURE, **(figure or {})}]
    edition["articles"][0]["dates"] = [{**DATE, **(date or {})}]
    edition["articles"][0]["quotations"] = [{**QUOTATION, **(quotation or {})}]
    at = f"a-1111 {FIGURE['start']} {FIGURE['end']}"
    marked = SENTENCE.replace(FIGURE["text"], f'<mark data-place="{at}">{FIGURE["text"]}</mark>')
    item = (
        f'<ul><li><b data-place="{at}">nine thousand homes</b> '
        f'<a class="said" href="articles/tide.html#s-1001">{marked}</a></li></ul>'
    )
    front = SMALL[FRONT].replace(b"</body>", f"{item}</body>".encode())
    return {**SMALL, FRONT: front, DATA: json.dumps(edition).encode()}


def codes(files: dict[str, bytes]) -> set[tuple[str, str]]:
    held = read(files)
    return {
        (each.code, each.where.partition(":")[0])
        for ask in (facts.check_facts, facts.check_numbers, facts.check_places)
        for each in ask(held)
    }


def broken(old: str, new: str) -> dict[str, bytes]:
    files = site()
    assert old.encode() in files[FRONT]
    return {**files, FRONT: files[FRONT].replace(old.encode(), new.encode(), 1)}


def test_a_site_whose_facts_stand_where_they_should_has_no_problem():
    assert codes(site()) == set()
    assert list(check(sealed(site()))) == []


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (site(figure={"text": "ten thousand homes"}), "C171"),
        (site(figure={"start": FIGURE["start"] + 1}), "C171"),
        (site(date={"text": "on Sunday"}), "C171"),
        (site(quotation={"text": "each tide into light"}), "C171"),
        (site(quotation={"speaker": "Mayor Ilse Brand"}), "C171"),
        (site(figure={"sentence": "s-1000"}), "C172"),
        (site(date={"sentence": "s-9999"}), "C172"),
        (site(quotation={"speaker_start": 0, "speaker_end": 3}), "C172"),
        (site(date={"start": -4, "end": 2}), "C172"),
        (site(figure={"number": "ninety"}), "C173"),
        (site(figure={"qualifier": "at least"}), "C173"),
    ],
)
def test_an_altered_fact_in_the_data_is_named(files: dict[str, bytes], code: str):
    assert (code, DATA) in codes(files)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (f'"a-1111 {FIGURE["start"]} {FIGURE["end"]}"', '"a-1111 nine"', "C174"),
        ('<b data-place="a-1111 ', '<b data-place="a-7777 ', "C174"),
        (">nine thousand homes</b>", ">ninety thousand homes</b>", "C175"),
        ("<li><b", "<li><p>nothing</p></li><li><b", ""),
    ],
)
def test_an_altered_fact_on_a_page_is_named(old: str, new: str, code: str):
    assert codes(broken(old, new)) == ({(code, FRONT)} if code else set())


def test_a_fact_beside_another_sentence_than_its_own_is_named():
    files = site()
    before, _, after = files[FRONT].rpartition(b"#s-1001")

    assert codes({**files, FRONT: before + b"#s-1000" + after}) == {("C176", FRONT)}


def test_the_checks_of_facts_are_asked():
    asked = {ask.__name__ for ask in CHECKS}

    assert {"check_facts", "check_numbers", "check_places"} <= asked


@pytest.mark.parametrize("name", ["figures", "dates", "quotations"])
@pytest.mark.parametrize("value", [[1], [None], [{}], {}, "x"])
def test_facts_of_a_wrong_shape_are_a_problem_and_no_crash(name: str, value: object):
    edition = json.loads(SMALL[DATA])
    edition["articles"][0][name] = value

    assert list(check(sealed({**SMALL, DATA: json.dumps(edition).encode()})))
