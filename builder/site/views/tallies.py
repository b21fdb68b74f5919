"""Figures of several sources that count the same thing, so that they can stand side by side.

Two figures are put together if they belong to one story, or to one theme where no story is known;
if they are of one kind (a count, or the same measure); if the head of what the one counts stands in
what the other counts; and if their sentences share further words. Nothing is averaged or judged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from builder import stopwords
from builder.model import Entry, Figure
from builder.site.views.lookup import Lookup
from builder.words import fold, key, parts

SHARED_WORDS = 2
"""Content words that the sentences of two counts must share beside what is counted."""

SHARED_MEASURED = 3
"""The same for measures: a unit says less than a counted noun."""

MOST_ALIKE = 60
"""Figures of a story or theme with one head that are compared with each other."""

MOST_CELLS = 6
"""Sentences in one row."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure in its article, with what it is compared by."""

    entry: Entry
    figure: Figure
    head: str
    """Stem of the counted noun, or the unit of a measure."""
    words: frozenset[str]
    """Stems of what is counted."""
    context: frozenset[str]
    """Stems of the sentence's other content words."""
    measured: bool

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: unique, and what equal ones are put in order by."""
        return self.entry.article.id, self.figure.start


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of two origins or more that count the same thing."""

    tallies: tuple[Tally, ...]
    """One for each origin and amount, in the edition's order."""

    @property
    def differs(self) -> bool:
        """True if two origins print different amounts."""
        return len({each.figure.amount for each in self.tallies}) > 1


def compare(articles: Iterable[str], lookup: Lookup) -> list[Row]:
    """The rows of some articles that belong together, those that differ first.

    Args:
        articles: ids, of one story or theme.
        lookup: the edition.

    Returns:
        Rows with figures of two origins or more; by difference, number of figures, place.
    """
    tallies = [each for name in articles for each in tally(lookup.entries[name], lookup)]
    rows = [Row(tuple(_distinct(group))) for group in _groups(tallies)]
    told = [row for row in rows if len({each.entry.voice for each in row.tallies}) > 1]
    return sorted(told, key=lambda row: (not row.differs, -len(row.tallies), row.tallies[0].place))


def tally(entry: Entry, lookup: Lookup) -> Iterator[Tally]:
    """The figures of an article, each with what it is compared by."""
    language, text = entry.article.language, lookup.texts[entry.article.id]
    for figure in entry.analysis.figures:
        place = entry.analysis.sentences[figure.sentence]
        around = text[place.start : figure.start] + " " + text[figure.end : place.end]
        measured = not figure.thing or bool(figure.unit)
        named = _stems(figure.thing.partition(" of ")[0], language)
        head = fold(figure.unit) if measured else (named[-1] if named else "")
        yield Tally(
            entry,
            figure,
            head,
            frozenset(_stems(figure.thing, language)),
            frozenset(_stems(around, language)),
            measured,
        )


def _groups(tallies: Sequence[Tally]) -> Iterator[list[Tally]]:
    """What is connected by likeness, in the order of the first of each."""
    heads: Mapping[str, list[int]] = defaultdict(list)
    for number, each in enumerate(tallies):
        for name in {each.head} if each.measured else {each.head, *each.words}:
            if name:
                heads[name].append(number)
    lead = list(range(len(tallies)))
    for name in sorted(heads):
        for one, other in combinations(heads[name][:MOST_ALIKE], 2):
            if _is_alike(tallies[one], tallies[other]):
                _join(lead, one, other)
    groups: dict[int, list[Tally]] = defaultdict(list)
    for number, each in enumerate(tallies):
        groups[_first(lead, number)].append(each)
    yield from groups.values()


def _is_alike(one: Tally, other: Tally) -> bool:
    if one.measured != other.measured or one.entry.voice == other.entry.voice:
        return False
    if one.entry.article.language != other.entry.article.language:
        return False
    shared = len(one.context & other.context)
    if one.measured:
        return one.head == other.head and shared >= SHARED_MEASURED
    return (one.head in other.words or other.head in one.words) and shared >= SHARED_WORDS


def _distinct(group: Sequence[Tally]) -> Iterator[Tally]:
    """One figure for each origin and amount, as many as a row has room for."""
    seen: set[tuple[str, str]] = set()
    for each in group:
        name = (each.entry.voice, each.figure.amount)
        if name not in seen and len(seen) < MOST_CELLS:
            seen.add(name)
            yield each


def _first(lead: list[int], number: int) -> int:
    while lead[number] != number:
        lead[number] = lead[lead[number]]
        number = lead[number]
    return number


def _join(lead: list[int], one: int, other: int) -> None:
    first, second = sorted((_first(lead, one), _first(lead, other)))
    lead[second] = first


def _stems(text: str, language: str | None) -> list[str]:
    """Stems of the content words, in order; pairs of characters where no space parts words."""
    skip = stopwords.of(language)
    found = []
    for word in parts(text, language):
        if _DENSE.search(word.text):
            found += [word.text[at : at + 2] for at in range(max(1, len(word.text) - 1))]
        elif fold(word.text) not in skip and len(word.text) > 1 and not word.text.isdigit():
            found += key(word.text, language).split()
    return found


_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
