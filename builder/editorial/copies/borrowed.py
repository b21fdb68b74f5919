"""Borrowed texts: articles made of what agencies wrote, cut and joined, and credited to nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from builder.editorial.copies.duplicates import SHORT, Compared, Twin
from builder.editorial.copies.origins import is_wire
from builder.model import Origin

BORROWED = 0.6
"""Share of a text's words that stand word for word in agencies' texts, at least. Such a text is
nobody's confirmation, whatever else it says. Set by
tests/editorial/copies/test_borrowed.py; follow-ups with shared background end at .4, and two
accounts of one event that use the same turns at .5."""


def credit(
    compared: Compared, origins: Sequence[Origin], twins: Sequence[Twin]
) -> tuple[Origin, ...]:
    """Give the articles that agencies wrote in large part to the agency with the most of it.

    Two reports of two agencies merged, or one cut and edited, are no copy of either; they would
    count as an origin beside them.

    Args:
        compared: the articles.
        origins: of each, by number, those of copies joined; one that is an agency stays.
        twins: which of them carry another one's text; they go with the one that is kept.

    Returns:
        Of each its origin; of agencies with equally much the first by name.
    """
    copied = {twin.number: twin.kept for twin in twins}
    agencies = {each.name for each in origins if is_wire(each)}
    wires: defaultdict[int, set[int]] = defaultdict(set)
    for pair in compared.hinted:
        for one, other in (pair, pair[::-1]):
            speaks = origins[other].name in agencies
            if speaks and one not in copied and origins[one].name not in agencies:
                wires[one].add(other)
    given = {
        number: Origin(_most(compared, number, others, origins), "copy")
        for number, others in wires.items()
        if compared.texts.words(number) >= SHORT
        and compared.texts.covered(number, *sorted(others)) >= BORROWED
    }
    return tuple(
        given.get(copied.get(number, number), origin) for number, origin in enumerate(origins)
    )


def _most(compared: Compared, number: int, others: set[int], origins: Sequence[Origin]) -> str:
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for other in sorted(others):
        by_name[origins[other].name].append(other)
    return min(by_name, key=lambda name: (-compared.texts.covered(number, *by_name[name]), name))
