"""Borrowed texts: what is made of agencies' reports is no origin beside them."""

from __future__ import annotations

from msgspec.structs import replace

from builder.editorial.copies import carriers
from builder.model import Article, Origin
from tests.editorial.articles import analyses, article

WEIR = (
    "The locks at Harrow Weir were shut on Tuesday after divers found a crack eleven metres long.",
    "The chief engineer said that it had opened in the frost and had grown with each tide since.",
    "Thirty-eight barges with grain and gravel lay above the lock at dusk, and more will come.",
    "Skippers asked for nine hundred crowns a day for every vessel that is held up by the repair.",
)
QUEUE = (
    "Sixty people will be sent home from the mills at Selm, as no grain has come down the river.",
    "A floating dam could be towed from the port within a week, officials of the authority think.",
    "Freight trains may carry a third of what the barges do, the railway of the region calculates.",
    "Only in the spring of two earlier years was the weir ever closed for longer than a weekend.",
)
TAIL = (
    "Divers will go down again on Thursday with a camera and a lamp that were lent by the navy.",
    "In eighteen months three of five gates are to be replaced, for which the money is at hand.",
)
OWN = (
    "Our reporter watched from the bridge as crews played cards under tarpaulins in the rain.",
    "The baker of the lower town has begun to sell bread from a rowing boat, at twice the price.",
    "Nobody at the town hall would say who had last looked at the gate, or when, or with what.",
    "The council meets in the school on Friday evening, and the doors will be open to everybody.",
)


def parted(*articles: Article) -> list[Origin]:
    pairs = list(zip(articles, analyses(articles), strict=True))
    return list(carriers.part(pairs, [frozenset()] * len(pairs), {}).origins)


def printed(publisher: str, *paragraphs: str) -> Article:
    return article(f"{publisher}.txt", publisher, *paragraphs, publisher=publisher)


WIRES = (printed("AP", *WEIR, *TAIL), printed("Reuters", *QUEUE))
MERGED = (WEIR[0], QUEUE[0], WEIR[2], QUEUE[1], WEIR[3])


def test_two_agencies_merged_are_the_one_with_the_most_of_it():
    assert parted(*WIRES, printed("Post", *MERGED))[2] == Origin("AP", "copy")


def test_a_text_most_of_which_an_agency_wrote_is_the_agencys():
    report = printed("Post", *WEIR[:3], *OWN[:1])

    assert parted(*WIRES, report)[2] == Origin("AP", "copy")


def test_a_report_of_ones_own_with_an_agencys_background_stays_ones_own():
    assert parted(*WIRES, printed("Post", *OWN, *WEIR[2:]))[2] == Origin("Post", "own")


def test_a_text_of_two_halves_stays_ones_own():
    assert parted(*WIRES, printed("Post", *WEIR[:2], *OWN[:2]))[2] == Origin("Post", "own")


def test_copies_of_such_a_text_go_with_it():
    found = parted(*WIRES, printed("Post", *MERGED), printed("Echo", *MERGED))

    assert [each.name for each in found] == ["AP", "Reuters", "AP", "AP"]


def test_another_agency_stays_what_it_says_it_is():
    other = replace(printed("Post", *MERGED), author="AFP")

    assert parted(*WIRES, other)[2] == Origin("AFP", "author")


def test_what_two_papers_share_is_told_of_neither():
    papers = (printed("Star", *WEIR), printed("Echo", *WEIR[:2], *OWN[:1], *QUEUE[:1]))

    assert [each.name for each in parted(*papers)] == ["Star", "Echo"]
