"""All phrases from A to Z, on as many pages as they need."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from builder.site.views.lookup import Lookup
from builder.site.views.parted import Part, count_parts, view_part
from builder.site.views.shared import Link, View, frame, phrase_link
from builder.site.views.strip import MOST_SPARKS, Spark, view_spark

MOST = 2_000
"""Phrases on one page, some 200 kB."""


class Letter(Struct, frozen=True):
    """The phrases under one initial."""

    name: str
    anchor: str
    phrases: tuple[tuple[Link, Spark | None], ...]
    page: str
    """The page on which they stand, or begin."""


class PhrasesView(View, frozen=True):
    """All phrases, or a part of them."""

    initials: tuple[Link, ...]
    """Every initial, linked to where its phrases begin."""
    part: Part | None
    """Which part; None where all stand on one page."""
    letters: tuple[Letter, ...]


def every_phrase(lookup: Lookup) -> Iterator[tuple[str, PhrasesView]]:
    """The pages that list all phrases, each with its path."""
    strings = lookup.strings
    letters = find_letters(lookup)
    rows = [(letter, row) for letter in letters for row in letter.phrases]
    for number in range(count_parts(len(rows), MOST)):
        path, part = _path(number), view_part(number, len(rows), MOST, _path, lookup)
        here = rows[number * MOST : (number + 1) * MOST]
        shown = (
            replace(letter, phrases=tuple(row for _, row in group), page=path)
            for letter, group in groupby(here, key=lambda pair: pair[0])
        )
        initials = (
            Link(each.name, f"{'' if each.page == path else each.page}#{each.anchor}")
            for each in letters
        )
        trail = (
            Link(strings.say("brief"), "index.html"),
            Link(strings.say("phrases"), _path(0)),
        )
        around = frame(lookup, _title(part, lookup), path, *(trail if number else ()))
        yield path, PhrasesView(around, tuple(initials), part, tuple(shown))


def find_letters(lookup: Lookup, *, sparks: bool = True) -> tuple[Letter, ...]:
    """All phrases under their initials.

    Args:
        lookup: the edition.
        sparks: draw each phrase's line, if there are not too many.
    """
    drawn = sparks and len(lookup.briefing.phrases) <= MOST_SPARKS
    days = lookup.days if drawn else None
    initials: dict[str, list[tuple[Link, Spark | None]]] = {}
    for phrase in lookup.briefing.phrases:
        spark = view_spark(phrase, days, lookup) if days else None
        link = phrase_link(lookup, phrase.id, "")
        initials.setdefault(_initial(phrase.text), []).append((link, spark))
    found, place = [], 0
    for initial, links in sorted(initials.items()):
        name = initial or lookup.strings.say("digits")
        anchor = f"letter-{ord(initial or '0'):x}"
        found.append(Letter(name, anchor, tuple(links), _path(place // MOST)))
        place += len(links)
    return tuple(found)


def _path(number: int) -> str:
    return f"phrases-{number + 1}.html" if number else "phrases.html"


def _title(part: Part | None, lookup: Lookup) -> str:
    name = lookup.strings.say("phrases")
    return f"{name} · {part.words}" if part else name


def _initial(text: str) -> str:
    """The letter under which a phrase stands: a capital without accents; empty for digits."""
    first = unicodedata.normalize("NFKD", text)[0].upper()
    return first[0] if first.isalpha() else ""
