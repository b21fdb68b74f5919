"""What reprints of one line share: its words, folded."""

from __future__ import annotations

import unicodedata

from builder.text.patterns import late
from builder.text.words import ascii_of

WORD = late(r"[^\W_]+(?:'[^\W_]+)*")
"""A run of letters and digits; an apostrophe joins inside it."""


def fingerprint(text: str) -> str:
    """The words of a block, folded and parted by spaces: equal for reprints of one line."""
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words of a text in compatibility form, without case."""
    folded = _folded(text)
    plain = ascii_of(folded)
    if plain is None or b"''" in plain:
        return WORD.findall(folded)
    words = plain.translate(_PLAIN).decode("ascii").split()
    if b"'" not in plain:
        return words
    return [word for each in words if (word := each.strip("'"))]


_PLAIN = bytes(
    each if chr(each).isalnum() or each == ord("'") else ord(" ") for each in range(128)
).ljust(256)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("i\u0307", "i")
