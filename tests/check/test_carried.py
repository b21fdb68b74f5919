"""The forms to carry away are held against the edition, down to the publisher of a sentence."""

from __future__ import annotations

import pytest

from builder.check import check, foreign_links
from builder.check.carried import READERS
from tests.check.sites import CONTENT, PUBLISHED, SMALL, broken, sealed
from tests.site import wires


def codes(files: dict[str, bytes]) -> set[tuple[str, str]]:
    return {(each.code, each.where) for each in check(sealed(files), raw=CONTENT)}


@pytest.mark.parametrize("path", READERS)
def test_a_form_that_is_missing_is_told(path: str):
    files = {each: body for each, body in SMALL.items() if each != path}

    assert ("C189", path) in codes(files)


@pytest.mark.parametrize("path", READERS)
def test_another_publisher_below_a_sentence_is_told(path: str):
    site = dict(wires.files())
    lead = site[path].decode().index("Harbour Post, 14 August 2023")
    body = site[path].decode()
    altered = body[:lead] + body[lead:].replace("Harbour Post", "Coast Gazette", 1)

    assert {each.code for each in check(sealed(site))} == set()
    assert "C201" in {each.code for each in check(sealed({**site, path: altered.encode()}))}


@pytest.mark.parametrize("path", READERS)
def test_other_lead_points_than_the_editions_are_told(path: str):
    old = '"leads": [\n  {\n   "article": "a-1111",\n   "sentence": "s-100'
    site = broken("briefing.json", f"{old}1", f"{old}0")

    assert ("C206", path) in codes(site)


def test_the_sites_own_address_is_none_of_others():
    assert not [each for each in foreign_links(PUBLISHED) if each.startswith("https://brief.")]
