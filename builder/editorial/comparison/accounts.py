"""Accounts: what each source says of one event, side by side."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from builder.editorial.comparison import digest, matches, story_links
from builder.editorial.comparison.casts import Cast
from builder.editorial.comparison.matches import Line, Matches
from builder.editorial.comparison.sayings import Sayings
from builder.editorial.comparison.stems import Vocabulary
from builder.editorial.likeness.pairs import Pair
from builder.editorial.phrases.reasons import Reason
from builder.memo import Memo
from builder.model import Account, Cite, Entry, Story, Voice
from builder.packed import pack, unpack

MOST_POINTS = 10
"""Points side by side, at most."""

MOST_ONLY = 3
"""Sentences told of each origin that match none of the others', at most."""

FAMILIAR = 0.4
"""Likeness to a sentence shown already from which another tells the same point."""

ENOUGH = 0.5
"""How much the other origins bear out the opening of the story's headline, beside the opening that
they bear out best, so that it opens the digest."""

ON_THE_NEWS = 0.5
"""How close an opening is to the story's headline, beside the closest, so that it may open the
digest. Of 54 stories three change, one of them with a sentence that is no better; with .7 more do,
one of them for the worse."""

DIGITS = 4
"""Decimals of a score."""

AT_ONCE = 32
"""Stories whose sentences are matched together."""


def align(
    stories: Sequence[Story],
    entries: Sequence[Entry],
    lead: Callable[[Entry], str | None],
    pairs: Sequence[Pair],
    reason: Reason,
    *,
    said: Sayings,
    memo: Memo,
) -> tuple[Account, ...]:
    """Set the sources of each story side by side.

    Args:
        stories: those that have a page.
        entries: all articles that count, in the edition's order.
        lead: gives the id of the sentence that carries an article's news.
        pairs: how alike the articles are, by number.
        reason: asked for the closest articles of two stories; no reason, no link.
        said: what the sentences of their articles say.
        memo: what is known of an earlier edition.

    Returns:
        One for each story, in their order.
    """
    known = {entry.article.id: entry for entry in entries}
    related = story_links.relate(stories, entries, pairs, reason, memo)
    casts = [Cast.of(story, [known[name] for name in story.articles]) for story in stories]

    def make(numbers: Sequence[int]) -> Iterator[bytes]:
        for start in range(0, len(numbers), AT_ONCE):
            some = [casts[number] for number in numbers[start : start + AT_ONCE]]
            lines = [matches.lines(cast.entries, cast.voices, said) for cast in some]
            matched = matches.match(lines, said.words)
            for cast, own, alike in zip(some, lines, matched, strict=True):
                yield pack(_account(cast, own, alike, lead, said.words))

    names = [cast.key(said) for cast in casts]
    return tuple(
        replace(told, related=links)
        for told, links in zip(memo.read("accounts", names, make, Account), related, strict=True)
    )


def load(data: bytes) -> tuple[Account, ...]:
    """What ``align`` gave, of the bytes that the cache makes of it."""
    return unpack(data, tuple[Account, ...])


class _Told(Struct, frozen=True):
    """A story's articles with all that their sentences have in common."""

    entries: Sequence[Entry]
    said: Sequence[Line]
    near: Sequence[Mapping[int, float]]
    """For each sentence those of other origins that tell the same point, with their likeness."""
    faint: Sequence[Mapping[int, float]]
    """For each sentence those of other origins that are at least ``matches.FAINT`` like it."""
    alike: Sequence[Mapping[int, float]]
    """All sentences that are at all like it, those of its own origin among them."""

    def cite(self, number: int) -> Cite:
        """The sentence; with the one before it where it leans on that."""
        line = self.said[number]
        analysis = self.entries[line.entry].analysis
        name = analysis.sentences[line.index].id
        leans = line.index > 0 and line.index not in analysis.standing
        before = analysis.sentences[line.index - 1].id if leans else ""
        return Cite(self.entries[line.entry].article.id, name, before)

    def text(self, number: int) -> str:
        """The sentence's words."""
        entry = self.entries[self.said[number].entry]
        sentence = entry.analysis.sentences[self.said[number].index]
        return entry.article.text[sentence.start : sentence.end]

    def title(self, number: int) -> str:
        """Headline of the sentence's article."""
        return self.entries[self.said[number].entry].article.title

    def place(self, number: int) -> tuple[str, str]:
        """Ids of the sentence's article and of the sentence."""
        entry = self.entries[self.said[number].entry]
        return entry.article.id, entry.analysis.sentences[self.said[number].index].id


def _account(
    cast: Cast,
    said: Sequence[Line],
    matched: Matches,
    lead: Callable[[Entry], str | None],
    words: Vocabulary,
) -> Account:
    """What each source of a story says, without its links to other stories."""
    story, entries, names, voices = cast.story, cast.entries, cast.names, cast.voices
    alike = matched.alike
    faint = [
        {other: score for other, score in each.items() if said[other].voice != line.voice}
        for line, each in zip(said, alike, strict=True)
    ]
    near = [
        {other: score for other, score in each.items() if score >= matches.FLOOR} for each in faint
    ]
    told = _Told(entries, said, near, faint, alike)
    chosen = _digest(story, told, lead, words)
    points = _points(told, len(names))
    return Account(
        story.id,
        tuple(
            Voice(
                name,
                tuple(e.article.id for e, own in zip(entries, voices, strict=True) if own == voice),
                _only(told, voice, matched.weights) if len(names) > 1 else (),
            )
            for voice, name in enumerate(names)
        ),
        tuple(told.cite(number) for number in chosen),
        tuple(
            tuple(None if number is None else told.cite(number) for number in point)
            for point in points
        ),
        (),
    )


def _digest(
    story: Story,
    told: _Told,
    lead: Callable[[Entry], str | None],
    words: Vocabulary,
) -> tuple[int, ...]:
    """Numbers of the digest's sentences; its opening is chosen here, the rest by ``digest``.

    It opens with an article's first sentence where others bear that out at all.
    """
    if not told.said:
        return ()
    openings = _on_the_news(story, list(_openings(told, lead)), told, words)
    borne = {number: _borne_out(number, told) for number in openings}
    least = ENOUGH * max(borne.values(), default=0.0)
    first = min(
        openings,
        key=lambda number: (
            not borne[number] or borne[number] < least,
            told.said[number].index > 0,
            not borne[number] or told.title(number) != story.label,
            -borne[number],
            number,
        ),
        default=0,
    )
    entries = told.entries
    return digest.choose(
        told.said,
        told.near,
        told.alike,
        first=first,
        dates=[entry.article.published or "" for entry in entries],
        says=words.weights,
    )


def _openings(told: _Told, lead: Callable[[Entry], str | None]) -> Iterator[int]:
    """The sentence that carries each article's news, and its first, where that can be shown."""
    carried = {(entry.article.id, lead(entry)) for entry in told.entries}
    for number, line in enumerate(told.said):
        first = line.index == 0 and line.standing and told.text(number) != told.title(number)
        if first or told.place(number) in carried:
            yield number


def _on_the_news(
    story: Story, openings: Sequence[int], told: _Told, words: Vocabulary
) -> list[int]:
    """The openings that are on what the story's headline says, and that of its own article."""
    language = told.entries[0].article.language
    printed = map(words.stems(language).__getitem__, story.label.split())
    numbers = words.numbers
    label = {numbers[stem] for stem in chain.from_iterable(printed) if stem in numbers}
    shared = {
        number: math.fsum(words.weights[term] for term in label & told.said[number].terms)
        for number in openings
    }
    least = ON_THE_NEWS * max(shared.values(), default=0.0)
    return [
        number
        for number in openings
        if told.title(number) == story.label or shared[number] >= least
    ]


def _borne_out(number: int, told: _Told) -> float:
    """How closely the other origins tell what a sentence tells, each by its closest sentence."""
    best: dict[int, float] = {}
    for other, score in told.faint[number].items():
        voice = told.said[other].voice
        best[voice] = max(score, best.get(voice, 0.0))
    return round(math.fsum(best.values()), DIGITS)


def _points(told: _Told, voices: int) -> list[tuple[int | None, ...]]:
    """Sentences that tell one point, one for each origin that tells it, in reading order.

    Around the sentence that most origins bear out the closest sentence of each other origin is
    set; no sentence stands in two points.
    """
    said, near = told.said, told.near
    seeds = sorted(
        (number for number, line in enumerate(said) if line.standing and near[number]),
        key=lambda number: (
            -len({said[other].voice for other in near[number]}),
            -round(math.fsum(near[number].values()), DIGITS),
            number,
        ),
    )
    used: list[int] = []
    points: list[tuple[int | None, ...]] = []
    for seed in seeds:
        if len(points) == MOST_POINTS:
            break
        if seed in used or any(told.alike[seed].get(other, 0.0) >= FAMILIAR for other in used):
            continue
        point = _point(seed, used, told, voices)
        if sum(number is not None for number in point) > 1:
            points.append(point)
            used += [number for number in point if number is not None]
    return sorted(points, key=lambda point: _place(point, said))


def _point(seed: int, used: Sequence[int], told: _Told, voices: int) -> tuple[int | None, ...]:
    """The seed and the sentence of each other origin that is most like it, if it is free.

    Of about equally close ones that which stands alone.
    """
    said = told.said
    cells: list[int | None] = [None] * voices
    cells[said[seed].voice] = seed
    order = sorted(
        (number for number in told.near[seed] if number not in used),
        key=lambda number: (-told.near[seed][number] - LEAN * said[number].standing, number),
    )
    for number in order:
        if cells[said[number].voice] is None:
            cells[said[number].voice] = number
    return tuple(cells)


LEAN = 0.1
"""Likeness by which a sentence that leans on another must be closer to be shown instead."""


def _place(point: Sequence[int | None], said: Sequence[Line]) -> tuple[float, int]:
    """The mean place in their articles, then the first sentence."""
    numbers = [number for number in point if number is not None]
    return (
        round(sum(said[number].place for number in numbers) / len(numbers), DIGITS),
        numbers[0],
    )


def _only(told: _Told, voice: int, weights: Mapping[int, float]) -> tuple[Cite, ...]:
    """What this origin alone tells: its sentences that are like none of the others'."""
    elsewhere = frozenset(
        chain.from_iterable(line.terms for line in told.said if line.voice != voice)
    )
    own = [
        number
        for number, line in enumerate(told.said)
        if line.voice == voice and line.standing and not told.faint[number]
    ]

    def news(number: int) -> float:
        """How much it says in words that no other origin has, the more the nearer the top."""
        line = told.said[number]
        fresh = sum(weights[term] for term in sorted(line.terms - elsewhere))
        return round(fresh * (1 - line.place / 2), DIGITS)

    best = sorted(own, key=lambda number: (-news(number), number))[:MOST_ONLY]
    return tuple(told.cite(number) for number in sorted(best))
