"""Phrases: all of them from A to Z, and each with every sentence that holds it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.model import Mention, Phrase
from builder.site.urls import relative
from builder.site.views.lookup import Lookup
from builder.site.views.shared import (
    Link,
    View,
    frame,
    headline,
    joined,
    original,
    phrase_link,
    theme_link,
)
from builder.site.views.strip import MOST_SPARKS, Spark, view_spark

FOLDER = "phrases/"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A sentence that holds the phrase."""

    parts: tuple[tuple[str, bool], ...]
    """The sentence in parts, each with whether it is the phrase."""
    href: str


@dataclass(frozen=True, slots=True)
class Holder:
    """An article with its sentences that hold the phrase."""

    headline: Link
    source: str
    original: str
    """Address of the original; empty if unknown."""
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class PhraseView(View):
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


@dataclass(frozen=True, slots=True)
class Letter:
    """The phrases under one initial."""

    name: str
    anchor: str
    phrases: tuple[tuple[Link, Spark | None], ...]


@dataclass(frozen=True, slots=True)
class PhrasesView(View):
    """All phrases."""

    letters: tuple[Letter, ...]


def view_phrase(phrase: Phrase, lookup: Lookup) -> PhraseView:
    """The page of one phrase."""
    strings = lookup.strings
    told = {
        article: list(mentions)
        for article, mentions in groupby(phrase.mentions, key=lambda mention: mention.article)
    }
    holders = tuple(_holder(each, told.get(each, ()), lookup) for each in phrase.articles)
    sentences = sum(len(holder.occurrences) for holder in holders)
    trail = (
        Link(strings.say("brief"), relative("index.html", FOLDER)),
        Link(strings.say("phrases"), relative("phrases.html", FOLDER)),
    )
    return PhraseView(
        frame(lookup, phrase.text, lookup.addresses.phrases[phrase.id], *trail),
        phrase.text,
        joined(phrase.variants),
        strings.say(
            "phrase_count",
            sentences=strings.count("sentences", sentences),
            articles=strings.count("articles", len(holders)),
        ),
        view_spark(phrase, lookup.days, lookup) if lookup.days else None,
        phrase.common,
        tuple(theme_link(lookup, each, FOLDER) for each in lookup.sharing.get(phrase.id, ())),
        holders,
    )


def view_phrases(lookup: Lookup) -> PhrasesView:
    """The page of all phrases."""
    strings = lookup.strings
    days = lookup.days if len(lookup.briefing.phrases) <= MOST_SPARKS else None
    initials: dict[str, list[tuple[Link, Spark | None]]] = {}
    for phrase in lookup.briefing.phrases:
        spark = view_spark(phrase, days, lookup) if days else None
        link = phrase_link(lookup, phrase.id, "")
        initials.setdefault(_initial(phrase.text), []).append((link, spark))
    return PhrasesView(
        frame(lookup, strings.say("phrases"), "phrases.html"),
        tuple(
            Letter(
                initial or strings.say("digits"), f"letter-{ord(initial or '0'):x}", tuple(links)
            )
            for initial, links in sorted(initials.items())
        ),
    )


def _initial(text: str) -> str:
    """The letter under which a phrase stands: a capital without accents; empty for digits."""
    first = unicodedata.normalize("NFKD", text)[0].upper()
    return first[0] if first.isalpha() else ""


def _holder(article: str, mentions: Sequence[Mention], lookup: Lookup) -> Holder:
    entry = lookup.entries[article]
    occurrences = tuple(
        Occurrence(
            tuple(_parts(article, sentence, list(places), lookup)),
            lookup.place(article, sentence, FOLDER),
        )
        for sentence, places in groupby(mentions, key=lambda mention: mention.sentence)
    )
    source = lookup.strings.source(entry.article.publisher, entry.article.published)
    return Holder(headline(lookup, entry, FOLDER), source, original(entry.article), occurrences)


def _parts(
    article: str, sentence: str, places: Sequence[Mention], lookup: Lookup
) -> Iterator[tuple[str, bool]]:
    """A sentence taken apart at the phrase."""
    text = lookup.texts[article]
    whole = lookup.sentences[article][sentence]
    done = whole.start
    for place in places:
        start, end = max(place.start, done), min(place.end, whole.end)
        if start < end:
            if done < start:
                yield text[done:start], False
            yield text[start:end], True
            done = end
    if done < whole.end:
        yield text[done : whole.end], False
