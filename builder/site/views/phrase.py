"""A phrase: every sentence that holds it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import quote

from builder.model import Phrase
from builder.model.mentions import MentionColumns, Place
from builder.site.urls import relative
from builder.site.views.lookup import Lookup, original
from builder.site.views.shared import Link, View, frame, headline, joined, theme_link
from builder.site.views.strip import Spark, view_spark

FOLDER = "phrases/"

MOST_SENTENCES = 30
"""Sentences on a phrase's page, before a link to search: a few screens. With 200 the pages of
phrases were seven tenths of the site of 10,000 articles."""

MOST_OF_AN_ARTICLE = 3
"""Sentences of one article, its first ones: the page is about the phrase, not about an article."""

MOST_CHARACTERS = 8_000
"""Characters of them; with its lists of articles a page has about 10 kB."""

MOST_LISTED = 20
"""Further articles listed without their sentences; those whose own phrase it is come on top."""

Span = tuple[int, int]

SENTENCE = itemgetter(0)
"""The sentence of a place."""


class Occurrence(NamedTuple):
    """A sentence that holds the phrase.

    A tuple because pages have many, and the template takes them apart in this order.
    """

    parts: tuple[tuple[str, bool], ...]
    """The sentence in parts, each with whether it is the phrase."""
    href: str


class Holder(NamedTuple):
    """An article with its sentences that hold the phrase."""

    headline: Link
    source: str
    original: str
    """Address of the original; empty if unknown."""
    occurrences: tuple[Occurrence, ...]
    more: Link | None
    """How many more of its sentences hold the phrase, linked to the article; None if all stand."""


class PhraseView(View, frozen=True):
    """A phrase's page: a concordance."""

    text: str
    variants: str
    count: str
    spark: Spark | None
    """Its articles over time; None where days are not known."""
    common: bool
    themes: tuple[Link, ...]
    """Themes whose articles share it."""
    holders: tuple[Holder, ...]
    """Newest articles first."""
    further: str
    """How much more there is in other articles, in words; empty if none."""
    listed: tuple[Link, ...]
    """The articles of what is not shown, with the number of its sentences."""
    unlisted: str
    """How many articles are not even listed; empty if none."""
    limits: str
    """How many sentences are shown at most, in words; empty if all are."""
    search: Link | None
    """Search for the phrase, where not all is shown."""


def view_phrase(phrase: Phrase, lookup: Lookup) -> PhraseView:
    """The page of one phrase."""
    days, strings = lookup.days, lookup.strings
    places = [*MentionColumns.of(phrase.mentions).by_article()]
    told = Counter({article: len({*map(SENTENCE, its)}) for article, its in places})
    holders = tuple(_holders(places, told, lookup))
    shown = [*islice(told, len(holders))]
    left = len(phrase.articles) - len(shown)
    sentences = told.total()
    unseen = sentences - sum(map(told.__getitem__, shown))
    cut = bool(left) or any(holder.more for holder in holders)
    listed = _listed(phrase, {*shown}, lookup)
    trail = (
        Link(strings.say("brief"), relative("index.html", FOLDER)),
        Link(strings.say("phrases"), relative("phrases.html", FOLDER)),
    )
    return PhraseView(
        frame=frame(lookup, phrase.text, lookup.addresses.phrases[phrase.id], *trail),
        text=phrase.text,
        variants=joined(phrase.variants),
        count=_count(sentences, len(phrase.articles), lookup),
        spark=view_spark(phrase, days, lookup) if days else None,
        common=phrase.common,
        themes=tuple(
            theme_link(lookup, each, FOLDER) for each in lookup.sharing.get(phrase.id, ())
        ),
        holders=holders,
        further=strings.say("further", count=_count(unseen, left, lookup)) if left else "",
        listed=tuple(
            headline(lookup, lookup.articles[each], FOLDER, note=f"{told[each]:,}")
            for each in listed
        ),
        unlisted=strings.count("more", left - len(listed)) if left > len(listed) else "",
        limits=strings.say("phrase_limits", most=str(MOST_SENTENCES), each=str(MOST_OF_AN_ARTICLE))
        if cut
        else "",
        search=Link(strings.say("phrase_search"), _search(phrase)) if cut else None,
    )


def _holders(
    places: Iterable[tuple[str, list[Place]]], told: Mapping[str, int], lookup: Lookup
) -> Iterator[Holder]:
    """Articles with their first sentences, as long as the page has room for them; at least one.

    Args:
        places: of the phrase, by article.
        told: article id -> how many of its sentences hold the phrase.
        lookup: the edition.
    """
    sentences = characters = 0
    for article, its in places:
        bounds = lookup.bounds[article]
        shown: list[tuple[Span, list[Place]]] = []
        for _, some in islice(groupby(its, key=SENTENCE), MOST_OF_AN_ARTICLE):
            here = [*some]
            at = bisect_right(bounds, here[0][1])
            start, end = bounds[at - 1], bounds[at]
            sentences += 1
            characters += end - start
            if sentences > 1 and (sentences > MOST_SENTENCES or characters > MOST_CHARACTERS):
                if shown:
                    yield _holder(article, shown, told[article], lookup)
                return
            shown.append(((start, end), here))
        yield _holder(article, shown, told[article], lookup)


def _search(phrase: Phrase) -> str:
    """The search for the phrase as it is printed."""
    wanted = quote(f'"{phrase.text}"')
    return f"{relative('search.html', FOLDER)}?q={wanted}"


def _listed(phrase: Phrase, shown: Container[str], lookup: Lookup) -> list[str]:
    """Articles that are not shown: the first few, and those whose own phrase it is.

    The pages of these lead here, and so this page leads to them.
    """
    first = list(islice((each for each in phrase.articles if each not in shown), MOST_LISTED))
    known = {*first}
    own = lookup.owners.get(phrase.id, ())
    return [*first, *(each for each in own if each not in shown and each not in known)]


def _count(sentences: int, articles: int, lookup: Lookup) -> str:
    strings = lookup.strings
    return strings.say(
        "phrase_count",
        sentences=strings.count("sentences", sentences),
        articles=strings.count("articles", articles),
    )


def _holder(
    article: str, sentences: Sequence[tuple[Span, list[Place]]], count: int, lookup: Lookup
) -> Holder:
    """The article with the sentences shown of the ``count`` that hold the phrase."""
    whose, text = lookup.articles[article], lookup.texts[article]
    link = headline(lookup, whose, FOLDER)
    left = count - len(sentences)
    return Holder(
        link,
        lookup.sources[article],
        original(whose),
        tuple(
            [
                Occurrence(_parts(text, whole, places), f"{link.href}#{places[0][0]}")
                for whole, places in sentences
            ]
        ),
        Link(lookup.strings.count("more", left), link.href) if left else None,
    )


def _parts(text: str, whole: Span, places: Iterable[Place]) -> tuple[tuple[str, bool], ...]:
    """A sentence taken apart at the phrase."""
    parts: list[tuple[str, bool]] = []
    done, last = whole
    for _, begin, finish in places:
        start, end = max(begin, done), min(finish, last)
        if start < end:
            if done < start:
                parts.append((text[done:start], False))
            parts.append((text[start:end], True))
            done = end
    if done < last:
        parts.append((text[done:last], False))
    return tuple(parts)
