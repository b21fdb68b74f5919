"""Dates that say when a report was made and not when something happened.

The date of a dateline ("OSLO, May 14 (North Press) —"), a stamp of publication ("Updated: 9 June
2013, 10:22 GMT"), and a line that holds nothing but a time beside the date.
"""

from __future__ import annotations

from builder.text import datelines
from builder.text.patterns import late

NEAR = 80
"""Characters before a date, and behind it, that can say what it is."""


def is_stamp(said: str, start: int, end: int, *, own: bool) -> bool:
    """Whether a date of a sentence is that of the report.

    Args:
        said: the sentence.
        start: where the date begins.
        end: where it ends.
        own: whether it is the article's own date.
    """
    after = said[end : end + NEAR] + "x" * (len(said) > end + NEAR)
    if not start:
        return own and (datelines.holds(said, start, end) or not _MORE.match(after))
    before = said[:start] if start <= NEAR else f"x {said[start - NEAR : start]}"
    if not _MORE.match(after) and _CLOCK.fullmatch(before):
        return True
    if datelines.holds(said, start, end):
        return True
    if _CLOCK_AHEAD.fullmatch(before) and _NEXT.match(after):
        return True
    return bool(_STAMP.search(before) and not _GOES_ON.match(after))


_TIME = r"\d{1,2}(?:[:.]\d\d|\s?h\s?\d\d)(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{2,4}|Uhr)\b)?"
_MORE = late(rf"(?i)(?![\s,|.)\]]*(?:(?:at|um|à|a las|às|alle)\s)?(?:{_TIME})?[\s,|.)\]]*$)")
"""Where more than a time stands behind."""

_CLOCK = late(rf"\W*(?:[A-ZÀ-Þ][a-zà-þ]{{1,2}}\.?,?\s)?(?:{_TIME},?\s)?")
"""Only a weekday cut short, or a time, at the front."""

_CLOCK_AHEAD = late(rf"\W*{_TIME},?\s")
_NEXT = late(r"\s+[A-ZÀ-Þ]|\W*$")

_STAMP = late(
    r"(?i)(?:^|[|\[•·])\W*"
    r"(?:(?:this|page|article|story|first|last|originally|next|zuletzt|dernière)\s){0,3}"
    r"(?:published|updated|posted|modified|reviewed|review(?: due)?|retrieved|downloaded|accessed|"
    r"stand|veröffentlicht|aktualisiert|publiée?|mise? à jour|publicado|actualizado|atualizado|"
    r"pubblicato|aggiornato|gepubliceerd|bijgewerkt)"
    rf"(?:[\s:,–-]|\b(?:on|at|am|um|le|el|em|il|op)\b|{_TIME}|\b[A-Z]{{3}}\b)*$"
)
_GOES_ON = late(r"[\s,]+(?!(?i:at|by|um|à|a las|às|alle|uhr)\b)[a-zà-þ]")
"""Where a sentence goes on: "Published on 2 April 2019, the book …"."""
