"""Bytes to characters: which encoding a file is in, told by the file alone."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from msgspec import Struct

from builder.sources.characters import mend
from builder.sources.legibility import LEGACY, SAMPLE, Score
from builder.text import decoding
from builder.text.patterns import late

HEAD = 4096
"""Bytes at the beginning of a page in which its encoding may be declared."""

CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
"""Bytes that stand for a character in no text; in UTF-8 they are part of no other."""

MOST_CONTROLS = 0.01
"""Share of control characters above which a file is no text; random bytes have a tenth."""

FEW_WRONG = 0.2
"""Share of wrong bytes, of all beyond ASCII, up to which a text is taken for a damaged one of an
encoding; in legacy encodings read as UTF-8 four of five are wrong."""

MOST_WESTERN = 0.8
"""Share of Western letters among those in UTF-8 from which a text may be half in Windows-1252: what
legacy encodings of other scripts hold of UTF-8 by chance are letters of all scripts."""

PLAUSIBLE = 0.5
"""Score from which our own judgement stands; below it charset-normalizer is asked."""

WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
"""Encodings of two or four bytes a character, which need no byte order mark."""

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, the longer before the shorter that it begins with."""

LABELS: Mapping[str, str] = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "latin-1": "cp1252",
    "shift_jis": "cp932",
    "shift_jisx0213": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5hkscs": "big5",
    "tis-620": "cp874",
}
"""Python's name of a declared encoding -> the larger set that browsers read it as."""

DECLARABLE = late(
    r"cp(?:866|874|932|949|125\d)|iso8859-\d+|koi8-[ru]|mac-\w+|euc_jp|iso2022_jp|gb18030|big5|hz"
)
"""Python's names of the encodings that a page may declare, near to the list of the Encoding
standard, section 4.2."""

MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"{\\rtf")
"""How files begin that are no text whatever follows."""


class Decoded(Struct, frozen=True):
    """A file's text."""

    text: str
    """Mended: Unicode form C, ``\\n`` between lines, nothing invisible."""
    encoding: str
    """As Python names it."""
    replaced: int
    """Bytes that no character stands for; each is a U+FFFD in the text."""


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text that the bytes stand for; None if they are no text.

    A byte order mark is believed first, then UTF-8 without a fault (which no other encoding
    passes by chance, while pages that were saved anew often still declare their old one), then
    what the file declares, then the legacy encoding in which the text reads most like one.

    Args:
        data: the file's bytes.
        declared: the encoding that the file names, if it names one; see ``declaration``.
    """
    if data.startswith(MAGIC):
        return None
    for encoding in (*_marked(data), *_unmarked(data)):
        return _decoded(data, encoding)
    encoding = "utf-8" if _is_utf8(data) else _declared(data, declared) or _judged(data)
    return _decoded(data, encoding)


def declaration(data: bytes) -> str | None:
    """The encoding that a page names in its first 4 kB, as it is written there."""
    found = re.search(
        rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})"
        rb"|<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
        data[:HEAD],
        re.IGNORECASE,
    )
    return (found[1] or found[2]).decode("ascii") if found else None


def _marked(data: bytes) -> list[str]:
    return [name for mark, name in BOMS if data.startswith(mark)][:1]


def _unmarked(data: bytes) -> list[str]:
    """UTF-16 or UTF-32 without a mark, and ISO-2022-JP, told by their pattern."""
    head = data[:HEAD]
    if b"\x1b$" in head and _decodes(data, "iso2022_jp"):
        return ["iso2022_jp"]
    if b"\x00" not in head:
        return []
    scores = {name: _wide_score(data, name) for name in WIDE_ENCODINGS}
    best = max(scores, key=lambda name: scores[name])
    return [best] if scores[best] >= PLAUSIBLE else []


def _wide_score(data: bytes, encoding: str) -> float:
    """Share of the characters that belong together, if the bytes are of this encoding."""
    if not _decodes(data, encoding):
        return 0.0
    text = data.decode(encoding)[:SAMPLE]
    plain = sum(letter.isascii() and (letter.isprintable() or letter.isspace()) for letter in text)
    letters = "".join(letter for letter in text if letter > "\x7f")
    fit = max(score(letters) for score in LEGACY.values()) if letters else 0.0
    return (plain + fit * len(letters)) / len(text)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _is_utf8(data: bytes) -> bool:
    """True for UTF-8, also where a few bytes of it are damaged, or some are Windows-1252."""
    if _decodes(data, "utf-8"):
        return True
    beyond = sum(data.count(byte) for byte in range(0x80, 0x100))
    right = [letter for letter in data.decode("utf-8", "ignore") if letter > "\x7f"]
    lost = beyond - len("".join(right).encode())
    western = sum(letter in decoding.WESTERN for letter in right)
    mixed = lost <= len(right) and western >= MOST_WESTERN * len(right)
    text = decoding.decode(data, "utf-8") if mixed else data.decode("utf-8", "replace")
    return text.count("\ufffd") <= FEW_WRONG * beyond


def _declared(data: bytes, label: str | None) -> str | None:
    """The declared encoding, if there is such a one and it fits."""
    try:
        name = codecs.lookup(label or "").name
    except (LookupError, ValueError):
        return None
    name = LABELS.get(name, name)
    if not DECLARABLE.fullmatch(name):
        return None
    beyond = sum(data.count(byte) for byte in range(0x80, 0x100))
    wrong = data.decode(name, "replace").count("\ufffd")
    return name if wrong <= FEW_WRONG * beyond else None


def _judged(data: bytes) -> str:
    """The legacy encoding in which the text reads most like a text; ties to the first."""
    scores = {name: _score(data, name, score) for name, score in LEGACY.items()}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= PLAUSIBLE:
        return best
    return _second_opinion(data) or best


def _second_opinion(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # rarely needed, 30 ms to load

    found = from_bytes(data[: 16 * HEAD], cp_isolation=list(LEGACY)).best()
    return LABELS.get(found.encoding, found.encoding) if found else None


def _score(data: bytes, encoding: str, score: Score) -> float:
    text = data.decode(encoding, "replace")
    beyond = re.sub(r"[\x00-\x7f]+", " ", text).strip()[:SAMPLE]
    letters = beyond.replace(" ", "")
    if not letters:
        return 0.0
    wrong = letters.count("\ufffd") / len(letters)
    return score(text if encoding.startswith(("cp125", "koi8", "cp874")) else letters) - 4 * wrong


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    for mark, name in BOMS:
        if name == encoding and data.startswith(mark):
            data = data[len(mark) :]
    text = decoding.decode(data, encoding)
    before = data.count("\ufffd".encode()) if encoding == "utf-8" else 0
    head = text[: 16 * HEAD]
    plain = head.encode("utf-8", "surrogatepass")
    if len(plain) - len(plain.translate(None, CONTROLS)) > MOST_CONTROLS * len(head):
        return None
    return Decoded(mend(text), encoding, text.count("\ufffd") - before)
