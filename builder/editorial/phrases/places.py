"""Places: where a text prints phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable

Spans = tuple[tuple[int, int], ...]
"""``(start, end)`` offsets into a text, ascending, none over another."""

RUN = re.compile(r"[^\W_]+")
"""Letters and digits without a break: a form that stands between word borders holds whole ones."""


def with_capitals(forms: Iterable[str]) -> frozenset[str]:
    """The forms as they stand inside a sentence and as they may begin one."""
    both = frozenset(forms)
    return both | {form[:1].upper() + form[1:] for form in both}


def is_word(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after a stretch of the text."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def is_printed(form: str, text: str) -> bool:
    """Whether the form stands in the text between word borders."""
    start = text.find(form)
    while start >= 0:
        if is_word(text, start, start + len(form)):
            return True
        start = text.find(form, start + 1)
    return False
