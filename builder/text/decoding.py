"""Bytes of a known encoding as text, where some of them are of another."""

from __future__ import annotations

import re

from builder.text.patterns import late
from builder.text.words import unusual

_SHOWN = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)
}
"""A byte of UTF-8 -> what it is shown as by a program that takes it for Windows-1252."""
_BYTES = {chr(byte): byte for byte in _SHOWN} | {shown: byte for byte, shown in _SHOWN.items()}
_REST = "[\u0080-\u00bf" + "".join(_SHOWN[byte] for byte in range(0x80, 0xA0)) + "]"
TWICE = late(
    f"[\u00c2-\u00c5\u00ce-\u00d3\u00d7-\u00db]{_REST}|[\u00e2-\u00ef]{_REST}{{2}}|\u00f0{_REST}{{3}}"
)
"""A character whose UTF-8 was taken for Windows-1252: ``Ã¼`` for ``ü``, ``â€™`` for ``’``.
Or for Latin-1, which shows bytes from 80 to 9F as controls."""

FEWEST_TWICE, MOST_TWICE = 3, 0.8
"""Such characters from which on a text was read so, and the share that they have of all beyond
ASCII: by chance letters before closing quotation marks look like them (``IRMÃ”``, ``été »``)."""

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
    that: pages are put together of texts from several hands. UTF-8 that a program took for
    Windows-1252, and saved as UTF-8, is read as what was meant.

    Raises:
        LookupError: there is no such encoding.
    """
    if encoding != "utf-8":
        return data.decode(encoding, "replace")
    try:
        return _once(data.decode("utf-8"))
    except UnicodeDecodeError:
        return STRAY.sub(_read, data.decode("utf-8", "surrogateescape"))


def _once(text: str) -> str:
    """The text as it was before a program took its UTF-8 for Windows-1252 and saved it anew."""
    rare = "" if text.isascii() else unusual(text)
    if not TWICE.search(rare):
        return text
    found = [each for each in TWICE.findall(text) if _meant(each)]
    beyond = sum(letter > "\x7f" and letter != "\ufffd" for letter in rare)
    if len(found) < FEWEST_TWICE or sum(map(len, found)) < MOST_TWICE * beyond:
        return text
    return TWICE.sub(lambda each: _meant(each[0]) or each[0], text)


def _meant(shown: str) -> str:
    """The character whose bytes are shown so; empty if there is none."""
    return bytes(_BYTES[letter] for letter in shown).decode("utf-8", "ignore")


def _read(found: re.Match[str]) -> str:
    """What a run of strays stands for."""
    kept = found[0].encode("utf-8", "surrogateescape")
    start, end = found.span()
    beside = found.string[max(0, start - 1) : start] + found.string[end : end + 1]
    text = kept.decode("cp1252", "replace")
    spells = len(text) <= MOST_STRAYS and beside.isascii() and WESTERN.issuperset(text)
    return text if spells and not found[0].startswith(HALF) else kept.decode("utf-8", "replace")
