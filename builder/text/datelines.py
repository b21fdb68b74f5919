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
