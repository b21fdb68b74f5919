"""Pages that lead on otherwise than the edition says are found."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.check.sites import codes
from tests.site.thrice import second

Files = dict[str, bytes]

PAGE, TARGET = next(iter(second().moved.items()))


def remove_page(site: Files) -> None:
    del site[PAGE]


def forget(site: Files) -> None:
    told = json.loads(site["briefing.json"])
    told["moved"] = told["moved"][1:]
    site["briefing.json"] = json.dumps(told).encode()


def chain(site: Files) -> None:
    told = json.loads(site["briefing.json"])
    told["moved"].append({"url": "stories/older.html", "id": "e-0123456789", "to": PAGE})
    site["briefing.json"] = json.dumps(told).encode()
    site["stories/older.html"] = site[PAGE].replace(
        TARGET.rpartition("/")[2].encode(), PAGE.rpartition("/")[2].encode()
    )


def lead_elsewhere(site: Files) -> None:
    site[PAGE] = site[PAGE].replace(b"0; url=", b"0; url=../index.html?")


def lead_out(site: Files) -> None:
    site[PAGE] = site[PAGE].replace(b"0; url=", b"0; url=https://else.example/")


def drop_link(site: Files) -> None:
    site[PAGE] = (
        site[PAGE].replace(b"<p>What stood", b"<p hidden>").replace(b'<a href="', b'<a id="')
    )


def list_it(site: Files) -> None:
    site[PAGE] = site[PAGE].replace(b'content="noindex"', b'content="all"')


def lead_on_from_elsewhere(site: Files) -> None:
    head = b'<meta charset="utf-8">'
    onward = b'<meta http-equiv="refresh" content="0; url=index.html">'
    site["themes.html"] = site["themes.html"].replace(head, head + onward)


@pytest.mark.parametrize(
    "alter",
    [
        remove_page,
        forget,
        chain,
        lead_elsewhere,
        lead_out,
        drop_link,
        list_it,
        lead_on_from_elsewhere,
    ],
)
def test_what_leads_on_otherwise_is_found(alter: Callable[[Files], None]):
    site = dict(second().files)
    assert codes(site) == set()

    alter(site)

    assert "C109" in codes(site)
