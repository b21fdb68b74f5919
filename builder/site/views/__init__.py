"""Exactly what templates may see: one view for each kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

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


def _seen(path: str, template: str, view: View) -> Paged:
    """A page whose view is made at once: its view is all that it is made from."""
    return Paged(path, template, (view,), lambda: view, view.frame.indexed)


def every(lookup: Lookup) -> Iterator[Paged]:
    """Every page, one after the other, in a stable order."""
    for kind in KINDS:
        yield from kind(lookup)


def fixed(lookup: Lookup) -> Iterator[Paged]:
    """The pages that every edition has, whatever it holds."""
    yield _seen("index.html", "index.html", view_front(lookup))
    yield _seen("themes.html", "themes.html", view_themes(lookup))
    for path, others in more_others(lookup):
        yield _seen(path, "others.html", others)
    yield _seen("timeline.html", "timeline.html", view_timeline(lookup))
    yield _seen("figures.html", "figures.html", view_figures(lookup))
    yield _seen("sources.html", "sources.html", view_sources(lookup))
    for path, view in every_phrase(lookup):
        yield _seen(path, "phrases.html", view)
    yield _seen("search.html", "search.html", view_search(lookup))
    yield _seen("quality.html", "quality.html", view_quality(lookup))
    yield _seen("method.html", "method.html", view_method(lookup))
    yield _seen("print.html", "print.html", view_paper(lookup))
    yield _seen("404.html", "404.html", view_lost(lookup))


def articles(lookup: Lookup) -> Iterator[Paged]:
    """A page for each article."""
    paths = lookup.addresses.articles
    for each in lookup.briefing.every:
        yield _seen(paths[each.article.id], "article.html", view_article(each, lookup))


def themes(lookup: Lookup) -> Iterator[Paged]:
    """A page for each theme."""
    paths = lookup.addresses.themes
    for each in lookup.briefing.themes:
        yield _seen(paths[each.id], "theme.html", view_theme(each, lookup))


def phrases(lookup: Lookup) -> Iterator[Paged]:
    """A page for each phrase; they are most pages, so each is told by what it is made from."""
    paths = lookup.addresses.phrases
    cards = view_cards(lookup)
    for each in lookup.briefing.phrases:
        parts = parts_of(each, cards, lookup)
        yield Paged(paths[each.id], "phrase.html", parts, partial(view_phrase, each, lookup))


def stories(lookup: Lookup) -> Iterator[Paged]:
    """A page for each story that has one."""
    paths = lookup.addresses.stories
    for each in lookup.briefing.accounts:
        yield _seen(paths[each.story], "story.html", view_story(each, lookup))


def sources(lookup: Lookup) -> Iterator[Paged]:
    """A page for each publisher."""
    for path, view in every_source(lookup):
        yield _seen(path, "source.html", view)


KINDS: tuple[Callable[[Lookup], Iterator[Paged]], ...] = (
    fixed,
    articles,
    stories,
    themes,
    phrases,
    sources,
)
"""The kinds of pages, in the order in which they are made."""
