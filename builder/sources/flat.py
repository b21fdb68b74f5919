"""A page whose white space a scraper folded into one line, parted again at its furniture.

Where a page begins and ends, its menus, buttons, dates and bylines tell where one line stopped and
the next began; between them the text stays in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from builder.model import Block, Draft
from builder.sources import dates
from builder.sources.cleaning.look import longest_phrase
from builder.sources.text import RULE_LINE
from builder.text.patterns import late

HEAD, TAIL = 1200, 800
"""Characters at the beginning and at the end of a page among which its furniture stands."""

FEWEST: Final = 3
"""Marks that show a line to be a page; prose that speaks of a menu has one."""

LONGEST: Final = 5
"""Words of the longest phrase that is looked for."""

FEWEST_WORDS: Final = 120
"""Words of the shortest line that can be a page."""

_WORD = late(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP = late(r"[^\W\d_]{2}[.!?…][\"'”’»)]{0,2}\s")
_NAME = r"[A-ZÀ-Þ][\w'’.-]*"
_BYLINE = late(rf"(?:By|Von|Par|Por|Di|Door|Ein Kommentar von)\s{_NAME}(?:\s{_NAME}){{1,2}}")
_LABEL = late(
    r"(?:(?:Submitted by \w+ on|Published|Updated|Posted|Last updated|Stand|Veröffentlicht|"
    r"Aktualisiert|Publié le|Mis à jour le|Publicado|Actualizado|Atualizado|Publicerad|입력|수정|"
    r"승인)"
    r"[:\s]{1,3})?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s)?(?:\d{1,2}[:.]\d{2},?\s)?$"
)
_CLOCK = late(
    r"[\s,|.–-]{0,3}(?:at|um|à|às|a las|alle|om|modifié le)?\s{0,2}\d{1,2}[:.h]\d{2}(?!\d)"
    r"(?:\s?(?:Uhr|h|[APap]\.?[Mm]\.?|[A-Z]{2,4})(?=\W|$))*"
)


def unflatten(draft: Draft) -> Draft:
    """The draft of a text of one line as that of the page that it was; any other as it is."""
    if draft.format != "text" or len(draft.blocks) != 1 or draft.blocks[0].dropped:
        return draft
    [only] = draft.blocks
    pieces = split_lines(only.text) if only.first_line == only.last_line else [only.text]
    if len(pieces) == 1:
        return draft
    line = ((0, only.first_line),)
    parts = (Block(piece, line, dropped=_rule(piece)) for piece in pieces)
    return replace(draft, blocks=tuple(parts))


def _rule(piece: str) -> str:
    return "" if any(map(str.isalnum, piece)) else RULE_LINE


def split_lines(text: str) -> list[str]:
    """The lines of a page that stand in one.

    Args:
        text: one line without white space at its ends.

    Returns:
        Its pieces in order, nothing but white space between them; the line itself if it does not
        show three marks of a page.
    """
    if text.count(" ") < FEWEST_WORDS:
        return [text]
    head, tail = min(HEAD, len(text) // 2), max(len(text) - TAIL, len(text) // 2)
    marks = [*_marks(text, 0, head), *_marks(text, tail, len(text))]
    if len(marks) < FEWEST:
        return [text]
    pieces: list[str] = []
    place = 0
    for start, end in marks:
        pieces += [*_before(text[place:start]), text[start:end]]
        place = end
    pieces += _before(text[place:]) if place > head else [text[place:]]
    lines: list[str] = []
    for piece in filter(None, map(str.strip, pieces)):
        if lines and piece[0] in ":;,|/·)":
            lines[-1] += f" {piece}" if f" {piece}" in text else piece
        else:
            lines.append(piece)
    return lines


def _before(text: str) -> list[str]:
    """What stands before a mark: sentences, and the line that follows them without an end."""
    stops = [found.end() for found in _STOP.finditer(text)]
    return [text[: stops[-1]], text[stops[-1] :]] if stops else [text]


def _marks(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """``(start, end)`` of phrases, dates and bylines in a part of a text, none over another."""
    found = sorted((*_phrases(text, first, last), *_lines(text, first, last)))
    marks: list[tuple[int, int]] = []
    for start, end in found:
        if not marks or start >= marks[-1][1]:
            marks.append((start, end))
    return marks


def _phrases(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Phrases of furniture that begin large; single words only side by side with others."""
    words = list(_WORD.finditer(text, first, last))
    told = [word[0].casefold().replace("’", "'") for word in words]
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        large = not words[at][0][0].islower()
        size = longest_phrase(told[at : at + LONGEST]) if large else 0
        if size:
            runs.append((at, at + size))
        at += size or 1
    for place, (begin, end) in enumerate(runs):
        beside = (place and runs[place - 1][1] == begin) or (
            place + 1 < len(runs) and runs[place + 1][0] == end
        )
        if end - begin > 1 or beside or (begin == 0 and first == 0):
            yield words[begin].start(), words[end - 1].end()


def _lines(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Dates with a time of day or a word that says whose they are, and bylines."""
    for date in dates.search(text[first:last]):
        start, end = first + date.start, first + date.end
        label = _LABEL.search(text, max(first, start - 40), start)
        clock = _CLOCK.match(text, end)
        if clock or (label and label[0].strip()):
            yield (label.start() if label else start), (clock.end() if clock else end)
    for byline in _BYLINE.finditer(text, first, last):
        yield byline.span()
