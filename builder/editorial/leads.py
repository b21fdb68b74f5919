"""Leads: what a reader who has one minute should know, best first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache, partial
from itertools import chain
from typing import Literal

from msgspec import Struct

from builder.model import PROSE, Entry, Lead, OriginCount, Sentence, Story, Theme, count_origins
from builder.text.words import MemoDict, key_of

MOST = 5
"""Lead points of an edition."""

MOST_OF_A_THEME = 2
"""Lead points of one theme, unless the others have nothing left."""

CURRENT = 31
"""Days before the edition's own in which an event is of now: an older one comes after those,
however large its theme is. Most folders hold less than a month."""

MOST_WORDS = 40
"""Words of a lead's sentence, at most; those of a dateline do not count."""

DATELINE = re.compile(r"^[A-ZÀ-Þ]{3,}[^—–]{0,60}? [—–-]{1,2} ")
"""A place in capitals, a date and an agency before a dash."""

LEAST_WORDS = 12
"""A shorter sentence seldom carries the news."""

OPENING = 6
"""Sentences at the top of an article among which its news is looked for beside the summary."""

NEAR_TOP = 1000
"""Characters from the top of an article over which the credit for place fades to none."""

ENOUGH = 2
"""Words of the headline beyond which more say no more: the opening has them anyway."""

PLACE = 4.0
"""Words of the headline that a place at the very top is worth. Read, not measured: with 0 the
leads of the demonstration were often its background paragraphs."""

AT_HAND = 1 << 14
"""Printed words of a language whose keys are remembered, some 3 MB."""

SAME = 0.8
"""A sentence that has this share of its words in common with the headline repeats it."""


News = Literal["new", "grown", ""]
"""All of an event's articles are new since the earlier edition; some; none."""


class _Event(Struct, frozen=True):
    """A story, or an article that nobody else reports, with its place in the order."""

    entries: tuple[Entry, ...]
    """In the edition's order."""
    headline: str
    theme: str | None
    origins: OriginCount
    size: int
    """Articles in its theme."""
    published: str
    news: News
    priority: bool


def choose(
    entries: Sequence[Entry],
    stories: Sequence[Story],
    themes: Sequence[Theme],
    *,
    new: Collection[str] = (),
    priority: Collection[str] = (),
    day: str | None = None,
) -> tuple[Lead, ...]:
    """Pick the events that lead the edition: one lead each, best first.

    The order: the editor's priority, anything new since the earlier edition, most independent
    origins that it can have, whether it is of the edition's last ``CURRENT`` days, number of
    articles in its theme, date, the first article's id.

    Args:
        entries: in the edition's order.
        stories: events of two articles or more.
        themes: for their size.
        new: ids of the articles that the earlier edition did not have.
        priority: ids of the articles that the editor sets before the others, with their events.
        day: the edition's, as ``YYYY-MM-DD``; None where it is not known.

    Returns:
        At most ``MOST``; none of an article without a sentence.
    """
    events = _events(entries, stories, themes, new, priority)
    events.sort(key=partial(_rank, first=_first_day(day)))
    taken: list[Lead] = []
    later: list[Lead] = []
    used: Counter[str] = Counter()
    for event in events:
        if len(taken) == MOST:
            break
        lead = _lead(event)
        if lead is None:
            continue
        if event.theme and used[event.theme] == MOST_OF_A_THEME:
            later.append(lead)
            continue
        used[event.theme or ""] += 1
        taken.append(lead)
    return tuple((*taken, *later)[:MOST])


def news_sentence(entry: Entry) -> str | None:
    """Id of the sentence that carries an article's news; None if it has no sentence."""
    sentence, _ = _told(entry, entry.article.title)
    return sentence.id if sentence else None


def _events(
    entries: Sequence[Entry],
    stories: Sequence[Story],
    themes: Sequence[Theme],
    new: Collection[str],
    priority: Collection[str],
) -> list[_Event]:
    size = {theme.id: len(theme.articles) for theme in themes}
    labels = {story.id: story.label for story in stories}
    members: dict[str, list[Entry]] = {}
    for entry in entries:
        members.setdefault(entry.story or entry.article.id, []).append(entry)
    return [
        _event(held, labels.get(name, held[0].article.title), size, new, priority)
        for name, held in members.items()
    ]


def _event(
    held: Sequence[Entry],
    headline: str,
    size: Mapping[str, int],
    new: Collection[str],
    priority: Collection[str],
) -> _Event:
    theme = held[0].theme
    fresh = [each.article.id in new for each in held]
    return _Event(
        entries=tuple(held),
        headline=headline,
        theme=theme,
        origins=count_origins(each.attribution for each in held),
        size=size.get(theme or "", 0),
        published=max(each.article.published or "" for each in held),
        news="new" if all(fresh) else "grown" if any(fresh) else "",
        priority=any(each.article.id in priority for each in held),
    )


def _first_day(day: str | None) -> str:
    """The first of the ``CURRENT`` days; empty where no day is known."""
    if not day:
        return ""
    return date.fromordinal(max(1, date.fromisoformat(day).toordinal() - CURRENT)).isoformat()


def _rank(event: _Event, first: str) -> tuple[bool, bool, int, bool, int, tuple[int, ...], str]:
    newest = tuple(-ord(character) for character in event.published) or (1,)
    return (
        not event.priority,
        not event.news,
        -event.origins.most,
        event.published < first[: len(event.published)],
        -event.size,
        newest,
        event.entries[0].article.id,
    )


def _lead(event: _Event) -> Lead | None:
    """The event's headline with the sentence that fits it best; None if it has no sentence.

    Of the headline's own article, unless another one opens with the news while that does not.
    """
    first = [each for each in event.entries if each.article.title == event.headline]
    ordered = [*first, *(each for each in event.entries if each not in first)]
    told = [(each, *_told(each, event.headline)) for each in ordered]
    fit = [(news, -place) for place, (_, _, news) in enumerate(told)]
    entry, sentence, _ = told[-max(fit, default=(0.0, 0))[1]]
    if not sentence:
        return None
    return Lead(
        entry.article.id,
        sentence.id,
        tuple(each.article.id for each in event.entries),
        event.origins.most,
        event.origins.stated,
        event.news,
        event.priority,
    )


def _told(entry: Entry, headline: str) -> tuple[Sentence | None, float]:
    """The sentence that carries the news, of the summary or the opening, and how much it fits.

    It stands alone. Where none fits, the first that does, or the first at all.

    Args:
        entry: the article.
        headline: its own, or that of its event.
    """
    analysis = entry.analysis
    best: Sentence | None = None
    most = 0.0
    title, whole = _words(headline, entry), entry.article.text
    for index in analysis.standing:
        sentence = analysis.sentences[index]
        if best and _news(ENOUGH, sentence) <= most:
            break
        if index in analysis.summary or index < OPENING:
            text = whole[sentence.start : sentence.end]
            if _is_prose(sentence, text, entry):
                words = _words(text, entry)
                borne = len(words & title)
                again = borne >= SAME * max(len(words), len(title))
                if not again and (best is None or _news(borne, sentence) > most):
                    best, most = sentence, _news(borne, sentence)
    if best:
        return best, most
    order = (*analysis.standing, *analysis.summary, *range(len(analysis.sentences)))
    return (analysis.sentences[order[0]] if order else None), 0.0


def _is_prose(sentence: Sentence, text: str, entry: Entry) -> bool:
    """Whether it is running text, neither too long nor too short."""
    if entry.article.blocks[sentence.block].kind not in PROSE:
        return False
    return LEAST_WORDS <= len(DATELINE.sub("", text, count=1).split()) <= MOST_WORDS


def _news(borne: int, sentence: Sentence) -> float:
    """How many words of the headline it bears out; more for a sentence near the top."""
    near = max(0.0, 1 - sentence.start / NEAR_TOP)
    return min(ENOUGH, borne) + PLACE * near


def _words(text: str, entry: Entry) -> frozenset[str]:
    known = _keys(entry.article.language)
    return frozenset(chain.from_iterable(map(known.__getitem__, text.split())))


@cache
def _keys(language: str | None) -> MemoDict[tuple[str, ...]]:
    """Gives the keys of the words that stand between two spaces: texts have the same many times."""
    return MemoDict(lambda printed: tuple(key_of(printed, language).split()), AT_HAND)
