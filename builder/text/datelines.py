"""Datelines: the agency that the first words of a report name, such as "SEOUL (Reuters) -"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from re import Pattern

from msgspec import Struct

from builder.text import agencies
from builder.text.patterns import late

OPENING = 160
"""Characters of a block in which a dateline stands."""

_BRACKETS = late(
    r"[(（\[【［](?P<inside>[^()（）\[\]【】［］]{1,50})[)）\]】］]"
    r"(?P<closed>\s*(?:\.?\s?[-–—―]|[:=]))?"
)
_AGENCY = late(
    r"[^\W\d_a-z][\w.'’&-]*(?: [^\W\d_a-z][\w.'’&-]*){0,3} (?:Agency|(?:News)?[Ww]ire|Service)"
)
"""The name of an agency that is not known, as a dateline has it: "(Tidal News Agency) -"."""

_CLOSES = late(r"[-–—―/][.\s]|社")
"""What every dateline without brackets holds; looking for it takes a fraction of the time."""


class _Forms(Struct, frozen=True):
    """What the names of the agencies that are known look like in a dateline."""

    known: Mapping[str, str]
    """Folded printed name -> the agency."""
    inside: Pattern[str]
    bare: Pattern[str]

    def agency(self, printed: str) -> str:
        """The agency of a printed name; empty if it is none."""
        return self.known.get(agencies.fold(printed), "")


@lru_cache(maxsize=1)
def _forms(configured: tuple[str, ...]) -> _Forms:
    printed = agencies.printed(configured)
    every = agencies.pattern(printed)
    plain = agencies.pattern(each for each in printed if each not in agencies.AMBIGUOUS)
    return _Forms(
        agencies.by_name(configured),
        late(rf"(?:.{{0,40}}[\s,/=＝・　])?(?P<name>{every})(?:[\s,/=・　].{{0,25}})?"),
        late(
            rf"(?:[^\W\d_a-z]{{3,}}[^()\n]{{0,40}}[\s,./]|[^\W\d_][^()\n]{{1,30}}[,/]\s?)"
            rf"/?(?P<name>{plain})/?\s*(?:--|[-–—―]|(?<=/))\s"
            rf"|[^/\n]{{2,50}}/\s?(?P<tass>{plain})\s?/[.\s]"
            r"|(?P<xinhua>新[华華]社)[^。]{1,20}电",
        ),
    )


_DATE = r"(?:[A-ZÀ-Þ][^\W\d_]{2,8}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9}\.?)(?:,? \d{4})?"
_PLACE = late(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+|ST\.)"
    r"(?:[ /-](?:[A-ZÀ-Þ][A-ZÀ-Þ'’]+|[Dd][aeiu]l?|[A-Z]\.[A-Z]\.)){0,3}"
    r"(?P<more>(?:, [A-ZÀ-Þ][\w.’'-]*(?: (?:and |of )?[A-ZÀ-Þ][\w.]*){0,3})?"
    rf"(?:,? {_DATE})?"
    r"(?: ?[(/][^()/]{2,40}[)/])?)\.?"
    r" ?(?:[—–]|--?) (?=[^\W_]|[\"“‘'«„])"
)
"""A place in capitals, its country, a date and an agency before a dash; the last three may lack."""

_LOUD = late(r"\W*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]+[A-ZÀ-Þ](?:, [A-ZÀ-Þ][\w.]+){0,2},?\s\(?")
_TOWN = late(r"\W*[A-ZÀ-Þ]\w+(?:[ -][A-ZÀ-Þ]\w+){0,2}(?:, [A-ZÀ-Þ][\w.]+)?,\s")
"""What stands ahead of the date: a place in capitals, or one in small letters."""

_CLOSED = late(r"\.?\)?\s*(?:\([^()]{2,40}\)\s*)?[—–-]{1,2}\s")
_SIGNED = late(r"\.?\s*\([^()]{2,40}\)\s*[—–-]{1,2}\s")
"""What stands behind the date, with an agency or without; small letters need one."""

_DATE_HERE = late(_DATE)

_DASH = late(r" (?:[—–]|--?) ")

SHORTEST_PLACE = 5
"""Letters of a place with nothing else before the dash; what is shorter may be an acronym."""

LONGEST_PLACE = 80
"""Characters of it, of its country and of the marks ahead of them."""


def opening(text: str) -> str:
    """The dateline that opens a sentence, with its dash and the space behind it; else empty.

    A place alone, with a second dash further on, may be a name that something is put in behind.
    """
    if not text[:2].isupper():
        return _in_small_letters(text)
    found = _PLACE.match(text)
    if not found:
        return ""
    short = len(found[0].rstrip(" -–—")) < SHORTEST_PLACE
    doubtful = not found["more"] and (short or _DASH.search(text, found.end()))
    return "" if doubtful else found[0]


def holds(text: str, start: int, end: int) -> bool:
    """Whether a date stands in the dateline that opens a sentence, in whatever form.

    Args:
        text: the sentence.
        start: where the date begins, first of all or behind a place.
        end: where it ends.
    """
    if start > LONGEST_PLACE:
        return False
    if (not start or _LOUD.fullmatch(text, 0, start)) and _CLOSED.match(text, end):
        return True
    return bool(_TOWN.fullmatch(text, 0, start) and _SIGNED.match(text, end))


def _in_small_letters(text: str) -> str:
    """A dateline as "Oslo, May 14 (North Press) - ", which only date and agency tell."""
    place = _TOWN.match(text) if text[:1].isupper() else None
    date = _DATE_HERE.match(text, place.end()) if place else None
    signed = _SIGNED.match(text, date.end()) if date else None
    return text[: signed.end()] if signed else ""


def find(text: str, configured: tuple[str, ...] = ()) -> str:
    """The agency in the dateline that opens a text; empty if there is none.

    Args:
        text: of a block, of which the beginning is looked at.
        configured: publishers that the settings call agencies.
    """
    opening, forms = text[:OPENING], _forms(configured)
    for found in _BRACKETS.finditer(opening):
        inside = forms.inside.fullmatch(found["inside"].strip()) or _cjk(found["inside"], forms)
        if inside and (found["closed"] or not found["inside"].isascii()):
            return forms.agency(inside if isinstance(inside, str) else inside["name"])
        if found["closed"] and opening[:3].isupper() and _AGENCY.fullmatch(found["inside"]):
            return found["inside"]
    bare = forms.bare.match(opening) if _CLOSES.search(opening) else None
    return forms.agency(bare["name"] or bare["tass"] or bare["xinhua"]) if bare else ""


def _cjk(inside: str, forms: _Forms) -> str:
    """The name with which a dateline ends that has no space before it, as 【ソウル時事】."""
    if inside.isascii():
        return ""
    ends = (inside.strip()[-length:] for length in range(len(inside.strip()), 1, -1))
    return next((end for end in ends if not end.isascii() and forms.agency(end)), "")
