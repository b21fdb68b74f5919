"""Search: the form, its filters, and what stands in for it without script."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from builder.model import Article, Entry
from builder.site.strings import FULL_DATE
from builder.site.views.letters import Letter, find_letters
from builder.site.views.lookup import Lookup
from builder.site.views.shared import Link, View, frame, headline

LISTED = 300
"""Most headlines, and most phrases, on the page: 300 are 45 kB that every search loads first."""

NOTHING = "-"
"""Value of a filter for articles that lack what it asks for."""


class Option(Struct, frozen=True):
    """Something that a filter may ask for."""

    value: str
    """As it stands in the page's address."""
    text: str


class Filter(Struct, frozen=True):
    """A filter, and what each article has."""

    name: str
    label: str
    options: tuple[Option, ...]
    """By their texts; the one for nothing comes last."""
    chosen: Mapping[str, int]
    """Article id -> index of its option."""


class SearchView(View, frozen=True):
    """The page of search."""

    filters: tuple[Filter, ...]
    letters: tuple[Letter, ...]
    """The phrases under their initials, without lines."""
    letters_apart: bool
    """True if the pages of phrases show what does not fit here."""
    headlines: tuple[Link, ...]
    """Newest first, with their sources."""
    more_headlines: Link | None
    first: str
    """The oldest full date, for machines; empty if there is none."""
    last: str


def view_search(lookup: Lookup) -> SearchView:
    """The page of search."""
    strings, entries = lookup.strings, lookup.briefing.entries
    left = len(entries) - LISTED
    every = lookup.briefing.every
    days = [date for each in every if len(date := each.article.published or "") == FULL_DATE]
    return SearchView(
        frame=frame(lookup, strings.say("search"), "search.html"),
        filters=find_filters(lookup),
        letters=find_letters(lookup, sparks=False),
        letters_apart=len(lookup.briefing.phrases) > LISTED,
        headlines=tuple(_headline(each, lookup) for each in entries[:LISTED]),
        more_headlines=Link(strings.count("more", left), "themes.html") if left > 0 else None,
        first=min(days, default=""),
        last=max(days, default=""),
    )


def find_filters(lookup: Lookup) -> tuple[Filter, ...]:
    """The filters that leave a choice: theme, publisher, language."""
    articles = [entry.article for entry in lookup.briefing.every]
    found = (
        _filter("theme", _themes(lookup), lookup),
        _filter("publisher", {each.id: _publisher(each, lookup) for each in articles}, lookup),
        _filter("language", {each.id: _language(each, lookup) for each in articles}, lookup),
    )
    return tuple(each for each in found if len(each.options) > 1)


def _filter(name: str, of: Mapping[str, Option], lookup: Lookup) -> Filter:
    options = sorted(
        set(of.values()), key=lambda each: (each.value == NOTHING, each.text, each.value)
    )
    place = {option: number for number, option in enumerate(options)}
    chosen = {article: place[option] for article, option in of.items()}
    return Filter(name, lookup.strings.say(f"filter_{name}"), tuple(options), chosen)


def _themes(lookup: Lookup) -> dict[str, Option]:
    """Article id -> its theme, whose value is the name of its page."""
    paths = lookup.addresses.themes
    options = {
        theme.id: Option(PurePosixPath(paths[theme.id]).stem, theme.label)
        for theme in lookup.briefing.themes
    }
    other = Option(NOTHING, lookup.strings.say("other_reports"))
    return {
        entry.article.id: options[entry.theme] if entry.theme else other
        for entry in lookup.briefing.every
    }


def _publisher(article: Article, lookup: Lookup) -> Option:
    name = article.publisher
    return Option(name, name) if name else Option(NOTHING, lookup.strings.say("no_publisher"))


def _language(article: Article, lookup: Lookup) -> Option:
    strings, code = lookup.strings, article.language
    if not code:
        return Option(NOTHING, strings.say("unknown"))
    return Option(code, strings.named(strings.catalogue.languages, code))


def _headline(entry: Entry, lookup: Lookup) -> Link:
    source = lookup.strings.source(entry.article.publisher, entry.article.published)
    return headline(lookup, entry.article, "", note=source)
