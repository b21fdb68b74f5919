"""Places: where a text prints phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Spans = tuple[tuple[int, int], ...]
"""``(start, end)`` offsets into a text, ascending, none over another."""

RUN = re.compile(r"[^\W_]+")
"""Letters and digits without a break: a form that stands between word borders holds whole ones."""


def locate(forms: Iterable[str], text: str) -> Spans:
    """Every place where a text prints one of the forms between word borders.

    Time is that of looking for each form once: a pattern of all forms would have to be made anew
    for each phrase and tried at every character.

    Args:
        forms: printed forms.
        text: where to look.

    Returns:
        Places from left to right; of those that overlap the first, of those that begin together
        the longest.
    """
    ends: dict[int, int] = {}
    for form in forms:
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            if is_word(text, start, end):
                ends[start] = max(ends.get(start, 0), end)
            start = text.find(form, start + 1)
    found = []
    last = 0
    for start in sorted(ends):
        if start >= last:
            last = ends[start]
            found.append((start, last))
    return tuple(found)


def with_capitals(forms: Iterable[str]) -> frozenset[str]:
    """The forms as they stand inside a sentence and as they may begin one."""
    both = frozenset(forms)
    return both | {form[:1].upper() + form[1:] for form in both}


def is_word(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after a stretch of the text."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def inner(keys: Sequence[tuple[str, Spans]]) -> dict[str, list[tuple[int, int]]]:
    """The places of longer phrases by each phrase that lies within them.

    Args:
        keys: phrases, their words parted by spaces, with their places.

    Returns:
        For every shorter run of a phrase's words the places of all phrases that hold it.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for key, spans in keys:
        words = key.split()
        longest = range(1, len(words))
        parts = {" ".join(words[at : at + n]) for n in longest for at in range(len(words) - n + 1)}
        for part in parts:
            found.setdefault(part, []).extend(spans)
    return found
