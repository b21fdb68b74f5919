"""Exactly what templates may see: one view for each kind of page, in the module of that name.

``lookup`` opens an edition at every id, ``parts`` and ``reads`` record what each page reads of it,
``uses`` where each sentence is shown, ``shared`` makes what several pages have: frame, headlines,
quotations, named links. Views hold text and addresses, never HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from msgspec import Struct

from builder.model import Before
from builder.site.views.archive import PAGE as ARCHIVE
from builder.site.views.archive import view_archive
from builder.site.views.article import view_article
from builder.site.views.changes import view_changes
from builder.site.views.figures import PAGE as FIGURES
from builder.site.views.figures import renew_figures
from builder.site.views.front import view_front
from builder.site.views.letters import every_phrase
from builder.site.views.lookup import Lookup
from builder.site.views.method import view_method
from builder.site.views.moved import TEMPLATE as MOVED
from builder.site.views.moved import every_moved
from builder.site.views.news import PAGE
from builder.site.views.opening import look_up
from builder.site.views.paper import view_paper
from builder.site.views.phrase import view_phrase
from builder.site.views.quality import view_quality
from builder.site.views.search import view_search
from builder.site.views.shared import SiteView, View, view_lost, view_site
from builder.site.views.sources import view_source, view_sources
from builder.site.views.story import view_story
from builder.site.views.theme import every_part, is_large, more_others, view_theme, view_themes
from builder.site.views.timeline import view_timeline

__all__ = [
    "Lookup",
    "PageBatch",
    "SiteView",
    "ViewedPage",
    "every",
    "fixed",
    "look_up",
    "view_article",
    "view_phrase",
    "view_site",
    "view_story",
    "view_theme",
]


class ViewedPage(Struct, frozen=True):
    """A page whose view is made."""

    path: str
    template: str
    view: View
    reads: tuple[str, ...] = ()
    """Names of all parts of the edition that its view was made from; empty: it read everything."""
    note: bytes = b""
    """What the next build should know of how the view was made."""


class PageBatch(Struct, frozen=True):
    """Some pages, whose views are made when they are asked for."""

    begin: Callable[[Before], Iterable[ViewedPage]]
    path: str = ""
    """Of its one page, where that is known before it is begun."""
    indexed: bool = True
    """As in the frame of that page."""


def every(lookup: Lookup) -> Iterator[PageBatch]:
    """Every page, in a stable order."""
    for kind in KINDS:
        yield from kind(lookup)


def fixed(lookup: Lookup) -> Iterator[PageBatch]:
    """The pages that every edition has, whatever it holds; long lists go on on further pages."""
    yield _one("index.html", "index.html", view_front, lookup)
    yield _one("themes.html", "themes.html", view_themes, lookup)
    yield _several("others.html", more_others, lookup)
    changes = lookup.briefing.changes
    if changes is not None:
        yield _one(PAGE, PAGE, partial(view_changes, changes=changes), lookup)
    if lookup.briefing.archive:
        yield _one(ARCHIVE, ARCHIVE, view_archive, lookup)
    yield _one("timeline.html", "timeline.html", view_timeline, lookup)
    yield PageBatch(partial(_figures, lookup), FIGURES)
    yield _one("sources.html", "sources.html", view_sources, lookup)
    yield _several("phrases.html", every_phrase, lookup)
    yield _one("search.html", "search.html", view_search, lookup)
    yield _one("quality.html", "quality.html", view_quality, lookup)
    yield _one("method.html", "method.html", view_method, lookup)
    yield _one("print.html", "print.html", view_paper, lookup)
    yield _one("404.html", "404.html", view_lost, lookup, indexed=False)


def articles(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each article."""
    for name, path in lookup.addresses.articles.items():
        yield _one(path, "article.html", partial(_article, name), lookup, indexed=False)


def themes(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each theme; several for a large one."""
    for name, path in lookup.addresses.themes.items():
        theme = lookup.themes[name]
        if is_large(theme):
            yield _several("theme.html", partial(every_part, theme), lookup)
        else:
            yield _one(path, "theme.html", partial(_theme, name), lookup)


def phrases(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each phrase."""
    for name, path in lookup.addresses.phrases.items():
        yield _one(path, "phrase.html", partial(_phrase, name), lookup)


def stories(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each story that has one."""
    for name, path in lookup.addresses.stories.items():
        yield _one(path, "story.html", partial(_story, name), lookup)


def sources(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each publisher."""
    for name, path in lookup.addresses.publishers.items():
        yield _one(path, "source.html", partial(_source, name), lookup)


def moved(lookup: Lookup) -> Iterator[PageBatch]:
    """A page for each address of an earlier edition that leads on; they read next to nothing."""
    if lookup.addresses.moved:
        yield _several(MOVED, every_moved, lookup, indexed=False)


KINDS: tuple[Callable[[Lookup], Iterator[PageBatch]], ...] = (
    fixed,
    articles,
    stories,
    themes,
    phrases,
    sources,
    moved,
)
"""The kinds of pages, in the order in which they are made."""


def _article(name: str, lookup: Lookup) -> View:
    return view_article(lookup.entries[name], lookup)


def _theme(name: str, lookup: Lookup) -> View:
    return view_theme(lookup.themes[name], lookup)


def _phrase(name: str, lookup: Lookup) -> View:
    return view_phrase(lookup.phrases[name], lookup)


def _source(name: str, lookup: Lookup) -> View:
    return view_source(name, lookup)


def _story(name: str, lookup: Lookup) -> View:
    return view_story(lookup.accounts[name], lookup)


def _one(
    path: str,
    template: str,
    make: Callable[[Lookup], View],
    lookup: Lookup,
    *,
    indexed: bool = True,
) -> PageBatch:
    """One page; what its view reads is noted, so ``make`` takes all that it needs from there."""
    return PageBatch(partial(_begun, path, template, make, lookup), path, indexed)


def _begun(
    path: str, template: str, make: Callable[[Lookup], View], lookup: Lookup, _: Before
) -> tuple[ViewedPage, ...]:
    view, reads = lookup.reads.made(partial(make, lookup))
    return (ViewedPage(path, template, view, reads),)


def _figures(lookup: Lookup, before: Before) -> tuple[ViewedPage, ...]:
    """The page of figures, which reads everything."""
    view, note = renew_figures(lookup, before.note(FIGURES))
    return (ViewedPage(FIGURES, "figures.html", view, note=note),)


def _several(
    template: str,
    make: Callable[[Lookup], Iterable[tuple[str, View]]],
    lookup: Lookup,
    *,
    indexed: bool = True,
) -> PageBatch:
    return PageBatch(
        lambda _: (ViewedPage(path, template, view) for path, view in make(lookup)),
        indexed=indexed,
    )
