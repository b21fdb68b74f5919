"""All mentions of one phrase in an article, and the candidate that they make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from builder.analysis.noun_phrases import Found
from builder.model import Candidate
from builder.text.words import MemoDict, fold, key_of, singular

LONGEST_ACRONYM = 4
"""Characters; a longer word in capitals is shown as it stands elsewhere, if it does."""


class Gathered(Struct):
    """All mentions of one phrase in the article."""

    spans: list[tuple[int, int]]
    yake: float
    """The best of what YAKE gives its forms; lower is better."""
    names: int
    """Mentions that are, begin or end with a name."""
    free: int
    """Mentions that are not part of a longer noun phrase."""
    vague: int
    """Mentions by a noun that says little by itself."""

    @property
    def is_passing(self) -> bool:
        """True for what is said once and is no name: it may be a verb."""
        return len(self.spans) == 1 and not self.names

    def add(self, found: Found, score: float, *, vague: bool) -> None:
        """Enter a mention with YAKE's score of its form."""
        _, start, end, name, free = found
        self.yake = min(self.yake, score)
        self.spans.append((start, end))
        self.names += name
        self.free += free
        self.vague += vague


def candidate(
    name: str, gathered: Gathered, score: float, text: str, language: str | None
) -> Candidate:
    """The phrase with those of its forms that differ in case, number or hyphens, or are aliases."""
    if len(gathered.spans) == 1:
        [(start, end)] = gathered.spans
        return Candidate(name, ((text[start:end], 1),), score, ((start, end),))
    spans = sorted(set(gathered.spans))
    forms: dict[str, int] = {}
    for start, end in spans:
        form = text[start:end]
        forms[form] = forms.get(form, 0) + 1
    told: Mapping[str, int] = forms if len(forms) == 1 else _of_one_kind(forms, name, language)
    common = 2 * gathered.names < len(gathered.spans)
    if len(told) < len(forms):
        spans = [span for span in spans if text[slice(*span)] in told]
    return Candidate(key=name, forms=_sorted(told, common=common), score=score, spans=tuple(spans))


def _sorted(forms: Mapping[str, int], *, common: bool) -> tuple[tuple[str, int], ...]:
    """The form to show first, the others by frequency; a common word's small letters win ties."""
    if len(forms) == 1:
        return tuple(forms.items())
    mixed = any(not form.isupper() for form in forms)
    return tuple(
        sorted(
            forms.items(),
            key=lambda form: (
                mixed and shouts(form[0]),
                -form[1],
                common and form[0][:1].isupper(),
                form[0],
            ),
        )
    )


def _of_one_kind(forms: Mapping[str, int], name: str, language: str | None) -> dict[str, int]:
    """The aliases among the forms, and the most frequent of those that share a singular."""
    told = {form: count for form, count in forms.items() if key_of(form, language) != name}
    plain = {form: singular(form, language) for form in forms if form not in told}
    groups: Counter[str] = Counter()
    for form, group in plain.items():
        groups[group] += forms[form]
    kept = min(groups, key=lambda each: (-groups[each], each), default="")
    return told | {form: forms[form] for form, group in plain.items() if group == kept}


def shouts(form: str) -> bool:
    """True for a word in capitals as datelines and headlines have it ("SEOUL"), not for "U.S."."""
    return form.isupper() and len(form) > LONGEST_ACRONYM


MOST_MATCHED = 1 << 15
"""Printed phrases of which it is remembered whether they match."""


@cache
def matching(pattern: re.Pattern[str]) -> MemoDict[bool]:
    """Printed phrase -> True if all of it, folded, is like a pattern; to look it up takes least."""
    return MemoDict(lambda printed: bool(pattern.fullmatch(fold(printed))), MOST_MATCHED)
