"""A site whose copies, origins, stories or notes are not as they say is told so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.check import check
from tests.check.sites import Data, codes, data_of, row, sealed
from tests.files import assembled
from tests.site.wires import REPRINT, WIRE, files


def story(data: Data) -> Data:
    found: Data = next(each for each in data["stories"] if WIRE.id in each["articles"])
    return found


def test_a_whole_site_has_no_problem():
    assert list(check(sealed(files()))) == []


def forget_copy(data: Data) -> None:
    row(data, WIRE.id)["copies"].remove(REPRINT.id)


def claim_copy(data: Data) -> None:
    row(data, WIRE.id)["copies"].append(data["articles"][0]["id"])


def count_copy(data: Data) -> None:
    story(data)["articles"].append(REPRINT.id)


def lead_with_copy(data: Data) -> None:
    data["leads"][0]["articles"].append(REPRINT.id)


def overstate(data: Data) -> None:
    row(data, REPRINT.id)["likeness"] = 0.99


def count_twice(data: Data) -> None:
    story(data)["origins"].append({"name": "Nobody", "articles": [], "only": []})


def move_article(data: Data) -> None:
    first, second = story(data)["origins"][:2]
    first["articles"], second["articles"] = second["articles"], first["articles"]


def overcount_lead(data: Data) -> None:
    data["leads"][0]["origins"] += 1


def invent_cell(data: Data) -> None:
    story(data)["digest"][0]["sentence"] = "s-ffff"


def lone_cell(data: Data) -> None:
    point = story(data)["points"][0]
    kept = next(index for index, cell in enumerate(point) if cell)
    story(data)["points"][0] = [cell if at == kept else None for at, cell in enumerate(point)]


def swap_cells(data: Data) -> None:
    story(data)["points"][0].reverse()


def relate(data: Data) -> None:
    story(data)["related"] = [{"id": "e-none", "score": 0.5, "because": ["tide"]}]


def astray(data: Data) -> None:
    data["notes"][0]["evidence"][0]["sentence"] = "s-ffff"


@pytest.mark.parametrize(
    ("alter", "code"),
    [
        (forget_copy, "C160"),
        (claim_copy, "C160"),
        (count_copy, "C161"),
        (lead_with_copy, "C161"),
        (overstate, "C162"),
        (count_twice, "C164"),
        (move_article, "C164"),
        (overcount_lead, "C164"),
        (invent_cell, "C165"),
        (lone_cell, "C165"),
        (swap_cells, "C165"),
        (relate, "C167"),
        (astray, "C168"),
    ],
)
def test_altered_data_is_told(alter: Callable[[Data], None], code: str):
    data = data_of(files())
    alter(data)

    assert code in codes(files(), data)


@pytest.mark.parametrize(
    ("page", "old", "new", "code"),
    [
        ("copy", b"Our own ferry was not among them", b"Our ferry was among them", "C143"),
        ("copy", b'class="said" href="#', b'class="gone" href="#', "C163"),
        ("story", b'class="said"', b'class="gone"', "C165"),
        ("story", b"half open on Monday", b"shut on Monday", "C143"),
    ],
)
def test_altered_pages_are_told(page: str, old: bytes, new: bytes, code: str):
    data = data_of(files())
    path = row(data, REPRINT.id)["url"] if page == "copy" else story(data)["url"]
    body = files()[path]
    assert old in body

    assert code in codes({**files(), path: body.replace(old, new)}, data)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [("kept", "copy", "C163"), ("story", "kept", "C166"), ("kept", "story", "C166")],
)
def test_a_missing_link_is_told(start: str, end: str, code: str):
    data = data_of(files())
    paths = {
        "kept": row(data, WIRE.id)["url"],
        "copy": row(data, REPRINT.id)["url"],
        "story": story(data)["url"],
    }
    name = paths[end].rpartition("/")[2].encode()
    body = files()[paths[start]].replace(name, paths[start].rpartition("/")[2].encode())

    assert code in codes({**files(), paths[start]: body}, data)


def test_a_note_that_does_not_lead_to_the_sentence_it_names_is_told():
    data = data_of(files())
    note = data["notes"][0]
    path = next((each["url"] for each in data["stories"] if each["id"] == note["story"]), "")
    body = files()[path or "index.html"]
    cited = f"#{note['evidence'][0]['sentence']}".encode()
    assert cited in body

    assert "C168" in codes({**files(), path or "index.html": body.replace(cited, b"#main")}, data)


def test_stories_that_are_related_without_a_reason_are_told():
    data = data_of(files())
    first, second = (each["id"] for each in data["stories"][:2])
    for each, other in zip(data["stories"], (second, first), strict=False):
        each["related"] = [{"id": other, "score": 0.5, "because": []}]

    assert "C167" in codes(files(), data)


def test_an_excerpt_of_a_long_report_need_not_show_all_that_it_leaves_out(tmp_path: Path):
    sentences = [
        f"Lock keeper number {at} of the canal {word}ed gate {at + 3} before the {at * 7}th barge."
        for at, word in enumerate(("open", "mend", "paint", "lower", "count") * 40)
    ]
    paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
    whole = "\n\n".join(paragraphs)
    excerpt = "\n\n".join(paragraphs[-4:])
    own = "The museum of the canal has kept none of these gates, its warden said on Tuesday."
    (tmp_path / "whole.txt").write_text(f"The keepers of the canal\n\n{whole}\n", "utf-8")
    (tmp_path / "part.txt").write_text(f"Keepers of a canal\n\n{excerpt}\n\n{own}\n", "utf-8")
    files = assembled(tmp_path)
    (copy,) = (each for each in data_of(files)["articles"] if each["copy_of"])

    assert "Keepers of a canal" in copy["title"]
    assert own in copy["text"]
    assert list(check(sealed(files))) == []
