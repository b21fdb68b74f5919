"""Numbers of notes that stand on the words of plain text, as pages lose their small type."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.text.patterns import late

_MARK = late(r"[.!?](?<=[a-zß-ÿ].)[\"”’»)]{0,2}(\d{1,3})(?=\s+[\"“‘«(]?[A-ZÀ-Þ]|\s*$)")
"""A number right behind the full stop of a word, and in front of the next sentence."""

FEWEST = 3
"""Numbers that count on by one, from which they are those of notes."""

_Lines = list[tuple[int, str]]


def part(numbered: Sequence[tuple[int, str]]) -> tuple[_Lines, _Lines]:
    """Take the numbers of notes off the sentences that they follow.

    Args:
        numbered: the number of each line and its text, in order.

    Returns:
        The same lines without such numbers, and ``(line, number)`` of what was taken. Nothing is
        taken but numbers of which three or more follow each other in the order of counting.
    """
    found = [(at, mark) for at, (_, raw) in enumerate(numbered) for mark in _MARK.finditer(raw)]
    counts = [int(mark[1]) for _, mark in found]
    follows = {
        later for later, (one, next_one) in enumerate(pairwise(counts), 1) if next_one == one + 1
    }
    own = [each for each in range(len(found)) if each in follows or each + 1 in follows]
    lines = [*numbered]
    if len(own) < FEWEST:
        return lines, []
    for each in reversed(own):
        at, mark = found[each]
        number, raw = lines[at]
        lines[at] = (number, raw[: mark.start(1)] + raw[mark.end(1) :])
    return lines, [(numbered[found[each][0]][0], found[each][1][1]) for each in own]
