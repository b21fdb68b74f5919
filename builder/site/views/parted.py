"""Lists too long for one page: parted over several, each of which links to all of them."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link


class Part(Struct, frozen=True):
    """Which part of a list a page holds."""

    words: str
    """Its first and last place, and the length of the list."""
    links: tuple[Link, ...]
    """Every part by its number; the one that is shown without an address."""


def count_parts(count: int, most: int) -> int:
    """On how many pages a list of ``count`` stands, ``most`` on each; at least on one."""
    return max(1, -(-count // most))


def view_part(
    number: int, count: int, most: int, path: Callable[[int], str], lookup: Lookup
) -> Part | None:
    """One part of a list; None where the list stands on one page.

    Args:
        number: of the part, from 0.
        count: length of the list.
        most: length of a part.
        path: the address of a part by its number, from the root of the site.
        lookup: the edition.
    """
    parts = count_parts(count, most)
    if parts == 1:
        return None
    first, last = number * most + 1, min(count, (number + 1) * most)
    return Part(
        lookup.strings.say("part", first=f"{first:,}", last=f"{last:,}", all=f"{count:,}"),
        tuple(Link(str(each + 1), "" if each == number else path(each)) for each in range(parts)),
    )
