"""Points: what two related articles both tell, a sentence of each side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.comparison import matches
from builder.editorial.comparison.products import products
from builder.editorial.comparison.sayings import Saying, Sayings
from builder.editorial.comparison.stems import FINE_GRAIN, MARKS, exact
from builder.memo import Memo
from builder.model import Cite, Entry, Related
from builder.packed import pack

CLOSE = 0.1
"""Likeness of two articles from which their points are looked for: below it none is right."""

MOST_RELATIVES = 2
"""Related articles that are set beside one, at most: the closest."""

MOST = 3
"""Points of two articles, at most."""

FLOOR = 0.35
"""Likeness of two sentences that tell one point. Of 76 pairs of sentences from eight folders, all
that are at all like each other, 47 tell one point; these rules together show 39, one of them
wrongly."""

FLOOR_WITH_FIGURE = 0.26
"""The same where both name one figure, number or date."""

LEAST_SAID = 3
"""Things that two sentences both name, at least: a name counts once, however long it is."""

MOST_SENTENCES = 300
"""Sentences of an article in which points are looked for, from the top."""

AT_ONCE = 256
"""Pairs of articles whose sentences are held against each other in one go."""

Pair = tuple[int, int]
"""Two articles by number."""

Point = tuple[int, int]
"""A sentence of the first article and one of the second, by index."""


def attach(
    entries: Sequence[Entry],
    pairs: Sequence[Pair],
    said: Sayings,
    memo: Memo,
) -> tuple[Entry, ...]:
    """Say of related articles which points both tell.

    Args:
        entries: all articles that count, in the edition's order.
        pairs: those to look at.
        said: what the sentences of each of these say.
        memo: what is known of an earlier edition.

    Returns:
        The same, with the points in their links: at most ``MOST`` in a link, in the order of the
        article that links, the same in the link back.
    """
    sides = _Sides(entries, said)

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for start in range(0, len(numbers), AT_ONCE):
            chunk = [pairs[number] for number in numbers[start : start + AT_ONCE]]
            for pair, points in zip(chunk, sides.meet(chunk), strict=True):
                yield pack(_both_ways([_cited(entries, pair, point) for point in points]))

    keys = [said.keys.get(entry.article.id, b"") for entry in entries]
    names = [keys[one] + keys[other] for one, other in pairs]
    found = memo.read("points", names, make, tuple[_Points, _Points])
    told: defaultdict[int, dict[str, _Points]] = defaultdict(dict)
    for (one, other), (here, there) in zip(pairs, found, strict=True):
        if here:
            told[one][entries[other].article.id] = here
            told[other][entries[one].article.id] = there
    return tuple(
        replace(entry, related=_with(entry.related, told[number])) if number in told else entry
        for number, entry in enumerate(entries)
    )


def closest(entries: Sequence[Entry], paged: Collection[str]) -> list[Pair]:
    """The pairs of related articles to look at, closest first; ties in the edition's order.

    Only the closest are looked at, and only where two origins speak in one language; articles of
    a story that has a page of its own stand side by side there.

    Args:
        entries: all articles that count, in the edition's order.
        paged: ids of the stories that have a page.
    """
    numbers = {entry.article.id: number for number, entry in enumerate(entries)}
    wishes = sorted(
        (-link.score, number, numbers[link.id])
        for number, entry in enumerate(entries)
        for link in entry.related
        if link.score >= CLOSE and number < numbers[link.id]
    )
    taken: Counter[int] = Counter()
    pairs = []
    for _, one, other in wishes:
        if max(taken[one], taken[other]) < MOST_RELATIVES and _apart(
            entries[one], entries[other], paged
        ):
            pairs.append((one, other))
            taken.update((one, other))
    return pairs


def _apart(one: Entry, other: Entry, paged: Collection[str]) -> bool:
    """Whether two origins speak in one language, and not side by side on a story's page."""
    together = one.story is not None and one.story == other.story and one.story in paged
    same = one.article.language == other.article.language
    return same and one.attribution != other.attribution and not together


class _Side(Struct, frozen=True):
    """The sentences of one article that can be shown beside another's."""

    indices: Any
    """Index of each in the article."""
    counts: Any
    """How many words each has."""
    words: Any
    """Numbers of their words, sentence after sentence."""


class _Near(NamedTuple):
    """A sentence of each of two articles that may tell one point."""

    pair: int
    """Number of the pair of articles."""
    own: int
    """Index of the first article's sentence."""
    their: int
    score: float
    """How much alike they are, as ``matches`` has it."""


class _Sides:
    """The articles of an edition, each read when it is first held against another."""

    def __init__(self, entries: Sequence[Entry], said: Sayings) -> None:
        self._entries = entries
        self._told = said
        self._sides: dict[int, _Side] = {}

    def meet(self, pairs: Sequence[Pair]) -> list[list[Point]]:
        """The points of each pair of articles, the closest sentences first."""
        ones = [self._side(one) for one, _ in pairs]
        others = [self._side(other) for _, other in pairs]
        near = _near(ones, others, self._told.words.says)
        taken: list[set[Point]] = [set() for _ in pairs]
        points: list[list[Point]] = [[] for _ in pairs]
        for each in near:
            used, told = taken[each.pair], points[each.pair]
            if len(told) == MOST or (0, each.own) in used or (1, each.their) in used:
                continue
            if self._say_one(pairs[each.pair], each):
                told.append((each.own, each.their))
                used |= {(0, each.own), (1, each.their)}
        return points

    def _side(self, number: int) -> _Side:
        side = self._sides.get(number)
        if side is None:
            side = self._sides[number] = _read(self._told.of(self._entries[number].article.id))
        return side

    def _say_one(self, pair: Pair, near: _Near) -> bool:
        """Whether two sentences tell one point: few pairs get here, so it may look closely."""
        one, other = self._entries[pair[0]], self._entries[pair[1]]
        places = ((one, near.own), (other, near.their))
        if not any(index in entry.analysis.standing for entry, index in places):
            return False
        figures = [_figures(entry, index) for entry, index in places]
        dates = [_dates(entry, index) for entry, index in places]
        if any(all(told) and not told[0] & told[1] for told in (figures, dates)):
            return False
        said = [self._said(entry, index) for entry, index in places]
        shared = {term for _, term in said[0]} & {term for _, term in said[1]}
        numbers = {term for kind, term in said[0] if kind == NUMBER}
        exact = (
            figures[0] & figures[1]
            or dates[0] & dates[1]
            or any((NUMBER, term) in said[1] for term in numbers)
        )
        if near.score < (FLOOR_WITH_FIGURE if exact else FLOOR):
            return False
        names = sum(kind == NAME and term in shared for kind, term in said[0])
        if len(shared) - names >= LEAST_SAID:
            return True
        steps = [set(_steps(each, shared)) for each in said]
        return len(shared) - len(steps[0] & steps[1]) >= LEAST_SAID

    def _said(self, entry: Entry, index: int) -> list[tuple[str, str]]:
        """The words of a sentence in their order, each with its kind."""
        sentence = entry.analysis.sentences[index]
        stems = self._told.words.stems(entry.article.language)
        return [
            (_kind(printed), term)
            for printed in entry.article.text[sentence.start : sentence.end].split()
            for term in stems[printed]
        ]


def _read(saying: Saying) -> _Side:
    """An article's sentences that can be shown."""
    fits = saying.fits[:MOST_SENTENCES]
    counts = np.diff(saying.starts)[: len(fits)]
    cells = saying.stems[: saying.starts[len(fits)]]
    return _Side(np.flatnonzero(fits), counts[fits], cells[np.repeat(fits, counts)])


def _figures(entry: Entry, index: int) -> set[str]:
    return {each.amount for each in entry.analysis.figures if each.sentence == index}


def _dates(entry: Entry, index: int) -> set[str]:
    return {each.value for each in entry.analysis.dates if each.sentence == index} - {""}


NUMBER, NAME, WORD = "number", "name", "word"
"""Kinds of printed words, by their looks alone."""


def _kind(printed: str) -> str:
    bare = printed.strip(MARKS)
    if not any(map(str.isalpha, bare)):
        return NUMBER
    return WORD if bare.islower() else NAME


def _steps(said: Sequence[tuple[str, str]], shared: Collection[str]) -> Iterator[tuple[str, str]]:
    """The shared words of names that stand next to each other."""
    for (kind, one), (follows, other) in pairwise(said):
        if kind == follows == NAME and one in shared and other in shared:
            yield one, other


def _near(ones: Sequence[_Side], others: Sequence[_Side], rarity: Any) -> list[_Near]:
    """Sentences of paired articles that may tell one point, the closest first, ties by place.

    Args:
        ones: the first article of each pair.
        others: the second.
        rarity: how much each word says in the edition, by its number.
    """
    sides = [*ones, *others]
    words = np.concatenate([side.words for side in sides])
    if not len(words):
        return []
    homes = np.arange(len(sides)) % len(ones)
    at = np.repeat(homes, [len(side.words) for side in sides])
    columns, cells = np.unique(at * len(rarity) + words, return_inverse=True)
    holders = np.bincount(cells)
    sentences = np.bincount(homes, [len(side.indices) for side in sides])[columns // len(rarity)]
    shares = np.sqrt(np.log((1 + sentences) / holders) / np.log(1 + sentences))
    values = exact(rarity[columns % len(rarity)] * shares)[cells]
    counts = np.concatenate([side.counts for side in sides])
    rows = np.repeat(np.arange(len(counts)), counts)
    lengths = np.sqrt(np.bincount(rows, values**2, minlength=len(counts)))
    values = exact(values / lengths[rows], FINE_GRAIN)
    pairs = np.repeat(homes, [len(side.indices) for side in sides])
    half, begin = (
        sum(len(each) for each in told)
        for told in ([side.indices for side in ones], [side.words for side in ones])
    )
    many = np.array([len(side.indices) for side in others])
    starts = half + np.cumsum(many) - many
    own, their, scores = products(
        (rows[:begin], cells[:begin], values[:begin]),
        (rows[begin:] - starts[at[begin:]], cells[begin:], values[begin:]),
        many[pairs[:half]],
        FLOOR_WITH_FIGURE,
    )
    their += starts[pairs[own]]
    scores = np.round(scores, matches.DIGITS)
    order = np.lexsort((their, own, -scores))
    indices = np.concatenate([side.indices for side in sides])
    told = (pairs[own], indices[own], indices[their], scores)
    return [*map(_Near, *(each[order].tolist() for each in told))]


class _Cited(NamedTuple):
    """A point with what it cites; sorts by the first article's sentence."""

    place: Point
    one: Cite
    other: Cite


def _cited(entries: Sequence[Entry], pair: Pair, point: Point) -> _Cited:
    one, other = (_cite(entries[number], index) for number, index in zip(pair, point, strict=True))
    return _Cited(point, one, other)


_Points = tuple[tuple[Cite, Cite], ...]
"""What an article tells as another does, each point with its own sentence first."""


def _both_ways(cited: Sequence[_Cited]) -> tuple[_Points, _Points]:
    """The points of two articles, for the link of the first and for that of the other."""
    turned = (_Cited(each.place[::-1], each.other, each.one) for each in cited)
    one, other = (
        tuple((each.one, each.other) for each in sorted(some)) for some in (cited, turned)
    )
    return one, other


def _cite(entry: Entry, index: int) -> Cite:
    """A sentence; with the one before it where it leans on that."""
    sentences = entry.analysis.sentences
    leans = index > 0 and index not in entry.analysis.standing
    after = sentences[index - 1].id if leans else ""
    return Cite(entry.article.id, sentences[index].id, after)


def _with(related: Sequence[Related], told: Mapping[str, _Points]) -> tuple[Related, ...]:
    return tuple(
        replace(link, points=told[link.id]) if link.id in told else link for link in related
    )
