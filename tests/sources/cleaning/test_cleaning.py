from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Block, Draft, Format
from builder.settings import CleanRule
from builder.sources import text
from builder.sources.cleaning import Cleaned, clean, fingerprint

HEADLINE = "Harbour opens its new tide gate to the sea"
PARAGRAPHS = (
    "The harbour opened its new tide gate on Monday, two years later than the council had planned.",
    "The gate keeps the highest tides out of the old town, whose cellars were flooded six times.",
    "Engineers say that the gate closes in eleven minutes and can be opened by hand if it must be.",
    "The council paid nine million for it, a third of which came from the towns along the river.",
)
FURNITURE = (
    "Home",
    "Share",
    "Advertisement",
    "Leave a Reply",
    "Related articles",
    "Five walks for a long weekend",
    "Subscribe to our newsletter",
    "© 2022 Harbour News. All rights reserved.",
    "3 May 2022",
    "By Anna Kerr",
)


def draft(*texts: str, kind: Format = "text") -> Draft:
    blocks = tuple(Block(each, ((0, 2 * at + 1),)) for at, each in enumerate(texts))
    return Draft("page", kind, blocks)


def cleaned(*texts: str, **options: object) -> Cleaned:
    return clean(draft(*texts), **{"title": None, "language": "en", **options})  # type: ignore[arg-type]


def kept(page: Draft, found: Cleaned) -> list[str]:
    return [page.blocks[at].text for at in found.kept]


def test_every_block_has_one_place():
    found = cleaned("Home", HEADLINE, "Share", *PARAGRAPHS, "Leave a Reply")

    places = [found.headline, *found.kept, *(at for at, _ in found.removed)]
    assert sorted(place for place in places if place is not None) == list(range(8))
    assert found.headline == 1


def test_a_title_from_elsewhere_names_the_headline():
    found = cleaned("Harbour News", "Tide gate opens", *PARAGRAPHS, title="Tide gate opens")

    assert found.headline == 1
    assert found.removed == ((0, "before-the-article"),)


def test_what_a_parser_dropped_stays_out_under_its_rule():
    page = Draft(
        "page",
        "html",
        (
            Block("Home and away", ((0, 1),), dropped="html-navigation"),
            *draft(*PARAGRAPHS).blocks,
        ),
    )
    found = clean(page, title=None, language="en")

    assert (0, "html-navigation") in found.removed
    assert found.kept == (1, 2, 3, 4)


def test_a_line_that_the_publisher_always_prints_goes():
    line = "The harbour is where this town has always looked, and this is its paper."
    page = draft(HEADLINE, *PARAGRAPHS, line)
    found = clean(page, title=None, language="en", recurring=frozenset({fingerprint(line)}))

    assert found.removed == ((5, "recurring"),)


def test_an_editor_may_drop_a_line():
    rules = [CleanRule(drop_line=r"The council paid .*")]
    found = cleaned(HEADLINE, *PARAGRAPHS, rules=rules)

    assert found.removed == ((4, "user-rule"),)


def test_an_editor_may_keep_a_line_and_keeping_wins():
    rules = [CleanRule(drop_line=r"Advert.*"), CleanRule(keep_line=r"Advertisement")]
    page = (HEADLINE, *PARAGRAPHS[:2], "Advertisement", *PARAGRAPHS[2:])

    assert (3, "advertisement") in cleaned(*page).removed
    assert cleaned(*page, rules=rules).removed == ()


def test_parsed_pages_keep_what_a_scraped_page_would_lose():
    lines = ("Summary", *PARAGRAPHS, "Where to read on", "A map of the harbour", "The old gate")
    page = draft(*lines, kind="markdown")

    assert clean(page, title=HEADLINE, language="en").removed == ()


@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_parsed_pages_lose_what_is_surely_furniture(kind: Format):
    page = draft(*PARAGRAPHS, "Leave a Reply", "Share", kind=kind)
    found = clean(page, title=HEADLINE, language="en")

    assert kept(page, found) == list(PARAGRAPHS)


@pytest.mark.parametrize("name", ["Harbour Press Agency", "Anna Kerr and Paul de Wit"])
def test_a_name_alone_below_the_last_sentence_goes(name: str):
    page = draft(HEADLINE, *PARAGRAPHS, name, kind="markdown")
    found = clean(page, title=HEADLINE, language="en")

    assert kept(page, found) == list(PARAGRAPHS)
    assert found.removed == ((5, "byline"),)


def test_a_line_between_two_paragraphs_is_no_signature():
    page = draft(HEADLINE, *PARAGRAPHS[:2], "Anna Kerr", *PARAGRAPHS[2:], kind="markdown")
    found = clean(page, title=HEADLINE, language="en")

    assert "Anna Kerr" in kept(page, found)


def test_a_page_of_furniture_alone_is_not_an_article():
    assert cleaned("Home", "Share", "Leave a Reply").kept == ()


def test_a_page_of_one_line_is_kept():
    assert cleaned("The gate is open.").kept == (0,)


def test_a_page_without_blocks_is_cleaned():
    assert cleaned() == Cleaned(None, (), ())


def test_a_page_in_an_unknown_language_is_cleaned_by_its_shape():
    page = draft("Home", HEADLINE, *PARAGRAPHS, "Related articles", "Five walks", "Six walks")

    assert kept(page, clean(page, title=None, language=None)) == list(PARAGRAPHS)


def test_a_fingerprint_minds_neither_case_nor_marks():
    assert fingerprint("Read NEXT: the Gate’s story!") == fingerprint("read next the gate's story")
    assert fingerprint("Volume 3") != fingerprint("Volume 4")


AROUND = st.lists(st.sampled_from((HEADLINE, *FURNITURE)), max_size=6)


@settings(max_examples=80, deadline=None)
@given(AROUND, AROUND, AROUND)
def test_cleaning_twice_is_cleaning_once(above: list[str], inside: list[str], below: list[str]):
    page = draft(*above, *PARAGRAPHS[:2], *inside, *PARAGRAPHS[2:], *below)
    first = clean(page, title=HEADLINE, language="en")
    headline = [] if first.headline is None else [HEADLINE]
    rest = draft(*headline, *kept(page, first))
    second = clean(rest, title=HEADLINE, language="en")

    assert kept(rest, second) == kept(page, first)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_block_of_any_page_has_one_place(lines: list[str]):
    page = text.parse("page.txt", "\n\n".join(lines))
    found = clean(page, title=None, language=None)

    places = [*([] if found.headline is None else [found.headline]), *found.kept]
    places += [at for at, _ in found.removed]
    assert sorted(places) == list(range(len(page.blocks)))
    assert all(rule for _, rule in found.removed)


def test_a_page_of_fifty_thousand_lines_is_parted_whole():
    page = text.parse("page.txt", "\n\n".join([*PARAGRAPHS, *FURNITURE] * 3_600))
    found = clean(page, title=None, language="en")

    parts = len(found.kept) + len(found.removed) + (found.headline is not None)
    assert parts == len(page.blocks)
