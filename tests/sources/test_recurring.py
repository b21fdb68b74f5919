"""Lines that recur in a folder, and what copies of an article do not prove."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builder.analysis import detect
from builder.model import Source
from builder.settings import Settings
from builder.sources import read
from builder.sources.recurring import recurring

BODIES = (
    "The ferry to Torvik will stop at Easter, the council decided after a debate of nine hours.",
    "Two bakers in Sandhaven have fallen out over the recipe for a bun that neither invented.",
    "A storm tore the roof off the tannery, and forty pigeons have moved in since then.",
    "The choir of Halvard sang for a night and a day to pay for the new bell of the chapel.",
)
MORE = "People had gathered long before, and many of them said that they would come again soon."


def page(body: str, title: str = "Ferry to Torvik stops at Easter") -> str:
    lines = ("The Skerry Lantern", "Berths & Boats", title, body, MORE, "Lantern Wharf, Pier 2")
    return "\n".join(lines)


def files(*texts: str, folder: str = "lantern") -> list[Source]:
    return [Source(f"{folder}/{at}.txt", text.encode()) for at, text in enumerate(texts)]


def test_a_line_of_three_files_recurs():
    found = recurring(files(*(page(body, body[:24]) for body in BODIES)))

    assert {"the skerry lantern", "berths boats", "lantern wharf pier 2"} <= found["lantern/0.txt"]
    assert not any(body[:24].lower() in lines for body in BODIES for lines in found.values())


def test_two_files_or_files_of_several_folders_prove_nothing():
    pages = [page(body, body[:24]) for body in BODIES]

    assert recurring(files(*pages[:2])) == {}
    assert recurring([*files(*pages[:2]), *files(*pages[2:], folder="other")]) == {}


def test_copies_of_one_article_prove_nothing():
    copies = files(
        *[page(BODIES[0])] * 3, *(f"{body}\nSigned by {body[:9]}" for body in BODIES[1:])
    )
    others = files(*(f"Nothing else here {at}." for at in range(9)), folder="lantern/more")

    found = recurring([*copies, *others])

    assert "ferry to torvik stops at easter" not in found.get("lantern/0.txt", frozenset())


def test_copies_that_are_most_of_a_folder_prove_nothing_either():
    copies = [f"{BODIES[0]}\n{MORE}\nBy House {at}" for at in range(3)]

    assert recurring(files(*copies)) == {}
    assert recurring(files(*copies, *BODIES[1:3])) == {}


def test_a_paragraph_below_every_article_recurs():
    pages = [f"{body}\n{body.upper()}\n{MORE}" for body in BODIES]

    assert all(MORE[:30].lower() in " ".join(lines) for lines in recurring(files(*pages)).values())
    assert len(recurring(files(*pages))) == len(BODIES)


@given(st.permutations(range(len(BODIES))))
def test_the_order_of_the_files_does_not_count(order: list[int]):
    every = files(*(page(body, body[:24]) for body in BODIES))

    assert recurring([every[at] for at in order]) == recurring(every)


def test_lines_that_recur_leave_the_article_and_the_headline_stays():
    every = files(*(page(body, f"{body[:23].strip()} again") for body in BODIES))
    lines = recurring(every)
    article = read(replace(every[1], recurring=lines[every[1].path]), Settings(), detect=detect)

    assert article.title == f"{BODIES[1][:23].strip()} again"
    assert "Lantern Wharf" not in article.text
    assert BODIES[1] in article.text


def test_a_headline_that_every_file_has_is_still_a_headline():
    every = files(*(f"Letters to the editor\n{body}\n{body[::-1]}." for body in BODIES))
    lines = recurring(every)
    article = read(replace(every[0], recurring=lines[every[0].path]), Settings(), detect=detect)

    assert article.title == "Letters to the editor"
