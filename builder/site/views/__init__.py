"""Exactly what templates may see: one view for each kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from builder.model import Phrase
from builder.site.views.article import view_article
from builder.site.views.cards import parts_of, view_cards
from builder.site.views.figures import view_figures
from builder.site.views.front import view_front
from builder.site.views.letters import every_phrase
from builder.site.views.lookup import Lookup, look_up
from builder.site.views.method import view_method
from builder.site.views.paper import view_paper
from builder.site.views.phrase import view_phrase
from builder.site.views.quality import view_quality
from builder.site.views.search import view_search
from builder.site.views.shared import SiteView, View, view_lost, view_site
from builder.site.views.sources import every_source, view_sources
from builder.site.views.story import view_story
from builder.site.views.theme import more_others, view_theme, view_themes
from builder.site.views.timeline import view_timeline

__all__ = [
    "Lookup",
    "Paged",
    "Sheaf",
    "SiteView",
    "every",
    "fixed",
    "look_up",
    "view_article",
    "view_phrase",
    "view_site",
    "view_story",
    "view_theme",
]


@dataclass(frozen=True, slots=True)
class Paged:
    """A page that is yet to be made."""

    path: str
    template: str
    parts: tuple[object, ...]
    """What alone decides its view beside code and settings."""
    view: Callable[[], View]
    indexed: bool = True
    """As in its frame."""


Sheaf = Callable[[], Iterable[Paged]]
"""Begins some pages when it is called: only then their views are made."""


def every(lookup: Lookup) -> Iterator[Sheaf]:
    """Every page, in a stable order."""
    for kind in KINDS:
        yield from kind(lookup)


def fixed(lookup: Lookup) -> Iterator[Sheaf]:
    """The pages that every edition has, whatever it holds; long lists go on on further pages."""
    yield partial(_one, "index.html", "index.html", view_front, lookup)
    yield partial(_one, "themes.html", "themes.html", view_themes, lookup)
    yield partial(_several, "others.html", more_others, lookup)
    yield partial(_one, "timeline.html", "timeline.html", view_timeline, lookup)
    yield partial(_one, "figures.html", "figures.html", view_figures, lookup)
    yield partial(_one, "sources.html", "sources.html", view_sources, lookup)
    yield partial(_several, "phrases.html", every_phrase, lookup)
    yield partial(_one, "search.html", "search.html", view_search, lookup)
    yield partial(_one, "quality.html", "quality.html", view_quality, lookup)
    yield partial(_one, "method.html", "method.html", view_method, lookup)
    yield partial(_one, "print.html", "print.html", view_paper, lookup)
    yield partial(_one, "404.html", "404.html", view_lost, lookup)


def articles(lookup: Lookup) -> Iterator[Sheaf]:
    """A page for each article."""
    paths = lookup.addresses.articles
    for each in lookup.briefing.every:
        path = paths[each.article.id]
        yield partial(_one, path, "article.html", partial(view_article, each), lookup)


def themes(lookup: Lookup) -> Iterator[Sheaf]:
    """A page for each theme."""
    paths = lookup.addresses.themes
    for each in lookup.briefing.themes:
        yield partial(_one, paths[each.id], "theme.html", partial(view_theme, each), lookup)


def phrases(lookup: Lookup) -> Iterator[Sheaf]:
    """A page for each phrase; they are most pages, so each is told by what it is made from."""
    cards = view_cards(lookup)
    for each in lookup.briefing.phrases:
        yield partial(_phrase, each, cards, lookup)


def stories(lookup: Lookup) -> Iterator[Sheaf]:
    """A page for each story that has one."""
    paths = lookup.addresses.stories
    for each in lookup.briefing.accounts:
        yield partial(_one, paths[each.story], "story.html", partial(view_story, each), lookup)


def sources(lookup: Lookup) -> Iterator[Sheaf]:
    """A page for each publisher."""
    yield partial(_several, "source.html", every_source, lookup)


KINDS: tuple[Callable[[Lookup], Iterator[Sheaf]], ...] = (
    fixed,
    articles,
    stories,
    themes,
    phrases,
    sources,
)
"""The kinds of pages, in the order in which they are made."""


def _one(
    path: str, template: str, make: Callable[[Lookup], View], lookup: Lookup
) -> tuple[Paged, ...]:
    return (_seen(path, template, make(lookup)),)


def _several(
    template: str, make: Callable[[Lookup], Iterable[tuple[str, View]]], lookup: Lookup
) -> Iterator[Paged]:
    return (_seen(path, template, view) for path, view in make(lookup))


def _seen(path: str, template: str, view: View) -> Paged:
    """A page whose view is made: its view is all that it is made from."""
    return Paged(path, template, (view,), lambda: view, view.frame.indexed)


def _phrase(phrase: Phrase, cards: Mapping[str, bytes], lookup: Lookup) -> tuple[Paged, ...]:
    path = lookup.addresses.phrases[phrase.id]
    parts = parts_of(phrase, cards, lookup)
    return (Paged(path, "phrase.html", parts, partial(view_phrase, phrase, lookup)),)
