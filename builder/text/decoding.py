"""Bytes of a known encoding as text, where some of them are of another."""

from __future__ import annotations

import re

from builder.text.patterns import late

STRAY = late("[\udc80-\udcff]+")
"""Bytes that are no UTF-8, each as the lone surrogate by which Python keeps it."""

MOST_STRAYS = 3
"""Such bytes in a row that are taken for letters: ``l’é`` has two, ``“À»`` three."""

WESTERN = frozenset("éèàùâêîôûçëïüäößñáíóúãõåøæœÉÈÀÇÄÖÜÁÍÓÚÑ¿¡ºª’‘“”„«»–—…€°·§©®™")
"""What strays of Windows-1252 commonly are; halves of a character in UTF-8 are not among them."""

HALF = ("\udce2\udc80", "\udce2\udc82")
"""How a quotation mark, a dash or a euro sign in UTF-8 begins that has lost its end."""


def decode(data: bytes, encoding: str) -> str:
    """The text; U+FFFD for bytes that stand for no character.

    In UTF-8, up to three bytes among plain letters that spell something in Windows-1252 are read as
    that: pages are put together of texts from several hands.

    Raises:
        LookupError: there is no such encoding.
    """
    if encoding != "utf-8":
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return STRAY.sub(_read, data.decode("utf-8", "surrogateescape"))


def _read(found: re.Match[str]) -> str:
    """What a run of strays stands for."""
    kept = found[0].encode("utf-8", "surrogateescape")
    start, end = found.span()
    beside = found.string[max(0, start - 1) : start] + found.string[end : end + 1]
    text = kept.decode("cp1252", "replace")
    spells = len(text) <= MOST_STRAYS and beside.isascii() and WESTERN.issuperset(text)
    return text if spells and not found[0].startswith(HALF) else kept.decode("utf-8", "replace")
