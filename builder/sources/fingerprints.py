"""What reprints of one line share: its words, folded."""

from __future__ import annotations

import unicodedata

from builder.patterns import late

WORD = late(r"[^\W_]+(?:'[^\W_]+)*")
"""A run of letters and digits; an apostrophe joins inside it."""


def fingerprint(text: str) -> str:
    """The words of a block, folded and parted by spaces: equal for reprints of one line."""
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words of a text in compatibility form, without case."""
    return WORD.findall(_folded(text))


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("i\u0307", "i")
