"""Exactly what templates may see: one view for each kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.site.views.article import view_article
from builder.site.views.figures import view_figures
from builder.site.views.front import view_front
from builder.site.views.lookup import Lookup, look_up
from builder.site.views.method import view_method
from builder.site.views.paper import view_paper
from builder.site.views.phrase import view_phrase, view_phrases
from builder.site.views.quality import view_quality
from builder.site.views.search import view_search
from builder.site.views.shared import SiteView, View, view_lost, view_site
from builder.site.views.sources import every_source, view_sources
from builder.site.views.story import view_story
from builder.site.views.theme import view_theme, view_themes
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


Paged = tuple[str, str, View]
"""``(path, template, view)`` of a page."""


def every(lookup: Lookup) -> Iterator[Paged]:
    """Every page, one after the other, in a stable order."""
    for kind in KINDS:
        yield from kind(lookup)


def fixed(lookup: Lookup) -> Iterator[Paged]:
    """The pages that every edition has once."""
    yield "index.html", "index.html", view_front(lookup)
    yield "themes.html", "themes.html", view_themes(lookup)
    yield "timeline.html", "timeline.html", view_timeline(lookup)
    yield "figures.html", "figures.html", view_figures(lookup)
    yield "sources.html", "sources.html", view_sources(lookup)
    yield "phrases.html", "phrases.html", view_phrases(lookup)
    yield "search.html", "search.html", view_search(lookup)
    yield "quality.html", "quality.html", view_quality(lookup)
    yield "method.html", "method.html", view_method(lookup)
    yield "print.html", "print.html", view_paper(lookup)
    yield "404.html", "404.html", view_lost(lookup)


def articles(lookup: Lookup) -> Iterator[Paged]:
    """A page for each article."""
    paths = lookup.addresses.articles
    for each in lookup.briefing.every:
        yield paths[each.article.id], "article.html", view_article(each, lookup)


def themes(lookup: Lookup) -> Iterator[Paged]:
    """A page for each theme."""
    paths = lookup.addresses.themes
    for each in lookup.briefing.themes:
        yield paths[each.id], "theme.html", view_theme(each, lookup)


def phrases(lookup: Lookup) -> Iterator[Paged]:
    """A page for each phrase."""
    paths = lookup.addresses.phrases
    for each in lookup.briefing.phrases:
        yield paths[each.id], "phrase.html", view_phrase(each, lookup)


def stories(lookup: Lookup) -> Iterator[Paged]:
    """A page for each story that has one."""
    paths = lookup.addresses.stories
    for each in lookup.briefing.accounts:
        yield paths[each.story], "story.html", view_story(each, lookup)


def sources(lookup: Lookup) -> Iterator[Paged]:
    """A page for each publisher."""
    for path, view in every_source(lookup):
        yield path, "source.html", view


KINDS: tuple[Callable[[Lookup], Iterator[Paged]], ...] = (
    fixed,
    articles,
    stories,
    themes,
    phrases,
    sources,
)
"""The kinds of pages, in the order in which they are made."""
