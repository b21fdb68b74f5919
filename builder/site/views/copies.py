"""Copies: where an article's text departs from that of the article that stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from builder.model import Copy, Entry
from builder.site.views.lookup import Lookup

MOST = 100
"""Differences shown; a copy that departs in more has little left in common."""

ALIKE = 0.4
"""Share of words in common from which two sentences are taken for one that was altered."""

MOST_WORDS = 300
"""Words of a sentence that is compared word by word; a longer one is shown whole."""

WORD = re.compile(r"\S+")

Run = tuple[str, bool]
"""A stretch of a sentence, and whether it stands on this side alone."""


class Side(Struct, frozen=True):
    """A sentence of one of the two articles."""

    href: str
    runs: tuple[Run, ...]


class Difference(Struct, frozen=True):
    """A sentence that is altered, added or missing in the copy."""

    here: Side | None
    """As the copy has it; None where it lacks the sentence."""
    there: Side | None
    """As the kept article has it; None where that lacks the sentence."""


class _Line(Struct, frozen=True):
    id: str
    text: str
    key: str
    """Its words without case and punctuation: what counts as the same."""


def view_differences(copy: Copy, lookup: Lookup, folder: str) -> tuple[Difference, ...]:
    """Every sentence in which a copy and its kept article differ, in reading order.

    Sentences that differ in case or punctuation alone do not count.
    """
    kept = lookup.entries[copy.kept]
    mine, theirs = _lines(copy.entry, lookup), _lines(kept, lookup)
    found = SequenceMatcher(None, [each.key for each in theirs], [each.key for each in mine])
    differences: list[Difference] = []
    for tag, low, high, start, end in found.get_opcodes():
        if tag != "equal":
            for there, here in _matched(theirs[low:high], mine[start:end]):
                differences.append(_difference(here, there, copy.kept, lookup, folder))
    return tuple(differences)


def _lines(entry: Entry, lookup: Lookup) -> list[_Line]:
    told = ((each.id, lookup.said(entry.article.id, each.id)) for each in entry.analysis.sentences)
    return [_Line(name, text, " ".join(_words(text))) for name, text in told]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _matched(
    theirs: Sequence[_Line], mine: Sequence[_Line]
) -> Iterator[tuple[_Line | None, _Line | None]]:
    """Altered sentences side by side, those without a counterpart alone, in reading order."""
    at = 0
    for line in mine[:MOST]:
        words = {*line.key.split()}
        for index in range(at, min(len(theirs), at + MOST)):
            other = {*theirs[index].key.split()}
            if len(words & other) > ALIKE * max(len(words), len(other)):
                yield from ((each, None) for each in theirs[at:index])
                yield theirs[index], line
                at = index + 1
                break
        else:
            yield None, line
    yield from ((None, each) for each in mine[MOST:])
    yield from ((each, None) for each in theirs[at:])


def _difference(
    here: _Line | None, there: _Line | None, kept: str, lookup: Lookup, folder: str
) -> Difference:
    apart = _apart(here.text, there.text) if here and there else ((), ())
    return Difference(
        Side(f"#{here.id}", apart[0] or ((here.text, False),)) if here else None,
        Side(lookup.place(kept, there.id, folder), apart[1] or ((there.text, False),))
        if there
        else None,
    )


def _apart(here: str, there: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both sentences in runs that tell what stands on one side alone."""
    mine, theirs = list(WORD.finditer(here)), list(WORD.finditer(there))
    if max(len(mine), len(theirs)) > MOST_WORDS:
        return (), ()
    found = SequenceMatcher(
        None, [each[0].casefold() for each in mine], [each[0].casefold() for each in theirs]
    )
    codes = [code for code in found.get_opcodes() if code[0] != "equal"]
    return (
        _runs(here, mine, [(code[1], code[2]) for code in codes]),
        _runs(there, theirs, [(code[3], code[4]) for code in codes]),
    )


def _runs(
    text: str, words: Sequence[re.Match[str]], stretches: Sequence[tuple[int, int]]
) -> tuple[Run, ...]:
    """The text in runs; the stretches, by index of words, stand on this side alone."""
    runs: list[Run] = []
    at = 0
    for first, last in stretches:
        if first < last:
            start, end = words[first].start(), words[last - 1].end()
            runs += ((text[at:start], False), (text[start:end], True))
            at = end
    runs.append((text[at:], False))
    return tuple(run for run in runs if run[0])
